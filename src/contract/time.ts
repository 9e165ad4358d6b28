/**
 * What a `Time` of the contract means, by `Intl` alone. No zod, no side effects: a page may load this file.
 *
 * A time travels as wall time and zone. Where a zone is named, its wall time is the truth: an offset beside it only chooses in a fold; in a gap the later wall
 * time counts (Temporal's `offset: 'prefer'`, `disambiguation: 'compatible'`). `Z` is an instant. A zone that this machine does not know is no zone here.
 */
import { parseTime, readZone, remember } from './text.js';
import type { ZonedTime } from './text.js';

export { readDate, readTime, readZone, parseTime } from './text.js';
export type { ZonedTime } from './text.js';

/**
 * What a clock shows: `date` as `YYYY-MM-DD`, `time` as `HH:mm` or `HH:mm:ss`. `basis` says whose clock: that of `zone`, of a numeric `offset`, UTC for a bare
 * `Z` (`instant`: show it in the visitor's zone), the one of the place, whichever it is (`floating`), or none, for a whole `day`.
 */
export interface WallTime {
  readonly date: string;
  readonly time?: string;
  readonly zone?: string;
  readonly offset?: string;
  readonly basis: 'zone' | 'offset' | 'instant' | 'floating' | 'day';
}

/** The fields of an event that say when it is. */
export interface Timed {
  readonly start: string;
  readonly end?: string | undefined;
  readonly timeZone?: string | undefined;
}

/** Gives a zone's offset in ms at an instant. */
type Clock = (instant: number) => number;

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** How long an event without `end` is taken to last. */
const ASSUMED_LENGTH_MS = 3 * HOUR_MS;
/** So many days from now it is later than now on every clock of the world. */
const FAR_DAYS = 2;
const FIRST_WALL_MS = Date.parse('0001-01-01T00:00:00Z');
const LAST_WALL_MS = Date.parse('9999-12-31T23:59:59.999Z');
/** Foreign data fills these memories: they start afresh when full. */
const ZONES_MAX = 600;
const DAYS_MAX = 5000;

const LONG_OFFSET = /GMT(?:([+\-−])(\d\d):(\d\d)(?::(\d\d))?)?/;

const clocks = new Map<string, Clock | undefined>();

/** The clock of a zone, made once: a formatter costs more than ten thousand questions to it. Undefined where this machine has not its rules. */
function clockOf(zone: string): Clock | undefined {
  return remember(clocks, zone, ZONES_MAX, () => {
    if (readZone(zone) !== zone) return undefined;
    try {
      return makeClock(new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }));
    } catch {
      return undefined;
    }
  });
}

/** Between two midnights (UTC) of the same offset nothing changes: most questions cost no format. */
function makeClock(format: Intl.DateTimeFormat): Clock {
  const days = new Map<number, number>();
  const ask = (instant: number): number => {
    const [, sign, hours, minutes, seconds = 0] = LONG_OFFSET.exec(format.format(instant)) ?? [];
    if (sign === undefined) return 0;
    const size = Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS + Number(seconds) * SECOND_MS;
    return sign === '+' ? size : -size;
  };
  const atMidnight = (day: number): number => remember(days, day, DAYS_MAX, () => ask(day * DAY_MS));
  return (instant) => {
    const day = Math.floor(instant / DAY_MS);
    const offset = atMidnight(day);
    return offset === atMidnight(day + 1) ? offset : ask(instant);
  };
}

/** True where this machine has the rules of the zone. */
export function isKnownZone(zone: string): boolean {
  return clockOf(zone) !== undefined;
}

/** Wall time as ms since 1970-01-01T00:00 on the same clock. */
function wallMs({ date, time = '00:00' }: ZonedTime): number {
  return Date.parse(`${date}T${time.slice(0, 8)}Z`) + Number(time.slice(9, 12).padEnd(3, '0'));
}

