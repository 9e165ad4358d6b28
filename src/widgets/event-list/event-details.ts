import { html, nothing, type TemplateResult } from 'lit';
import type { EventRow } from '../../contract/events.js';
import { chooseText } from '../../contract/text.js';
import { isOver } from '../../contract/time.js';
import { attendanceOf } from '../../contract/words.js';
import { formatDate, formatList, formatNumber, formatPrice, formatTime } from '../../i18n/format.js';
import { sentenceCase } from '../../i18n/intl.js';
import { languageName } from '../../i18n/names.js';
import { icon } from '../../ui/icon/icon.js';
import { accessIcon } from '../../ui/icon/list-icons.js';
import { placeIcon } from '../../ui/icon/icons.js';
import { externalLink } from '../../ui/external-link/external-link.js';
import { prose } from '../../ui/prose/prose.js';
import { translatedText } from '../../ui/translated-text/translated-text.js';
import { timesOf } from './event-time.js';
import type { EventLanguage } from './event-words.js';

/** What stands under an opened event. */
export interface DetailsSetting {
  readonly language: EventLanguage;
  readonly sessions: readonly EventRow[];
  readonly laterDates: readonly EventRow[];
}

/** The opened part of a row: what it is about, the practical facts, its programme, and what to do next. */
export function eventDetails(row: EventRow, setting: DetailsSetting): TemplateResult {
  const { language } = setting;
  const about = chooseText(row.description ?? row.summary, language.lang, row.lang);
  return html`${about ? prose(about, language.lang) : nothing} ${practical(row, language)} ${programme(setting)} ${furtherDates(setting)} ${actions(row, language)}`;
}

function practical(row: EventRow, language: EventLanguage): TemplateResult | typeof nothing {
  const { words, locale, lang } = language;
  const { facts } = words.eventList;
  const languages = (row.languages ?? []).map((tag) => languageName(tag, locale));
  const entries: [string, unknown][] = [
    [facts.where, address(row, language)],
    [facts.languages, languages.length > 0 ? sentenceCase(formatList(languages, locale), locale) : undefined],
    [facts.price, priceWords(row, language)],
    [facts.access, accessWords(row, language)],
    [facts.with, row.speakers ? namesOf(row.speakers, language) : undefined],
    [facts.organizer, row.organizer ? namesOf([row.organizer], language) : undefined],
    [facts.track, row.track === undefined ? undefined : translatedText(chooseText(row.track, lang, row.lang), lang)],
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
  return html`${people.map(
    ({ name, url }, at) =>
      html`${at === 0 ? '' : html`<br />`}${url === undefined ? html`<bdi>${name}</bdi>` : link(url, html`<bdi>${name}</bdi>`, language)}`,
  )}`;
}

function programme({ sessions, language }: DetailsSetting): TemplateResult | typeof nothing {
  if (sessions.length === 0) return nothing;
  return html`<div class="wide">
    <p class="quiet" id="programme">${language.words.eventList.facts.programme}</p>
    <ol class="programme" part="programme" aria-labelledby="programme">${sessions.map((session) => sessionLine(session, language))}</ol>
  </div>`;
}

function sessionLine(session: EventRow, { locale, lang, timeZone }: EventLanguage): TemplateResult {
  const { start } = timesOf(session, timeZone);
  const day = formatDate(start.moment, locale, { weekday: 'short', month: 'short' });
  return html`<li>
    <span class="quiet">${day}${start.isTimed ? html` <b>${formatTime(start.moment, locale)}</b>` : nothing}</span>
    <span>${translatedText(chooseText(session.title, lang, session.lang), lang)}</span>
  </li>`;
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

function actions(row: EventRow, language: EventLanguage): TemplateResult | typeof nothing {
  const { words, now } = language;
  const isHeld = row.status !== 'cancelled' && !isOver(row, now);
  const links: ([href: string | undefined, content: unknown, classes: string] | undefined)[] = [
    isHeld && isOpenForAll(row) ? [row.registerUrl, words.eventList.register, 'button filled'] : undefined,
    isHeld ? [row.online?.url, words.eventList.joinOnline, 'button'] : undefined,
    [row.url, words.eventList.page, 'button word'],
    isHeld ? [mapAddress(row), html`${icon(placeIcon)}${words.eventList.directions}`, 'button word'] : undefined,
  ];
  const drawn = links.map((each) => (each?.[0] === undefined ? undefined : link(each[0], each[1], language, each[2])));
  return drawn.every((each) => each === undefined) ? nothing : html`<p class="buttons">${drawn}</p>`;
}

function isOpenForAll({ availability }: EventRow): boolean {
  return availability !== 'closed' && availability !== 'soldOut';
}

function link(href: string, content: unknown, { words, origin }: EventLanguage, classes?: string): TemplateResult {
  const { otherSite } = words.common;
  return externalLink({ href, content, origin, otherSite, ...(classes !== undefined && { classes, part: 'button' }) });
}

/** A link that a person presses, never a request of ours. Undefined for an event without a place. */
function mapAddress(row: EventRow): string | undefined {
  if (!row.geo || attendanceOf(row) === 'online') return undefined;
  const [lat, lon] = [String(row.geo.lat), String(row.geo.lon)];
  return `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=17/${lat}/${lon}`;
}
