import { isKnownZone } from '../../../contract/time.js';
import { findAll, find, type Block } from './content-lines.js';
import { readMoment, readMoments, type Zone } from './moments.js';
import { occurrencesOf, type Budget } from './recurrence.js';
import { readRule } from './rule.js';

const DAY_MS = 86_400_000;
/** The changes of a clock are looked for in the last so many days. */
const LOOK_BACK_MS = 400 * DAY_MS;
const CHANGES_MAX = 500;
/** For the rules of all clocks of a calendar. */
const STEPS_MAX = 1_000_000;
const NAMED =
  /(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Za-z][\w+-]*(?:\/[A-Za-z][\w+-]*)?/;
const GREENWICH =
  /^(?:utc|gmt|z|zulu|universal|greenwich|etc\/(?:utc|gmt|zulu|universal)|coordinated universal time)$/i;
const OFFSET = /^\(?(?:utc|gmt)?\s*([+-])\s*(\d{1,2})[:.]?(\d\d)?\)?$/i;
const DISPLAYED = /^\(\s*(?:utc|gmt)\s*(?:([+-])\s*(\d{1,2})[:.]?(\d\d)?)?\s*\)\s*(.*)$/i;

/** What is found in a table that is loaded where it is needed: names of zones as Windows and its programs write them. */
export type ForeignZone = (name: string) => string | undefined;

/** The clocks of one calendar, found by the ids that its times name. */
export class Zones {
  readonly #blocks = new Map<string, Block>();
  readonly #known = new Map<string, Zone | undefined>();
  readonly #foreign: ForeignZone;
  readonly #budget: Budget = { left: STEPS_MAX };

  constructor(blocks: readonly Block[], foreign: ForeignZone) {
    this.#foreign = foreign;
    for (const block of blocks)
      // Two ids in one block are seen: it is the clock of both.
      for (const { value } of findAll(block, 'TZID')) this.#blocks.set(value.trim(), block);
  }

  /** Undefined for a clock that nobody knows: such a time is shown as it is written. */
  of(id: string | undefined): Zone | undefined {
    if (id === undefined || id.trim() === '') return undefined;
    const name = id.trim();
    if (!this.#known.has(name)) this.#known.set(name, this.#find(name));
    return this.#known.get(name);
  }

  #find(id: string): Zone | undefined {
    const block = this.#blocks.get(id);
    const location = block && find(block, 'X-LIC-LOCATION')?.value.trim();
    for (const each of location === undefined ? [id] : [id, location]) {
      const zone = namedZone(each) ?? this.#foreignZone(each);
      if (zone) return zone;
    }
    return (block && rulesOf(block, this.#budget)) ?? fixedZone(id);
  }

  #foreignZone(id: string): Zone | undefined {
    const words = DISPLAYED.exec(id)?.[4] ?? id;
    const name = this.#foreign(words);
    return name !== undefined && isKnownZone(name) ? { kind: 'named', name } : undefined;
  }
}

/** Whether an id can be understood without any table. */
export function isPlainZone(id: string): boolean {
  return namedZone(id.trim()) !== undefined || OFFSET.test(id.trim());
}

/** A zone by its own name, also where a program has put its address before it; and Greenwich by any of its names. */
function namedZone(id: string): Zone | undefined {
  if (GREENWICH.test(id)) return { kind: 'utc' };
  const name = isKnownZone(id) ? id : NAMED.exec(id.replaceAll(' ', '_'))?.[0];
  return name !== undefined && isKnownZone(name) ? { kind: 'named', name } : undefined;
}

/** `GMT+01:00`, `(UTC-05:00) Somewhere`: a clock that never changes. */
function fixedZone(id: string): Zone | undefined {
  const [, sign, hours, minutes = '0'] = OFFSET.exec(id) ?? DISPLAYED.exec(id) ?? [];
  if (sign === undefined) return undefined;
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return { kind: 'rules', offsetAt: () => offset };
}

interface Change {
  readonly at: (wall: number) => number | undefined;
  readonly from: number;
  readonly to: number;
}

/** A clock by the rules of its own block (3.6.5); undefined where it has none that can be read. */
function rulesOf({ blocks }: Block, budget: Budget): Zone | undefined {
  const changes = blocks.flatMap((block) => changeOf(block, budget) ?? []);
  const [first] = changes;
  if (!first) return undefined;
  const offsetAt = (wall: number): number => {
    let [last, offset] = [-Infinity, first.from];
    for (const { at, to } of changes) {
      const moment = at(wall);
      if (moment !== undefined && moment >= last) [last, offset] = [moment, to];
    }
    return offset;
  };
  const byDay = new Map<number, number>();
  return {
    kind: 'rules',
    // By the hour: ten thousand times of a feed are on some thousand days.
    offsetAt: (wall) => {
      const hour = Math.floor(wall / (DAY_MS / 24));
      const known = byDay.get(hour) ?? offsetAt(wall);
      byDay.set(hour, known);
      return known;
    },
  };
}

function changeOf(block: Block, budget: Budget): Change | undefined {
  const start = readMoment(find(block, 'DTSTART')?.value ?? '', undefined);
  const to = offsetOf(find(block, 'TZOFFSETTO')?.value);
  if (!start || to === undefined) return undefined;
  const rules = findAll(block, 'RRULE').flatMap(({ value }) => readRule(value) ?? []);
  const dates = findAll(block, 'RDATE').flatMap((property) => readMoments(property, undefined));
  const single = [start, ...dates].map(({ wall }) => wall);
  const at = (wall: number): number | undefined => {
    const repeated = rules.flatMap((rule) => {
      const until = readMoment(rule.until ?? '', undefined)?.wall ?? Infinity;
      return occurrencesOf(rule, start.wall, until, { from: wall - LOOK_BACK_MS, to: wall }, CHANGES_MAX, budget);
    });
    const before = [...single, ...repeated].filter((each) => each <= wall);
    return before.length === 0 ? undefined : Math.max(...before);
  };
  return { at, from: offsetOf(find(block, 'TZOFFSETFROM')?.value) ?? to, to };
}

/** `+0200`, minutes. */
function offsetOf(text = ''): number | undefined {
  const [, sign, hours, minutes] = /^([+-])?(\d\d):?(\d\d)/.exec(text.trim()) ?? [];
  return hours === undefined ? undefined : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
