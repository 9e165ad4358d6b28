import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../heading/heading.js';
import { icon, type IconShape } from '../icon/icon.js';
import { clockIcon, placeIcon, retryIcon, warningIcon } from '../icon/icons.js';
import type { LoadingPhase } from './loading-controller.js';

/** A way on: a link where it has an address, else a button. */
export interface Door {
  readonly words: string;
  /** Address of a link. */
  readonly href?: string;
  /** What a button does. */
  readonly press?: () => void;
  /** Stands before the words. */
  readonly icon?: IconShape;
  /** True while what was pressed is under way: the button stays where the focus is, and a second press does nothing. */
  readonly busy?: boolean;
}

/** What stands where rows would be. */
export interface StateWords {
  /** The widget's heading level; the state's own heading is one below it. */
  readonly level: number;
  readonly title: string;
  /** Why, in one sentence or two. */
  readonly text?: string | undefined;
  /** The first is drawn as a button, the others as words. */
  readonly doors?: readonly Door[];
}

/** Two circles apart: nobody has met yet. */
const APART = html`<svg class="apart" viewBox="0 0 80 80" aria-hidden="true"><circle class="tone" cx="32" cy="46" r="28"></circle><circle class="ring" cx="50" cy="30" r="26"></circle></svg>`;

/** A door as a button (`button`), or in words only (`word`). */
export function doorView(door: Door, look: 'plain' | 'word' | 'filled' = 'plain'): TemplateResult {
  const looks = `button ${look}`;
  const content = html`${door.busy ? html`<span class="dot"></span>` : door.icon ? icon(door.icon) : nothing}${door.words}`;
  if (door.href !== undefined)
    return html`<a class=${looks} part="button" href=${door.href} rel="noopener">${content}</a>`;
  return html`<button class=${looks} part="button" type="button" aria-disabled=${door.busy ? 'true' : nothing} @click=${door.busy ? nothing : door.press}>${content}</button>`;
}

function doorsView(doors: readonly Door[] | undefined): TemplateResult | typeof nothing {
  if (!doors || doors.length === 0) return nothing;
  return html`<p class="buttons">${doors.map((door, at) => doorView(door, at === 0 ? 'plain' : 'word'))}</p>`;
}

/**
 * The line of words for a state, read politely when it changes. Draw it always and in the same place, empty too: a live
 * region that comes with its text is not read. Give it text only for what the visitor should hear.
 */
export function statusLine(text: string | typeof nothing = nothing): TemplateResult {
  return html`<p class="quiet" role="status">${text}</p>`;
}

/** The same for ears only, where the words stand somewhere else for eyes. */
export function hiddenStatus(text: string | typeof nothing = nothing): TemplateResult {
  return html`<p class="hidden" role="status">${text}</p>`;
}

/**
 * Shapes in the size of what will come. They hold their space from the first moment on and show themselves when the
 * wait is worth a notice; assistive technology hears the sentence of the status line instead.
 */
export function loadingView(phase: LoadingPhase, skeleton: unknown): TemplateResult {
  return html`<div class=${phase === 'quiet' ? 'skeleton waiting' : 'skeleton'} aria-hidden="true">${skeleton}</div>`;
}

/** The author's own content, in the room of what will come: the page must not move when data come. */
export function standInView(skeleton: unknown): TemplateResult {
  return html`<div class="stand-in"><div><slot></slot></div>${loadingView('quiet', skeleton)}</div>`;
}

/**
 * A shape of a skeleton.
 *
 * @param look `title`, `number`, `disc`, or a plain line
 * @param width share of the room, in percent
 */
export function bone(
  look: 'line' | 'title' | 'number' | 'disc' = 'line',
  width: 30 | 45 | 60 | 100 = 100,
): TemplateResult {
  return html`<span class="bone ${look} w${width}"></span>`;
}

/** There is nothing: what is missing, why, and a door. */
export function emptyView({ level, title, text, doors }: StateWords): TemplateResult {
  return html`<div class="empty" part="notice">${APART}<div>${heading(level, title, { depth: 1 })}${text ? html`<p>${text}</p>` : nothing}${doorsView(doors)}</div></div>`;
}

/** It did not work: words, Retry, another door. No red: that is for the reader's own errors. */
export function failedView({ level, title, text, doors }: StateWords, sign: IconShape = warningIcon): TemplateResult {
  return html`<div class="notice" part="notice">${icon(sign)}<div>${heading(level, title, { depth: 1 })}${text ? html`<p>${text}</p>` : nothing}${doorsView(doors)}</div></div>`;
}

/** The first door of a failed view. */
export function retryDoor(words: string, press: () => void, busy = false): Door {
  return { words, press, icon: retryIcon, busy };
}

/** One slim line above content that stays. */
export function slimLine(sign: IconShape, text: unknown, door?: Door): TemplateResult {
  return html`<div class="notice slim" part="notice">${icon(sign)}<div><p>${text}</p>${door ? doorView(door, 'word') : nothing}</div></div>`;
}

/** Old data: how old, why, and Refresh. */
export function staleLine(text: string, door: Door): TemplateResult {
  return slimLine(clockIcon, text, door);
}

/** Narrowed by a linked widget: to what, and the way back to all. */
export function narrowedLine(text: string, door: Door): TemplateResult {
  return slimLine(placeIcon, text, door);
}
