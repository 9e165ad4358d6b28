import type { CSSResult, LitElement } from 'lit';

const added = new WeakMap<LitElement, CSSResult[]>();

/** Adds a sheet that came with a chunk of its own to those of an element. */
export function addStyles(element: LitElement, styles: CSSResult): void {
  const { renderRoot } = element;
  const before = added.get(element) ?? [];
  if (!('adoptedStyleSheets' in renderRoot) || before.includes(styles)) return;
  added.set(element, [...before, styles]);
  dress(element, [styles]);
}

/**
 * Puts on again what an element wears: a root that comes into another document leaves its constructed sheets behind (CSSOM,
 * "constructor document"), so that they are made anew there.
 */
export function dressAnew(element: LitElement): void {
  const own = (element.constructor as typeof LitElement).elementStyles as CSSResult[];
  (element.renderRoot as ShadowRoot).adoptedStyleSheets = [];
  dress(element, [...own, ...(added.get(element) ?? [])]);
}

function dress({ ownerDocument, renderRoot }: LitElement, all: readonly CSSResult[]): void {
  const view = ownerDocument.defaultView;
  if (!view) return;
  const sheets = all.map((styles) => (view === window ? styles.styleSheet : made(view, styles.cssText)));
  const root = renderRoot as ShadowRoot;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets.filter((sheet) => sheet !== undefined)];
}

function made(view: Window & typeof globalThis, text: string): CSSStyleSheet {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
