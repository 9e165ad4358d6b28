import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { makeSite } from '../../scripts/wordpress/site.mjs';
import { PARIS, calendarOf, eventOf } from '../client/sources/calendar-tools.js';
import { readInPhp, type PhpFeed } from './reading-ways.js';
import { VERSION } from './version.js';

const NOW = Date.parse('2026-05-19T12:00:00Z');
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const feedOf = (text: string): PhpFeed => ({ text, resource: 'events', now: NOW });

let site: Awaited<ReturnType<typeof makeSite>>;
before(async () => {
  site = await makeSite({ version: VERSION });
});
after(() => site.close());

describe('a calendar that means harm', () => {
  const LIMIT_MS = 1500;
  const list = (count: number, of: (at: number) => string | number, parting = ','): string =>
    Array.from({ length: count }, (_, at) => of(at)).join(parting);
  const many = (count: number, of: (at: number) => string): string => calendarOf(list(count, of, '\r\n'));
  const OLD = 'DTSTART:10000101T000000Z';
  const NEVER = 'COUNT=999999999;BYMONTH=2;BYMONTHDAY=30,31';
  const allDays = list(107, (nth) => list(7, (at) => `${String(nth - 53)}${WEEKDAYS[at] ?? ''}`));
  const allHours = list(24, (at) => at);
  const hostile: Readonly<Record<string, string>> = {
    'every second since 1970': calendarOf(eventOf('DTSTART:19700101T000000Z', 'RRULE:FREQ=SECONDLY')),
    'counts from the year 1000': many(500, (at) =>
      eventOf(`UID:${String(at)}`, OLD, 'RRULE:FREQ=DAILY;COUNT=999999999'),
    ),
    'never comes true': many(500, (at) => eventOf(`UID:${String(at)}`, OLD, `RRULE:FREQ=DAILY;${NEVER}`)),
    'never, of all days of a year': many(500, (at) =>
      eventOf(`UID:${String(at)}`, OLD, `RRULE:FREQ=YEARLY;${NEVER};BYYEARDAY=${list(366, (day) => day + 1)}`),
    ),
    'never, of all weeks of a year': many(500, (at) =>
      eventOf(
        `UID:${String(at)}`,
        OLD,
        `RRULE:FREQ=YEARLY;${NEVER};BYDAY=${WEEKDAYS.join(',')};BYWEEKNO=${list(53, (week) => week + 1)}`,
      ),
    ),
    'everything at once': many(100, (at) =>
      eventOf(`UID:${String(at)}`, OLD, `RRULE:FREQ=YEARLY;COUNT=999999999;BYDAY=${allDays};BYHOUR=${allHours}`),
    ),
    'ten thousand series': many(10_000, (at) =>
      eventOf(`UID:${String(at)}`, 'DTSTART:20000101T000000Z', 'RRULE:FREQ=DAILY'),
    ),
    'a hundred thousand exceptions': calendarOf(
      eventOf('DTSTART:20000101T000000Z', 'RRULE:FREQ=DAILY', `EXDATE:${list(100_000, () => '20260520T000000Z')}`),
    ),
    'ten thousand changes': many(10_000, (at) =>
      eventOf(`RECURRENCE-ID:20260520T${String(at % 10).padStart(6, '0')}Z`, 'DTSTART:20260520T000000Z'),
    ),
    'blocks in blocks': many(200_000, (at) => `BEGIN:X${String(at)}`),
    'one endless line': calendarOf(`X:${'"'.repeat(2e6)}`, eventOf(PARIS, `SUMMARY:${'<'.repeat(2e6)}`)),
    'a step that leaves time': calendarOf(eventOf(PARIS, 'RRULE:FREQ=YEARLY;INTERVAL=999999999')),
  };

  it('costs little time, whatever it says', () => {
    const read = readInPhp(
      site,
      Object.values(hostile).map((text) => feedOf(text)),
    );
    for (const [at, name] of Object.keys(hostile).entries()) {
      assert.ok((read[at]?.took ?? Infinity) < LIMIT_MS, `${name}: ${String(read[at]?.took)} ms`);
      assert.ok((read[at]?.rows.length ?? Infinity) <= 100, name);
    }
  });

  it('of five hundred events is read at once', () => {
    const day = (at: number): string =>
      `2026${String(6 + (at % 6)).padStart(2, '0')}${String(1 + (at % 28)).padStart(2, '0')}`;
    const plain = many(500, (at) =>
      eventOf(`UID:${String(at)}`, `DTSTART;TZID=Europe/Paris:${day(at)}T183000`, 'DURATION:PT2H'),
    );
    const [read] = readInPhp(site, [feedOf(plain)]);
    assert.equal(read?.rows.length, 100);
    assert.ok(read.took < 100, `${String(read.took)} ms`);
  });
});
