import type { Tier } from '../contract/page.js';
import type { Text } from '../contract/text.js';
import { isOver } from '../contract/time.js';
import type { EndpointError } from './errors.js';
import { inOrder } from './order.js';
import { PageReading } from './page-reading.js';
import { matches } from './query.js';
import type { Drop } from './readers/rows.js';
import type { ListRequest } from './request.js';
import type { RowFields } from './row-fields.js';

/** Rows as a widget shows them: without duplicates, in the contract's order, past or upcoming, the author's query applied. */
export interface Listing<T> {
  readonly rows: readonly T[];
  /** What tags, workstreams, interests, communities and series are called, by id. */
  readonly labels: ReadonlyMap<string, Text>;
  /** Of partners, in their order. */
  readonly tiers?: readonly Tier[];
  /** The page's language, BCP 47. */
  readonly lang?: string;
  /** When the publisher says that the data was last changed, a contract `Time`. */
  readonly updated?: string;
  /** How many rows there are in all, where that is known. */
  readonly total?: number;
  /** The next page's address; see `EndpointClient.more`. */
  readonly next?: string;
  /** Where past events are; see `ListRequest.past`. */
  readonly past?: string;
  /** Nothing is left to read: only now may "nothing found" and a bare count be said. */
  readonly complete: boolean;
  /** Limits (or a next page at another origin) ended the reading: there is more at the publisher. */
  readonly truncated: boolean;
  /** What could not be read, of all pages. */
  readonly dropped: readonly Drop[];
  /** When the oldest page of it came, epoch ms; absent for a copy of unknown age from the browser's HTTP cache. */
  readonly receivedAt?: number;
  /** Why this is old data, where it is. */
  readonly stale?: EndpointError;
}

// Which reading a listing came from, for `more`: what was seen, so that a loop is one over several calls as well.
const readings = new WeakMap<object, unknown>();

/** What a reading comes to for one request, now. */
export function listingOf<T>(reading: PageReading<T>, request: ListRequest<T>): Listing<T> {
  const { resource, query, past = false } = request;
  const { tiers, lang, updated, receivedAt, dropped } = reading;
  const all = [...reading.rows.values()];
  const shown = all.filter((row) => belongs(row as RowFields, request, lang));
  const limit = query?.limit ?? Infinity;
  const ended = shown.length >= limit && !reading.pastPending;
  const next = ended ? undefined : reading.next;
  const truncated = !ended && reading.truncated;
  const complete = next === undefined && !truncated;
  const rows = inOrder(shown, resource, past, lang).slice(0, limit);
  // The publisher's number counts what the publisher was asked for: it is ours only if nothing had to be left out.
  const total = complete ? rows.length : shown.length === all.length ? reading.total : undefined;
  const facts = { tiers, lang, updated, total, next, past: reading.past, receivedAt };
  const listing = {
    rows,
    labels: new Map(reading.labels),
    complete,
    truncated,
    dropped: [...dropped],
    ...present(facts),
  };
  readings.set(listing, reading);
  return listing;
}

/** A listing as old data, and why. */
export function staleListing<T>(listing: Listing<T>, stale: EndpointError): Listing<T> {
  const old = { ...listing, stale };
  readings.set(old, readings.get(listing));
  return old;
}

/** The reading to go on with after a listing. */
export function readingOf<T>(listing: Listing<T>): PageReading<T> {
  const known = readings.get(listing) as PageReading<T> | undefined;
  return known ? known.copy() : PageReading.of(listing);
}

function belongs(row: RowFields, { resource, query, past = false }: Asked, lang?: string): boolean {
  if (!matches(row, resource, query, lang)) return false;
  if (resource !== 'events' || query?.ids?.length || row.start === undefined) return true;
  return isOver({ start: row.start, end: row.end, timeZone: row.timeZone }, Date.now()) === past;
}

type Asked = Omit<ListRequest<unknown>, 'reader' | 'onProgress'>;
type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what is undefined: absent is absent. */
function present<T extends object>(facts: T): Present<T> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Present<T>;
}
