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
  const byPlace = compareOf(resource, past, lang, rows as readonly RowFields[]);
  return [...rows].sort((a, b) => {
    const [one, other] = [a as RowFields, b as RowFields];
    return byPlace(one, other) || byCodeUnit(one.id, other.id);
  });
}

function compareOf(
  resource: ResourceName,
  past: boolean,
  lang: string | undefined,
  rows: readonly RowFields[],
): Compare {
  if (resource === 'events') {
    const byStart = byNumber(rows, startOfRow);
    return past ? (a, b) => byStart(b, a) : byStart;
  }
  const byOrder = byNumber(rows, ({ order = Infinity }) => order);
  const next = resource === 'articles' ? byPublished(rows) : byName(rows, lang);
  return (a, b) => byOrder(a, b) || next(a, b);
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

/** Works out beforehand, a few rows at a time, what `inOrder` needs of each: of ten thousand events that is most of the work. */
export async function readyForOrder(rows: readonly unknown[], resource: ResourceName): Promise<void> {
  if (resource !== 'events') return;
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    (rows.slice(at, at + ROWS_AT_ONCE) as readonly RowFields[]).forEach(startOfRow);
    await giveWay();
  }
}

function byPublished(rows: readonly RowFields[]): Compare {
  const oldestFirst = byNumber(rows, ({ published = '', timeZone }) => instantOf(published, timeZone) ?? -Infinity);
  return (a, b) => oldestFirst(b, a);
}

function byName(rows: readonly RowFields[], lang = 'en'): Compare {
  // Two languages, for a browser that does not know the page's falls back to its own: every visitor would see another order.
  const { compare } = new Intl.Collator([lang, 'en']);
  const names = new Map(rows.map((row) => [row, chooseText(row.name, lang, row.lang)?.text ?? '']));
  return (a, b) => compare(names.get(a) ?? '', names.get(b) ?? '');
}

// The numbers are worked out once a row: a comparison sort asks for each about log n times.
function byNumber(rows: readonly RowFields[], numberOf: (row: RowFields) => number): Compare {
  const numbers = new Map(rows.map((row) => [row, numberOf(row)]));
  return (a, b) => {
    const [one, other] = [numbers.get(a) ?? 0, numbers.get(b) ?? 0];
    // Not a subtraction: two absent orders are Infinity each.
    return one < other ? -1 : Number(one > other);
  };
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
