import type { EventRow } from '../../contract/events.js';
import { startOf } from '../../contract/time.js';

/** How a list is divided. */
export type GroupBy = 'month' | 'day' | 'none';

/** Rows under one heading. */
export interface EventGroup {
  /** `YYYY-MM`, `YYYY-MM-DD` or `all`: also what tells groups apart when the list is drawn again. */
  readonly key: string;
  readonly rows: readonly EventRow[];
}

/**
 * Divides sorted rows. An event that began earlier and still runs stands under today's heading, first, for that is
 * when a visitor can go; in a list of past events each stands where it began. Where it is still yesterday, an event to
 * come stands under that day. Groups are in the order of their days, which in several zones is not that of the instants.
 *
 * @param dayOf the local day on which a row starts, `YYYY-MM-DD`
 * @param today the visitor's day, `YYYY-MM-DD`; undefined in a list of past events
 * @param now milliseconds of the Unix epoch: what began by then counts as begun
 */
export function groupEvents(
  rows: readonly EventRow[],
  by: GroupBy,
  dayOf: (row: EventRow) => string,
  today: string | undefined,
  now = Infinity,
): readonly EventGroup[] {
  if (by === 'none') return rows.length === 0 ? [] : [{ key: 'all', rows }];
  const length = by === 'month' ? 'YYYY-MM'.length : 'YYYY-MM-DD'.length;
  const groups = new Map<string, EventRow[]>();
  for (const row of rows) {
    const key = dayUnder(row, dayOf(row), today, now).slice(0, length);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const inOrder = [...groups].map(([key, members]) => ({ key, rows: members })).sort(byKey);
  return today === undefined ? inOrder.reverse() : inOrder;
}

function dayUnder(row: EventRow, started: string, today: string | undefined, now: number): string {
  return today !== undefined && started < today && startOf(row) <= now ? today : started;
}

function byKey(one: EventGroup, other: EventGroup): number {
  return one.key < other.key ? -1 : 1;
}
