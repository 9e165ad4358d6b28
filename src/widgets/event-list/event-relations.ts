import type { EventRow } from '../../contract/events.js';

/** Rows that stand in a list, and the rows that stand under them. */
export interface EventRelations {
  /** What the list shows: sessions are under their festival, later dates under the next one of their series. */
  readonly leading: readonly EventRow[];
  readonly sessions: ReadonlyMap<string, readonly EventRow[]>;
  readonly laterDates: ReadonlyMap<string, readonly EventRow[]>;
  /** The festival or lab that a row is a session of, if it is among the rows. */
  readonly parentOf: (row: EventRow) => EventRow | undefined;
}

const relationsOfRows = new WeakMap<readonly EventRow[], EventRelations>();

/**
 * Puts sessions under their festival or lab, and the dates of a series under the next one. A session whose festival is
 * not among the rows stands for itself: nothing is hidden that is not found elsewhere.
 *
 * @param rows in the order of the list
 */
export function relationsOf(rows: readonly EventRow[]): EventRelations {
  const known = relationsOfRows.get(rows);
  if (known) return known;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const parentOf = ({ id, parentId }: EventRow) => (parentId === id ? undefined : byId.get(parentId ?? ''));
  const sessions = new Map<string, EventRow[]>();
  const laterDates = new Map<string, EventRow[]>();
  const nextOfSeries = new Map<string, EventRow>();
  const leading = rows.filter((row) => {
    const { seriesId } = row;
    const parent = parentOf(row);
    if (parent) return append(sessions, parent.id, row);
    if (seriesId === undefined) return true;
    const next = nextOfSeries.get(seriesId);
    if (next) return append(laterDates, next.id, row);
    // A date that is cancelled says so itself, and does not stand for the dates after it.
    if (isHeld(row)) nextOfSeries.set(seriesId, row);
    return true;
  });
  const relations = { leading, sessions, laterDates, parentOf };
  relationsOfRows.set(rows, relations);
  return relations;
}

/** The row under which an event stands in a list of these rows, and its place: its own, its festival's, its series'. */
export function shownBy(id: string, rows: readonly EventRow[]): { row: EventRow; at: number } | undefined {
  const { leading, sessions, laterDates } = relationsOf(rows);
  const above = [...sessions, ...laterDates].find(([, under]) => under.some((row) => row.id === id))?.[0];
  const at = leading.findIndex((row) => row.id === id || row.id === above);
  const row = leading[at];
  return row && { row, at };
}

function isHeld({ status }: EventRow): boolean {
  return status !== 'cancelled' && status !== 'postponed';
}

/** Puts a row under another: it does not lead any more. */
function append(map: Map<string, EventRow[]>, key: string, row: EventRow): false {
  const rows = map.get(key);
  if (rows) rows.push(row);
  else map.set(key, [row]);
  return false;
}
