import type { Manifest } from '../contract/manifest.js';
import type { Message, Signup, SignupAnswer } from '../contract/signup.js';
import { EndpointError } from './errors.js';
import type { Limits } from './limits.js';
import type { Listing } from './listing.js';
import type { ListRequest } from './request.js';

export type { Listing } from './listing.js';
export type { Limits } from './limits.js';
export type { ListRequest, Query } from './request.js';

export interface ClientOptions {
  /** Base address, or that of a manifest (ends in `.json`); relative to the page. */
  readonly endpoint?: string | undefined;
  readonly fetch?: typeof globalThis.fetch | undefined;
  readonly limits?: Partial<Limits> | undefined;
  /** Keeps copies of public reading answers in Cache Storage, where the page has one. */
  readonly keepLast?: boolean | undefined;
}

/** Everything that widgets read from and send to one endpoint. */
export class EndpointClient {
  readonly endpoint: string | undefined;

  constructor(options: ClientOptions = {}) {
    this.endpoint = options.endpoint;
  }

  list<T>(request: ListRequest<T>): Promise<Listing<T>> {
    return Promise.reject(new EndpointError('no-endpoint', { detail: request.resource }));
  }

  more<T>(listing: Listing<T>, _request: ListRequest<T>): Promise<Listing<T>> {
    return Promise.resolve(listing);
  }

  listFrom<T>(_page: unknown, request: ListRequest<T>): Listing<T> {
    throw new EndpointError('malformed', { detail: request.resource });
  }

  lastGood<T>(_request: ListRequest<T>): Listing<T> | undefined {
    return undefined;
  }

  manifest(_options: { signal?: AbortSignal | undefined; reload?: boolean | undefined } = {}): Promise<Manifest> {
    return Promise.reject(new EndpointError('no-endpoint'));
  }

  send(
    _path: 'signups' | 'messages',
    _body: Signup | Message,
    _options: { signal?: AbortSignal | undefined } = {},
  ): Promise<SignupAnswer> {
    return Promise.reject(new EndpointError('no-endpoint'));
  }

  challenge(_options: { signal?: AbortSignal | undefined } = {}): Promise<unknown> {
    return Promise.reject(new EndpointError('no-endpoint'));
  }

  resend(_id: string, _options: { signal?: AbortSignal | undefined } = {}): Promise<void> {
    return Promise.reject(new EndpointError('no-endpoint'));
  }
}
