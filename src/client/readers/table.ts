/**
 * The table of a tolerant reader: which reader stands for which field, and which fields a row cannot do without. The compiler binds it to the type that the
 * strict schema gives: a field that is missing in one of them, or required in one only, does not compile.
 */

/** Where a reading is, and what it could not read so far. One for a page. */
export interface Reading {
  /** Absolute address of the file that is read: relative addresses are resolved by it. */
  readonly base: string;
  /** The names that lead from the row to the value that is read now. */
  readonly path: (string | number)[];
  readonly faults: Fault[];
}

/** One thing of a row that could not be read. */
export interface Fault {
  /** Names from the row to the value, joined by dots: `organizer.url`. */
  readonly field: string;
  /** `unreadable`, `unknown_word`, or `incomplete` for an object without a part that it needs. */
  readonly code: string;
  /** A sentence for developers, in English. */
  readonly detail: string;
}

/** Only by this symbol: a page may have planted a property of any name on `Object.prototype`. */
const NEEDED = Symbol('needed');

type Read<V> = (raw: unknown, reading: Reading) => V | undefined;

/** Gives the value of a field, or undefined for what it cannot read. It is never asked about what counts as absent. */
export type FieldReader<V> = Read<V> & { readonly [NEEDED]?: never };

/** The reader of a field without which the object is left out. */
export type Needed<V> = Read<V> & { readonly [NEEDED]: true };

/** A reader for every field of `T`, marked by `needed` exactly where `T` requires the field. */
export type Table<T> = {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- `{} extends Pick` is how an optional key is told
  [K in keyof T]-?: {} extends Pick<T, K> ? FieldReader<NonNullable<T[K]>> : Needed<NonNullable<T[K]>>;
};

const DETAIL_LENGTH_MAX = 60;
/** Deeper than anything on this wire; the limit is for a page's own script, which may hand over a cyclic object. */
const ABSENT_DEPTH_MAX = 6;

/** The same reader, of a field that is required. */
export function needed<V>(read: FieldReader<V>): Needed<V> {
  return Object.assign((raw: unknown, reading: Reading) => read(raw, reading), { [NEEDED]: true as const });
}

/** An object of JSON: no list. */
export function isObject(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

/** An own field: what a page has planted on `Object.prototype` is no data. */
export function own(raw: object, key: string): unknown {
  return Object.hasOwn(raw, key) ? (raw as Record<string, unknown>)[key] : undefined;
}

/** `null`, a blank text, an empty list or object, and one of which nothing is left are all the same: absent. */
export function isAbsent(raw: unknown, depth = 0): boolean {
  if (raw === undefined || raw === null) return true;
  if (typeof raw === 'string') return raw.trim() === '';
  if (typeof raw !== 'object' || depth > ABSENT_DEPTH_MAX) return false;
  return Array.isArray(raw) ? raw.every((each) => isAbsent(each, depth + 1)) : isBare(raw, depth + 1);
}

/** True for an object of which nothing is left; the first part that is there ends the look, before a list of all is made. */
function isBare(raw: object, depth: number): boolean {
  for (const key in raw) if (!isAbsent(own(raw, key), depth)) return false;
  return true;
}

function show(raw: unknown): string {
  if (typeof raw === 'object') return Array.isArray(raw) ? 'a list' : 'an object';
  // eslint-disable-next-line @typescript-eslint/no-base-to-string -- objects are dealt with above
  const text = String(raw);
  return text.length > DETAIL_LENGTH_MAX ? `${text.slice(0, DETAIL_LENGTH_MAX)}…` : text;
}

/** Notes that the value at the reading's path could not be read; undefined is what is missing. */
export function report(reading: Reading, raw: unknown, code = raw === undefined ? 'incomplete' : 'unreadable'): void {
  const field = reading.path.join('.');
  reading.faults.push({
    field,
    code,
    detail: `${field} ${raw === undefined ? 'is missing' : `cannot be read: ${show(raw)}`}`,
  });
}

/** Reads one value below the current path; what is unreadable is reported once, by the innermost reader that knows. */
export function readAt<V>(key: string | number, raw: unknown, read: Read<V>, reading: Reading): V | undefined {
  const before = reading.faults.length;
  reading.path.push(key);
  const value = read(raw, reading);
  if (value === undefined && reading.faults.length === before) report(reading, raw);
  reading.path.pop();
  return value;
}

/**
 * Reads the fields of a table from an object; what the table does not name is left out. Undefined as soon as a needed field is missing: the last fault
 * then says which. The values are put into `row`, where one is given.
 */
export function fieldsReader<T>(
  table: Table<T>,
): (raw: object, reading: Reading, row?: Record<string, unknown>) => T | undefined {
  const fields = Object.entries<Read<unknown>>(table).map(
    ([key, read]) => [key, read, Object.hasOwn(read, NEEDED)] as const,
  );
  return (raw, reading, row = {}) => {
    for (const [key, read, isNeeded] of fields) {
      const given = own(raw, key);
      const absent = isAbsent(given);
      if (absent && !isNeeded) continue;
      const value = readAt(key, absent ? undefined : given, absent ? unreadable : read, reading);
      if (value !== undefined) row[key] = value;
      else if (isNeeded) return undefined;
    }
    return row as T;
  };
}

/** Reads nothing: for what is missing, and for what has no reader. */
export function unreadable(): undefined {
  return undefined;
}
