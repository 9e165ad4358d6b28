// A chunk of its own, asked for when a piece without a picture is to be drawn.
import type { LitElement, TemplateResult } from 'lit';
import { addStyles } from '../../element/added-styles.js';
import { poster } from '../../ui/poster/poster.js';
import { posterStyles } from '../../ui/poster/poster.styles.js';

/** A drawing in the place of a picture, the same for an article for ever. */
export function articleDrawing(host: LitElement, id: string): TemplateResult {
  addStyles(host, posterStyles);
  return poster('conference', id);
}
