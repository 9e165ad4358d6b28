import { html, type TemplateResult } from 'lit';
import type { EventRow } from '../../contract/events.js';
import { chooseText } from '../../contract/text.js';
import { translatedText } from '../../ui/translated-text/translated-text.js';

/**
 * One row: data in, template out.
 *
 * @param lang the language drawn, BCP 47
 */
export function gatheringCard(row: EventRow, lang: string): TemplateResult {
  return html`<li part="card">${translatedText(chooseText(row.title, lang, row.lang), lang)}</li>`;
}
