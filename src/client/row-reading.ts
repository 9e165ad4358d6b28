import { giveWay } from './abort.js';
import { EndpointError } from './errors.js';
import { fieldsOf } from './http.js';
import type { Limits } from './limits.js';
import type { PageReader, ReadPage } from './readers/rows.js';
import { ReadFailure, readRows } from './readers/rows.js';

/** A parsed page and the address it came from. */
export interface ParsedPage {
  readonly page: unknown;
  readonly url: string;
}

/**
 * Reads a page a slice of rows at a time, giving way between, so that a long list does not freeze the page it is on.
 * One row more than Limits allow is read: it tells that there is more.
 *
 * @throws EndpointError `malformed` or `version`; the signal's reason
 */
export async function readPage<T>(
  reader: PageReader<T>,
  { page, url }: ParsedPage,
  { slice, rows }: Limits,
  signal: AbortSignal,
): Promise<ReadPage<T>> {
  try {
    return await readRows(reader, cut(page, rows + 1), url, { slice, giveWay, signal });
  } catch (failure) {
    throw asEndpointError(failure, url);
  }
}

/** What a reader throws, as the client's error; anything else as it is. */
export function asEndpointError(failure: unknown, url: string): unknown {
  if (!(failure instanceof ReadFailure)) return failure;
  return new EndpointError(failure.kind, { url, detail: failure.detail, cause: failure });
}

function cut(page: unknown, most: number): unknown {
  if (Array.isArray(page)) return page.slice(0, most);
  const { items } = fieldsOf(page);
  return Array.isArray(items) && items.length > most ? { ...fieldsOf(page), items: items.slice(0, most) } : page;
}
