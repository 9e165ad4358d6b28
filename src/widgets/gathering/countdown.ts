import type { EventRow } from '../../contract/events.js';
import { startOf } from '../../contract/time.js';
import { dayCount, timesOf, visitorDay } from '../../ui/event-card/event-time.js';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** Below so many days hours are counted, below so many hours minutes. */
const FEW_DAYS = 2;
const FEW_HOURS = 2;

/** How long until a gathering opens, in the one unit that matters. */
export interface Left {
  readonly unit: 'days' | 'hours' | 'minutes';
  readonly count: number;
}

/**
 * One number that changes once a day, an hour or a minute (design language, "Motion"). Undefined once it has begun.
 *
 * @param now epoch ms
 */
export function leftUntil(row: EventRow, now: number): Left | undefined {
  const ms = startOf(row) - now;
  if (ms <= 0) return undefined;
  const { start } = timesOf(row, 'event');
  const days = dayCount(visitorDay(now), start.date);
  if (days > FEW_DAYS || (!start.isTimed && days > 0)) return { unit: 'days', count: days };
  const hours = Math.ceil(ms / HOUR_MS);
  return hours > FEW_HOURS ? { unit: 'hours', count: hours } : { unit: 'minutes', count: Math.ceil(ms / MINUTE_MS) };
}
