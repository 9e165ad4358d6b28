import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { endOf, endWallOf, instantOf, isOver, startOf, wallAt, wallOf } from '../../src/contract/time.js';

const HOUR_MS = 3_600_000;

function utc(text: string): number {
  return Date.parse(text);
}

describe('the instant of a time', () => {
  const cases: [time: string, zone: string | undefined, instant: string][] = [
    ['2026-05-20T18:30', 'Europe/Paris', '2026-05-20T16:30Z'],
    ['2026-05-20T18:30', undefined, '2026-05-20T18:30Z'],
    ['2026-05-20T18:30+02:00', undefined, '2026-05-20T16:30Z'],
    ['2026-05-20T18:30Z', 'Europe/Paris', '2026-05-20T18:30Z'],
    ['2026-05-20T18:30+09:00', 'Europe/Paris', '2026-05-20T16:30Z'],
    ['2026-05-20T18:30[Asia/Tokyo]', 'Europe/Paris', '2026-05-20T09:30Z'],
    ['2026-05-20', 'Europe/Paris', '2026-05-19T22:00Z'],
    ['2026-05-20', undefined, '2026-05-20T00:00Z'],
    // In a gap the later wall time.
    ['2026-03-29T02:30', 'Europe/Paris', '2026-03-29T01:30Z'],
    // In a fold the first, or the one whose offset is written.
    ['2026-10-25T02:30', 'Europe/Paris', '2026-10-25T00:30Z'],
    ['2026-10-25T02:30+02:00', 'Europe/Paris', '2026-10-25T00:30Z'],
    ['2026-10-25T02:30+01:00', 'Europe/Paris', '2026-10-25T01:30Z'],
    ['2026-10-25T02:30+05:00', 'Europe/Paris', '2026-10-25T00:30Z'],
    // Half an hour.
    ['2026-04-05T01:45', 'Australia/Lord_Howe', '2026-04-04T14:45Z'],
    ['2026-04-05T01:45+10:30', 'Australia/Lord_Howe', '2026-04-04T15:15Z'],
    // A day that never was.
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00Z'],
    ['2011-12-30T12:00', 'Pacific/Apia', '2011-12-30T22:00Z'],
    // Its midnight does not exist.
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00Z'],
  ];
  for (const [time, zone, instant] of cases) {
    it(`${time} in ${zone ?? 'no zone'} is ${instant}`, () => {
      assert.equal(instantOf(time, zone), utc(instant));
      assert.equal(startOf({ start: time, timeZone: zone }), utc(instant));
    });
  }

  it('in Casablanca follows the zone data of this Node, which knows of September 2026', () => {
    assert.equal(instantOf('2026-11-05T18:30+01:00[Africa/Casablanca]'), utc('2026-11-05T18:30Z'));
    assert.equal(instantOf('2026-06-05T18:30', 'Africa/Casablanca'), utc('2026-06-05T17:30Z'));
  });

  it('is there for the first and the last time that can be written', () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Niue', 'UTC', undefined]) {
      for (const time of [
        '0001-01-01',
        '0001-01-01T00:00',
        '9999-12-31',
        '9999-12-31T23:59:59.999',
        '0099-06-01T12:00',
      ]) {
        assert.ok(Number.isFinite(instantOf(time, zone)), time);
        assert.ok(Number.isFinite(endOf({ start: time, end: time, timeZone: zone })), time);
        assert.match(wallOf(time, zone).date, /^\d{4}-\d\d-\d\d$/);
      }
    }
    assert.equal(new Date(instantOf('0099-06-01T12:00') ?? 0).toISOString(), '0099-06-01T12:00:00.000Z');
  });
});

describe('what is shown of a time', () => {
  it('is the wall time of the zone that is named', () => {
    assert.deepEqual(wallOf('2026-05-20T18:30', 'Europe/Paris'), {
      date: '2026-05-20',
      time: '18:30',
      zone: 'Europe/Paris',
      basis: 'zone',
    });
    assert.equal(wallOf('2026-05-20T22:30Z', 'Europe/Paris').date, '2026-05-21');
    assert.equal(wallOf('2026-03-29T02:30', 'Europe/Paris').time, '03:30');
    assert.equal(wallOf('2026-05-20T18:30:15.9', 'Europe/Paris').time, '18:30:15');
  });

  it('is the offset’s own clock where no zone is named', () => {
    assert.deepEqual(wallOf('2026-05-20T18:30:00+02:00'), {
      date: '2026-05-20',
      time: '18:30',
      offset: '+02:00',
      basis: 'offset',
    });
  });

  it('says that an instant without a zone is to be shown in the visitor’s', () => {
    assert.deepEqual(wallOf('2026-05-20T18:30Z'), { date: '2026-05-20', time: '18:30', basis: 'instant' });
    assert.deepEqual(wallAt(instantOf('2026-05-20T18:30Z') ?? 0, 'Asia/Tokyo'), { date: '2026-05-21', time: '03:30' });
  });

  it('is as written where nobody says where', () => {
    assert.deepEqual(wallOf('2026-05-20T18:30'), { date: '2026-05-20', time: '18:30', basis: 'floating' });
    assert.deepEqual(wallOf('2026-05-20'), { date: '2026-05-20', basis: 'day' });
    assert.deepEqual(wallOf('2026-05-20', 'Europe/Paris'), { date: '2026-05-20', zone: 'Europe/Paris', basis: 'day' });
  });

  it('stays within the years that can be written', () => {
    assert.deepEqual(wallAt(utc('9999-12-31T23:30Z'), 'Pacific/Auckland').date, '9999-12-31');
    assert.deepEqual(wallAt(utc('0001-01-01T00:10Z'), 'America/New_York').date, '0001-01-01');
    assert.deepEqual(wallAt(0, 'Moon/Tycho'), { date: '1970-01-01', time: '00:00' });
  });
});

