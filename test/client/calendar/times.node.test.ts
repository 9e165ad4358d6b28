import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writeCalendar } from '../../../src/client/calendar/calendar.js';
import type { EventRow } from '../../../src/contract/events.js';
import { expectedInstants, FRAME, instantsOf, linesOf, readFile, row, written } from './ical-reading.js';

const fileOf = (...rows: readonly EventRow[]): string => writeCalendar(rows, FRAME);
/** The lines of one event that say when it is. */
const timesOf = (fields: Partial<EventRow>): string[] =>
  linesOf(fileOf(row(fields)).replace(/BEGIN:VTIMEZONE[^]*END:VTIMEZONE\r\n/, '')).filter((line) =>
    /^DT(START|END)/.test(line),
  );

describe('the times of a calendar file', () => {
  const cases: [title: string, fields: Partial<EventRow>, lines: string[]][] = [
    [
      'wall time and zone',
      { timeZone: 'Europe/Paris', end: '2026-06-20T22:00' },
      ['DTSTART;TZID=Europe/Paris:20260620T183000', 'DTEND;TZID=Europe/Paris:20260620T220000'],
    ],
    [
      'each end in its zone',
      { start: '2026-06-20T18:30[Europe/Paris]', end: '2026-06-20T22:00[Europe/Lisbon]' },
      ['DTSTART;TZID=Europe/Paris:20260620T183000', 'DTEND;TZID=Europe/Lisbon:20260620T220000'],
    ],
    [
      'an instant',
      { start: '2026-06-20T18:30Z', end: '2026-06-20T22:00Z' },
      ['DTSTART:20260620T183000Z', 'DTEND:20260620T220000Z'],
    ],
    [
      'an offset',
      { start: '2026-06-20T18:30+02:00', end: '2026-06-20T22:00' },
      ['DTSTART:20260620T163000Z', 'DTEND:20260620T200000Z'],
    ],
    ['the clock of the place', { end: '2026-06-21' }, ['DTSTART:20260620T183000', 'DTEND:20260622T000000']],
    [
      'a zone unknown here as the clock of the place',
      { start: '2026-06-20T18:30[Moon/Tycho]', end: '2026-06-20T22:00' },
      ['DTSTART:20260620T183000', 'DTEND:20260620T220000'],
    ],
    [
      'no end on another clock than the start',
      { end: '2026-06-20T17:00[America/New_York]' },
      ['DTSTART:20260620T183000'],
    ],
    [
      'an end with a zone unknown here in the zone of the event',
      { timeZone: 'Europe/Paris', start: '2026-06-20T18:30', end: '2026-06-21T10:00[Moon/Tycho]' },
      ['DTSTART;TZID=Europe/Paris:20260620T183000', 'DTEND;TZID=Europe/Paris:20260621T100000'],
    ],
    [
      'an end on no clock that is known, in UTC',
      { start: '2026-06-20T18:30[Europe/Paris]', end: '2026-06-21T10:00[Moon/Tycho]' },
      ['DTSTART;TZID=Europe/Paris:20260620T183000', 'DTEND:20260621T100000Z'],
    ],
    ['one day', { start: '2026-06-20' }, ['DTSTART;VALUE=DATE:20260620', 'DTEND;VALUE=DATE:20260621']],
    [
      'days, the last included',
      { start: '2026-06-29', end: '2026-07-01' },
      ['DTSTART;VALUE=DATE:20260629', 'DTEND;VALUE=DATE:20260702'],
    ],
    [
      'days until a midnight',
      { start: '2026-06-29', end: '2026-07-01T00:00' },
      ['DTSTART;VALUE=DATE:20260629', 'DTEND;VALUE=DATE:20260701'],
    ],
    [
      'days until a time',
      { start: '2026-06-29', end: '2026-07-01T12:00' },
      ['DTSTART;VALUE=DATE:20260629', 'DTEND;VALUE=DATE:20260702'],
    ],
    [
      'a day as the end of that day',
      { timeZone: 'Europe/Lisbon', end: '2026-06-21' },
      ['DTSTART;TZID=Europe/Lisbon:20260620T183000', 'DTEND;TZID=Europe/Lisbon:20260622T000000'],
    ],
    [
      'a midnight',
      { timeZone: 'Europe/Lisbon', end: '2026-06-21T00:00' },
      ['DTSTART;TZID=Europe/Lisbon:20260620T183000', 'DTEND;TZID=Europe/Lisbon:20260621T000000'],
    ],
    [
      'no end before the start',
      { timeZone: 'Europe/Lisbon', end: '2026-06-20T10:00' },
      ['DTSTART;TZID=Europe/Lisbon:20260620T183000'],
    ],
    [
      'no end at the start',
      { timeZone: 'Europe/Lisbon', end: '2026-06-20T18:30' },
      ['DTSTART;TZID=Europe/Lisbon:20260620T183000'],
    ],
    [
      'an hour that a clock shows twice, in UTC',
      { timeZone: 'Europe/Paris', start: '2026-10-25T02:30+01:00', end: '2026-10-25T04:00' },
      ['DTSTART:20261025T013000Z', 'DTEND;TZID=Europe/Paris:20261025T040000'],
    ],
    [
      'an hour that a clock leaves out as the one after',
      { timeZone: 'Europe/Paris', start: '2026-03-29T02:30' },
      ['DTSTART;TZID=Europe/Paris:20260329T033000'],
    ],
    [
      'years whose rules nobody knows, in UTC',
      { timeZone: 'Asia/Tokyo', start: '2150-06-20T18:30' },
      ['DTSTART:21500620T093000Z'],
    ],
    [
      'years before there was UTC, in UTC',
      { timeZone: 'Asia/Tokyo', start: '1960-06-20T18:30' },
      ['DTSTART:19600620T093000Z'],
    ],
    ['the first day that can be written', { start: '0001-01-01T00:00+14:00' }, ['DTSTART:00010101T000000Z']],
    ['the last day that can be written', { start: '9999-12-31' }, ['DTSTART;VALUE=DATE:99991231']],
    [
      'nothing after the last day',
      { start: '9999-12-30', end: '9999-12-31' },
      ['DTSTART;VALUE=DATE:99991230', 'DTEND;VALUE=DATE:99991231'],
    ],
    [
      'no time after the last',
      { timeZone: 'America/New_York', start: '9999-12-31T23:30', end: '9999-12-31' },
      ['DTSTART:99991231T235959Z'],
    ],
  ];
  for (const [title, fields, lines] of cases) {
    it(`say ${title}`, () => {
      assert.deepEqual(timesOf(fields), lines);
    });
  }

  it('bring the rules of every zone that they name, once, and of no other', () => {
    const file = fileOf(
      row({ timeZone: 'Europe/Paris' }),
      row({ timeZone: 'Europe/Paris', start: '2027-01-01T10:00', end: '2027-01-01T12:00[Africa/Casablanca]' }),
      row({ timeZone: 'UTC' }),
      row({ timeZone: 'Asia/Tokyo', start: '9999-06-01T10:00' }),
    );
    const named = [...new Set([...file.matchAll(/;TZID=([^:]+)/g)].map(([, zone]) => zone))].sort();
    const defined = [...file.matchAll(/^TZID:(.+)\r$/gm)].map(([, zone]) => zone);
    assert.deepEqual(named, ['Africa/Casablanca', 'Europe/Paris']);
    assert.deepEqual(defined, named);
  });

  it('are right on both sides of the day on which the clocks of Morocco stopped changing', () => {
    for (const day of [
      '2026-02-14',
      '2026-02-15',
      '2026-03-22',
      '2026-09-19',
      '2026-09-20',
      '2026-09-21',
      '2027-02-10',
    ])
      for (const time of ['01:30', '04:00', '20:00']) {
        const event = row({ timeZone: 'Africa/Casablanca', start: `${day}T${time}`, end: '2027-03-01' });
        assert.deepEqual(instantsOf(readFile(fileOf(event))[0] ?? assert.fail()), expectedInstants(event), event.start);
      }
    const isKnown = (process.versions['tz'] ?? '') >= '2026c';
    const event = written({ timeZone: 'Africa/Casablanca', start: '2026-12-05T19:00' });
    assert.equal(instantsOf(event).start === Date.parse('2026-12-05T19:00Z'), isKnown);
  });

  it('know a zone far from now, and what is between costs nothing', () => {
    const rows = [
      '1975-07-01T10:00',
      '2026-07-01T10:00',
      '2026-12-01T10:00',
      '2095-07-01T10:00',
      '2099-12-31T23:00',
    ].map((start) => row({ id: start, start, timeZone: 'Europe/Paris' }));
    const file = fileOf(...rows);
    assert.deepEqual(
      readFile(file).map((event) => instantsOf(event).start),
      rows.map((event) => expectedInstants(event).start),
    );
    assert.ok((file.match(/BEGIN:(STANDARD|DAYLIGHT)/g)?.length ?? 0) < 40);
  });

  it('of a whole day are days to the parser', () => {
    const event = written({ start: '2026-06-29', end: '2026-07-01', timeZone: 'Europe/Paris' });
    assert.ok(event.startDate.isDate && event.endDate.isDate);
    assert.deepEqual([String(event.startDate), String(event.endDate)], ['2026-06-29', '2026-07-02']);
  });
});
