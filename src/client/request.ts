import type { ResourceName } from '../contract/words.js';
import type { PageReader } from './readers/rows.js';
import type { Listing } from './listing.js';

/**
 * What a page's author fixed in attributes; never what a visitor chose. Several values of one question are OR,
 * different questions AND. A server may honour it; the client applies it again in any case.
 */
export interface Query {
  /** Ids of communities: rows of any of them; of communities themselves, those. */
  readonly community?: readonly string[] | undefined;
  /** A row without a kind has the resource's own: meetup, local, article. */
  readonly kind?: readonly string[] | undefined;
  readonly tag?: readonly string[] | undefined;
  /** BCP 47; `pt` takes `pt-BR` as well. */
  readonly lang?: readonly string[] | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country?: readonly string[] | undefined;
  readonly attendance?: readonly string[] | undefined;
  /** First and last local day, `YYYY-MM-DD`, both inclusive: of events those that touch them, of articles those published then. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Exactly these rows, over or not. */
  readonly ids?: readonly string[] | undefined;
  /** The most rows that a visitor gets to see. */
  readonly limit?: number | undefined;
}

/** One question to the client. */
export interface ListRequest<T> {
  readonly resource: ResourceName;
  /** The widget's own tolerant reader, so that no visitor loads the readers of other nouns. */
  readonly reader: PageReader<T>;
  readonly query?: Query | undefined;
  /** The address of one feed for this widget alone, instead of the endpoint. */
  readonly src?: string | undefined;
  /** The format of `src`; sniffed from the answer without it. */
  readonly format?: string | undefined;
  /** Events that are over, newest first, instead of those that are not. */
  readonly past?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  /** A person asked for it: past every cache. */
  readonly reload?: boolean | undefined;
  /** Reads on to the last page, within Limits. */
  readonly whole?: boolean | undefined;
  /** Keeps a copy for days of outage in Cache Storage; default: what the client was made with. */
  readonly keepLast?: boolean | undefined;
  /** Told what there is so far: after the first page, and of a `whole` whenever there is twice as much. */
  readonly onProgress?: ((listing: Listing<T>) => void) | undefined;
}

/** What is asked for, whoever reads it. */
export type Wanted = Pick<ListRequest<unknown>, 'resource' | 'query' | 'src' | 'format' | 'past'>;
