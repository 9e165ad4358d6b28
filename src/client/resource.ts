import type { EndpointError } from './errors.js';

/**
 * The state of what a widget reads, one model for all of them.
 *
 * Legal transitions: idle → loading; loading → ready | failed | idle (left the page); ready → loading, which keeps
 * `last`; failed → loading, which keeps `last`. A failed refresh keeps what the visitor was reading.
 */
export type Resource<T> =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly last?: T }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly error: EndpointError; readonly last?: T };
