import { html, nothing, type TemplateResult } from 'lit';
import type { EventRow } from '../../contract/events.js';
import type { CommunityRow } from '../../contract/communities.js';
import { chooseText, type Text } from '../../contract/text.js';
import { formatDate, formatList, formatNumber, formatPrice, formatTime, formatTimes } from '../../i18n/format.js';
import { sentenceCase } from '../../i18n/intl.js';
import { languageName } from '../../i18n/names.js';
import type { Messages } from '../../i18n/messages.js';
import { icon } from '../../ui/icon/icon.js';
import { accessIcon } from '../../ui/icon/list-icons.js';
import { externalLink } from '../../ui/external-link/external-link.js';
import { prose } from '../../ui/prose/prose.js';
import { translatedText } from '../../ui/translated-text/translated-text.js';
import { eventActions, type EventKeeping } from './event-actions.js';
import { timesOf } from '../../ui/event-card/event-time.js';
import { spanWords } from '../../ui/event-card/hour-words.js';
import type { EventLanguage } from '../../ui/event-card/event-words.js';

/** What stands under an opened event. */
export interface DetailsSetting {
  readonly language: EventLanguage;
  readonly sessions: readonly EventRow[];
  readonly laterDates: readonly EventRow[];
  /** Names of communities and tags, by id. */
  readonly labels: ReadonlyMap<string, Text>;
  /** The community itself, once it is known. */
  readonly community: (id: string) => CommunityRow | undefined;
  /** How the event is taken along; undefined where the page's author wants none of it. */
  readonly keeping: EventKeeping | undefined;
}

/** The opened part of a row: what it is about, the practical facts, its programme, and what to do next. */
export function eventDetails(row: EventRow, setting: DetailsSetting): TemplateResult {
  const { language } = setting;
  const about = chooseText(row.description ?? row.summary, language.lang, row.lang);
  return html`${about ? prose(about, language.lang) : nothing} ${practical(row, setting)} ${programme(setting)} ${furtherDates(setting)} ${eventActions(row, setting)}`;
}

function practical(row: EventRow, setting: DetailsSetting): TemplateResult | typeof nothing {
  const { language } = setting;
  const { words, locale, lang } = language;
  const { facts, facets } = words.eventList;
  const languages = (row.languages ?? []).map((tag) => languageName(tag, locale));
  const entries: [string, unknown][] = [
    [facts.when, spanWords(row, timesOf(row, language.timeZone), language)],
    [facts.where, address(row, language)],
    [facts.languages, languages.length > 0 ? sentenceCase(formatList(languages, locale), locale) : undefined],
    [facts.price, priceWords(row, language)],
    [facts.access, accessWords(row, language)],
    [facts.with, row.speakers ? namesOf(row.speakers, language) : undefined],
    [facts.organizer, row.organizer ? namesOf([row.organizer], language) : undefined],
    [facets.community, communities(row, setting)],
    [facts.track, row.track === undefined ? undefined : translatedText(chooseText(row.track, lang, row.lang), lang)],
    [facts.edition, row.edition === undefined ? undefined : formatNumber(row.edition, locale)],
    [facts.topics, topics(row, setting)],
    [facts.source, row.source ? namesOf([row.source], language) : undefined],
  ];
  const shown = entries.filter(([, value]) => value !== undefined);
  if (shown.length === 0) return nothing;
  return html`<dl class="practical">
    ${shown.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
  </dl>`;
}

function address({ place }: EventRow, { words }: EventLanguage): string | undefined {
  if (place?.street === undefined) return undefined;
  return place.postalCode === undefined ? place.street : words.common.pair(place.street, place.postalCode);
}

function priceWords({ price, capacity }: EventRow, { words, locale }: EventLanguage): string | undefined {
  const places =
    capacity === undefined ? undefined : words.eventList.capacity(capacity, formatNumber(capacity, locale));
  const amount = priceAmount(price, words, locale);
  if (amount === undefined || places === undefined) return amount ?? places;
  return words.common.pair(amount, places);
}

function priceAmount(price: EventRow['price'], words: EventLanguage['words'], locale: string): string | undefined {
  if (price === undefined) return undefined;
  if (price.free === true) return words.eventList.free;
  const { min, max, currency } = price;
  const low = min ?? max;
  if (low === undefined || currency === undefined) return undefined;
  return formatPrice({ min: low, max, currency }, locale);
}

