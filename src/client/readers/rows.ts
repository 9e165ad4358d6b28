/**
 * The tolerant reading of a page: an unreadable row is left out and the rest kept, an unreadable optional field is left out alone, and what was left out is told.
 */
import type { Page } from '../../contract/page.js';
import { CONTRACT_MAJOR } from '../../contract/routes.js';
import { cleanText, isUrl, makeId, readId } from '../../contract/text.js';
import type { Text } from '../../contract/text.js';
import { matchWord, TEXT_LIMITS } from '../../contract/words.js';
import { id, integer, language, list, name, object, time, url, wordsOf } from './fields.js';
import { fieldsReader, isAbsent, isObject, needed, own, readAt } from './table.js';
import type { Fault, FieldReader, Reading, Table } from './table.js';

/** One thing that was left out. */
export interface Drop {
  /** Place of the row in the page, from 0; -1 for the page's own fields. */
  index: number;
  /** The row's id, where it could be read. */
  id?: string;
  /** Names from the row to the value, joined by dots: `organizer.url`. */
  field?: string;
  /** `no_row`, `row_incomplete`: the whole row is lost. `unreadable`, `unknown_word`, `incomplete`: this field alone. */
  code: string;
  /** A sentence for developers, in English. */
  detail: string;
}

/** What a page gave. */
export interface ReadPage<T> {
  page: Page<T>;
  dropped: Drop[];
}

/**
 * Reads a page: any JSON value, and the absolute address that it came from.
 * @throws ReadFailure where nothing can be read, where it is not of this shape, and for another major version; nothing else.
 */
export type PageReader<T> = (json: unknown, base: string) => ReadPage<T>;

/** A page that cannot be read at all. */
export class ReadFailure extends Error {
  override readonly name = 'ReadFailure';

  constructor(
    readonly kind: 'malformed' | 'version',
    /** A sentence for developers, in English. */
    readonly detail: string,
    readonly dropped: Drop[] = [],
  ) {
    super(detail);
  }
}

/** Reads one row; undefined where it cannot be shown, the reading's last fault then says why. */
export type RowReader<T> = (raw: Record<string, unknown>, reading: Reading) => T | undefined;

/** What a page holds besides its rows; `tiers` is partners' own. */
type Envelope = Omit<Page<unknown>, 'version' | 'items' | 'tiers'>;

const ENVELOPE: Table<Envelope> = {
  lang: language,
  updated: time,
  next: url,
  past: url,
  total: integer(0),
  labels: list(object<{ id: string; label: Text }>({ id: needed(id), label: needed(name) })),
};
const VERSION = /^v?0*(\d+)(?:\.0*(\d+))?(?:\.\d+)*$/i;
const SLICE_ROWS = 500;
/** Rows between two looks at the clock, and for how long the page may be kept waiting: every break costs a frame as well. */
const STEP_ROWS = 50;
const SLICE_MS = 16;

/** A reader of rows from the table of their fields. A missing id is made; `mend` may rewrite a raw row first. */
export function rowReader<T extends { id: string }>(
  table: Table<Omit<T, 'id'>>,
  mend: (raw: Record<string, unknown>) => Record<string, unknown> = (raw) => raw,
): RowReader<T> {
  const readFields = fieldsReader(table);
  return (raw, reading) => {
    // The id comes first, and nothing is copied: this is where most of the time of ten thousand rows goes.
    const row = { id: '' };
    if (!readFields(mend(raw), reading, row)) return undefined;
    row.id = idOf(raw, row, reading);
    return row as T;
  };
}

/** The row's own id, else one that is made, the same wherever the row is read. */
function idOf(raw: object, fields: object, reading: Reading): string {
  const given = own(raw, 'id');
  const ownId = isAbsent(given) ? undefined : readAt('id', given, id, reading);
  if (ownId !== undefined) return ownId;
  const address = wordsOf(own(raw, 'url'))?.trim() ?? '';
  const title = (own(fields, 'name') ?? own(fields, 'title')) as Text | undefined;
  return makeId(isUrl(address) ? address : undefined, own(fields, 'start') as string | undefined, title);
}

/** Keeps a word that the list does not know as words to show: `status` as `statusText`, where the publisher sends none. */
export function keepUnknownWord(
  raw: Record<string, unknown>,
  field: string,
  list: readonly string[],
  textField: string,
): Record<string, unknown> {
  const given = own(raw, field);
  if (typeof given !== 'string' || matchWord(list, given) !== undefined || !isAbsent(own(raw, textField))) return raw;
  const words = cleanText(given, TEXT_LIMITS.word);
  return words === '' ? raw : { ...raw, [field]: undefined, [textField]: words };
}

