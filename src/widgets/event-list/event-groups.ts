import type { EventRow } from '../../contract/events.js';

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
 * when a visitor can go; in a list of past events each stands where it began.
 *
 * @param dayOf the local day on which a row starts, `YYYY-MM-DD`
 * @param today the visitor's day, `YYYY-MM-DD`; undefined in a list of past events
 */
export function groupEvents(
  rows: readonly EventRow[],
  by: GroupBy,
  dayOf: (row: EventRow) => string,
  today: string | undefined,
): readonly EventGroup[] {
  if (by === 'none') return rows.length === 0 ? [] : [{ key: 'all', rows }];
  const length = by === 'month' ? 'YYYY-MM'.length : 'YYYY-MM-DD'.length;
  const groups = new Map<string, EventRow[]>();
  for (const row of rows) {
    const started = dayOf(row);
    const day = today !== undefined && started < today ? today : started;
    const key = day.slice(0, length);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups].map(([key, members]) => ({ key, rows: members }));
}