function accessWords({ accessibility = [] }: EventRow, { words, locale }: EventLanguage): TemplateResult | undefined {
  if (accessibility.length === 0) return undefined;
  const names = accessibility.map((name) => words.eventList.accessibility[name]);
  return html`<span class="said">${icon(accessIcon)}<span>${sentenceCase(formatList(names, locale), locale)}</span></span>`;
}

function namesOf(
  people: readonly { name: string; url?: string | undefined }[],
  language: EventLanguage,
): TemplateResult {
  return lines(people.map(({ name, url }) => linked(url, html`<bdi>${name}</bdi>`, language)));
}

function linked(url: string | undefined, content: unknown, language: EventLanguage): unknown {
  return url === undefined ? content : link(url, content, language);
}

function lines(each: readonly unknown[]): TemplateResult {
  return html`${each.map((one, at) => html`${at === 0 ? '' : html`<br />`}${one}`)}`;
}

/** Each community by its name, which leads to its own site; one that nobody names is left out. */
function communities(
  { communityIds = [], lang: rowLang }: EventRow,
  setting: DetailsSetting,
): TemplateResult | undefined {
  const { language, labels, community } = setting;
  const { lang } = language;
  const named = communityIds.flatMap((id) => {
    const row = community(id);
    const name = chooseText(labels.get(id), lang, rowLang) ?? chooseText(row?.name, lang, row?.lang);
    return name ? [{ name: translatedText(name, lang), url: row && siteOf(row) }] : [];
  });
  return named.length === 0 ? undefined : lines(named.map(({ name, url }) => linked(url, name, language)));
}

function siteOf({ url, links = [] }: CommunityRow): string | undefined {
  return url ?? links.find(({ rel }) => rel === 'website')?.url;
}

// A tag that is a bare id says something to the publisher only.
function topics({ tags = [], lang: rowLang }: EventRow, { language, labels }: DetailsSetting): string | undefined {
  const { lang, locale } = language;
  const names = tags.flatMap((tag) => chooseText(labels.get(tag), lang, rowLang)?.text ?? []);
  return names.length === 0 ? undefined : sentenceCase(formatList(names, locale), locale);
}

function programme({ sessions, language }: DetailsSetting): TemplateResult | typeof nothing {
  if (sessions.length === 0) return nothing;
  return html`<div class="wide">
    <p class="quiet" id="programme">${language.words.eventList.facts.programme}</p>
    <ol class="programme" part="programme" aria-labelledby="programme">${sessions.map((session) => sessionLine(session, language))}</ol>
  </div>`;
}

function sessionLine(session: EventRow, language: EventLanguage): TemplateResult {
  const { words, locale, lang, timeZone } = language;
  const { start, end } = timesOf(session, timeZone);
  const day = formatDate(start.moment, locale, { weekday: 'short', month: 'short' });
  const hours = end?.isTimed ? formatTimes(start.moment, end.moment, locale) : formatTime(start.moment, locale);
  const change = changeOf(session, words);
  return html`<li>
    <span class="quiet">${day}${start.isTimed ? html` <b>${hours}</b>` : nothing}</span>
    <span>${translatedText(chooseText(session.title, lang, session.lang), lang)}${change === undefined ? nothing : html` <b class="quiet">${change}</b>`}</span>
  </li>`;
}

/** What changes a decision: that it is off, or full. */
function changeOf({ status, availability }: EventRow, { eventList }: Messages): string | undefined {
  if (status !== undefined && status !== 'scheduled') return eventList.statuses[status];
  return availability === undefined || availability === 'open' ? undefined : eventList.availability[availability];
}

function furtherDates({ laterDates, language }: DetailsSetting): TemplateResult | typeof nothing {
  if (laterDates.length === 0) return nothing;
  const { words, locale, timeZone } = language;
  const dates = laterDates.map((row) => {
    const { start } = timesOf(row, timeZone);
    return formatDate(start.moment, locale, { weekday: 'short', month: 'long' });
  });
  const count = laterDates.length;
  const label = sentenceCase(words.eventList.moreDates(count, formatNumber(count, locale)), locale);
  return html`<p class="wide quiet">${words.common.labelled(label, formatList(dates, locale))}</p>`;
}

function link(href: string, content: unknown, { words, origin }: EventLanguage): TemplateResult {
  return externalLink({ href, content, origin, otherSite: words.common.otherSite });
}
