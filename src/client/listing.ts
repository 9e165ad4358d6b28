import type { Tier } from '../contract/page.js';
import type { Text } from '../contract/text.js';
import type { EndpointError } from './errors.js';
import type { Drop } from './readers/rows.js';

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
