import { wallAt } from '../../contract/time.js';
import { compact, line } from './lines.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** No zone has changed more often than every two days since there were computers. */
const STEP_MS = 2 * DAY_MS;
/** Time is looked at in blocks of about a year: the one of a date, the one before and the one after. */
const BLOCK_STEPS = 183;
const BLOCK_MS = BLOCK_STEPS * STEP_MS;

/**
 * What a zone's clocks do in the years around some dates (`YYYY-MM-DD`, not before 1971), from this machine's zone data, as a VTIMEZONE (RFC 5545,
 * 3.6.5): each change of the clocks stands by itself, so nothing is claimed about other years. Calendars that know the zone by its name use
 * their own data.
 */
export function zoneLines(zone: string, dates: readonly string[]): string[] {
  const days = daysAround(dates);
  const changes = changesOf(zone, days);
  const first = offsetAt(zone, days[0] ?? 0);
  const standard = Math.min(first, ...changes.map(({ after }) => after));
  return [
    'BEGIN:VTIMEZONE',
    line('TZID', zone),
    ...observance('STANDARD', '19700101T000000', first, first),
    ...changes.flatMap(({ at, before, after }) =>
      observance(after > standard ? 'DAYLIGHT' : 'STANDARD', localTime(at, before), before, after),
    ),
    'END:VTIMEZONE',
  ];
}

interface Change {
  readonly at: number;
  /** Offsets from UTC in minutes. */
  readonly before: number;
  readonly after: number;
}

/** Every second midnight (UTC) of the years around the dates: nothing is asked of the years between two that are far from each other. */
function daysAround(dates: readonly string[]): number[] {
  const blocks = new Set(
    dates.flatMap((date) => [-1, 0, 1].map((more) => Math.floor(Date.parse(date) / BLOCK_MS) + more)),
  );
  return [...blocks]
    .sort((a, b) => a - b)
    .flatMap((block) => Array.from({ length: BLOCK_STEPS }, (_, step) => block * BLOCK_MS + step * STEP_MS));
}

function changesOf(zone: string, days: readonly number[]): Change[] {
  const changes: Change[] = [];
  let last = days[0] ?? 0;
  let before = offsetAt(zone, last);
  for (const day of days) {
    const after = offsetAt(zone, day);
    if (after !== before) {
      // Behind a gap in the days only what holds from there on is known, and that is enough.
      changes.push({ at: day - last > STEP_MS ? day : changeBetween(zone, last, day, before), before, after });
      before = after;
    }
    last = day;
  }
  return changes;
}

/** The first minute at which the offset is no longer `before`. */
function changeBetween(zone: string, low: number, high: number, before: number): number {
  let [last, next] = [low / MINUTE_MS, high / MINUTE_MS];
  while (next - last > 1) {
    const middle = Math.floor((last + next) / 2);
    if (offsetAt(zone, middle * MINUTE_MS) === before) last = middle;
    else next = middle;
  }
  return next * MINUTE_MS;
}

/** How far a zone's clocks are ahead of UTC at an instant, in minutes. */
export function offsetAt(zone: string, instant: number): number {
  const { date, time } = wallAt(instant, zone);
  return Math.round((Date.parse(`${date}T${time}Z`) - instant) / MINUTE_MS);
}

function observance(kind: 'STANDARD' | 'DAYLIGHT', start: string, before: number, after: number): string[] {
  return [
    `BEGIN:${kind}`,
    line('DTSTART', start),
    line('TZOFFSETFROM', sayOffset(before)),
    line('TZOFFSETTO', sayOffset(after)),
    `END:${kind}`,
  ];
}

/** The wall time just before the change, as RFC 5545 wants it. */
function localTime(at: number, offset: number): string {
  return compact(wallAt(at + offset * MINUTE_MS, 'UTC'));
}

function sayOffset(minutes: number): string {
  const { time } = wallAt(Math.abs(minutes) * MINUTE_MS, 'UTC');
  return (minutes < 0 ? '-' : '+') + time.replace(':', '');
}
