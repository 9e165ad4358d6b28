import type { Manifest } from '../contract/manifest.js';
import { type Address, OWN_FORMAT } from './feed-answers.js';
import type { Wanted } from './request.js';
import { searchOf } from './query.js';
import { readManifest } from './readers/manifest.js';
import { asEndpointError } from './row-reading.js';

/** @throws EndpointError `malformed` or `version` */
export function manifestOf({ page, url }: { readonly page: unknown; readonly url: string }): Manifest {
  try {
    return readManifest(page, url).manifest;
  } catch (failure) {
    throw asEndpointError(failure, url);
  }
}

/** Where the manifest says that a resource is. A feed of another format is asked no question. */
export function placeIn(manifest: Manifest, { resource, query }: Wanted): Address | undefined {
  const link = manifest.resources?.[resource];
  if (!link) return undefined;
  const { href, format } = link;
  if (format !== undefined && format !== OWN_FORMAT) return { url: href, format, resource };
  const search = searchOf(query, resource);
  return { url: href + (href.includes('?') ? search.replace('?', '&') : search), format, resource };
}
