import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { makeSite } from '../../scripts/wordpress/site.mjs';
import { EXCEPTIONS, PARIS, WEEKLY, calendarOf, eventOf } from '../client/sources/calendar-tools.js';
import { RFC_EXAMPLES, expectedOf } from '../client/sources/rfc-examples.js';
import { compareReadings, readInPhp, type PhpFeed } from './reading-ways.js';
import { VERSION } from './version.js';

const DAY_MS = 86_400_000;
const NOW = Date.parse('2026-05-19T12:00:00Z');
/** By hours, minutes or seconds: no gathering repeats so, and the list leaves it to the widget. */
const SHORT = /FREQ=(?:HOURLY|MINUTELY|SECONDLY)/;

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** By the names that are seen in calendars. */
const CLOCKS = [
  'Romance Standard Time',
  'W. Europe Standard Time',
  'GMT Standard Time',
  'Morocco Standard Time',
  'E. South America Standard Time',
  'Pacific Daylight Time',
  'Sao Tome Standard Time',
  'Greenwich',
  'Etc/UTC',
  '/freeassociation.sourceforge.net/Tzfile/America/Argentina/Buenos_Aires',
  '/softwarestudio.org/Olson_20011030_5/America/New York',
];

let site: Awaited<ReturnType<typeof makeSite>>;
before(async () => {
  site = await makeSite({ version: VERSION });
});
after(() => site.close());

const feedOf = (text: string, now = NOW): PhpFeed => ({ text, resource: 'events', now });
const compareAll = (calendars: Readonly<Record<string, string>>) =>
  compareReadings(site, Object.fromEntries(Object.entries(calendars).map(([name, text]) => [name, feedOf(text)])));

/** An example of the RFC, in New York, and the day before it begins. */
function feedOfExample(rule: string, start: string): PhpFeed {
  const written = start.replaceAll(/[-:]/g, '').padEnd(15, '0');
  const event = eventOf(`DTSTART;TZID=America/New_York:${written}`, `RRULE:${rule}`, 'DURATION:PT1H');
  return feedOf(calendarOf(event), Date.parse(`${start}Z`) - DAY_MS);
}