function offsetMs(offset: string): number {
  const size = Number(offset.slice(1, 3)) * HOUR_MS + Number(offset.slice(4, 6)) * MINUTE_MS;
  return offset.startsWith('-') ? -size : size;
}

/** The instant of a wall time in a zone; `offset` is the one written beside it. */
function instantInZone(clock: Clock, wall: number, offset?: string): number {
  const before = clock(wall - DAY_MS);
  const after = clock(wall + DAY_MS);
  // One offset all about: no other is possible, whatever is written.
  if (before === after) return wall - before;
  const possible = [...new Set([before, after])].filter((each) => clock(wall - each) === each);
  const written = offset === undefined ? undefined : offsetMs(offset);
  // A written offset has no seconds, those of local mean time do: the nearest minute is meant.
  const chosen = possible.find((each) => Math.round(each / MINUTE_MS) * MINUTE_MS === written);
  // In a fold the first of two, the larger offset; in a gap the later wall time, by the offset before it.
  return wall - (chosen ?? (possible.length > 0 ? Math.max(...possible) : before));
}

/** The first instant of a local day: its midnight, or the end of the gap in which its midnight lies. */
function dayInZone(clock: Clock, wall: number): number {
  let after = instantInZone(clock, wall);
  if (after + clock(after) === wall) return after;
  let before = wall - clock(wall + DAY_MS);
  const early = clock(before);
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (clock(middle) === early) before = middle;
    else after = middle;
  }
  return after;
}

/** The zone that rules a time: the one in its brackets, else `zone`; undefined where this machine knows neither. */
function rulingZone(parsed: ZonedTime, zone: string | undefined): string | undefined {
  return [parsed.zone, zone].find((name) => name !== undefined && isKnownZone(name));
}

/** The instant of a time, or with `days` of the local midnight so many days later. */
function instantOfParsed(parsed: ZonedTime, zone: string | undefined, days = 0): number {
  const wall = wallMs(parsed) + days * DAY_MS;
  if (parsed.zulu) return wall;
  const clock = clockOf(rulingZone(parsed, zone) ?? '');
  if (clock) return parsed.time === undefined ? dayInZone(clock, wall) : instantInZone(clock, wall, parsed.offset);
  return parsed.offset === undefined ? wall : wall - offsetMs(parsed.offset);
}

/** `HH:mm`, with seconds where there are any. */
function shortTime(time: string): string {
  const seconds = time.slice(5, 8);
  return time.slice(0, 5) + (seconds === ':00' ? '' : seconds);
}

/** True where a zone's clocks do not change within a day of a wall time: no gap, no fold. */
function isSteady(zone: string, wall: number): boolean {
  const clock = clockOf(zone);
  return clock !== undefined && clock(wall - DAY_MS) === clock(wall + DAY_MS);
}

function wallOfParsed(parsed: ZonedTime, zone: string | undefined): WallTime {
  const { date, time, zulu, offset } = parsed;
  const ruling = rulingZone(parsed, zone);
  if (time === undefined) return { date, ...(ruling !== undefined && { zone: ruling }), basis: 'day' };
  if (ruling !== undefined) {
    const isAsWritten = !zulu && isSteady(ruling, wallMs(parsed));
    const shown = isAsWritten ? { date, time: shortTime(time) } : wallAt(instantOfParsed(parsed, zone), ruling);
    return { ...shown, zone: ruling, basis: 'zone' };
  }
  if (zulu) return { date, time: shortTime(time), basis: 'instant' };
  return {
    date,
    time: shortTime(time),
    ...(offset === undefined ? { basis: 'floating' } : { offset, basis: 'offset' }),
  };
}

