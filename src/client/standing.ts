import type { RowFields } from './row-fields.js';

/**
 * Under which row an event stands in a list: asked of each row, in the list's order. Sessions stand under their festival or lab, the
 * dates of a series under the next one. A session whose festival is not among the rows stands for itself: nothing is hidden that is
 * not found elsewhere.
 *
 * @param rows in the order of the list
 */
export function standingUnder<T extends RowFields>(rows: readonly T[]): (row: T) => T | undefined {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const nextOfSeries = new Map<string, T>();
  return (row) => {
    const { id, parentId, seriesId, status } = row;
    const parent = parentId === id ? undefined : byId.get(parentId ?? '');
    if (parent || seriesId === undefined) return parent;
    const next = nextOfSeries.get(seriesId);
    // A date that is cancelled says so itself, and does not stand for the dates after it.
    if (!next && status !== 'cancelled' && status !== 'postponed') nextOfSeries.set(seriesId, row);
    return next;
  };
}

/**
 * The first rows, up to a limit. Of events those count that stand for themselves in a list: who asks for six gets six.
 *
 * @param rows in the order of the list
 * @returns the rows, and whether there are as many as may be
 */
export function within<T>(
  rows: readonly T[],
  limit: number,
  isEvents: boolean,
): { kept: readonly T[]; isFull: boolean } {
  if (limit > rows.length) return { kept: rows, isFull: false };
  if (!isEvents) return { kept: rows.slice(0, limit), isFull: true };
  const under = standingUnder(rows as readonly RowFields[]);
  let count = 0;
  const end = rows.findIndex((row) => !under(row as RowFields) && (count += 1) > limit);
  return { kept: end < 0 ? rows : rows.slice(0, end), isFull: count >= limit };
}
