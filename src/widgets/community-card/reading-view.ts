// A chunk of its own, asked for when the card is drawn.
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { EndpointClient } from '../../client/endpoint-client.js';
import { readArticles } from '../../client/readers/articles.js';
import type { ArticleRow } from '../../contract/articles.js';
import { chooseText } from '../../contract/text.js';
import { wallOf } from '../../contract/time.js';
import { KnownRows } from '../../element/known-rows.js';
import type { CommunityMessages } from '../../i18n/community-messages.js';
import { formatDate, wallMoment } from '../../i18n/format.js';
import type { CommunityLanguage } from '../../ui/community/community-words.js';
import { externalLink } from '../../ui/external-link/external-link.js';
import { heading } from '../../ui/heading/heading.js';
import { translatedText } from '../../ui/translated-text/translated-text.js';

/** How many are named; the others are in the magazine. */
const SHOWN = 3;

/** The network's articles, read once a client. */
export function knownArticles(host: LitElement, client: () => EndpointClient | undefined): KnownRows<ArticleRow> {
  return new KnownRows(host, { resource: 'articles', reader: () => Promise.resolve(readArticles), client });
}

/** What the magazine has of a community, newest first. */
export function readingOf(id: string, articles: readonly ArticleRow[]): readonly ArticleRow[] {
  return articles
    .filter(({ communityIds }) => communityIds?.includes(id))
    .toSorted((one, other) => other.published.localeCompare(one.published))
    .slice(0, SHOWN);
}

/** Title and day of each. */
export function readingView(
  articles: readonly ArticleRow[],
  {
    language,
    words,
    level,
  }: { readonly language: CommunityLanguage; readonly words: CommunityMessages; readonly level: number },
): TemplateResult | typeof nothing {
  if (articles.length === 0) return nothing;
  return html`<div class="late">
    ${heading(level, words.community.reading, { depth: 1 })}
    <ul class="next">${articles.map((row) => line(row, language))}</ul>
  </div>`;
}

function line(row: ArticleRow, { words, lang, locale, origin }: CommunityLanguage): TemplateResult {
  const content = html`<b>${translatedText(chooseText(row.title, lang, row.lang), lang)}</b>`;
  const day = formatDate(wallMoment(wallOf(row.published).date), locale, { month: 'long', year: true });
  return html`<li>${externalLink({ href: row.url, content, origin, otherSite: words.common.otherSite })}<span class="quiet"><time datetime=${row.published}>${day}</time></span></li>`;
}
