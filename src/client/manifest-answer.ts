import type { Manifest } from '../contract/manifest.js';
import { asEndpointError } from './row-reading.js';
import { readManifest } from './readers/manifest.js';

// A file of its own, asked for when a manifest is: most widgets never need its reader.

/** @throws EndpointError `malformed` or `version` */
export function readManifestAnswer({ page, url }: { readonly page: unknown; readonly url: string }): Manifest {
  try {
    return readManifest(page, url).manifest;
  } catch (failure) {
    throw asEndpointError(failure, url);
  }
}
