import { giveWay } from './abort.js';
import { chooseText } from '../contract/text.js';
import { instantOf, startOf } from '../contract/time.js';
import type { ResourceName } from '../contract/words.js';
import type { RowFields } from './row-fields.js';

/** A few milliseconds' work. */
const ROWS_AT_ONCE = 1000;

type Compare = (a: RowFields, b: RowFields) => number;

/** Rows in the contract's order ("Which rows, in which order"); past events newest first. Gives a new array. */
export function inOrder<T>(rows: readonly T[], resource: ResourceName, past: boolean, lang: string | undefined): T[] {
  const compare = compareOf(resource, past, lang, rows as readonly RowFields[]);
  return [...rows].sort((a, b) => compare(a as RowFields, b as RowFields));
}

/** Which of two events comes first, as for `sort`. */
export function compareEvents(a: RowFields, b: RowFields, past: boolean): number {
  const [one, other] = [startOfRow(a), startOfRow(b)];
  return (past ? compareNumbers(other, one) : compareNumbers(one, other)) || byCodeUnit(a.id, b.id);
}

function compareOf(
  resource: ResourceName,
  past: boolean,
  lang: string | undefined,
  rows: readonly RowFields[],
): Compare {
  if (resource === 'events') return (a, b) => compareEvents(a, b, past);
  const byKind = resource === 'articles' ? byPublished(rows) : byName(lang);
  const next: Compare = (a, b) => byKind(a, b) || byCodeUnit(a.id, b.id);
  // Most publishers leave the order to us.
  if (rows.every(({ order }) => order === undefined)) return next;
  return (a, b) => compareNumbers(a.order ?? Infinity, b.order ?? Infinity) || next(a, b);
}

// Asked again for every page that is read on: the rows before are the same.
const starts = new WeakMap<RowFields, number>();

function startOfRow(row: RowFields): number {
  const known = starts.get(row);
  if (known !== undefined) return known;
  const { start = '', timeZone } = row;
  const at = startOf({ start, timeZone });
  starts.set(row, at);
  return at;
}

/** Works out beforehand, a few rows at a time, what `inOrder` needs of each: of ten thousand rows that is most of the work. */
export async function readyForOrder(
  rows: readonly unknown[],
  resource: ResourceName,
  lang: string | undefined,
): Promise<void> {
  const all = rows as readonly RowFields[];
  const byNames = resource === 'events' || resource === 'articles' ? undefined : byName(lang);
  let sorted: RowFields[] = [];
  for (let at = 0; at < all.length; at += ROWS_AT_ONCE) {
    const some = all.slice(at, at + ROWS_AT_ONCE);
    // What stands in order already is one run for the sort: it only merges.
    if (byNames) sorted = [...sorted, ...some.sort(byNames)].sort(byNames);
    else if (resource === 'events') some.forEach(startOfRow);
    await giveWay();
  }
  if (byNames) await rank(sorted, byNames, lang);
}

function byPublished(rows: readonly RowFields[]): Compare {
  // Worked out once a row: a comparison sort asks for each about log n times.
  const times = new Map(rows.map((row) => [row, instantOf(row.published ?? '', row.timeZone) ?? -Infinity] as const));
  return (a, b) => compareNumbers(times.get(b) ?? 0, times.get(a) ?? 0);
}

/** A row's name in a language, and its place among those that were put in order with it; equal names have equal places. */
interface Named {
  readonly lang: string;
  readonly name: string;
  among: object | undefined;
  at: number;
}

const named = new WeakMap<RowFields, Named>();

function namedIn(row: RowFields, lang: string): Named {
  const known = named.get(row);
  if (known?.lang === lang) return known;
  const made = { lang, name: chooseText(row.name, lang, row.lang)?.text ?? '', among: undefined, at: 0 };
  named.set(row, made);
  return made;
}

function byName(lang = 'en'): Compare {
  // Two languages, for a browser that does not know the page's falls back to its own: every visitor would see another order.
  const { compare } = new Intl.Collator([lang, 'en']);
  return (a, b) => {
    const [one, other] = [namedIn(a, lang), namedIn(b, lang)];
    return one.among !== undefined && one.among === other.among ? one.at - other.at : compare(one.name, other.name);
  };
}

/** Remembers the places of rows that stand in the order of their names. */
async function rank(sorted: readonly RowFields[], byNames: Compare, lang = 'en'): Promise<void> {
  const among = {};
  let at = 0;
  for (const [index, row] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before && byNames(before, row) !== 0) at = index;
    Object.assign(namedIn(row, lang), { among, at });
    if ((index + 1) % ROWS_AT_ONCE === 0) await giveWay();
  }
}

// Not a subtraction: two absent orders are Infinity each.
function compareNumbers(one: number, other: number): number {
  return one < other ? -1 : Number(one > other);
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
