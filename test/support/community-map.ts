import type { CommunityRow } from '../../src/contract/communities.js';
import '../../src/provider/define.js';
import '../../src/widgets/community-map/define.js';
// What comes with the first press is here already: a test waits for what a visitor sees, not for a file.
import '../../src/element/community-details.js';
import '../../src/widgets/community-map/near-me.js';
import type { CommunityMapElement } from '../../src/widgets/community-map/community-map.js';
import { all, html, one, place, textOf, until, type Widget } from './widget.js';

/** Enough for a whole world with a card beside it. */
const WIDE_PX = 1000;

/** A map in a box of a width. */
export interface MapSetting {
  readonly attributes?: Readonly<Record<string, string>>;
  /** Width of the box around it, in pixels. */
  readonly width?: number;
  readonly dir?: 'ltr' | 'rtl';
  /** What stands around it instead of a plain box. */
  readonly around?: HTMLElement;
}

/** Puts a map with these rows (or a page of them) into the page; resolves when it is drawn, land and words included. */
export async function showMap(page: readonly CommunityRow[] | object, setting: MapSetting = {}): Promise<Widget> {
  const map = document.createElement('ouishare-community-map');
  const attributes = { lang: 'en', loading: 'eager', ...setting.attributes };
  for (const [name, value] of Object.entries(attributes)) map.setAttribute(name, value);
  map.page = page;
  const around = setting.around ?? document.createElement('div');
  around.style.setProperty('width', `${String(setting.width ?? WIDE_PX)}px`);
  if (setting.dir) around.dir = setting.dir;
  around.append(map);
  place(html`${around}`);
  await map.whenReady();
  return drawn(map);
}

/** Resolves when the map is drawn in its language and stands still. */
export async function drawn(map: CommunityMapElement): Promise<Widget> {
  const widget = map as unknown as Widget;
  await until(() => one(widget, '.frame').lang === map.lang, 'the words');
  if ((widget.renderRoot.querySelector('.window')?.clientWidth ?? 0) > 0)
    await until(() => all(widget, '.land').length === 1, 'the land');
  await still(widget);
  return widget;
}

/** Resolves when nothing of the widget moves any more. */
export async function still(widget: Widget): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await widget.updateComplete;
    await new Promise(requestAnimationFrame);
  }
  const moves = all(widget, '.sheet, .place').flatMap((element) => element.getAnimations());
  await Promise.all(moves.map((move) => move.finished.catch(() => undefined)));
}

/** Presses something in the widget as a visitor does: it takes the focus first. */
export async function press(widget: Widget, element: HTMLElement): Promise<void> {
  element.focus();
  element.click();
  await still(widget);
}

/** Sends a key to what has the focus in the widget. */
export async function key(widget: Widget, name: string): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true });
  (widget.renderRoot.activeElement ?? widget).dispatchEvent(event);
  await still(widget);
  return event;
}

/** What the pins and clusters are called, for ears. */
export const markNames = (widget: Widget): string[] => all(widget, '.place').map(nameOf);

/** The name of a mark for ears: what is hidden from them left out. */
export function nameOf(mark: HTMLElement): string {
  const spoken = mark.cloneNode(true) as HTMLElement;
  for (const silent of spoken.querySelectorAll('[aria-hidden="true"]')) silent.remove();
  return spoken.textContent
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The mark whose name begins so. */
export function markOf(widget: Widget, name: string): HTMLElement {
  const mark = all(widget, '.place').find((each) => nameOf(each).includes(name));
  if (!mark) throw new Error(`no mark ${name} among: ${markNames(widget).join(' | ')}`);
  return mark;
}

/** The name in the list below the map. */
export function listed(widget: Widget, id: string): HTMLElement {
  return one(widget, `.opener[data-row="${id}"]`);
}

/** The names in the list and on the shelf, in order. */
export const names = (widget: Widget): string[] => all(widget, '.opener b').map(textOf);

/** The middle of an element in the page. */
export function middleOf(element: Element): { x: number; y: number } {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** What has the focus inside the widget. */
export const focused = (widget: Widget): Element | null => widget.renderRoot.activeElement;

/** Whether this has it. Not compared by `expect`: a failure would print the whole page. */
export const hasFocus = (widget: Widget, element: Element): boolean => focused(widget) === element;
