import type { Text } from '../contract/text.js';
import type { Page, Tier } from '../contract/page.js';
import type { Listing } from './listing.js';
import type { Limits } from './limits.js';
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

/**
 * What was read of a list so far, page after page: the rows without duplicates, and where to read on. A loop, a repeated
 * page and another origin end the reading with what there is; so do Limits, and then it says that there is more.
 */
export class PageReading<T> {
  readonly rows = new Map<string, T>();
  readonly labels = new Map<string, Text>();
  readonly dropped: Drop[] = [];
  tiers: readonly Tier[] | undefined;
  lang: string | undefined;
  updated: string | undefined;
  /** As the publisher says it, of the newest page. */
  total: number | undefined;
  past: string | undefined;
  next: string | undefined;
  /** The page of past events, which was asked for, is still to come. */
  pastPending = false;
  truncated = false;
  receivedAt: number | undefined;
  #pages = 0;
  readonly #seen = new Set<string>();

  /** The reading that a listing of unknown origin would have come from. */
  static of<T>({ rows, labels, dropped, ...facts }: Omit<Listing<T>, 'complete' | 'stale'>): PageReading<T> {
    const reading = new PageReading<T>();
    const { tiers, lang, updated, past, next, truncated, receivedAt } = facts;
    Object.assign(reading, { tiers, lang, updated, past, next, truncated, receivedAt });
    for (const row of rows) reading.rows.set((row as RowFields).id, row);
    for (const [id, label] of labels) reading.labels.set(id, label);
    reading.dropped.push(...dropped);
    reading.#pages = 1;
    return reading;
  }

  /** A reading to go on with, so that the listing it came from stays what it is. */
  copy(): PageReading<T> {
    const copy = new PageReading<T>();
    const { tiers, lang, updated, total, past, next, pastPending, truncated, receivedAt } = this;
    Object.assign(copy, { tiers, lang, updated, total, past, next, pastPending, truncated, receivedAt });
    for (const [id, row] of this.rows) copy.rows.set(id, row);
    for (const [id, label] of this.labels) copy.labels.set(id, label);
    for (const address of this.#seen) copy.#seen.add(address);
    copy.dropped.push(...this.dropped);
    copy.#pages = this.#pages;
    return copy;
  }

  /** @param wantsPast goes on with the page of past events that the first page names, instead of its own next one */
  add({ asked, url, receivedAt, read }: ReceivedPage<T>, wantsPast: boolean, limits: Limits): void {
    const { page } = read;
    const first = this.#pages === 0;
    this.#pages += 1;
    this.#seen.add(asked).add(url);
    const repeated = !this.#addRows(page.items, limits.rows) && page.items.length > 0;
    this.#addFacts(page);
    this.dropped.push(...read.dropped);
    this.#age(receivedAt, first);
    if (first && sameOrigin(page.past, url)) this.past = page.past;
    this.pastPending = first && wantsPast && this.past !== undefined;
    this.next = this.pastPending ? this.past : this.#nextAfter(repeated ? undefined : page.next, url);
    this.#endAt(limits);
  }

  #addFacts({ labels = [], tiers, lang, updated, total }: Page<T>): void {
    for (const { id, label } of labels) if (!this.labels.has(id)) this.labels.set(id, label);
    this.tiers ??= tiers;
    this.lang ??= lang;
    this.updated ??= updated;
    this.total = total;
  }

  /** Where Limits end the reading there is no next page, but there is more. */
  #endAt({ pages, rows }: Limits): void {
    if (this.#pages >= pages || this.rows.size >= rows) this.truncated ||= this.next !== undefined;
    if (this.truncated) this.next = undefined;
  }

  #nextAfter(next: string | undefined, url: string): string | undefined {
    if (next === undefined || this.#seen.has(next)) return undefined;
    if (sameOrigin(next, url)) return next;
    this.truncated = true;
    this.dropped.push({
      index: -1,
      field: 'next',
      code: 'other_origin',
      detail: `${url} names ${next} as its next page`,
    });
    return undefined;
  }

  // A list is as old as its oldest page, and of unknown age with one of unknown age.
  #age(receivedAt: number | undefined, first: boolean): void {
    const known = first ? receivedAt : this.receivedAt;
    this.receivedAt = known === undefined || receivedAt === undefined ? undefined : Math.min(known, receivedAt);
  }

  #addRows(rows: readonly T[], most: number): boolean {
    const before = this.rows.size;
    for (const row of rows) {
      const { id } = row as RowFields;
      const known = this.rows.get(id);
      if (known === undefined && this.rows.size >= most) this.truncated = true;
      else if (known === undefined || replaces(row as RowFields, known as RowFields)) this.rows.set(id, row);
    }
    return this.rows.size > before;
  }
}

function sameOrigin(address: string | undefined, url: string): boolean {
  return address !== undefined && URL.canParse(address) && new URL(address).origin === new URL(url).origin;
}
