import type { LitElement, ReactiveController } from 'lit';
import { FirstScreenController } from '../../element/first-screen-controller.js';
import { PrintController } from '../../element/print-controller.js';

/** Pages that follow a press by themselves as the visitor scrolls: then the list asks again, so that what is below it can be reached. */
const PAGES_A_PRESS = 3;

/** On paper nobody can ask for more: some thirty pages. */
const PRINTED_ROWS = 500;

/** What the controller asks of the list around it. */
export interface MoreRows {
  /** Rows drawn before the visitor asks, and with each further page. */
  readonly pageLength: () => number;
  /** Makes sure that so many rows are read, where there are. */
  readonly need: (rows: number) => void;
}

/** Holds how many rows are drawn: a first page, one more at a press, and the next ones as the visitor comes to their end. */
export class MoreController implements ReactiveController {
  readonly #host: LitElement;
  readonly #rows: MoreRows;
  readonly #print: PrintController;
  readonly #screen: FirstScreenController;
  #drawn: number | undefined;
  #free = 0;
  #focusAt: number | undefined;
  #observer: IntersectionObserver | undefined;
  #watched: Element | null = null;

  constructor(host: LitElement, rows: MoreRows) {
    this.#host = host;
    this.#rows = rows;
    this.#print = new PrintController(host);
    this.#screen = new FirstScreenController(host);
    host.addController(this);
  }

  /** How many rows the list has so far. */
  get drawn(): number {
    if (this.#print.isPrinting) return PRINTED_ROWS;
    return this.#drawn ?? this.#rows.pageLength();
  }

  /** How many of its `rows` are drawn now: those of the first screen, then all. */
  drawnOf({ length }: readonly unknown[]): number {
    if (this.#print.isPrinting) this.#screen.end();
    return this.#screen.of(Math.min(length, this.drawn));
  }

  /** True while rows of the list are still to be drawn. */
  get isFirstScreen(): boolean {
    return this.#screen.isCut;
  }

  /** Resolves when they are. */
  get whole(): Promise<void> {
    return this.#screen.whole;
  }

  /** Draws at least so many rows, now. */
  drawTo(count: number): void {
    this.#screen.end();
    if (count <= this.drawn) return;
    this.#drawn = count;
    this.#host.requestUpdate();
  }

  /** Draws the first page alone. */
  reset(): void {
    this.#screen.restart();
    this.#drawn = undefined;
    this.#free = 0;
    this.#focusAt = undefined;
  }

  /** The visitor asks for more. */
  readonly press = (): void => {
    this.#free = PAGES_A_PRESS;
    this.#focusAt = this.drawn;
    this.#next();
  };

  hostUpdated(): void {
    this.#moveFocus();
    const button = this.#free > 0 ? this.#host.renderRoot.querySelector('.more') : null;
    if (button === this.#watched) return;
    this.hostDisconnected();
    if (!button) return;
    this.#watched = button;
    this.#observer = new IntersectionObserver(this.#seen, { rootMargin: '50%' });
    this.#observer.observe(button);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#watched = null;
  }

  // Who pressed by key or by ear goes on reading at the first row that is new, not behind the last one.
  #moveFocus(): void {
    if (this.#focusAt === undefined) return;
    const opener = this.#host.renderRoot.querySelectorAll<HTMLElement>('.opener')[this.#focusAt];
    if (!opener) return;
    this.#focusAt = undefined;
    opener.focus({ preventScroll: true });
  }

  readonly #seen = (entries: readonly IntersectionObserverEntry[]): void => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    // Watched anew after the next drawing: where the button is still in view then, it is told again.
    this.hostDisconnected();
    this.#next();
  };

  #next(): void {
    this.#free -= 1;
    this.drawTo(this.drawn + this.#rows.pageLength());
    this.#rows.need(this.drawn);
  }
}
