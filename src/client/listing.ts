import type { Tier } from '../contract/page.js';
import type { Text } from '../contract/text.js';
import { isOver } from '../contract/time.js';
import type { EndpointError } from './errors.js';
import { inOrder } from './order.js';
import { type Reading, readingFrom } from './page-reading.js';
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
  readonly tiers?: readonly Tier[] | undefined;
  /** The page's language, BCP 47. */
  readonly lang?: string | undefined;
  /** When the publisher says that the data was last changed, a contract `Time`. */
  readonly updated?: string | undefined;
  /** How many rows there are in all, where that is known. */
  readonly total?: number | undefined;
  /** The next page's address; see `EndpointClient.more`. */
  readonly next?: string | undefined;
  /** Where past events are; see `ListRequest.past`. */
  readonly past?: string | undefined;
  /** Nothing is left to read: only now may "nothing found" and a bare count be said. */
  readonly complete: boolean;
  /** Limits (or a next page at another origin) ended the reading: there is more at the publisher. */
  readonly truncated: boolean;
  /** What could not be read, of all pages. */
  readonly dropped: readonly Drop[];
  /** When the oldest page of it came, epoch ms; absent for a copy of unknown age from the browser's HTTP cache. */
  readonly receivedAt?: number | undefined;
  /** Why this is old data, where it is. */
  readonly stale?: EndpointError | undefined;
}

// Which reading a listing came from, for `more`: what was seen, so that a loop is one over several calls as well.
const readings = new WeakMap<object, unknown>();

/** What a reading comes to for one request, now. */
export function listingOf<T>(reading: Reading<T>, request: ListRequest<T>): Listing<T> {
  const { resource, query, past = false } = request;
  const { facts, pastPending } = reading;
  const all = [...reading.all.values()];
  const shown = all.filter((row) => belongs(row as RowFields, request, facts.lang));
  const limit = query?.limit ?? Infinity;
  const ended = shown.length >= limit && !pastPending;
  const next = ended ? undefined : facts.next;
  const truncated = !ended && facts.truncated;
  const complete = next === undefined && !truncated;
  const rows = inOrder(shown, resource, past, facts.lang).slice(0, limit);
  // The publisher's number counts what the publisher was asked for: it is ours only if nothing had to be left out.
  const total = complete ? rows.length : shown.length === all.length ? facts.total : undefined;
  const listing = { ...facts, rows, complete, truncated, next, total };
  readings.set(listing, reading);
  return listing;
}

/** A listing as old data, and why. */
export function staleListing<T>(listing: Listing<T>, stale: EndpointError): Listing<T> {
  const old = { ...listing, stale };
  readings.set(old, readingOf(listing));
  return old;
}

/** The reading to go on with after a listing. */
export function readingOf<T>(listing: Listing<T>): Reading<T> {
  return (readings.get(listing) as Reading<T> | undefined) ?? readingFrom(listing);
}

type Asked = Omit<ListRequest<unknown>, 'reader' | 'onProgress'>;

function belongs(row: RowFields, { resource, query, past = false }: Asked, lang?: string): boolean {
  if (!matches(row, resource, query, lang)) return false;
  const { start, end, timeZone } = row;
  if (resource !== 'events' || query?.ids?.length || start === undefined) return true;
  return isOver({ start, end, timeZone }, Date.now()) === past;
}
