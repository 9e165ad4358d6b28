import type { EventRow } from '../../../src/contract/events.js';
import { endWallOf, instantOf, wallOf, type WallTime } from '../../../src/contract/time.js';
import { line } from './lines.js';

const DAY_MS = 86_400_000;

/** When an event is, as calendar lines, and the zone names that they use. */
export interface CalendarTimes {
  readonly lines: readonly string[];
  readonly zones: readonly string[];
}

/**
 * Wall time and zone travel as they are written; an instant or an offset becomes UTC, a time without either stays without. An event without
 * an end has none here either.
 */
export function timesOf(event: EventRow): CalendarTimes {
  const start = wallOf(event.start, event.timeZone);
  const end = endWallOf(event);
  if (start.basis === 'day') {
    const last = end === undefined || end.date < start.date ? start.date : end.date;
    return { lines: [dayLine('DTSTART', start.date), dayLine('DTEND', nextDay(last))], zones: [] };
  }
  const lines = [timeLine('DTSTART', start, event.start, event.timeZone)];
  if (end !== undefined) lines.push(endLine(end, start, event));
  const zones = [start.zone, end?.zone].filter((zone) => zone !== undefined && zone !== 'UTC');
  return { lines, zones: [...new Set(zones)] as string[] };
}

/** A day as the end of a timed event is the end of that day, where the event began. */
function endLine(end: WallTime, start: WallTime, event: EventRow): string {
  if (end.basis !== 'day') return timeLine('DTEND', end, event.end ?? '', event.timeZone);
  const midnight: WallTime = { ...start, date: nextDay(end.date), time: '00:00' };
  return start.basis === 'zone' || start.basis === 'floating'
    ? wallLine('DTEND', midnight)
    : instantLine('DTEND', instantOf(`${midnight.date}T00:00${start.offset ?? 'Z'}`) ?? NaN);
}

function timeLine(name: string, wall: WallTime, written: string, zone: string | undefined): string {
  if (wall.basis === 'zone' || wall.basis === 'floating') return wallLine(name, wall);
  return instantLine(name, instantOf(written, zone) ?? NaN);
}

function wallLine(name: string, { date, time = '00:00', zone }: WallTime): string {
  const value = `${compactDate(date)}T${compactTime(time)}`;
  if (zone === 'UTC') return line(name, `${value}Z`);
  return line(name, value, { TZID: zone });
}

function instantLine(name: string, instant: number): string {
  return line(name, utc(instant));
}

function dayLine(name: string, date: string): string {
  return line(name, compactDate(date), { VALUE: 'DATE' });
}

/** An instant in UTC, to the second. */
export function utc(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function compactDate(date: string): string {
  return date.replaceAll('-', '');
}

function compactTime(time: string): string {
  const [hour = '00', minute = '00', second = '00'] = time.split(':');
  return hour + minute + second.slice(0, 2);
}

function nextDay(date: string): string {
  return new Date(Date.parse(date) + DAY_MS).toISOString().slice(0, 10);
}
