import ICAL from 'ical.js';
import fc from 'fast-check';
import { writeCalendar, type CalendarFrame } from '../../../src/client/calendar/calendar.js';
import type { EventRow } from '../../../src/contract/events.js';
import { endOf, endWallOf, startOf } from '../../../src/contract/time.js';

export const WORDS = { cancelled: 'Annulé', postponed: 'Reporté', online: 'En ligne' };
export const FRAME: CalendarFrame = {
  name: 'OuiShare, somewhere; else',
  isFeed: false,
  lang: 'fr',
  words: WORDS,
  base: 'https://data.example/api/events.json',
  now: Date.parse('2026-05-01T08:00:00Z'),
  labels: new Map([['food', { fr: 'Manger, boire', en: 'Food' }]]),
};

/** Zones whose clocks differ in when and by how much they change. */
export const ZONES = [
  'Europe/Paris',
  'Africa/Casablanca',
  'America/New_York',
  'America/Santiago',
  'Africa/Cairo',
  'Asia/Beirut',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];

/** A row of the contract with the little that every test needs. */
export function row(fields: Partial<EventRow>): EventRow {
  return { id: 'one', title: 'Rencontre', start: '2026-06-20T18:30', ...fields };
}

/** The lines of a file, unfolded. */
export function linesOf(file: string): string[] {
  return file.replaceAll('\r\n ', '').split('\r\n');
}

/** The longest line of a file as it travels, in octets. */
export function longestLine(file: string): number {
  const encoder = new TextEncoder();
  return Math.max(...file.split('\r\n').map((line) => encoder.encode(line).length));
}

/** The events of a file as somebody else's parser understands them: zones come from the file alone. */
export function readFile(file: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

/** One event, written and read by the parser. */
export function written(fields: Partial<EventRow>, frame: Partial<CalendarFrame> = {}): ICAL.Event {
  const [event] = readFile(writeCalendar([row(fields)], { ...FRAME, ...frame }));
  if (!event) throw new Error('no event in the file');
  return event;
}

/** When the parser thinks that an event begins and is over, epoch ms. */
export function instantsOf(event: ICAL.Event): { start: number; end: number } {
  return { start: event.startDate.toUnixTime() * 1000, end: event.endDate.toUnixTime() * 1000 };
}

/** Any text at all: pieces that a calendar file could trip over, and any Unicode. */
export const ANY_TEXT = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ',',
        ';',
        '\\',
        '\\n',
        '\n',
        '\r\n',
        '"',
        ':',
        '😀',
        '👩🏽‍🚀',
        'مرحبا',
        'é',
        '\u0000',
        '\u0007',
        '\u2028',
        '\uD800',
        '\t',
      ),
      fc.string({ unit: 'binary' }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

const WALL = fc
  .tuple(fc.integer({ min: 0, max: 365 * 8 }), fc.integer({ min: 0, max: 24 * 4 - 1 }))
  .map(([day, quarter]) =>
    new Date(Date.UTC(2021, 0, 1) + day * 86_400_000 + quarter * 900_000).toISOString().slice(0, 16),
  );
/** Hours around changes of clocks, gaps and folds. */
const TURNS = fc.constantFrom(
  '2026-03-29T02:30',
  '2026-10-25T02:30',
  '2026-10-25T02:30+01:00',
  '2026-10-25T02:30+02:00',
  '2026-09-20T01:30',
  '2026-09-20T02:00',
  '2026-03-08T02:15',
  '2026-11-01T01:30',
  '2026-11-01T01:30-05:00',
  '2026-04-05T01:45',
  '2026-04-24T00:30',
  '2026-10-29T23:30',
  '2026-03-29T03:15',
  '2026-10-25T03:10',
  '2026-09-20T02:10',
  '2026-03-08T03:05',
  '2026-11-01T02:10',
);

/** Timed events with a zone, of any length up to some days, some of which end on a day. */
export const ZONED_EVENTS = fc
  .record({
    title: ANY_TEXT,
    start: fc.oneof(WALL, TURNS),
    end: fc.option(
      fc.oneof(
        WALL,
        TURNS,
        WALL.map((wall) => wall.slice(0, 10)),
      ),
      { nil: undefined },
    ),
    timeZone: fc.constantFrom(...ZONES),
  })
  .map(({ end, ...fields }): EventRow => row(end === undefined ? fields : { ...fields, end }));

/** What the parser must find, by the contract: an event that has no end, or none that counts, takes no time in a file. */
export function expectedInstants(event: EventRow): { start: number; end: number } {
  const start = startOf(event);
  return { start, end: endWallOf(event) === undefined ? start : endOf(event) };
}
