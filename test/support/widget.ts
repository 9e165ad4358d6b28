import { html, render, type TemplateResult } from 'lit';
import { until } from './frame.js';
import type { Status } from '../../src/element/events.js';

/** A widget as a page sees it. */
export interface Widget extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
  readonly renderRoot: ShadowRoot;
  readonly status: Status;
  whenReady(): Promise<Status>;
  refresh(): Promise<void>;
}

const places: HTMLElement[] = [];

/** Puts a page's markup into the document, below whatever is there; `clearPage` takes it away. */
export function place(content: TemplateResult): HTMLElement {
  const box = document.createElement('main');
  document.body.append(box);
  places.push(box);
  render(content, box);
  return box;
}

/** Puts markup into the page and gives the one widget in it. */
export function placeWidget(content: TemplateResult, selector = ':not(ouishare-provider)'): Widget {
  return widgetIn(place(content), selector);
}

/** The first of our widgets in a piece of page. */
export function widgetIn(box: ParentNode, selector = ':not(ouishare-provider)'): Widget {
  const found = [...box.querySelectorAll<Widget>(selector)].find(({ localName }) => localName.startsWith('ouishare-'));
  if (!found) throw new Error(`no widget matches ${selector}`);
  return found;
}

/** Takes away what tests put into the page, and what they left in its address. */
export function clearPage(): void {
  for (const box of places.splice(0)) box.remove();
  history.replaceState(null, '', location.pathname + location.search);
}

/** The text that a visitor reads in a widget: white space folded, invisible marks of direction taken out. */
export function textOf(root: Node | null | undefined): string {
  if (!root) return '';
  return readable(root)
    .replace(/[\u2066-\u2069\u200e\u200f]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function readable(node: Node): string {
  if (node instanceof HTMLStyleElement) return '';
  if (node instanceof HTMLElement && node.hidden) return '';
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  return [...node.childNodes].map(readable).join(node instanceof HTMLElement && isBlock(node) ? ' ' : '');
}

function isBlock(element: HTMLElement): boolean {
  return !getComputedStyle(element).display.startsWith('inline');
}

/** The one element in a widget that matches. */
export function one(widget: Widget, selector: string): HTMLElement {
  const found = widget.renderRoot.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing in ${widget.localName} matches ${selector}`);
  return found;
}

export function all(widget: Widget, selector: string): HTMLElement[] {
  return [...widget.renderRoot.querySelectorAll<HTMLElement>(selector)];
}

export { html, until };
