import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { writeCalendar } from '../../client/calendar/calendar.js';
import { calendarFileName, subscribeLinks, webCalendarLinks } from '../../client/calendar/web-calendars.js';
import type { Query } from '../../client/endpoint-client.js';
import { searchOf } from '../../client/query.js';
import type { EventRow } from '../../contract/events.js';
import { chooseText, type Text } from '../../contract/text.js';
import { formatList } from '../../i18n/format.js';
import { externalLink } from '../../ui/external-link/external-link.js';
import { copyButton } from '../../ui/copy-button/copy-button.js';
import type { EventFilter } from './event-filter.js';
import type { EventLanguage } from './event-words.js';
import { filterParts } from './facet-words.js';
import { subscriptionOf } from './subscription.js';

/** How long a file is kept for the browser, which reads it after the click, the slowest within seconds. */
const FILE_KEPT_MS = 40_000;

/** What calendars are written from. */
export interface ExportSetting {
  readonly language: EventLanguage;
  readonly labels: ReadonlyMap<string, Text>;
  /** What relative addresses are relative to, and whose host makes ids unique in the world. */
  readonly base: string;
}

/** What the whole list is taken along from. */
export interface ListExport extends ExportSetting {
  readonly rows: readonly EventRow[];
  readonly name: string;
  /** What the page's author fixed, what the visitor asked for, and what a linked widget chose. */
  readonly author: Query;
  readonly filter: EventFilter;
  readonly linkedCommunity: string | undefined;
  /** The widget. */
  readonly host: LitElement;
  /** The address of all events as a calendar; undefined without one. */
  readonly feed: string | undefined;
}

/** The calendars that one event can go to: a file for any, and the large ones of the web by a link that a person presses. */
export function eventCalendars(row: EventRow, setting: ExportSetting): TemplateResult {
  const { language, base } = setting;
  const title = chooseText(row.title, language.lang, row.lang)?.text ?? '';
  const links = webCalendarLinks(row, { lang: language.lang, words: wordsFor(language), base });
  return html`<ul class="wide buttons calendars" aria-label=${language.words.eventList.addToCalendar}>
    <li>${fileButton([row], title, setting)}</li>
    ${links.map(({ name, href }) => html`<li>${calendarLink(href, name, language)}</li>`)}
  </ul>`;
}

/** The whole list: a subscription, which follows what changes, where the endpoint has one; and a file of what is listed now. */
export function listCalendars(list: ListExport): TemplateResult {
  const { language, feed, rows, name } = list;
  return html`<div class="export">
    ${feed === undefined ? nothing : subscription(feed, list)}
    <ul class="buttons calendars" aria-label=${language.words.eventList.addAll}><li>${fileButton(rows, name, list)}</li></ul>
  </div>`;
}

function subscription(feed: string, list: ListExport): TemplateResult {
  const { language, name, labels, host } = list;
  const { words, locale } = language;
  const { query, left } = subscriptionOf(list.author, list.filter, list.linkedCommunity);
  const address = addressWith(feed, query);
  const beyond = filterParts(left, language, labels).map((part) => part.name);
  const { subscribe, calendarApp, copyAddress, notSubscribed } = words.eventList;
  const { webcal, web } = subscribeLinks(address, name);
  const copy = copyButton(host, address, copyAddress, words.eventList.copied);
  return html`<p class="quiet" id="subscribe">${subscribe}</p>
    <ul class="buttons calendars" aria-labelledby="subscribe">
      <li><a class="button" part="button" href=${webcal}>${calendarApp}</a></li>
      ${web.map((each) => html`<li>${calendarLink(each.href, each.name, language)}</li>`)}
      ${copy === nothing ? nothing : html`<li>${copy}</li>`}
    </ul>
    ${beyond.length === 0 ? nothing : html`<p class="quiet">${words.common.labelled(notSubscribed, formatList(beyond, locale))}</p>`}`;
}

function addressWith(feed: string, query: Query): string {
  const address = new URL(feed);
  for (const [name, value] of new URLSearchParams(searchOf(query))) address.searchParams.append(name, value);
  return address.href;
}

function calendarLink(href: string, name: string, { words, origin }: EventLanguage): TemplateResult {
  const { otherSite } = words.common;
  return externalLink({ href, content: name, origin, otherSite, classes: 'button word', part: 'button' });
}

function fileButton(rows: readonly EventRow[], name: string, setting: ExportSetting): TemplateResult {
  const save = (): void => {
    saveFile(calendarOf(rows, name, setting), calendarFileName(name));
  };
  return html`<button class="button word" part="button" type="button" @click=${save}>${setting.language.words.eventList.calendarFile}</button>`;
}

function calendarOf(rows: readonly EventRow[], name: string, { language, labels, base }: ExportSetting): string {
  const { lang, now } = language;
  return writeCalendar(rows, { name, lang, words: wordsFor(language), base, now, labels, isFeed: false });
}

function wordsFor({ words }: EventLanguage) {
  const { statuses, newDateLater, attendance } = words.eventList;
  return { cancelled: statuses.cancelled, postponed: newDateLater, online: attendance.online };
}

/** Hands a file to the visitor's device: nothing is asked of any server. */
function saveFile(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, FILE_KEPT_MS);
}
