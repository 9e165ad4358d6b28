import { html, type TemplateResult } from 'lit';
import type { CommunityRow } from '../../contract/communities.js';
import { chooseText } from '../../contract/text.js';
import { translatedText } from '../../ui/translated-text/translated-text.js';

/**
 * One row: data in, template out.
 *
 * @param lang the language drawn, BCP 47
 */
export function communityCardCard(row: CommunityRow, lang: string): TemplateResult {
  return html`<li part="card">${translatedText(chooseText(row.name, lang, row.lang), lang)}</li>`;
}
