import type { EventRow } from '../../contract/events.js';
import { chooseText } from '../../contract/text.js';
import { isOver, startOf } from '../../contract/time.js';
import { isOn, timesOf, type EventTimes } from '../../ui/event-card/event-time.js';

/** A session and when it is, on the clock of the gathering. */
export interface Session {
  readonly row: EventRow;
  readonly times: EventTimes;
}

/** What begins at one time. */
export interface Slot {
  /** The wall time as a moment in UTC, ms. */
  readonly moment: number;
  /** False for what has no hour. */
  readonly isTimed: boolean;
  readonly sessions: readonly Session[];
}

export interface ProgrammeDay {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly slots: readonly Slot[];
}

/** After every name. */
const LAST = '\uFFFF';
/** Gatherings that a network is known by. */
const GREAT_KINDS: readonly (string | undefined)[] = ['festival', 'lab'];

/** What a page's author may name. */
export interface Wanted {
  readonly event: string | null;
  readonly series: string | null;
}

/**
 * The gathering to show: the named one, the next edition of a series, else the next featured festival or lab, else the
 * next of any. One that goes on comes before one that begins.
 *
 * @param rows in the order of the list, what is over left out by the endpoint
 */
export function chooseGathering(
  rows: readonly EventRow[],
  { event, series }: Wanted,
  now: number,
): EventRow | undefined {
  if (event !== null) return rows.find(({ id }) => id === event);
  const coming = rows.filter((row) => !isOver(row, now));
  if (series !== null) return earliest(coming.filter(({ seriesId, parentId }) => seriesId === series && !parentId));
  const great = coming.filter(({ kind, parentId }) => GREAT_KINDS.includes(kind) && parentId === undefined);
  return earliest(great.filter(({ featured }) => featured === true)) ?? earliest(great);
}

function earliest(rows: readonly EventRow[]): EventRow | undefined {
  return rows.toSorted((one, other) => startOf(one) - startOf(other))[0];
}

export function sessionsOf(rows: readonly EventRow[], id: string): readonly EventRow[] {
  return rows.filter((row) => row.parentId === id && row.id !== id);
}

/** Sessions by day and by the time that they begin at, parallel ones in the order of their tracks. */
export function programmeOf(sessions: readonly EventRow[]): readonly ProgrammeDay[] {
  const timed = sessions.map((row): Session => ({ row, times: timesOf(row, 'event') }));
  const byDay = grouped(timed, ({ times }) => times.start.date);
  return [...byDay]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([date, all]) => ({ date, slots: slotsOf(all) }));
}

function slotsOf(sessions: readonly Session[]): readonly Slot[] {
  const byStart = grouped(sessions, ({ times: { start } }) => (start.isTimed ? start.moment : -1));
  return [...byStart]
    .toSorted(([one], [other]) => one - other)
    .map(([moment, all]) => ({ moment, isTimed: moment !== -1, sessions: all.toSorted(byOrder) }));
}

function grouped<V, K>(values: readonly V[], keyOf: (value: V) => K): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

function byOrder({ row: one }: Session, { row: other }: Session): number {
  return (one.order ?? Infinity) - (other.order ?? Infinity) || trackKey(one).localeCompare(trackKey(other)) || 0;
}

function trackKey({ track }: EventRow): string {
  return chooseText(track, 'en')?.text ?? LAST;
}

/** A break: nothing to read, nobody to hear, no place to take. */
export function isBreak({ kind, track, speakers, summary, description, registerUrl }: EventRow): boolean {
  return kind === 'other' && [track, speakers, summary, description, registerUrl].every((each) => each === undefined);
}

/** Ids of what begins next while the gathering is on; none before it and after it. */
export function nextIds(gathering: EventRow, sessions: readonly EventRow[], now: number): ReadonlySet<string> {
  if (!isOn(gathering, now)) return new Set();
  const coming = sessions.filter((row) => startOf(row) > now);
  const first = Math.min(...coming.map(startOf));
  return new Set(coming.filter((row) => startOf(row) === first).map(({ id }) => id));
}

/** Everybody who speaks, once, in the order of the programme. */
export function speakersOf(rows: readonly EventRow[]): readonly { readonly name: string; readonly url?: string }[] {
  const all = rows.flatMap(({ speakers = [] }) => speakers);
  return all.filter(({ name }, at) => all.findIndex((each) => each.name === name) === at);
}
