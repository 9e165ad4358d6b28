import { find, findAll, type Block } from './content-lines.js';
import { readMoment, wallLike, readMoments, type Moment } from './moments.js';
import { occurrencesOf, type Budget, type Span } from './recurrence.js';
import { readRule } from './rule.js';
import type { Zones } from './zones.js';

/** Of one series (contract.md, "Formats"). */
const OCCURRENCES_MAX = 500;
/** Of all rules of one feed: ten thousand of them that count from long ago end here. */
const STEPS_MAX = 1_000_000;
const DAY_MS = 86_400_000;

/** One event that is to be a row: the block that says what it is, when it begins, and of which series it is one. */
export interface Occurrence {
  readonly block: Block;
  readonly start: Moment;
  /** Where it was before it was moved. */
  readonly movedFrom?: Moment;
  /** The moment that it is known by in its series; undefined for what is no series. */
  readonly key?: Moment;
  /** The first one of its series, whose length it has where it says none of its own. */
  readonly master: Block;
}

/** What is said of one UID. */
interface Family {
  readonly masters: Block[];
  readonly overrides: Block[];
}

/** From where on a series is another one, and by how much later each of it then begins, ms. */
interface Turn {
  readonly block: Block;
  readonly from: number;
  readonly shift: number;
}

/** Turns the blocks of a calendar into single events: recurrences spelt out, exceptions left out, moved ones at their new place. */
export class Expansion {
  readonly #zones: Zones;
  readonly #span: Span;
  readonly #budget: Budget = { left: STEPS_MAX };

  /** @param span wall times, as moments in UTC, between which recurrences are spelt out */
  constructor(zones: Zones, span: Span) {
    this.#zones = zones;
    this.#span = span;
  }

  /** @yields also a block that cannot be read: what is wrong with it is for whoever makes a row of it to find */
  *of(blocks: readonly Block[]): Generator<Occurrence | Block> {
    const families = new Map<string, Family>();
    for (const [at, block] of blocks.entries()) {
      const uid = find(block, 'UID')?.value.trim() ?? `\n${at}`;
      const family = families.get(uid) ?? { masters: [], overrides: [] };
      families.set(uid, family);
      (find(block, 'RECURRENCE-ID') ? family.overrides : family.masters).push(block);
    }
    for (const family of families.values()) yield* this.#family(family);
  }

  /** When a block begins; undefined where it does not say so. */
  startOf(block: Block): Moment | undefined {
    return this.momentOf(block, 'DTSTART');
  }

  /** A moment that a property of a block names. */
  momentOf(block: Block, name: string): Moment | undefined {
    const property = find(block, name);
    return property && readMoment(property.value, this.#zones.of(property.params.get('TZID')));
  }

  *#family({ masters, overrides }: Family): Generator<Occurrence | Block> {
    const newest = newestOf(masters);
    const [only] = newest;
    // A publisher that gives every event the same UID means as many events.
    if (newest.length > 1) for (const block of newest) yield* this.#single(block, true);
    else if (only && isSeries(only)) yield* this.#series(only, overrides);
    else if (only && overrides.length === 0) yield* this.#single(only, false);
    else yield* this.#changed(overrides, only);
  }

