import type { CSSResult, LitElement } from 'lit';

/** Adds a sheet that came with a chunk of its own to those of an element. */
export function addStyles({ renderRoot }: LitElement, { styleSheet }: CSSResult): void {
  if (!(renderRoot instanceof ShadowRoot) || !styleSheet) return;
  const { adoptedStyleSheets } = renderRoot;
  if (!adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
}