describe(`the list without script and the widgets read the same of a calendar, on WordPress ${VERSION}`, () => {
  it('at every recurrence of RFC 5545 that is by days, weeks, months or years', async () => {
    const examples = RFC_EXAMPLES.filter(({ rule }) => !SHORT.test(rule));
    assert.ok(examples.length > 30, String(examples.length));
    await compareReadings(
      site,
      Object.fromEntries(examples.map(({ name, rule, start }) => [name, feedOfExample(rule, start)])),
    );
    // And both are what the RFC says.
    const read = readInPhp(
      site,
      examples.map(({ rule, start }) => feedOfExample(rule, start)),
    );
    for (const [at, example] of examples.entries()) {
      const starts = (read[at]?.rows ?? []).map(({ start }) => start);
      const horizon = new Date(Date.parse(`${example.start}Z`) + 540 * DAY_MS).toISOString();
      const expected = expectedOf(example)
        .filter((start) => start < horizon)
        .slice(0, 100);
      assert.deepEqual(starts.slice(0, expected.length), expected, example.name);
    }
  });

  it('but one by hours or less, which the list leaves out, and what is changed of it stays', () => {
    const examples = RFC_EXAMPLES.filter(({ rule }) => SHORT.test(rule));
    assert.ok(examples.length > 0);
    const read = readInPhp(
      site,
      examples.map(({ rule, start }) => feedOfExample(rule, start)),
    );
    assert.deepEqual(
      read.map(({ rows }) => rows),
      examples.map(() => []),
    );
    const [one] = readInPhp(site, [
      feedOf(
        calendarOf(
          eventOf(PARIS, 'RRULE:FREQ=HOURLY'),
          eventOf('RECURRENCE-ID;TZID=Europe/Paris:20260520T193000', PARIS.replace('1830', '1945')),
        ),
      ),
    ]);
    assert.deepEqual(
      one?.rows.map(({ start }) => start),
      ['2026-05-20T19:45'],
    );
  });

  it('that goes on for years, over the changes of a clock, and by whole days', async () => {
    const rules = [
      'FREQ=MONTHLY;BYDAY=1TU',
      'FREQ=MONTHLY;BYDAY=-1FR',
      'FREQ=MONTHLY;BYMONTHDAY=31',
      'FREQ=MONTHLY;BYMONTHDAY=-1',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2',
      'FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR',
      'FREQ=MONTHLY;INTERVAL=5',
      'FREQ=YEARLY',
      'FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU',
      'FREQ=YEARLY;BYDAY=20MO',
      'FREQ=YEARLY;BYWEEKNO=1,-1;BYDAY=MO,SU',
      'FREQ=YEARLY;BYYEARDAY=-1,100;BYHOUR=8,20',
      'FREQ=WEEKLY;BYDAY=MO,WE,FR',
      'FREQ=WEEKLY;INTERVAL=3;BYDAY=SU,MO;WKST=SU',
      'FREQ=WEEKLY;INTERVAL=3;BYDAY=SU,MO;WKST=MO',
      'FREQ=WEEKLY;BYDAY=TU;BYMONTH=9,10',
      'FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=2',
      'FREQ=DAILY;INTERVAL=10',
      'FREQ=DAILY;BYMONTHDAY=1,15,-1',
      'FREQ=DAILY;COUNT=5000',
      'FREQ=WEEKLY;UNTIL=20260701',
      'FREQ=WEEKLY;UNTIL=20260630T163000Z',
      'FREQ=MONTHLY;COUNT=70',
      ' freq=weekly ; interval=0;COUNT=-3;BYDAY= mo ,+1TU,XX,MO;WKST=ZZ;BYHOUR=25,9;X-OWN=1;',
    ];
    const starts = [
      'DTSTART;TZID=Europe/Paris:20190129T013000\r\nDURATION:PT2H',
      'DTSTART;TZID=America/New_York:20240229T233000',
      'DTSTART:20200105T183000Z\r\nDTEND:20200105T193000Z',
      'DTSTART;VALUE=DATE:20190331\r\nDTEND;VALUE=DATE:20190402',
      'DTSTART:20210301T090000',
    ];
    await compareAll(
      Object.fromEntries(
        rules.flatMap((rule) =>
          starts.map((start) => [
            `${start} ${rule}`,
            calendarOf('X-WR-TIMEZONE:Europe/Paris', eventOf(start, `RRULE:${rule}`), eventOf('UID:x', PARIS)),
          ]),
        ),
      ),
    );
  });

  it('by any rule', async () => {
    const some = (name: string, most: number, least = -most): fc.Arbitrary<string> =>
      fc
        .uniqueArray(
          fc.integer({ min: least, max: most }).filter((each) => each !== 0),
          { minLength: 1, maxLength: 4 },
        )
        .map((numbers) => `;${name}=${numbers.join(',')}`);
    const days = fc
      .uniqueArray(fc.tuple(fc.constantFrom('', '', '1', '2', '-1', '5'), fc.constantFrom(...WEEKDAYS)), {
        minLength: 1,
        maxLength: 4,
      })
      .map((named) => `;BYDAY=${named.map((parts) => parts.join('')).join(',')}`);
    const others = [
      days,
      some('BYMONTH', 12, 1),
      some('BYMONTHDAY', 31),
      some('BYSETPOS', 4),
      some('BYYEARDAY', 366),
      some('BYWEEKNO', 53),
    ];
    const rule = fc.tuple(
      fc.constantFrom('YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY'),
      fc.subarray(others, { maxLength: 3 }).chain((chosen) => fc.tuple(...chosen)),
      fc.constantFrom('', ';INTERVAL=2', ';INTERVAL=3;WKST=SU', ';COUNT=40', ';UNTIL=20270101T000000Z'),
      fc.integer({ min: 0, max: 3000 }),
    );
    const calendars = fc.sample(rule, { numRuns: 300, seed: 7 }).map(([frequency, parts, rest, since]) => {
      const start = new Date(NOW - since * DAY_MS).toISOString().slice(0, 10).replaceAll('-', '');
      const line = `RRULE:FREQ=${frequency}${parts.join('')}${rest}`;
      return [
        `${line} from ${start}`,
        calendarOf(eventOf(`DTSTART;TZID=Europe/Paris:${start}T013000`, line), eventOf('UID:x', PARIS)),
      ];
    });
    await compareAll(Object.fromEntries(calendars) as Record<string, string>);
  });

  it('with days left out, days added, and one that was moved, changed or called off', async () => {
    const exceptions = [
      ...EXCEPTIONS,
      'RDATE;TZID=Europe/Paris:20260701T100000,20260702T100000',
      'RDATE;VALUE=PERIOD:20260703T080000Z/PT1H',
    ];
    const changed = 'RECURRENCE-ID:20260527T163000Z';
    const turn = [
      'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Paris:20260603T183000',
      'DTSTART;TZID=Europe/Paris:20260603T200000',
    ];
    await compareAll({
      ...Object.fromEntries(exceptions.map((line) => [line, calendarOf(eventOf(...WEEKLY, line))])),
      list: calendarOf(eventOf(PARIS, exceptions[6] ?? '')),
      moved: calendarOf(
        eventOf(...WEEKLY),
        eventOf(changed, 'DTSTART;TZID=Europe/Paris:20260528T190000', 'SUMMARY:Moved'),
      ),
      cancelled: calendarOf(eventOf(...WEEKLY), eventOf(changed, PARIS.replace('0520', '0527'), 'STATUS:CANCELLED')),
      orphan: calendarOf(eventOf(changed, PARIS.replace('0520', '0527'))),
      turn: calendarOf(eventOf(...WEEKLY), eventOf(...turn, 'DURATION:PT1H', 'SUMMARY:Later')),
      newest: calendarOf(eventOf(PARIS, 'SEQUENCE:1', 'SUMMARY:Old'), eventOf(PARIS, 'SEQUENCE:2', 'SUMMARY:New')),
      sameId: calendarOf(eventOf(PARIS), eventOf(PARIS.replace('0520', '0521'), 'SUMMARY:Another')),
      allOff: calendarOf('METHOD:CANCEL', eventOf(...WEEKLY)),
    });
  });

  it('as programs write them', async () => {
    await compareAll({
      texts: calendarOf(
        'X-WR-CALLANG:fr',
        eventOf(
          'UID:a',
          PARIS,
          'SUMMARY;LANGUAGE=fr:Caf\u00e9\\, <b>commons</b> &amp; a back\\\\new\r\n  slash',
          'LOCATION:<p>Halle</p>\\n3 quai',
          'URL:https://a.example/?x=1&amp;y=2',
        ),
        eventOf('UID:b', PARIS, 'LOCATION:https://meet.example/b', 'URL:javascript:alert(1)', 'STATUS:TENTATIVE'),
        eventOf('UID:c', PARIS, 'CONFERENCE;VALUE=URI:https://meet.example/c', 'CLASS:PUBLIC'),
        eventOf('UID:d', PARIS, 'CLASS:PRIVATE', 'SUMMARY:A secret'),
        eventOf('UID:e', 'SUMMARY:No time'),
        eventOf('UID:f', 'DTSTART:20260230T100000', 'SUMMARY:No day'),
        'BEGIN:VEVENT\r\nUID:g\r\nSUMMARY:Cut off\r\nDTSTART:20260601T100000Z',
        eventOf('UID:h', 'DTSTART:20260601', 'DTEND:20260604', 'BEGIN:VALARM', 'SUMMARY:Alarm', 'END:VALARM'),
        eventOf('UID:i', 'DTSTART;TZID="/mozilla.org/20050126_1/Europe/Paris":20260601T240000'),
        eventOf('UID:j', 'DTSTART;TZID=Europe/Paris:20260601T100000', 'DTEND;TZID=America/New_York:20260601T060000'),
        eventOf('UID:k', 'DTSTART;TZID=Nowhere:20260601T100000', 'DURATION:P1DT2H'),
        eventOf('UID:l', 'DTSTART;TZID=UTC:20260601T100030'),
      ),
      clocks: calendarOf(
        ...CLOCKS.map((clock, at) => eventOf(`UID:clock-${String(at)}`, `DTSTART;TZID=${clock}:20260601T100000`)),
      ),
      folded: `\uFEFF${calendarOf(eventOf(PARIS, 'SUMMARY:A long\r\n\t name'))}`.replaceAll('\r\n', '\n').slice(1),
    });
  });
});
