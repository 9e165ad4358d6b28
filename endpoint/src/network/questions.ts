import type { Query } from '../../../src/client/request.js';
import type { ProblemError } from '../../../src/contract/problem.js';
import { readDate } from '../../../src/contract/time.js';
import { QUERIES, QUERY_LIMIT_MAX } from '../../../src/contract/words.js';
import { Problem } from '../http/problem.js';
import { readCursor, type Cursor } from './cursor.js';

/** More values of one question, or a longer search, is no visitor's. */
const VALUES_MAX = 500;
const SEARCH_LENGTH_MAX = 200;

/** West, south, east, north in degrees; west of east's antimeridian where `west` is the larger. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** What a request asks of a list, read and checked. */
export interface Questions {
  /** What the client asks as well, and applies again. */
  readonly query: Query;
  readonly search?: string;
  readonly box?: Box;
  readonly limit?: number;
  readonly cursor?: Cursor;
  /** Everything asked but the cursor, in one order: the same for the same question. */
  readonly key: string;
}

/** Questions with several values, each of which a row may answer. Words that no row knows match none, exactly as in a folder of files. */
const LISTS = ['community', 'kind', 'tag', 'lang', 'country', 'attendance', 'ids'] as const;

/**
 * Reads the questions of an address. Unknown parameters are ignored: whoever links adds their own.
 * @throws Problem 400 with a pointer to each question that cannot be read
 */
export function readQuestions(search: URLSearchParams): Questions {
  const reading = new Reading(search);
  const lists = Object.fromEntries(
    LISTS.map((name) => [name, reading.list(name)]).filter(([, values]) => values !== undefined),
  ) as Pick<Query, (typeof LISTS)[number]>;
  const from = reading.one('from', readDay, 'a day, YYYY-MM-DD');
  const to = reading.one('to', readDay, 'a day, YYYY-MM-DD');
  const text = reading.one('q', readSearch, `at most ${String(SEARCH_LENGTH_MAX)} characters`);
  const box = reading.one('bbox', readBox, 'west,south,east,north in degrees');
  const limit = reading.one('limit', readLimit, `a number from 1 to ${String(QUERY_LIMIT_MAX)}`);
  const cursor = reading.one('cursor', readCursor, 'one that an earlier page gave as next');
  reading.check();
  return {
    query: { ...lists, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
    ...(text === undefined ? {} : { search: text }),
    ...(box === undefined ? {} : { box }),
    ...(limit === undefined ? {} : { limit }),
    ...(cursor === undefined ? {} : { cursor }),
    key: keyOf(search),
  };
}

class Reading {
  readonly #search: URLSearchParams;
  readonly #errors: (ProblemError & { detail: string })[] = [];

  constructor(search: URLSearchParams) {
    this.#search = search;
  }

  /** Values of a repeated or comma-separated question. A value with a comma also stands whole, for ids may hold one. */
  list(name: string): readonly string[] | undefined {
    const raw = this.#search.getAll(name);
    const pieces = raw.flatMap((value) => value.split(',').map((piece) => piece.trim()));
    const values = [...new Set([...raw, ...pieces])].filter((value) => value !== '');
    if (values.length > VALUES_MAX) this.#fault(name, `At most ${String(VALUES_MAX)} values.`);
    return values.length === 0 ? undefined : values;
  }

  /** The value of a question that is asked once; an empty one is not asked. */
  one<T>(name: string, read: (raw: string) => T | undefined, wanted: string): T | undefined {
    const [raw, ...more] = this.#search.getAll(name).filter((value) => value.trim() !== '');
    if (raw === undefined) return undefined;
    const value = more.length === 0 ? read(raw.trim()) : undefined;
    if (value === undefined) this.#fault(name, `${name} is ${wanted}.`);
    return value;
  }

  check(): void {
    if (this.#errors.length === 0) return;
    const detail = this.#errors.map((error) => error.detail).join(' ');
    throw new Problem(400, detail, { errors: this.#errors });
  }

  #fault(name: string, detail: string): void {
    this.#errors.push({ pointer: `/${name}`, code: 'invalid', detail });
  }
}

function readDay(raw: string): string | undefined {
  return /^\d{4}-\d\d-\d\d$/.test(raw) ? readDate(raw) : undefined;
}

function readSearch(raw: string): string | undefined {
  return raw.length <= SEARCH_LENGTH_MAX ? raw : undefined;
}

function readLimit(raw: string): number | undefined {
  const limit = /^\d{1,3}$/.test(raw) ? Number(raw) : 0;
  return limit >= 1 && limit <= QUERY_LIMIT_MAX ? limit : undefined;
}

const DEGREES = /^\s*[+-]?\d+(\.\d+)?\s*$/;
const BOX_LIMITS = [180, 90, 180, 90];

function readBox(raw: string): Box | undefined {
  const parts = raw.split(',').map((part) => (DEGREES.test(part) ? Number(part) : NaN));
  const fits =
    parts.length === BOX_LIMITS.length && BOX_LIMITS.every((limit, index) => Math.abs(parts[index] ?? NaN) <= limit);
  const box = parts as unknown as Box;
  return fits && box[1] <= box[3] ? box : undefined;
}

/** One order of parameters and values; `cursor` left out. */
function keyOf(search: URLSearchParams): string {
  const known = new URLSearchParams();
  for (const name of QUERIES) {
    if (name === 'cursor') continue;
    for (const value of [...new Set(search.getAll(name))].sort()) if (value.trim() !== '') known.append(name, value);
  }
  return known.toString();
}
