// A chunk of its own, asked for when the first partner is opened.
import { html, nothing, type TemplateResult } from 'lit';
import type { PartnerRow } from '../../contract/partners.js';
import { chooseText, type Text } from '../../contract/text.js';
import { formatList, isolate } from '../../i18n/format.js';
import type { Messages } from '../../i18n/messages.js';
import { externalLink } from '../../ui/external-link/external-link.js';
import { prose } from '../../ui/prose/prose.js';
import { translatedText } from '../../ui/translated-text/translated-text.js';

export interface PartnerDetailsSetting {
  readonly words: Messages;
  /** BCP 47 tag for `Intl`. */
  readonly locale: string;
  /** Origin of the page: a link to another one says so. */
  readonly origin: string | undefined;
  /** Names of communities, by id. */
  readonly labels: ReadonlyMap<string, Text>;
  readonly follow: (row: PartnerRow, event: Event) => void;
}

/** What a partner does, since when, with which communities, and where to find it. */
export function partnerDetails(row: PartnerRow, setting: PartnerDetailsSetting): TemplateResult {
  const { words, origin } = setting;
  const lang = words.code;
  const { kinds, since } = words.partnerWall;
  const facts = [
    row.kind && kinds[row.kind],
    row.since === undefined ? undefined : since(row.since.slice(0, 4)),
    communities(row, setting),
  ].filter((fact) => fact !== undefined);
  const press = (event: Event): void => {
    setting.follow(row, event);
  };
  const { website } = words.links;
  return html`<p><b>${translatedText(chooseText(row.name, lang, row.lang), lang)}</b></p>
    ${prose(chooseText(row.summary, lang, row.lang), lang)}
    ${facts.map((fact) => html`<p class="quiet">${fact}</p>`)}
    ${row.url === undefined ? nothing : html`<p>${externalLink({ href: row.url, content: website, origin, otherSite: words.common.otherSite, press })}</p>`}`;
}

/** Those that have a name: an id is no word. */
function communities(
  { communityIds = [], lang: rowLang }: PartnerRow,
  { words, locale, labels }: PartnerDetailsSetting,
): string | undefined {
  const names = communityIds.flatMap((id) => chooseText(labels.get(id), words.code, rowLang)?.text ?? []);
  if (names.length === 0) return undefined;
  return words.common.labelled(words.eventList.facets.community, formatList(names.map(isolate), locale));
}
