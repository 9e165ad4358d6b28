import { html, type TemplateResult } from 'lit';
import type { ArticleRow } from '../../contract/articles.js';
import { chooseText } from '../../contract/text.js';
import { translatedText } from '../../ui/translated-text/translated-text.js';

/**
 * One row: data in, template out.
 *
 * @param lang the language drawn, BCP 47
 */
export function articleListCard(row: ArticleRow, lang: string): TemplateResult {
  return html`<li part="card">${translatedText(chooseText(row.title, lang, row.lang), lang)}</li>`;
}
