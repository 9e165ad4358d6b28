import { expect } from 'chai';
import { endOf, instantOf, isKnownZone, startOf, wallAt, wallOf } from '../../src/contract/time.js';

/** The little of Temporal that is asked here: Chromium has it, the compiler's library does not know it yet. */
interface ZonedDateTime {
  readonly epochMilliseconds: number;
  readonly hour: number;
  toString(options: { offset: 'never'; timeZoneName: 'never'; smallestUnit: 'second' }): string;
  toPlainDate(): { toString(): string };
  add(duration: { days: number }): ZonedDateTime;
  startOfDay(): ZonedDateTime;
  getTimeZoneTransition(direction: 'next' | 'previous'): ZonedDateTime | null;
}
interface Instant {
  toZonedDateTimeISO(zone: string): ZonedDateTime;
}
interface TemporalNamespace {
  ZonedDateTime: { from(time: string, options: { offset: 'prefer'; disambiguation: 'compatible' }): ZonedDateTime };
  Instant: { fromEpochMilliseconds(instant: number): Instant };
  PlainDate: { from(date: string): { toZonedDateTime(zone: string): ZonedDateTime } };
}
const { Temporal } = globalThis as unknown as { Temporal: TemporalNamespace };

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const SEED = 20_260_920;
/** What a wall clock may be read at, before and after a change of the clocks. */
const AROUND_MINUTES = [
  -1500, -721, -181, -121, -90, -61, -60, -59, -31, -30, -29, -15, -1, 0, 1, 14, 29, 30, 31, 45, 59, 60, 61, 89, 119,
  120, 121, 181, 721, 1439, 1440, 1500,
];

/** Zones with every kind of change: each is named for the trouble it makes. */
const ZONES = {
  'an hour in summer': 'Europe/Paris',
  'back at midnight': 'America/Havana',
  'half an hour in summer': 'Australia/Lord_Howe',
  'summer in January': 'America/Santiago',
  'Ramadan, and UTC all year since September 2026': 'Africa/Casablanca',
  'Ramadan, further south': 'Africa/El_Aaiun',
  'a skipped day': 'Pacific/Apia',
  'another skipped day': 'Pacific/Kwajalein',
  'changes a minute after midnight': 'America/St_Johns',
  'midnights that do not exist': 'America/Sao_Paulo',
  'a midnight inside a gap': 'America/Toronto',
  'two hours in summer': 'Antarctica/Troll',
  'no change at all': 'Asia/Kolkata',
  'a quarter of an hour': 'Asia/Kathmandu',
  'UTC+12:45': 'Pacific/Chatham',
  'winter is the exception': 'Europe/Dublin',
  'double summer time': 'Europe/London',
  'seconds in the offset': 'Africa/Monrovia',
  'changed its mind often': 'America/Argentina/San_Luis',
  'Egypt with Ramadan breaks': 'Africa/Cairo',
  'Gaza’s moving Saturdays': 'Asia/Gaza',
  Greenland: 'America/Nuuk',
  'an etcetera zone': 'Etc/GMT+5',
  'no zone at all': 'UTC',
};

/** mulberry32: the same cases each time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
const random = dice(SEED);
const below = (limit: number): number => Math.floor(random() * limit);

function wallText(instant: number): string {
  return new Date(instant).toISOString().slice(0, 16);
}

/** As Temporal shows it, without an offset; the year as four digits. */
function shown(at: ZonedDateTime): string {
  return at.toString({ offset: 'never', timeZoneName: 'never', smallestUnit: 'second' });
}

function read(time: string): ZonedDateTime {
  return Temporal.ZonedDateTime.from(time, { offset: 'prefer', disambiguation: 'compatible' });
}

/** The instants at which the zone's clocks change, between two years. */
function changesOf(zone: string, from: string, to: string): number[] {
  const changes: number[] = [];
  const last = Date.parse(to);
  let at = Temporal.Instant.fromEpochMilliseconds(Date.parse(from))
    .toZonedDateTimeISO(zone)
    .getTimeZoneTransition('next');
  while (at && at.epochMilliseconds < last) {
    changes.push(at.epochMilliseconds);
    at = at.getTimeZoneTransition('next');
  }
  return changes;
}

/** The clock's whole hours and minutes of an offset, before and after a change: what a publisher may have written beside the time. */
function offsetsAround(zone: string, change: number): string[] {
  return [change - 1, change].map((instant) => {
    const wall = shown(Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone));
    const minutes = Math.round((Date.parse(`${wall}Z`) - instant) / MINUTE_MS);
    const size = Math.abs(minutes);
    const two = (value: number): string => String(value).padStart(2, '0');
    return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  });
}

