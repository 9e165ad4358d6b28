import { html, nothing, type TemplateResult } from 'lit';
import type { PartnerRow } from '../../contract/partners.js';
import { chooseText } from '../../contract/text.js';
import type { Messages } from '../../i18n/messages.js';
import { translatedText } from '../../ui/translated-text/translated-text.js';

/** Who was a partner, by name and years, closed at first: thanks, and no claim of today. */
export function formerView(rows: readonly PartnerRow[], words: Messages): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  const years = ({ since, until = '' }: PartnerRow): string =>
    [since?.slice(0, 4), until.slice(0, 4)].filter((year) => year !== undefined).join('–');
  return html`<details class="former"><summary>${words.partnerWall.former}</summary>
    <ul>${rows.map((row) => html`<li>${translatedText(chooseText(row.name, words.code, row.lang), words.code)} <span class="quiet"><bdi>${years(row)}</bdi></span></li>`)}</ul>
  </details>`;
}
