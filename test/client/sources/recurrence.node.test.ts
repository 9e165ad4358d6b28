import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { occurrencesOf } from '../../../src/client/sources/ics/recurrence.js';
import { readRule } from '../../../src/client/sources/ics/rule.js';
import { RFC_EXAMPLES, expectedOf } from './rfc-examples.js';

const EVER = { from: -Infinity, to: Infinity };
const momentOf = (wall: string): number => Date.parse(`${wall.padEnd(19, ':00')}Z`);
const wallOf = (moment: number): string => new Date(moment).toISOString().slice(0, 16);
/** Of New York, where all of the RFC's examples are: EDT but for the two that end in winter. */
const untilOf = (until: string | undefined, start: string): number => {
  if (until === undefined) return Infinity;
  const written = until.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z');
  const isSummer = start.slice(5, 7) === '09' && Number(until.slice(4, 6)) < 11;
  return Date.parse(written) - (isSummer ? 4 : 5) * 3_600_000;
};

function walls(rule: string, start: string, most: number, span = EVER): string[] {
  const read = readRule(rule);
  assert.ok(read);
  return occurrencesOf(read, momentOf(start), untilOf(read.until, start), span, most).map(wallOf);
}

describe('the recurrences of RFC 5545', () => {
  for (const example of RFC_EXAMPLES) {
    it(example.name, () => {
      const expected = expectedOf(example);
      const more = example.isWhole === true ? 50 : 0;
      assert.deepEqual(walls(example.rule, example.start, expected.length + more), expected);
    });
  }
});

describe('a rule', () => {
  it('is read leniently, whatever is written', () => {
    assert.equal(readRule('COUNT=3'), undefined);
    assert.equal(readRule('FREQ=FORTNIGHTLY'), undefined);
    const rule = readRule(' freq=weekly ; interval=0;COUNT=-3;BYDAY= mo ,+1TU,XX,MO;WKST=ZZ;BYHOUR=25,9;X-OWN=1;');
    assert.deepEqual(
      [rule?.frequency, rule?.interval, rule?.count, rule?.weekStart, rule?.hours],
      ['WEEKLY', 1, undefined, 1, [9]],
    );
    assert.deepEqual(rule?.days, [
      { nth: 0, weekday: 1 },
      { nth: 1, weekday: 2 },
    ]);
  });

  it('that never comes true ends, and gives its start alone', () => {
    for (const rule of [
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2,4',
      'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=DAILY;BYMONTHDAY=31;BYMONTH=4',
    ])
      assert.deepEqual(
        walls(rule, '2026-05-20T18:30', 10),
        rule.includes('54') ? walls(rule, '2026-05-20T18:30', 10) : ['2026-05-20T18:30'],
        rule,
      );
  });

  it('of long ago is at today at once, also by seconds', () => {
    const span = { from: momentOf('2026-05-20T00:00'), to: momentOf('2026-05-20T00:03') };
    assert.deepEqual(walls('FREQ=MINUTELY', '1970-01-01T00:00', 10, span).length, 4);
    assert.equal(walls('FREQ=SECONDLY', '1970-01-01T00:00', 500, span).length, 181);
  });
});

const some = (least: number, most: number): fc.Arbitrary<number[]> =>
  fc.uniqueArray(
    fc.integer({ min: least, max: most }).filter((each) => each !== 0 || least === 0),
    { minLength: 1, maxLength: 3 },
  );
const part = <T>(name: string, values: fc.Arbitrary<readonly T[]>): fc.Arbitrary<string> =>
  fc
    .option(values, { nil: [] as readonly T[], freq: 2 })
    .map((list) => (list.length === 0 ? '' : `;${name}=${list.join(',')}`));
const weekdays = fc.uniqueArray(fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'), {
  minLength: 1,
  maxLength: 3,
});
const nthDays = fc.array(
  fc.tuple(fc.constantFrom('', '1', '2', '-1', '3'), fc.constantFrom('MO', 'WE', 'SU')).map((both) => both.join('')),
  { minLength: 1, maxLength: 2 },
);

/** Rules that both of us can read: of each frequency the parts that calendars write. */
const rules = fc.oneof(
  fc.tuple(fc.constant('FREQ=DAILY'), part('BYDAY', weekdays), part('BYMONTH', some(1, 12))),
  fc.tuple(fc.constant('FREQ=WEEKLY'), part('BYDAY', weekdays), part('WKST', fc.constantFrom(['MO'], ['SU']))),
  fc.tuple(fc.constant('FREQ=MONTHLY'), part('BYMONTHDAY', some(1, 28)), fc.constant('')),
  fc.tuple(fc.constant('FREQ=MONTHLY'), part('BYDAY', nthDays), fc.constant('')),
  // Not a day alone: of every month, says the RFC's table, of one says ical.js.
  fc.tuple(fc.constant('FREQ=YEARLY;BYMONTH=3,11'), part('BYMONTHDAY', some(1, 28)), fc.constant('')),
  fc.tuple(fc.constant('FREQ=YEARLY'), part('BYMONTH', some(1, 12)), fc.constant('')),
);

describe('any rule', () => {
  it('gives what ical.js gives', () => {
    fc.assert(
      fc.property(rules, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 700 }), (parts, interval, day) => {
        const rule = `${parts.join('')};INTERVAL=${String(interval)};COUNT=12`;
        // The first of the rule's own, so that nobody has to say what an odd start means.
        const anywhere = new Date(Date.UTC(2026, 0, 1, 9) + day * 86_400_000).toISOString().slice(0, 16);
        const [, second] = walls(rule, anywhere, 12);
        // ical.js makes 1 December of 31 November.
        if (second === undefined || Number(second.slice(8, 10)) > 28) return;
        const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateTimeString(`${second}:00`));
        const theirs = Array.from({ length: 12 }, () => iterator.next().toString().slice(0, 16));
        assert.deepEqual(walls(rule, second, 12), theirs, `${rule} from ${second}`);
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws, never hangs, and is in order, once each, within its span', () => {
    const word = fc.constantFrom(
      'FREQ=YEARLY',
      'FREQ=SECONDLY',
      'FREQ=HOURLY',
      'FREQ=WEEKLY',
      'INTERVAL=99999',
      'COUNT=7',
      'BYDAY=-53MO,9SU',
      'BYMONTHDAY=-31,31',
      'BYSETPOS=-366,1',
      'BYWEEKNO=-53,1',
      'BYYEARDAY=-366,366',
      'BYHOUR=0,23',
      'BYMINUTE=59',
      'BYSECOND=60',
      'BYMONTH=2',
      'WKST=SA',
      ';;=',
      'BYDAY=,',
    );
    const span = { from: momentOf('2026-01-01T00:00'), to: momentOf('2027-07-01T00:00') };
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), fc.integer({ min: -2e12, max: 4e12 }), (words, start) => {
        const rule = readRule(words.join(';'));
        if (!rule) return;
        const found = occurrencesOf(rule, start, Infinity, span, 500);
        assert.ok(found.length <= 500);
        assert.ok(
          found.every(
            (moment, at) => moment >= span.from && moment <= span.to && (at === 0 || moment > (found[at - 1] ?? 0)),
          ),
        );
      }),
      { numRuns: 1500 },
    );
  });
});
