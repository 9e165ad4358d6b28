// A chunk of its own, asked for when a piece without a picture is to be drawn.
import type { TemplateResult } from 'lit';
import { poster } from '../../ui/poster/poster.js';
import { posterStyles } from '../../ui/poster/poster.styles.js';

export { posterStyles };

/** A drawing in the place of a picture, the same for an article for ever. */
export function articleDrawing(id: string): TemplateResult {
  return poster('conference', id);
}
