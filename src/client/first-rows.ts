import { fieldsOf } from './http.js';

/** Enough for what a list draws at first, also where sessions and later dates stand under others. */
const FIRST_ROWS = 120;
const DAY_MS = 86_400_000;
/** Where it is still yesterday, yesterday's events are on. */
const BACK_DAYS = 1;

/**
 * The rows of a long page that come first in a list of what is to come, told by how their dates are written, in their
 * order; unread: reading all of them first would keep a visitor waiting for rows far below.
 *
 * @returns the items of a page; none where fewer than all cannot be told
 */
export function firstRows(items: readonly unknown[], nowMs: number): readonly unknown[] {
  const from = new Date(nowMs - BACK_DAYS * DAY_MS).toISOString().slice(0, 10);
  const coming = items.flatMap((item): [start: string, item: unknown][] => {
    const { start, end } = fieldsOf(item);
    if (typeof start !== 'string') return [];
    return (typeof end === 'string' && end > start ? end : start) >= from ? [[start, item]] : [];
  });
  // Most publishers sort their events already.
  const isSorted = coming.every(([start], at) => at === 0 || (coming[at - 1]?.[0] ?? '') <= start);
  if (!isSorted) coming.sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  return coming.slice(0, FIRST_ROWS).map(([, item]) => item);
}