describe('an event is over', () => {
  const zone = { timeZone: 'Europe/Paris' };
  const cases: [says: string, event: { start: string; end?: string; timeZone?: string }, end: string][] = [
    ['at its end', { start: '2026-05-20T18:30', end: '2026-05-20T20:00', ...zone }, '2026-05-20T18:00Z'],
    ['three hours after a start without end', { start: '2026-05-20T18:30', ...zone }, '2026-05-20T19:30Z'],
    ['at the end of a day without time', { start: '2026-05-20', ...zone }, '2026-05-20T22:00Z'],
    ['at the end of its last day', { start: '2026-05-20', end: '2026-05-22', ...zone }, '2026-05-22T22:00Z'],
    ['at the end of a day that has 23 hours', { start: '2026-03-29', ...zone }, '2026-03-29T22:00Z'],
    [
      'at the end of the last day of a timed start',
      { start: '2026-05-20T18:30', end: '2026-05-21', ...zone },
      '2026-05-21T22:00Z',
    ],
    ['with an end on its own day', { start: '2026-05-20T18:30', end: '2026-05-20', ...zone }, '2026-05-20T22:00Z'],
    [
      'as if it had no end, where that is before the start',
      { start: '2026-05-20T18:30', end: '2026-05-20T08:00', ...zone },
      '2026-05-20T19:30Z',
    ],
    [
      'as if it had no end, where that is an earlier day',
      { start: '2026-05-20', end: '2026-05-19', ...zone },
      '2026-05-20T22:00Z',
    ],
    [
      'at a midnight start, not by the day before',
      { start: '2026-05-20T00:00', end: '2026-05-19', ...zone },
      '2026-05-20T01:00Z',
    ],
    [
      'at once, where start and end are one',
      { start: '2026-05-20T18:30', end: '2026-05-20T18:30', ...zone },
      '2026-05-20T16:30Z',
    ],
    ['by the offset of the start', { start: '2026-05-20T18:30+02:00', end: '2026-05-20T20:00' }, '2026-05-20T18:00Z'],
    [
      'at the end of the day at the offset of the start',
      { start: '2026-05-20T18:30-05:00', end: '2026-05-20' },
      '2026-05-21T05:00Z',
    ],
    [
      'by the zone of the start',
      { start: '2026-05-20T18:30[Asia/Tokyo]', end: '2026-05-20T20:00' },
      '2026-05-20T11:00Z',
    ],
    [
      'by the end’s own zone',
      { start: '2026-05-20T18:30[Asia/Tokyo]', end: '2026-05-20T20:00[Europe/Paris]' },
      '2026-05-20T18:00Z',
    ],
    ['in UTC where the start is', { start: '2026-05-20T18:30Z', end: '2026-05-20T20:00' }, '2026-05-20T20:00Z'],
    [
      'in its zone though the start is an instant',
      { start: '2026-05-20T16:30Z', end: '2026-05-20T20:00', ...zone },
      '2026-05-20T18:00Z',
    ],
    [
      'in the second hour of a fold like its start',
      { start: '2026-10-25T02:10+01:00', end: '2026-10-25T02:40', ...zone },
      '2026-10-25T01:40Z',
    ],
    ['in UTC where nobody says where', { start: '2026-05-20' }, '2026-05-21T00:00Z'],
    [
      'whatever its end says, where that is nonsense',
      { start: '2026-05-20T18:30', end: 'late', ...zone },
      '2026-05-20T19:30Z',
    ],
  ];
  for (const [says, event, end] of cases) {
    it(says, () => {
      assert.equal(new Date(endOf(event)).toISOString(), new Date(end).toISOString());
      assert.equal(isOver(event, utc(end) - 1), false);
      assert.equal(isOver(event, utc(end)), true);
    });
  }

  it('and its end is shown by the clock of its start', () => {
    assert.deepEqual(endWallOf({ start: '2026-05-20T18:30+02:00', end: '2026-05-20T20:00' }), {
      date: '2026-05-20',
      time: '20:00',
      offset: '+02:00',
      basis: 'offset',
    });
    assert.deepEqual(endWallOf({ start: '2026-05-20T18:30[Asia/Tokyo]', end: '2026-05-21' }), {
      date: '2026-05-21',
      zone: 'Asia/Tokyo',
      basis: 'day',
    });
    assert.equal(endWallOf({ start: '2026-05-20T18:30' }), undefined);
    assert.equal(endWallOf({ start: '2026-05-20T18:30', end: '2026-05-20T08:00' }), undefined);
  });
});

describe('ten thousand events', () => {
  it('are sorted and split in well under the time that a visitor notices', () => {
    const zones = ['Europe/Paris', 'Africa/Casablanca', 'America/Sao_Paulo', 'Asia/Tokyo'];
    const events = Array.from({ length: 10_000 }, (_, at) => {
      const start = new Date(utc('2025-01-01T08:00Z') + at * 2.7 * HOUR_MS).toISOString().slice(0, 16);
      return { start, timeZone: zones[at % zones.length] };
    });
    endOf({ start: '2026-01-01', timeZone: 'Europe/Paris' });
    const begin = performance.now();
    const sum = events.reduce((total, event) => total + endOf(event), 0);
    const took = performance.now() - begin;
    assert.ok(Number.isFinite(sum));
    // About 60 ms on a quiet machine; a question to Intl for each event would take seconds.
    assert.ok(took < 1500, `${String(took)} ms`);
  });
});