function expectAsTemporal(wall: string, zone: string, offset = ''): void {
  const time = `${wall}${offset}[${zone}]`;
  const truth = read(time);
  expect(instantOf(time), time).to.equal(truth.epochMilliseconds);
  const { date, time: clock, basis } = wallOf(time);
  expect(basis).to.equal('zone');
  expect(`${date}T${clock ?? ''}`.padEnd(19, ':00'), time).to.equal(shown(truth));
  // A zone beside the time means the same as one in brackets.
  if (offset === '') expect(instantOf(wall, zone), time).to.equal(truth.epochMilliseconds);
}

describe('the time of an event is what Temporal says', () => {
  before(() => {
    expect(globalThis, 'this browser has Temporal').to.have.property('Temporal');
  });

  for (const [trouble, zone] of Object.entries(ZONES)) {
    it(`in ${zone}: ${trouble}`, () => {
      const changes = changesOf(zone, '1900-01-01T00:00:00Z', '2045-01-01T00:00:00Z');
      // All of the last decades, and some of those before.
      const chosen = changes.filter((change) => change > Date.parse('2005-01-01') || random() < 0.25).slice(-90);
      for (const change of chosen) {
        const [before = '', after = ''] = offsetsAround(zone, change);
        const local = Date.parse(`${shown(Temporal.Instant.fromEpochMilliseconds(change).toZonedDateTimeISO(zone))}Z`);
        for (const minutes of AROUND_MINUTES) {
          const wall = wallText(local + minutes * MINUTE_MS);
          expectAsTemporal(wall, zone, ['', '', before, after, '+09:00'][below(5)]);
        }
      }
      for (let tries = 0; tries < 100; tries += 1) {
        expectAsTemporal(wallText(Date.parse('1950-01-01') + below(100 * 365 * 24 * 60) * MINUTE_MS), zone);
      }
    });

    it(`and its days begin and end with those of ${zone}`, () => {
      const changes = changesOf(zone, '1915-01-01T00:00:00Z', '2040-01-01T00:00:00Z');
      for (const change of changes) {
        for (const days of [-1, 0, 1, 2]) {
          const at = Temporal.Instant.fromEpochMilliseconds(change + days * DAY_MS).toZonedDateTimeISO(zone);
          const date = at.toPlainDate().toString();
          const begin = Temporal.PlainDate.from(date).toZonedDateTime(zone);
          expect(startOf({ start: date, timeZone: zone }), `${date} ${zone}`).to.equal(begin.epochMilliseconds);
          const next = wallText(Date.parse(date) + DAY_MS).slice(0, 10);
          const end = Temporal.PlainDate.from(next).toZonedDateTime(zone).epochMilliseconds;
          expect(endOf({ start: date, timeZone: zone }), `${date} ${zone}`).to.equal(end);
        }
      }
    });

    it(`and an instant is shown as the clocks of ${zone} show it`, () => {
      const changes = changesOf(zone, '1900-01-01T00:00:00Z', '2045-01-01T00:00:00Z').slice(-60);
      const near = changes.flatMap((change) => [-HOUR_MS, -1, 0, 1, MINUTE_MS, 3 * HOUR_MS].map((ms) => change + ms));
      const anywhere = Array.from(
        { length: 100 },
        () => Date.parse('1930-01-01') + below(110 * 365 * 24 * 60) * MINUTE_MS,
      );
      for (const instant of [...near, ...anywhere]) {
        const { date, time } = wallAt(instant, zone);
        const truth = shown(Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone));
        expect(`${date}T${time}`.padEnd(19, ':00'), `${String(instant)} ${zone}`).to.equal(truth);
        expect(instantOf(`${new Date(instant).toISOString()}[${zone}]`)).to.equal(instant);
      }
    });
  }

  it('in Casablanca, on UTC all year since 20 September 2026, whatever offset was written', () => {
    const { epochMilliseconds } = Temporal.ZonedDateTime.from('2026-11-05T18:30[Africa/Casablanca]', {
      offset: 'prefer',
      disambiguation: 'compatible',
    });
    expect(epochMilliseconds).to.equal(Date.parse('2026-11-05T18:30Z'));
    expect(instantOf('2026-11-05T18:30', 'Africa/Casablanca')).to.equal(epochMilliseconds);
    expect(instantOf('2026-11-05T18:30+01:00[Africa/Casablanca]')).to.equal(epochMilliseconds);
    expect(instantOf('2026-06-05T18:30', 'Africa/Casablanca')).to.equal(Date.parse('2026-06-05T17:30Z'));
  });

  it('in any zone that this browser knows, in every year from 1 to 9999', () => {
    const zones = Intl.supportedValuesOf('timeZone').filter(isKnownZone);
    expect(zones.length).to.be.greaterThan(300);
    for (let tries = 0; tries < 4000; tries += 1) {
      const zone = zones[below(zones.length)] ?? 'UTC';
      const year = tries % 4 === 0 ? 2 + below(9997) : 1970 + below(80);
      const wall = wallText(Date.UTC(year + 400, below(12), 1 + below(28), below(24), below(60)) - 146_097 * DAY_MS);
      expectAsTemporal(wall, zone);
    }
  });
});
