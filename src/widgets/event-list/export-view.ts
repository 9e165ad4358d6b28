import { html, nothing, type TemplateResult } from 'lit';
import { writeCalendar } from '../../client/calendar/calendar.js';
import { calendarFileName, subscribeLinks, webCalendarLinks } from '../../client/calendar/web-calendars.js';
import type { EventRow } from '../../contract/events.js';
import { chooseText, type Text } from '../../contract/text.js';
import { formatList } from '../../i18n/format.js';
import { externalLink } from '../../ui/external-link/external-link.js';
import { copyButton } from './copy-button.js';
import type { EventLanguage } from './event-words.js';
import type { ExportController } from './export-controller.js';

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
  /** What the visitor asked for and a subscription cannot, in words. */
  readonly left: readonly string[];
  readonly controller: ExportController;
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
  const { language, controller, rows, name } = list;
  const { feed } = controller;
  return html`<div class="export">
    ${feed === undefined ? nothing : subscription(feed, list)}
    <ul class="buttons calendars" aria-label=${language.words.eventList.addAll}><li>${fileButton(rows, name, list)}</li></ul>
  </div>`;
}

function subscription(feed: string, { language, name, left, controller }: ListExport): TemplateResult {
  const { words, locale } = language;
  const { subscribe, calendarApp, copyAddress, notSubscribed } = words.eventList;
  const { webcal, web } = subscribeLinks(feed, name);
  const copy = copyButton(feed, copyAddress, words.eventList.copied, controller);
  return html`<p class="quiet" id="subscribe">${subscribe}</p>
    <ul class="buttons calendars" aria-labelledby="subscribe">
      <li><a class="button" part="button" href=${webcal}>${calendarApp}</a></li>
      ${web.map((each) => html`<li>${calendarLink(each.href, each.name, language)}</li>`)}
      ${copy === nothing ? nothing : html`<li>${copy}</li>`}
    </ul>
    ${left.length === 0 ? nothing : html`<p class="quiet">${words.common.labelled(notSubscribed, formatList(left, locale))}</p>`}`;
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
  // Browsers read the file after the click, the slowest of them within seconds.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, FILE_KEPT_MS);
}

const FILE_KEPT_MS = 40_000;
