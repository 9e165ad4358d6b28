import { wallAt } from '../../../src/contract/time.js';
import { line } from './lines.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** No zone has changed more often than every two days since there were computers. */
const STEP_MS = 2 * DAY_MS;

/**
 * What a zone's clocks do between two instants, from this machine's zone data, as a VTIMEZONE (RFC 5545, 3.6.5): each change of the clocks
 * stands by itself, so nothing is claimed about other years. Calendars that know the zone by its name use their own data.
 */
export function zoneLines(zone: string, fromMs: number, toMs: number): string[] {
  const first = Math.floor(fromMs / DAY_MS) * DAY_MS;
  const changes = changesOf(zone, first, toMs);
  const offsets = [offsetAt(zone, first), ...changes.map(({ after }) => after)];
  const standard = Math.min(...offsets);
  const beginning = observance('STANDARD', '19700101T000000', offsets[0] ?? 0, offsets[0] ?? 0);
  const further = changes.flatMap(({ at, before, after }) =>
    observance(after > standard ? 'DAYLIGHT' : 'STANDARD', localTime(at, before), before, after),
  );
  return ['BEGIN:VTIMEZONE', line('TZID', zone), ...beginning, ...further, 'END:VTIMEZONE'];
}

interface Change {
  readonly at: number;
  /** Offsets from UTC in minutes. */
  readonly before: number;
  readonly after: number;
}

function changesOf(zone: string, fromMs: number, toMs: number): Change[] {
  const changes: Change[] = [];
  let before = offsetAt(zone, fromMs);
  for (let time = fromMs; time < toMs; time += STEP_MS) {
    const after = offsetAt(zone, time + STEP_MS);
    if (after === before) continue;
    changes.push({ at: changeBetween(zone, time, time + STEP_MS, before), before, after });
    before = after;
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

function offsetAt(zone: string, instant: number): number {
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
  return new Date(at + offset * MINUTE_MS).toISOString().slice(0, 19).replace(/[-:]/g, '');
}

function sayOffset(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${String(rest).padStart(2, '0')}`;
}

/** Whether this machine's zone data knows that Morocco is on UTC all year since September 2026 (tz 2026c); older data gives wrong changes. */
export function hasCurrentZones(): boolean {
  return offsetAt('Africa/Casablanca', Date.parse('2026-12-01T12:00:00Z')) === 0;
}
