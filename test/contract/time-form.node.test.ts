import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  endOf,
  instantOf,
  isKnownZone,
  parseTime,
  readDate,
  readTime,
  readZone,
  wallOf,
} from '../../src/contract/time.js';

function utc(text: string): number {
  return Date.parse(text);
}

describe('a time as a publisher writes it', () => {
  const kept = [
    '2026-05-20',
    '0001-01-01',
    '9999-12-31T23:59:59.999999999',
    '2028-02-29',
    '2026-05-20T18:30',
    '2026-05-20T18:30:05.5Z',
    '2026-05-20T18:30-00:00',
    '2026-05-20T18:30+23:59[Europe/Paris]',
    '2026-05-20T18:30[America/Argentina/Buenos_Aires]',
    '2026-05-20T18:30Z[Etc/GMT+2]',
    '2026-05-20T18:30[UTC]',
    '2026-05-20T18:30[Moon/Tycho]',
  ];
  for (const time of kept) {
    it(`is kept: ${time}`, () => {
      assert.equal(readTime(time), time);
    });
  }

  const mended: [string, string][] = [
    ['2026-05-20 18:30', '2026-05-20T18:30'],
    ['2026-05-20t18:30z', '2026-05-20T18:30Z'],
    ['2026-05-20T18:30+0200', '2026-05-20T18:30+02:00'],
    ['2026-05-20T18:30-03', '2026-05-20T18:30-03:00'],
    ['2026-05-20T18:30+02:00[!Europe/Paris]', '2026-05-20T18:30+02:00[Europe/Paris]'],
    ['2026-05-20T18:30[Europe/Paris][u-ca=gregory]', '2026-05-20T18:30[Europe/Paris]'],
    ['2026-05-20T18:30[!u-ca=iso8601]', '2026-05-20T18:30'],
    [' 2026-05-20\n', '2026-05-20'],
    ['2026-05-20T18:30[utc]', '2026-05-20T18:30[UTC]'],
  ];
  for (const [raw, time] of mended) {
    it(`is mended: ${JSON.stringify(raw)}`, () => {
      assert.equal(readTime(raw), time);
    });
  }

  const unreadable = [
    '',
    'tomorrow',
    '20/05/2026',
    '2026-5-20',
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-05-00',
    '0000-05-20',
    '-2026-05-20',
    '+012026-05-20',
    '12026-05-20',
    '2026-05-20T24:00',
    '2026-05-20T18:60',
    '2026-05-20T18:30:60',
    '2026-05-20T1830',
    '2026-05-20T18',
    '2026-05-20T18:30:05,5',
    '2026-05-20T18:30:05.1234567890',
    '2026-05-20  18:30',
    '2026-05-20T18:30 +02:00',
    '2026-05-20T18:30+24:00',
    '2026-05-20T18:30+2',
    '2026-05-20T18:30[+02:00]',
    '2026-05-20T18:30[Paris]',
    '2026-05-20T18:30[]',
    '2026-05-20T18:30[Europe/Paris][Europe/Berlin]',
    '2026-05-20T18:30[Europe/Paris][x-note=1]',
    '2026-05-20T18:30[Europe/Paris',
    '2026-05-20[Europe/Paris]',
    '2026-05-20Z',
    '٢٠٢٦-٠٥-٢٠',
    '2026-05-20T18:30[Europe/Paris]'.repeat(2),
  ];
  for (const raw of unreadable) {
    it(`cannot be read: ${JSON.stringify(raw)}`, () => {
      assert.equal(readTime(raw), undefined);
      assert.equal(instantOf(raw), undefined);
      assert.ok(Number.isNaN(endOf({ start: raw })));
      assert.throws(() => wallOf(raw), RangeError);
    });
  }

  it('is taken apart', () => {
    assert.deepEqual(parseTime('2026-05-20T18:30:05+0200[!Europe/Paris]'), {
      date: '2026-05-20',
      time: '18:30:05',
      zulu: false,
      offset: '+02:00',
      zone: 'Europe/Paris',
    });
    assert.equal(parseTime('2026-05-20 18:30z')?.zulu, true);
    assert.equal(parseTime('2026-05-20')?.time, undefined);
  });

  it('may be a year or a month where a date is asked for', () => {
    for (const date of ['2014', '2014-06', '2014-06-30', '0001']) assert.equal(readDate(date), date);
    for (const raw of ['14', '0000', '2014-13', '2014-06-31', '2014-6', 'June 2014'])
      assert.equal(readDate(raw), undefined);
    assert.equal(readDate('2014-06-30T10:00:00Z'), '2014-06-30');
  });
});

describe('a time zone', () => {
  it('is told by its form, not by what this machine knows', () => {
    for (const zone of [
      'Europe/Paris',
      'UTC',
      'Etc/GMT+5',
      'Moon/Tycho',
      'America/Argentina/Ushuaia',
      'America/Port-au-Prince',
    ]) {
      assert.equal(readZone(zone), zone);
    }
    for (const raw of [
      '',
      '+02:00',
      'UTC+2',
      'CET',
      'Romance Standard Time',
      'Europe/',
      '/Paris',
      'Europe/Par is',
      `A/${'x'.repeat(80)}`,
    ]) {
      assert.equal(readZone(raw), undefined, raw);
    }
  });

  it('that is unknown here counts as none', () => {
    assert.ok(isKnownZone('Europe/Paris'));
    assert.ok(!isKnownZone('Moon/Tycho'));
    assert.ok(!isKnownZone('+02:00'));
    assert.equal(instantOf('2026-05-20T18:30', 'Moon/Tycho'), utc('2026-05-20T18:30Z'));
    assert.equal(instantOf('2026-05-20T18:30+02:00[Moon/Tycho]'), utc('2026-05-20T16:30Z'));
    assert.equal(instantOf('2026-05-20T18:30[Moon/Tycho]', 'Europe/Paris'), utc('2026-05-20T16:30Z'));
    assert.deepEqual(wallOf('2026-05-20T18:30', 'Moon/Tycho'), {
      date: '2026-05-20',
      time: '18:30',
      basis: 'floating',
    });
  });
});
