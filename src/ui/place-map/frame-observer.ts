import type { Box } from './labels.js';
import { EQUAL_EARTH, type World } from './projection.js';
import type { LabelFont } from './text-width.js';
import type { Frame } from './view.js';

/** Weight of the names on the map, and their size as the theme's `--_small`. */
const LABEL_WEIGHT = 600;
const SMALL_EM = 0.8125;
const SMALLEST_PX = 12;

/**
 * Measures the map's frame, `.window`, and what covers it: the card, `.sheet-card`, where it lies over it, the zoom
 * buttons, `.tools`, and the `.attribution`. Looks again when one of them changes its size.
 */
export class FrameObserver {
  frame: Frame | undefined;
  element: HTMLElement | undefined;
  /** What stands on the map: its buttons, and whose pictures it shows. */
  covers: readonly Box[] = [];
  font: LabelFont = { weight: LABEL_WEIGHT, size: SMALLEST_PX, family: 'sans-serif', spacing: 0 };
  readonly #changed: (frame: Frame, before: Frame | undefined) => void;
  #world = EQUAL_EARTH;
  #card: HTMLElement | undefined;
  #note: HTMLElement | undefined;
  #sizes: ResizeObserver | undefined;

  /** @param changed called with the new frame when it differs from the last one */
  constructor(changed: (frame: Frame, before: Frame | undefined) => void) {
    this.#changed = changed;
  }

  /** The sheet behind the frame. */
  get world(): World {
    return this.#world;
  }

  set world(world: World) {
    this.#world = world;
    if (this.frame) this.frame = { ...this.frame, world };
  }

  /**
   * Call after each drawing: finds out whether there is another frame or card to watch.
   *
   * @param isUrgent measures at once; else that is left to the observer, before the page is painted
   */
  look(root: ParentNode, isUrgent: boolean): void {
    const [element, card, note] = ['.window', '.sheet-card', '.attribution'].map(
      (selector) => root.querySelector<HTMLElement>(selector) ?? undefined,
    );
    if (element === this.element && card === this.#card && note === this.#note) return;
    this.element = element;
    this.#card = card;
    this.#note = note;
    this.#watch([element, card, note].filter((each) => each !== undefined));
    if (isUrgent || !this.frame) this.#measure();
  }

  #watch(elements: readonly HTMLElement[]): void {
    this.#sizes?.disconnect();
    if (!this.element) return;
    this.#sizes ??= new ResizeObserver(() => {
      this.#measure();
    });
    for (const each of elements) this.#sizes.observe(each);
  }

  stop(): void {
    this.#sizes?.disconnect();
    this.element = this.#card = this.#note = undefined;
  }

  #measure(): void {
    const { element } = this;
    if (!element) return;
    const box = element.getBoundingClientRect();
    // In a hidden tab there is nothing to measure; the observer tells when it is shown.
    if (box.width === 0 || box.height === 0) return;
    this.#readFont(element);
    const frame = { width: box.width, height: box.height, ...coveredBy(this.#card, box), world: this.#world };
    const [before, coversBefore] = [this.frame, this.covers];
    this.covers = [element.parentElement?.querySelector('.tools'), this.#note]
      .filter((cover) => cover !== null && cover !== undefined)
      .map((cover) => boxIn(box, cover));
    this.frame = frame;
    if (!before || !isSame(frame, before) || !isSame(this.covers, coversBefore)) this.#changed(frame, before);
  }

  #readFont(element: HTMLElement): void {
    const { fontFamily, fontSize, letterSpacing } = getComputedStyle(element);
    const size = Math.max(SMALLEST_PX, parseFloat(fontSize) * SMALL_EM);
    this.font = { weight: LABEL_WEIGHT, size, family: fontFamily, spacing: parseFloat(letterSpacing) || 0 };
  }
}

/** Pixels at the left and right that a card over the map covers; one below it covers none. */
function coveredBy(card: HTMLElement | undefined, view: DOMRect): { start: number; end: number } {
  const none = { start: 0, end: 0 };
  if (!card) return none;
  const box = card.getBoundingClientRect();
  if (box.width === 0 || box.top > view.top + view.height / 2) return none;
  const isAtEnd = box.left + box.right > view.left + view.right;
  return isAtEnd
    ? { start: 0, end: Math.max(0, view.right - box.left) }
    : { start: Math.max(0, box.right - view.left), end: 0 };
}

function boxIn(view: DOMRect, element: Element): Box {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return { left: left - view.left, right: right - view.left, top: top - view.top, bottom: bottom - view.top };
}

function isSame<T extends Frame | readonly Box[]>(one: T, other: T): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
