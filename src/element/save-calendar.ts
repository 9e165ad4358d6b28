// Part of what is asked for when a visitor takes events along.
import { writeCalendar } from '../client/calendar/calendar.js';
import { calendarFileName } from '../client/calendar/web-calendars.js';
import type { EventRow } from '../contract/events.js';
import type { Text } from '../contract/text.js';
import type { EventLanguage } from '../ui/event-card/event-words.js';

/** How long a file is kept for the browser, which reads it after the click, the slowest within seconds. */
const FILE_KEPT_MS = 40_000;

/** What calendars are written from. */
export interface ExportSetting {
  readonly language: EventLanguage;
  readonly labels: ReadonlyMap<string, Text>;
  /** What relative addresses are relative to, and whose host makes ids unique in the world. */
  readonly base: string;
}

/** Hands events to the visitor's device as one calendar file: nothing is asked of any server. */
export function saveCalendar(rows: readonly EventRow[], name: string, { language, labels, base }: ExportSetting): void {
  const { lang, now } = language;
  const calendar = { name, lang, words: calendarWords(language), base, now, labels, isFeed: false };
  saveFile(writeCalendar(rows, calendar), calendarFileName(name));
}

/** What calendars are told in words. */
export function calendarWords({ words }: EventLanguage): {
  readonly cancelled: string;
  readonly postponed: string;
  readonly online: string;
} {
  const { statuses, newDateLater, attendance } = words.eventList;
  return { cancelled: statuses.cancelled, postponed: newDateLater, online: attendance.online };
}

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
