import type { RowFields } from '../../../src/client/row-fields.js';
import type { EventRow } from '../../../src/contract/events.js';
import { endOf, endWallOf, instantOf, wallOf } from '../../../src/contract/time.js';

/** What is worked out of an event's times; a conversion of zones is too slow to repeat for every request. */
export interface EventFacts {
  readonly event: EventRow;
  /** Epoch ms. */
  readonly endsAt: number;
  /** Its last local day, YYYY-MM-DD. */
  readonly lastDay: string;
}

// By the row itself: what was read once and is still published is never worked out again.
const events = new WeakMap<EventRow, EventFacts>();
const changes = new WeakMap<RowFields, number>();

export function factsOf(event: EventRow): EventFacts {
  const known = events.get(event);
  if (known !== undefined) return known;
  const start = wallOf(event.start, event.timeZone).date;
  const end = endWallOf(event)?.date ?? start;
  const facts = { event, endsAt: endOf(event), lastDay: end > start ? end : start };
  events.set(event, facts);
  return facts;
}

/** When a row was last changed, epoch ms; -Infinity where it does not say. */
export function changedAt(row: RowFields): number {
  const known = changes.get(row);
  if (known !== undefined) return known;
  const at = (row.updated === undefined ? undefined : instantOf(row.updated, row.timeZone)) ?? -Infinity;
  changes.set(row, at);
  return at;
}
