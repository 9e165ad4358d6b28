import type { EventRow } from '../../contract/events.js';
import { endOf, endWallOf, startOf, wallAt, wallOf, type WallTime } from '../../contract/time.js';
import { compact, type Moment } from './lines.js';
import { offsetAt } from './zones.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Zones are named from the year in which UTC began to one whose rules nobody knows yet: whatever is earlier or later is said in UTC. */
const FIRST_ZONED_MS = Date.UTC(1972, 0);
const LAST_ZONED_MS = Date.UTC(2100, 0);

/** When an event is. A day as end is the one after the last; an event without a length has no end here. */
export interface Span {
  readonly start: Moment;
  readonly end?: Moment;
}

/**
 * Wall time and zone travel as they are written; an instant or an offset becomes UTC, a time without either stays without. An event without
 * an end has none here either.
 */
export function spanOf(event: EventRow): Span {
  const start = wallOf(event.start, event.timeZone);
  const wall = endWallOf(event);
  const end =
    start.basis === 'day'
      ? endDay(start, wall)
      : wall && (start.basis === 'floating' ? floatingEnd(event, start, wall) : zonedEnd(event, wall));
  return { start: startMoment(event, start), ...(end && { end }) };
}

/** The end of an event for calendars that ask for one: where there is none, of a day the day after, else what is assumed of its length. */
export function surelyEnd(event: EventRow, { start, end }: Span): Moment {
  if (end) return end;
  if (start.time === undefined) return { date: addDays(start.date, 1) };
  return start.zone === undefined ? wallAt(endOf(event), 'UTC') : momentAt(endOf(event), start.zone);
}

function startMoment(event: EventRow, { date, time, zone, basis }: WallTime): Moment {
  if (basis === 'day') return { date };
  return basis === 'floating' ? { date, ...(time !== undefined && { time }) } : momentAt(startOf(event), zone);
}

/** The day after the last one. A midnight ends the day before it; in the year 9999 there is no other day after the last. */
function endDay({ date }: WallTime, end: WallTime | undefined): Moment | undefined {
  const last = end ?? { date, time: undefined };
  const after = last.time === '00:00' ? last.date : addDays(last.date, 1);
  const least = addDays(date, 1);
  const day = after > least ? after : least;
  return day > date ? { date: day } : undefined;
}

/** Of a start without a zone: a calendar takes an end on the same clock alone. */
function floatingEnd(event: EventRow, start: WallTime, end: WallTime): Moment | undefined {
  const { date, time = '' } = end.basis === 'day' ? wallAt(endOf(event), 'UTC') : end;
  return date + time > start.date + (start.time ?? '') ? { date, time } : undefined;
}

/** A day as the end of a timed event is the end of that day. What is no second longer than its start has no end. */
function zonedEnd(event: EventRow, { zone }: WallTime): Moment | undefined {
  const [begin, over] = [startOf(event), endOf(event)].map((instant) => compact(momentAt(instant)));
  return over === begin ? undefined : momentAt(endOf(event), zone);
}

/** An instant on the clock of a zone; in UTC without one, in years whose rules are not known, and where the clock shows the same time twice. */
export function momentAt(instant: number, zone = 'UTC'): Moment {
  const isZoned = instant >= FIRST_ZONED_MS && instant < LAST_ZONED_MS && !isTwice(instant, zone);
  const clock = isZoned ? zone : 'UTC';
  return { ...wallAt(instant, clock), zone: clock };
}

/** True in the hours that a clock put back shows twice: calendars disagree on which of the two a wall time means. */
function isTwice(instant: number, zone: string): boolean {
  const shift = (offsetAt(zone, instant - DAY_MS) - offsetAt(zone, instant + DAY_MS)) * MINUTE_MS;
  if (shift <= 0) return false;
  const shown = ({ date, time = '' }: Moment): string => date + time;
  const wall = shown(wallAt(instant, zone));
  return [instant - shift, instant + shift].some((other) => shown(wallAt(other, zone)) === wall);
}

/** The date so many days later, kept within the years 1 to 9999. */
export function addDays(date: string, days: number): string {
  return wallAt(Date.parse(date) + days * DAY_MS, 'UTC').date;
}