/** The end of an event, with what it takes from the start: zone and offset, where it has neither. */
function parseEnd({ end, timeZone }: Timed, start: ZonedTime): ZonedTime | undefined {
  const parsed = end === undefined ? undefined : parseTime(end);
  if (!parsed || parsed.zulu || parsed.offset !== undefined || parsed.zone !== undefined) return parsed;
  const { zulu, offset, zone } = start;
  // `Z` is no offset: it says something of the end only where no zone does.
  return { ...parsed, zulu: zulu && rulingZone(start, timeZone) === undefined, offset, zone };
}

/** The end that counts and its instant; undefined where there is none, and where it lies before the start. */
function countedEnd(event: Timed, start: ZonedTime): { end: ZonedTime; instant: number } | undefined {
  const end = parseEnd(event, start);
  if (!end) return undefined;
  const begin = instantOfParsed(start, event.timeZone);
  const wholeDay = end.time === undefined;
  const instant = instantOfParsed(end, event.timeZone, wholeDay ? 1 : 0);
  return instant > begin || (instant === begin && !wholeDay) ? { end, instant } : undefined;
}

/**
 * The instant of a time, in ms since 1970: in the zone of its brackets, else in `zone`, else at its offset; a floating time counts as UTC, a day as
 * its first instant. Undefined for what cannot be read.
 */
export function instantOf(time: string, zone?: string): number | undefined {
  const parsed = parseTime(time);
  return parsed && instantOfParsed(parsed, zone);
}

/** What the clock of `zone` (UTC where this machine does not know it) shows at an instant; kept within the years 1 to 9999. */
export function wallAt(instantMs: number, zone: string): { date: string; time: string } {
  const clock = clockOf(zone);
  const wall = instantMs + (clock ? clock(instantMs) : 0);
  const text = new Date(Math.min(Math.max(wall, FIRST_WALL_MS), LAST_WALL_MS)).toISOString();
  return { date: text.slice(0, 10), time: shortTime(text.slice(11, 19)) };
}

/** What to show of a time that `readTime` gave; `zone` is the row's `timeZone`. @throws RangeError for what is no time. */
export function wallOf(time: string, zone?: string): WallTime {
  const parsed = parseTime(time);
  if (!parsed) throw new RangeError(`no time of the contract: ${time}`);
  return wallOfParsed(parsed, zone);
}

/** What to show of an event's end: undefined where it has none or one before its start. A `day` is the last one, inclusive. */
export function endWallOf(event: Timed): WallTime | undefined {
  const start = parseTime(event.start);
  const end = start && countedEnd(event, start)?.end;
  return end && wallOfParsed(end, event.timeZone);
}

/** The instant at which an event begins, in ms since 1970; NaN where `start` is no time. */
export function startOf(event: Timed): number {
  return instantOf(event.start, event.timeZone) ?? NaN;
}

/**
 * The instant at which an event is over, in ms since 1970: its end, of a date the end of that local day; without one the end of the start's local day if
 * it has no time, else three hours after the start. NaN where `start` is no time.
 */
export function endOf(event: Timed): number {
  const start = parseTime(event.start);
  if (!start) return NaN;
  const counted = countedEnd(event, start);
  if (counted) return counted.instant;
  const begin = instantOfParsed(start, event.timeZone, start.time === undefined ? 1 : 0);
  return start.time === undefined ? begin : begin + ASSUMED_LENGTH_MS;
}

/** True from the instant at which the event is over. */
export function isOver(event: Timed, nowMs: number): boolean {
  // Most events of a long list are far ahead, on any clock: their dates say so, and no zone has to be asked.
  return event.start.slice(0, 10) <= farAhead(nowMs) && endOf(event) <= nowMs;
}

/** The last date that may be today anywhere, `YYYY-MM-DD`, and one more. */
const farAhead = (() => {
  let [day, text] = [NaN, ''];
  return (nowMs: number): string => {
    const today = Math.floor(nowMs / DAY_MS);
    if (today !== day) [day, text] = [today, new Date((today + FAR_DAYS) * DAY_MS).toISOString().slice(0, 10)];
    return text;
  };
})();
