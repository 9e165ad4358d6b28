import { standingUnder } from '../../client/standing.js';
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
 * Puts sessions under their festival or lab, and the dates of a series under the next one.
 *
 * @param rows in the order of the list
 */
export function relationsOf(rows: readonly EventRow[]): EventRelations {
  const known = relationsOfRows.get(rows);
  if (known) return known;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const parentOf = ({ id, parentId }: EventRow) => (parentId === id ? undefined : byId.get(parentId ?? ''));
  const under = standingUnder(rows);
  const sessions = new Map<string, EventRow[]>();
  const laterDates = new Map<string, EventRow[]>();
  const leading = rows.filter((row) => {
    const above = under(row);
    return !above || append(parentOf(row) ? sessions : laterDates, above.id, row);
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

/** Puts a row under another: it does not lead any more. */
function append(map: Map<string, EventRow[]>, key: string, row: EventRow): false {
  const rows = map.get(key);
  if (rows) rows.push(row);
  else map.set(key, [row]);
  return false;
}
