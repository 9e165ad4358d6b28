import type { Page } from '../contract/page.js';
import type { Text } from '../contract/text.js';
import type { Limits } from './limits.js';
import type { Listing } from './listing.js';
import { replaces } from './readers/duplicates.js';
import type { Drop, ReadPage } from './readers/rows.js';
import type { RowFields } from './row-fields.js';

/** One page as it came: the address asked, the one that answered, and when. */
export interface ReceivedPage<T> {
  readonly asked: string;
  readonly url: string;
  readonly receivedAt?: number | undefined;
  readonly read: ReadPage<T>;
}

/** What was read of a list so far: every row once, and where to read on. */
export interface Reading<T> {
  readonly all: ReadonlyMap<string, T>;
  readonly seen: ReadonlySet<string>;
  readonly pages: number;
  /** The page of past events, which was asked for, is still to come. */
  readonly pastPending: boolean;
  /** What a listing says besides its rows. */
  readonly facts: Omit<Listing<unknown>, 'rows' | 'complete' | 'stale'>;
}

/** Before the first page. */
export const NOTHING_READ: Reading<never> = {
  all: new Map<string, never>(),
  seen: new Set(),
  pages: 0,
  pastPending: false,
  facts: { labels: new Map(), dropped: [], truncated: false, receivedAt: Infinity },
};

/** The reading that a listing of unknown origin would have come from. */
export function readingFrom<T>({ rows, ...facts }: Listing<T>): Reading<T> {
  const all = new Map(rows.map((row) => [(row as RowFields).id, row]));
  return { ...NOTHING_READ, all, pages: 1, facts };
}

/**
 * A reading and its next page. A loop, a repeated page and another origin end the reading with what there is; so do
 * Limits, and then it says that there is more.
 *
 * @param wantsPast goes on with the page of past events that the first page names, instead of its own next one
 */
export function addPage<T>(
  before: Reading<T>,
  received: ReceivedPage<T>,
  wantsPast: boolean,
  limits: Limits,
): Reading<T> {
  const { asked, url, receivedAt, read } = received;
  const { page } = read;
  const { labels, dropped, ...known } = before.facts;
  const pages = before.pages + 1;
  const seen = new Set(before.seen).add(asked).add(url);
  const { all, cut, repeats } = joined(before.all, page.items, limits.rows);
  const way = wayOn(before, page, url, wantsPast && !repeats);
  const named = repeats || seen.has(way.named ?? url) ? undefined : way.named;
  const own = ofOrigin(named, url);
  const next = cut || pages >= limits.pages || all.size >= limits.rows ? undefined : own;
  const facts = {
    ...envelopeOf(known, page),
    past: way.past,
    next,
    truncated: cut || next !== named,
    labels: new Map([...labelsOf(page), ...labels]),
    dropped: [...dropped, ...read.dropped, ...(own === named ? [] : elsewhere(named))],
    receivedAt: olderOf(known.receivedAt, receivedAt),
  };
  return { all, seen, pages, pastPending: way.pastPending, facts };
}

// What the first page says of the whole holds; the publisher's number is that of the newest page that has one.
function envelopeOf({ tiers, lang, updated, total }: Partial<Reading<unknown>['facts']>, page: Page<unknown>) {
  return {
    tiers: tiers ?? page.tiers,
    lang: lang ?? page.lang,
    updated: updated ?? page.updated,
    total: page.total ?? total,
  };
}

/** Where to read on, as the publisher says. */
function wayOn(
  { pages, facts }: Reading<unknown>,
  page: Page<unknown>,
  url: string,
  wantsPast: boolean,
): { past: string | undefined; pastPending: boolean; named: string | undefined } {
  if (pages > 0) return { past: facts.past, pastPending: false, named: page.next };
  const past = ofOrigin(page.past, url);
  const pastPending = wantsPast && past !== undefined;
  return { past, pastPending, named: pastPending ? past : page.next };
}

/** Every row once, of duplicates the newest. `cut`: there were more than `most`; `repeats`: rows, but no new one. */
function joined<T>(
  before: ReadonlyMap<string, T>,
  rows: readonly T[],
  most: number,
): { all: Map<string, T>; cut: boolean; repeats: boolean } {
  const all = new Map(before);
  let cut = false;
  for (const row of rows) {
    const { id } = row as RowFields;
    const known = all.get(id);
    if (known === undefined && all.size >= most) cut = true;
    else if (known === undefined || replaces(row as RowFields, known as RowFields)) all.set(id, row);
  }
  return { all, cut, repeats: rows.length > 0 && all.size === before.size };
}

function labelsOf({ labels = [] }: Page<unknown>): (readonly [string, Text])[] {
  return labels.map(({ id, label }) => [id, label]);
}

// A list is as old as its oldest page, and of unknown age with one of unknown age.
function olderOf(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : Math.min(one, other);
}

function elsewhere(next = ''): Drop[] {
  return [{ index: -1, field: 'next', code: 'other_origin', detail: `the next page is at another origin: ${next}` }];
}

function ofOrigin(address: string | undefined, url: string): string | undefined {
  return address !== undefined && new URL(address).origin === new URL(url).origin ? address : undefined;
}
