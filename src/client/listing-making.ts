import { isOver } from '../contract/time.js';
import type { EndpointError } from './errors.js';
import type { Listing } from './listing.js';
import { inOrder } from './order.js';
import { type Reading, readingFrom } from './page-reading.js';
import { matches } from './query.js';
import type { ListRequest, Wanted } from './request.js';
import type { RowFields } from './row-fields.js';
import { within } from './standing.js';

// Which reading a listing came from, for `more`: what was seen, so that a loop is one over several calls as well.
const readings = new WeakMap<object, unknown>();

/** What a reading comes to for one request, now. */
export function listingOf<T>(reading: Reading<T>, request: ListRequest<T>): Listing<T> {
  const { resource, query, past = false } = request;
  const { facts, pastPending } = reading;
  const all = [...reading.all.values()];
  const shown = all.filter((row) => belongs(row as RowFields, request, facts.lang));
  const limit = query?.limit ?? Infinity;
  const { kept: rows, isFull } = within(inOrder(shown, resource, past, facts.lang), limit, resource === 'events');
  const ended = isFull && !pastPending;
  const next = ended ? undefined : facts.next;
  const truncated = !ended && facts.truncated;
  const complete = next === undefined && !truncated;
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

function belongs(row: RowFields, { resource, query, past = false }: Wanted, lang?: string): boolean {
  if (!matches(row, resource, query, lang)) return false;
  const { start, end, timeZone } = row;
  if (resource !== 'events' || query?.ids?.length || start === undefined) return true;
  return isOver({ start, end, timeZone }, Date.now()) === past;
}
