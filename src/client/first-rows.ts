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
  // The first of those seen so far, in their order: most publishers sort their events already, and then nothing is moved.
  const first: { readonly start: string; readonly item: unknown }[] = [];
  for (const item of items) {
    const start = startFrom(from, item);
    if (start === undefined) continue;
    let at = first.length;
    while (at > 0 && start < (first[at - 1]?.start ?? '')) at -= 1;
    if (at >= FIRST_ROWS) continue;
    first.splice(at, 0, { start, item });
    if (first.length > FIRST_ROWS) first.pop();
  }
  return first.map(({ item }) => item);
}

/** When a row starts, as it is written; undefined where it is over by then. */
function startFrom(day: string, item: unknown): string | undefined {
  const { start, end } = fieldsOf(item);
  if (typeof start !== 'string') return undefined;
  return (typeof end === 'string' && end > start ? end : start) >= day ? start : undefined;
}