/** A reader of pages from a reader of rows; `extra` are fields that only pages of this noun have. */
export function pageReader<T, X extends object = object>(readRow: RowReader<T>, extra?: Table<X>): PageReader<T> {
  const readEnvelope = fieldsReader({ ...ENVELOPE, ...extra } as unknown as Table<Envelope & X>);
  return (json, base) => {
    const reading: Reading = { base, path: [], faults: [] };
    const { envelope, items } = unwrap(json);
    const pageVersion = readVersion(envelope, reading);
    const fields = readEnvelope(envelope, reading);
    const dropped: Drop[] = reading.faults.splice(0).map((fault) => ({ index: -1, ...fault }));
    const rows: T[] = [];
    items.forEach((raw, index) => {
      const row = isObject(raw) ? readRow(raw, reading) : undefined;
      if (row !== undefined) rows.push(row);
      if (row === undefined || reading.faults.length > 0) {
        dropped.push(...dropsOf(raw, index, row === undefined, reading.faults.splice(0)));
      }
    });
    if (rows.length === 0 && items.length > 0) throw noneOf(items, dropped);
    return { page: { version: pageVersion, ...fields, items: rows }, dropped };
  };
}

function dropsOf(raw: unknown, index: number, lost: boolean, faults: Fault[]): Drop[] {
  const rowId = isObject(raw) ? readId(own(raw, 'id')) : undefined;
  const where = { index, ...(rowId !== undefined && { id: rowId }) };
  if (!lost) return faults.map((fault) => ({ ...where, ...fault }));
  const cause = faults.at(-1);
  if (!cause) return [{ ...where, code: 'no_row', detail: 'this is no row' }];
  return [{ ...where, ...cause, code: 'row_incomplete', detail: `the row is left out: ${cause.detail}` }];
}

/** The rows of a page and what is around them: a bare list is a page, one row alone a list of one. */
function unwrap(json: unknown): { envelope: Record<string, unknown>; items: unknown[] } {
  if (Array.isArray(json)) return { envelope: {}, items: json };
  const items = isObject(json) ? own(json, 'items') : undefined;
  if (!isObject(json) || !(Array.isArray(items) || (isObject(items) && !isAbsent(items)))) {
    // The version goes first: a page of another major version may well have another shape.
    if (isObject(json)) readVersion(json, { base: '', path: [], faults: [] });
    throw new ReadFailure('malformed', 'this is no page of rows: it has no list of items');
  }
  return { envelope: json, items: Array.isArray(items) ? items : [items] };
}

const version: FieldReader<string> = (raw) => {
  const [written = '', major, minor] = VERSION.exec(wordsOf(raw)?.trim() ?? '') ?? [];
  if (major === undefined) return undefined;
  if (Number(major) !== CONTRACT_MAJOR) {
    throw new ReadFailure('version', `version ${written} is not ${CONTRACT_MAJOR}, which this reads`);
  }
  return minor === undefined ? `${CONTRACT_MAJOR}` : `${CONTRACT_MAJOR}.${minor}`;
};

/** `1` or `1.n`; `1` where there is none. @throws ReadFailure for another major version */
export function readVersion(json: object, reading: Reading): string {
  const raw = own(json, 'version');
  return (isAbsent(raw) ? undefined : readAt('version', raw, version, reading)) ?? `${CONTRACT_MAJOR}`;
}

/** Lets the page breathe: the visitor's own tasks go first. */
function giveWayToPage(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/**
 * Reads a page as `reader` does, but 500 rows or 16 ms at a time, giving way between.
 * @param options `slice` rows at once at most; `giveWay` instead of the browser's own; `signal` ends the reading, rejecting with its reason
 */
export async function readRows<T>(
  reader: PageReader<T>,
  json: unknown,
  base: string,
  options: { slice?: number; giveWay?: () => Promise<void>; signal?: AbortSignal | undefined } = {},
): Promise<ReadPage<T>> {
  const { slice = SLICE_ROWS, giveWay = giveWayToPage, signal } = options;
  const { items, envelope } = takeApart(json);
  const step = Math.min(slice, STEP_ROWS);
  if (items.length <= step) return reader(json, base);
  const { page, dropped } = reader(envelope, base);
  let [since, rows] = [0, Infinity];
  for (let at = 0; at < items.length; at += step) {
    if (rows >= slice || performance.now() - since >= SLICE_MS) {
      await giveWay();
      signal?.throwIfAborted();
      [since, rows] = [performance.now(), 0];
    }
    rows += step;
    const part = readSlice(reader, items.slice(at, at + step), base);
    page.items.push(...part.rows);
    dropped.push(...part.dropped.map((drop) => ({ ...drop, index: drop.index + at })));
  }
  if (page.items.length === 0) throw noneOf(items, dropped);
  return { page, dropped };
}

/** A page's rows and the same page without them; no rows where this is no page. */
function takeApart(json: unknown): { items: unknown[]; envelope: unknown } {
  if (Array.isArray(json)) return { items: json, envelope: [] };
  const items = isObject(json) ? own(json, 'items') : undefined;
  return Array.isArray(items) ? { items, envelope: { ...(json as object), items: [] } } : { items: [], envelope: json };
}

function noneOf(items: unknown[], dropped: Drop[]): ReadFailure {
  return new ReadFailure('malformed', `none of ${items.length} rows can be read`, dropped);
}

/** A slice of which nothing can be read is no failure of the page. */
function readSlice<T>(reader: PageReader<T>, slice: unknown[], base: string): { rows: T[]; dropped: Drop[] } {
  try {
    const { page, dropped } = reader(slice, base);
    return { rows: page.items, dropped };
  } catch (failure) {
    if (failure instanceof ReadFailure) return { rows: [], dropped: failure.dropped };
    throw failure;
  }
}
