import { html, nothing, type TemplateResult } from 'lit';

/** An icon on a grid of 20 units, drawn as one line. */
export interface IconShape {
  /** The `d` of an SVG path, stroked. */
  readonly line: string;
  /** True for the few that point somewhere: mirrored where text runs from right to left. */
  readonly directed?: true;
}

/** A mark on a grid of 16 units: geometry that carries a meaning. */
export interface MarkShape {
  /** The `d` of an SVG path, stroked. */
  readonly line?: string;
  /** The `d` of an SVG path, filled. */
  readonly fill?: string;
  /** `stroke-dasharray` of the line: what is not sure yet. */
  readonly dash?: string;
}

/**
 * An icon in the colour of its text. It is hidden from assistive technology: a word stands beside it, or in it.
 *
 * @param shape one of `icons.ts`; a widget pays only for those that it imports
 */
export function icon(shape: IconShape): TemplateResult {
  return html`<svg class=${shape.directed ? 'icon directed' : 'icon'} viewBox="0 0 20 20" aria-hidden="true"><path d=${shape.line}></path></svg>`;
}

/** A mark in the colour of its text, hidden from assistive technology: its word stands beside it. */
export function mark({ line, fill, dash }: MarkShape): TemplateResult {
  return html`<svg class="mark" viewBox="0 0 16 16" aria-hidden="true"><path d=${line ?? nothing} stroke-dasharray=${dash ?? nothing}></path><path class="fill" d=${fill ?? nothing}></path></svg>`;
}
