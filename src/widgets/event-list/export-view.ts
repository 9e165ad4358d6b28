import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { subscribeLinks, webCalendarLinks } from '../../client/calendar/web-calendars.js';
import type { Query } from '../../client/endpoint-client.js';
import { searchOf } from '../../client/query.js';
import type { EventRow } from '../../contract/events.js';
import { chooseText } from '../../contract/text.js';
import { formatList } from '../../i18n/format.js';
import { externalLink } from '../../ui/external-link/external-link.js';
import { calendarWords, saveCalendar, type ExportSetting } from '../../element/save-calendar.js';
import { copyButton } from '../../ui/copy-button/copy-button.js';
import type { EventFilter } from './event-filter.js';
import type { EventLanguage } from '../../ui/event-card/event-words.js';
import { filterParts } from './facet-words.js';
import { subscriptionOf } from './subscription.js';

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
  const links = webCalendarLinks(row, { lang: language.lang, words: calendarWords(language), base });
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
    saveCalendar(rows, name, setting);
  };
  return html`<button class="button word" part="button" type="button" @click=${save}>${setting.language.words.eventList.calendarFile}</button>`;
}
