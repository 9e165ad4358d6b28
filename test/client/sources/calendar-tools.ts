import type { EventRow } from '../../../src/contract/events.js';
import { readFeed, type FeedOptions } from '../../../src/client/read-feed.js';

/** A calendar of these lines. */
export function calendarOf(...lines: readonly string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

/** An event of these lines; it has a UID and a title where they say none. */
export function eventOf(...lines: readonly string[]): string {
  const has = (name: string): boolean => lines.some((line) => line.startsWith(name));
  return [
    'BEGIN:VEVENT',
    ...(has('UID') ? [] : ['UID:one@example.org']),
    ...(has('SUMMARY') ? [] : ['SUMMARY:An evening']),
    ...lines,
    'END:VEVENT',
  ].join('\r\n');
}

/** All of 2026 and 2027. */
export const YEARS: FeedOptions = { from: '2026-01-01', to: '2027-12-31', base: 'https://calendar.example/feed.ics' };

/** The events of a calendar. */
export async function eventsOf(text: string, options: FeedOptions = YEARS): Promise<readonly EventRow[]> {
  return (await readFeed(text, options)).rows as readonly EventRow[];
}

/** The only event of a calendar of one. */
export async function onlyEvent(...lines: readonly string[]): Promise<EventRow> {
  const [row, ...more] = await eventsOf(calendarOf(eventOf(...lines)));
  if (!row || more.length > 0) throw new Error('There is not one event.');
  return row;
}

/** `start timeZone` of each. */
export function startsOf(rows: readonly EventRow[]): readonly string[] {
  return rows.map(({ start, timeZone }) => (timeZone === undefined ? start : `${start} ${timeZone}`));
}

/** Half past six in Paris, in May. */
export const PARIS = 'DTSTART;TZID=Europe/Paris:20260520T183000';
/** The same, four weeks long, for two hours. */
export const WEEKLY = [PARIS, 'DTEND;TZID=Europe/Paris:20260520T203000', 'RRULE:FREQ=WEEKLY;COUNT=4'];

/** Ways to leave out 27 May 2026 of what is at 18:30 in Paris every week; the last leaves out the first date. */
export const EXCEPTIONS = [
  'EXDATE;TZID=Europe/Paris:20260527T183000',
  'EXDATE:20260527T163000Z',
  'EXDATE;VALUE=DATE:20260527',
  'EXDATE:20260527T183000',
  'EXDATE;TZID=Europe/London:20260527T173000,20990101T000000',
  'EXRULE:FREQ=WEEKLY;INTERVAL=3;COUNT=1',
];
