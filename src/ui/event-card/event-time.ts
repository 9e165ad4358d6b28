import type { EventRow } from '../../contract/events.js';
import {
  endOf,
  endWallOf,
  instantOf,
  isKnownZone,
  isOver,
  startOf,
  wallAt,
  wallOf,
  type WallTime,
} from '../../contract/time.js';
import { visitorZone, wallMoment } from '../../i18n/format.js';

/** Whose clock an event is shown by: that of its place, or the visitor's. */
export type TimeZoneChoice = 'event' | 'visitor';

/** One side of an event, on the clock that it is shown by. */
export interface ShownTime {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** The wall time as a moment in UTC, as the formatters take it: milliseconds. */
  readonly moment: number;
  /** False for a whole day. */
  readonly isTimed: boolean;
}

/** When an event is, ready to be put into words. */
export interface EventTimes {
  readonly start: ShownTime;
  readonly end: ShownTime | undefined;
  /** Local days that it touches; one that ends at midnight does not touch the day after. */
  readonly days: number;
  /** IANA name of the zone shown; undefined where the row names none. */
  readonly zone: string | undefined;
  /** `+02:00`, where the row has an offset and no zone. */
  readonly offset: string | undefined;
  readonly basis: WallTime['basis'];
  /** The start on the visitor's clock, where that shows another time. */
  readonly yours: ShownTime | undefined;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** A night that ends before this hour of the next day is one evening, not two days. */
const NIGHT_ENDS = '06:00';

/** When an event is, on the clock of its place or of the visitor. */
export function timesOf(row: EventRow, choice: TimeZoneChoice): EventTimes {
  const written = wallOf(row.start, row.timeZone);
  const toVisitor = isShownHere(written, choice);
  const start = toVisitor ? visitorTime(startOf(row)) : shown(written);
  const end = toVisitor ? visitorEnd(row) : endOnClockOf(written, row);
  const yours = isShownHere(written, 'visitor') ? visitorTime(startOf(row)) : undefined;
  return {
    start,
    end,
    days: daysBetween(start, end),
    ...(toVisitor ? visitorClock(written) : clockOf(written)),
    yours: yours?.moment === start.moment ? undefined : yours,
  };
}

// Lists of ten thousand rows ask for the days of all of them, at every key typed.
const days = { event: new WeakMap<EventRow, string>(), visitor: new WeakMap<EventRow, string>() };

/** The day on which an event starts, on the clock that it is shown by: `YYYY-MM-DD`. */
export function dayOf(row: EventRow, choice: TimeZoneChoice): string {
  const known = days[choice].get(row);
  if (known !== undefined) return known;
  const day = startDay(row, choice);
  days[choice].set(row, day);
  return day;
}

function startDay(row: EventRow, choice: TimeZoneChoice): string {
  const written = wallOf(row.start, row.timeZone);
  return isShownHere(written, choice) ? visitorWall(startOf(row)).date : written.date;
}

// An instant without a zone has no clock of its own; whole days and floating times have no instant to convert.
function isShownHere({ basis }: WallTime, choice: TimeZoneChoice): boolean {
  return basis === 'instant' || (choice === 'visitor' && (basis === 'zone' || basis === 'offset'));
}

/** Whether an event has begun and is not over. One that is cancelled or postponed is not on. */
export function isOn(row: EventRow, now: number): boolean {
  const isHeld = row.status !== 'cancelled' && row.status !== 'postponed';
  return isHeld && startOf(row) <= now && !isOver(row, now);
}

/** The visitor's own day: `YYYY-MM-DD`. */
export function visitorDay(now: number): string {
  return visitorWall(now).date;
}

/** The old date of an event that was moved, on the clock that the event is shown by; undefined where it is not said. */
export function previousDay({ previousStart, timeZone }: EventRow, choice: TimeZoneChoice): ShownTime | undefined {
  if (previousStart === undefined) return undefined;
  const written = wallOf(previousStart, timeZone);
  const instant = instantOf(previousStart, timeZone);
  return instant !== undefined && isShownHere(written, choice) ? visitorTime(instant) : shown(written);
}

function visitorEnd(row: EventRow): ShownTime | undefined {
  const wall = endWallOf(row);
  if (!wall) return undefined;
  return wall.basis === 'day' ? shown(wall) : visitorTime(endOf(row));
}

/** An end may be written on another clock than the start (another zone or offset, `Z`): one line of hours has one clock. */
function endOnClockOf(start: WallTime, row: EventRow): ShownTime | undefined {
  const end = endWallOf(row);
  if (!end || end.basis === 'day' || end.basis === 'floating') return end && shown(end);
  if (start.basis === 'zone' && start.zone !== undefined) {
    return shown({ ...wallAt(endOf(row), start.zone), basis: start.basis });
  }
  if (start.basis !== 'offset') return shown(end);
  const length = endOf(row) - startOf(row);
  return shown({ ...wallAt(wallMoment(start.date, start.time) + length, 'UTC'), basis: start.basis });
}

function clockOf({ zone, offset, basis }: WallTime): Pick<EventTimes, 'zone' | 'offset' | 'basis'> {
  return { zone, offset, basis };
}

// A machine may be set to "EST5EDT" or "GMT+5": right clocks without a place to name them by.
function visitorClock({ basis }: WallTime): Pick<EventTimes, 'zone' | 'offset' | 'basis'> {
  const zone = visitorZone();
  return isKnownZone(zone)
    ? { zone, offset: undefined, basis }
    : { zone: undefined, offset: undefined, basis: 'instant' };
}

function visitorWall(instant: number): { date: string; time: string } {
  const zone = visitorZone();
  if (isKnownZone(zone)) return wallAt(instant, zone);
  return wallAt(instant - new Date(instant).getTimezoneOffset() * MINUTE_MS, 'UTC');
}

function visitorTime(instant: number): ShownTime {
  return shown({ ...visitorWall(instant), basis: 'zone' });
}

function shown({ date, time, basis }: WallTime): ShownTime {
  return { date, moment: wallMoment(date, time?.slice(0, 5)), isTimed: basis !== 'day' && time !== undefined };
}

function daysBetween(start: ShownTime, end: ShownTime | undefined): number {
  if (!end) return 1;
  const startDay = wallMoment(start.date);
  let endDay = wallMoment(end.date);
  if (end.isTimed && end.moment - endDay < wallMoment(start.date, NIGHT_ENDS) - startDay) endDay -= DAY_MS;
  return Math.max(1, Math.round((endDay - startDay) / DAY_MS) + 1);
}

/** Days from one `YYYY-MM-DD` to another. */
export function dayCount(from: string, to: string): number {
  return Math.round((wallMoment(to) - wallMoment(from)) / DAY_MS);
}

/** The last local day that an event touches, as a moment at its midnight. */
export function lastDay(times: EventTimes): number {
  return wallMoment(times.start.date) + (times.days - 1) * DAY_MS;
}
