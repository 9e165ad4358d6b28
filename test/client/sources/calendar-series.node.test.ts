import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFeed } from '../../../src/client/read-feed.js';
import { EXCEPTIONS, PARIS, WEEKLY, calendarOf, eventOf, eventsOf, startsOf } from './calendar-tools.js';

describe('a series', () => {
  const starts = async (...blocks: readonly string[]) => startsOf(await eventsOf(calendarOf(...blocks)));

  it('is spelt out on the clock of its place, over the change of that clock', async () => {
    const rows = await eventsOf(
      calendarOf(eventOf('DTSTART;TZID=Europe/Paris:20261019T183000', 'DURATION:PT2H', 'RRULE:FREQ=WEEKLY;COUNT=3')),
    );
    assert.deepEqual(startsOf(rows), [
      '2026-10-19T18:30 Europe/Paris',
      '2026-10-26T18:30 Europe/Paris',
      '2026-11-02T18:30 Europe/Paris',
    ]);
    assert.deepEqual(new Set(rows.map(({ seriesId }) => seriesId)), new Set(['one@example.org']));
    assert.equal(new Set(rows.map(({ id }) => id)).size, 3);
  });

  it('leaves out what is excepted, however that is written', async () => {
    for (const exception of EXCEPTIONS) {
      const left = exception.startsWith('EXRULE') ? '05-20' : '05-27';
      const found = await starts(eventOf(...WEEKLY, exception));
      assert.deepEqual(
        found,
        ['05-20', '05-27', '06-03', '06-10']
          .filter((day) => day !== left)
          .map((day) => `2026-${day}T18:30 Europe/Paris`),
        exception,
      );
    }
  });

  it('shows one that was moved at its new time, and where it was; one that is cancelled as such', async () => {
    const rows = await eventsOf(
      calendarOf(
        eventOf(...WEEKLY),
        eventOf('RECURRENCE-ID:20260527T163000Z', 'DTSTART;TZID=Europe/Paris:20260528T190000', 'SUMMARY:Moved'),
        eventOf(
          'RECURRENCE-ID;TZID=Europe/Paris:20260603T183000',
          'DTSTART;TZID=Europe/Paris:20260603T183000',
          'STATUS:CANCELLED',
        ),
      ),
    );
    assert.deepEqual(
      rows.map(({ start, end, title, status, previousStart }) => [start, end, title, status, previousStart]),
      [
        ['2026-05-20T18:30', '2026-05-20T20:30', 'An evening', undefined, undefined],
        ['2026-05-28T19:00', '2026-05-28T21:00', 'Moved', 'rescheduled', '2026-05-27T18:30'],
        ['2026-06-03T18:30', '2026-06-03T20:30', 'An evening', 'cancelled', undefined],
        ['2026-06-10T18:30', '2026-06-10T20:30', 'An evening', undefined, undefined],
      ],
    );
    assert.deepEqual(rows[1]?.id, 'one@example.org/20260527T183000', 'it stays the same one');
  });

  it('changes from one on, where that is said of this and the future', async () => {
    const turn = eventOf(
      'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Paris:20260603T183000',
      'DTSTART;TZID=Europe/Paris:20260603T200000',
      'DURATION:PT1H',
      'SUMMARY:Later',
    );
    const rows = await eventsOf(calendarOf(eventOf(...WEEKLY), turn));
    assert.deepEqual(
      rows.map(({ start, title }) => `${start} ${title as string}`),
      [
        '2026-05-20T18:30 An evening',
        '2026-05-27T18:30 An evening',
        '2026-06-03T20:00 Later',
        '2026-06-10T20:00 Later',
      ],
    );
  });

  it('has the dates that are listed besides, and those alone where there is no rule', async () => {
    const listed = 'RDATE;TZID=Europe/Paris:20260701T100000,20260702T100000';
    assert.equal((await starts(eventOf(...WEEKLY, listed))).length, 6);
    assert.deepEqual(await starts(eventOf(PARIS, listed, 'RDATE;VALUE=PERIOD:20260703T080000Z/PT1H')), [
      '2026-05-20T18:30 Europe/Paris',
      '2026-07-01T10:00 Europe/Paris',
      '2026-07-02T10:00 Europe/Paris',
      '2026-07-03T10:00 Europe/Paris',
    ]);
  });

  it('ends with the day that its rule names, and with an instant', async () => {
    for (const until of ['20260603', '20260603T163000Z', '20260603T183000', '20260609T000000Z'])
      assert.equal((await starts(eventOf(PARIS, `RRULE:FREQ=WEEKLY;UNTIL=${until}`))).length, 3, until);
    assert.equal((await starts(eventOf('DTSTART;VALUE=DATE:20260520', 'RRULE:FREQ=WEEKLY;UNTIL=20260603'))).length, 3);
  });

  it('without end is spelt out as far as anybody looks, and no further', async () => {
    const text = calendarOf(eventOf('DTSTART:20200101T090000Z', 'RRULE:FREQ=DAILY'));
    const all = (await readFeed(text)).rows;
    assert.ok(all.length === 500, String(all.length));
    const some = await eventsOf(text, { from: '2026-03-01', to: '2026-03-07' });
    assert.equal(some.length, 7);
  });

  it('that lost its first one still shows what was changed of it', async () => {
    const row = eventOf('RECURRENCE-ID;TZID=Europe/Paris:20260527T183000', PARIS.replace('0520', '0527'));
    assert.deepEqual(await starts(row), ['2026-05-27T18:30 Europe/Paris']);
  });
});
