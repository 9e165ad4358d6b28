import type { Listing } from './listing.js';
import { searchOf } from './query.js';
import type { ListRequest } from './request.js';

const LISTINGS_MAX = 50;

/** The last good listing of every request, as long as the page lives. Old ones give way to new ones. */
export class ListingMemory {
  readonly #listings = new Map<string, Listing<unknown>>();

  keep<T>(request: ListRequest<T>, listing: Listing<T>): void {
    const key = keyOf(request);
    this.#listings.delete(key);
    this.#listings.set(key, listing);
    const [oldest] = this.#listings.keys();
    if (oldest !== undefined && this.#listings.size > LISTINGS_MAX) this.#listings.delete(oldest);
  }

  // A resource has one reader, so what was kept for it is of its rows' type.
  of<T>(request: ListRequest<T>): Listing<T> | undefined {
    return this.#listings.get(keyOf(request)) as Listing<T> | undefined;
  }
}

function keyOf({
  resource,
  src = '',
  past = false,
  query,
}: Omit<ListRequest<unknown>, 'reader' | 'onProgress'>): string {
  return [resource, String(past), src, searchOf(query), String(query?.limit ?? '')].join(' ');
}