  *#single(block: Block, isOneOfMany: boolean): Generator<Occurrence | Block> {
    const start = this.startOf(block);
    yield start ? { block, start, master: block, ...(isOneOfMany && { key: start }) } : block;
  }

  *#series(master: Block, overrides: readonly Block[]): Generator<Occurrence | Block> {
    const start = this.startOf(master);
    if (!start) {
      yield master;
      return;
    }
    const changes = this.#changesOf(overrides, start);
    const turns = this.#turnsOf(overrides, start);
    for (const wall of this.#walls(master, start)) {
      const key = { ...start, wall };
      const change = changes.get(wall);
      changes.delete(wall);
      yield change ? this.#moved(change, key, master) : this.#usual(key, master, turns);
    }
    // Those whose own day is outside of the span, or none of the rule's.
    for (const [wall, block] of changes) yield this.#moved(block, { ...start, wall }, master);
  }

  /** One that no block changes by itself; one that changes "this and future" changes it as well (RFC 5545, 3.2.13). */
  #usual(key: Moment, master: Block, turns: readonly Turn[]): Occurrence {
    const last = turns.findLast(({ from }) => from <= key.wall);
    if (!last) return { block: master, start: key, key, master };
    return { block: last.block, start: { ...key, wall: key.wall + last.shift }, key, master: last.block };
  }

  #turnsOf(overrides: readonly Block[], start: Moment): readonly Turn[] {
    const turns = overrides.flatMap((block) => {
      const isTurn = find(block, 'RECURRENCE-ID')?.params.get('RANGE')?.toUpperCase() === 'THISANDFUTURE';
      const [id, moved] = [this.momentOf(block, 'RECURRENCE-ID'), this.startOf(block)];
      if (!isTurn || !id || !moved) return [];
      const from = wallLike(id, start);
      return [{ block, from, shift: wallLike(moved, start) - from }];
    });
    return turns.sort((one, other) => one.from - other.from);
  }

  *#changed(overrides: readonly Block[], master: Block | undefined): Generator<Occurrence | Block> {
    if (master) yield* this.#single(master, false);
    for (const block of newestByMoment(overrides)) {
      const key = this.momentOf(block, 'RECURRENCE-ID');
      yield key ? this.#moved(block, key, block) : block;
    }
  }

  #moved(block: Block, key: Moment, master: Block): Occurrence | Block {
    const start = this.startOf(block) ?? key;
    const isMoved = wallLike(start, key) !== key.wall || start.isDay !== key.isDay;
    return { block, start, key, master, ...(isMoved && { movedFrom: key }) };
  }

  /** The blocks that change one of a series, by the moment that they change. */
  #changesOf(overrides: readonly Block[], start: Moment): Map<number, Block> {
    const changes = new Map<number, Block>();
    for (const block of newestByMoment(overrides)) {
      const id = this.momentOf(block, 'RECURRENCE-ID');
      if (id) changes.set(wallLike(id, start), block);
    }
    return changes;
  }

  #walls(master: Block, start: Moment): readonly number[] {
    const listed = this.#listed(master, 'RDATE', start).map(({ wall }) => wall);
    const repeated = this.#ruled(master, 'RRULE', start);
    // Without a rule the list alone says when, and the start is the first of it; what begins later than anybody looks is shown by its start.
    const isFirst = start.wall > this.#span.to || (repeated.length === 0 && this.#isIn(start.wall));
    const all = new Set([...(isFirst ? [start.wall] : []), ...repeated, ...listed]);
    for (const wall of this.#ruled(master, 'EXRULE', start)) all.delete(wall);
    const left = this.#listed(master, 'EXDATE', start, false);
    const days = new Set(left.filter(({ isDay }) => isDay).map(({ wall }) => wall));
    const moments = new Set(left.filter(({ isDay }) => isDay === start.isDay).map(({ wall }) => wall));
    // A day left out is all that begins on it: so calendars write it that mix dates and times.
    const isLeft = (wall: number): boolean => moments.has(wall) || days.has(Math.floor(wall / DAY_MS) * DAY_MS);
    return [...all]
      .filter((wall) => !isLeft(wall))
      .sort((one, other) => one - other)
      .slice(0, OCCURRENCES_MAX);
  }

  #ruled(master: Block, name: string, start: Moment): readonly number[] {
    return findAll(master, name).flatMap(({ value }) => {
      const rule = readRule(value);
      if (!rule) return [];
      const until = this.#untilOf(rule.until, start);
      return occurrencesOf(rule, start.wall, until, this.#span, OCCURRENCES_MAX, this.#budget);
    });
  }

  /** A day is counted to its end. */
  #untilOf(text: string | undefined, start: Moment): number {
    const until = readMoment(text ?? '', start.zone);
    if (!until) return Infinity;
    return until.isDay && !start.isDay ? until.wall + DAY_MS - 1 : wallLike(until, start);
  }

  /** @param isBounded only those within the span */
  #listed(master: Block, name: string, start: Moment, isBounded = true): readonly Moment[] {
    const all = findAll(master, name).flatMap((property) =>
      readMoments(property, this.#zones.of(property.params.get('TZID')) ?? start.zone),
    );
    const walls = all.map((moment) => ({ ...moment, wall: wallLike(moment, start) }));
    return isBounded ? walls.filter(({ wall }) => this.#isIn(wall)) : walls;
  }

  #isIn(wall: number): boolean {
    return wall >= this.#span.from && wall <= this.#span.to;
  }
}

function isSeries(block: Block): boolean {
  return find(block, 'RRULE') !== undefined || find(block, 'RDATE') !== undefined;
}

/** Of several blocks of one UID those of the highest SEQUENCE; where they begin at different times, each of them. */
function newestOf(masters: readonly Block[]): readonly Block[] {
  const most = Math.max(...masters.map(sequenceOf));
  const newest = masters.filter((block) => sequenceOf(block) === most);
  const byStart = new Map<string, Block>();
  for (const block of newest) {
    const start = find(block, 'DTSTART')?.value ?? '';
    const before = byStart.get(start);
    if (!before || stampOf(block) >= stampOf(before)) byStart.set(start, block);
  }
  const [only] = byStart.values();
  const isOne = masters.some(isSeries) || newest.length < masters.length;
  if (!isOne || !only) return [...byStart.values()];
  return [[...byStart.values()].reduce((one, other) => (stampOf(other) >= stampOf(one) ? other : one))];
}

function newestByMoment(overrides: readonly Block[]): readonly Block[] {
  const by = new Map<string, Block>();
  for (const block of overrides) {
    const key = find(block, 'RECURRENCE-ID')?.value ?? '';
    const before = by.get(key);
    const isNewer =
      !before ||
      sequenceOf(block) > sequenceOf(before) ||
      (sequenceOf(block) === sequenceOf(before) && stampOf(block) >= stampOf(before));
    if (isNewer) by.set(key, block);
  }
  return [...by.values()];
}

function sequenceOf(block: Block): number {
  const sequence = Number(find(block, 'SEQUENCE')?.value);
  return Number.isFinite(sequence) ? sequence : 0;
}

function stampOf(block: Block): string {
  return (find(block, 'LAST-MODIFIED') ?? find(block, 'DTSTAMP'))?.value ?? '';
}
