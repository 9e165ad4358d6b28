import type { Manifest } from '../contract/manifest.js';
import type { Challenge, Message, Signup, SignupAnswer } from '../contract/signup.js';
import { withDeadline } from './abort.js';
import { EndpointError, type ErrorKind, loaded } from './errors.js';
import { FeedAnswers, type Question } from './feed-answers.js';
import { LIMITS, type Limits } from './limits.js';
import { readList, readMore, type ListTools } from './list-reading.js';
import type { Listing } from './listing.js';
import { listingOf, staleListing } from './listing-making.js';
import { NOTHING_READ, addPage } from './page-reading.js';
import { Places, pageAddress } from './places.js';
import type { ListRequest, Wanted } from './request.js';
import type { FormName, FormSending } from './form-sending.js';
import { asEndpointError } from './row-reading.js';

export type { Limits } from './limits.js';
export type { Listing } from './listing.js';
export type { ListRequest, Query } from './request.js';

export interface ClientOptions {
  /** Base address, or that of a manifest (ends in `.json`); relative to the page. */
  readonly endpoint?: string | undefined;
  /** Asks in place of the page's own `fetch`; its answers are then shared with no other client. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  readonly limits?: Partial<Limits> | undefined;
  /** Keeps copies of public reading answers in Cache Storage, where the page has one. */
  readonly keepLast?: boolean | undefined;
}

const LISTINGS_MAX = 50;
/** Failures of a publisher that has not said anything about the data. */
const TROUBLES: readonly ErrorKind[] = ['timeout', 'malformed', 'too-large'];

/** What every question may carry. */
export interface AskingOptions {
  readonly signal?: AbortSignal | undefined;
  /** A person asked for it: past every cache. */
  readonly reload?: boolean | undefined;
}

/** Which form a challenge is for: to join, where nobody says. */
export interface ChallengeOptions extends AskingOptions {
  readonly form?: FormName;
}

/**
 * Everything that widgets read from and send to one endpoint.
 *
 * Every promise rejects with an {@link EndpointError}, or with the signal's reason when it aborts; after an abort
 * nothing of it goes on.
 */
export class EndpointClient {
  readonly endpoint: string | undefined;
  readonly #keepLast: boolean;
  readonly #tools: ListTools;
  /** The last good listing of every request; old ones give way to new ones. */
  readonly #listings = new Map<string, Listing<unknown>>();

  constructor({ endpoint, fetch, limits, keepLast = false }: ClientOptions = {}) {
    this.endpoint = endpoint;
    this.#keepLast = keepLast;
    const all = { ...LIMITS, ...limits };
    const answers = new FeedAnswers(fetch, all);
    this.#tools = { answers, places: new Places(endpoint, answers), limits: all };
  }

  /**
   * Rows in the contract's order, without duplicates, past or upcoming, the query applied.
   *
   * @throws EndpointError whose `last` is the last good listing, if there is one: of this page's memory, else of what the
   *   browser kept. With `later` where the visitor's patience ended first: the tries go on behind it, under the same signal.
   */
  async list<T>(request: ListRequest<T>): Promise<Listing<T>> {
    let begin = (): void => undefined;
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const onProgress = (listing: Listing<T>): void => {
      begin();
      request.onProgress?.(listing);
    };
    const whole = this.#listLive({ ...request, onProgress });
    void whole.then(begin, begin);
    const { patienceMs } = this.#tools.limits;
    const late = (): EndpointError =>
      new EndpointError('timeout', { url: this.endpoint, detail: `No rows in ${patienceMs} ms` });
    try {
      await withDeadline(patienceMs, undefined, late, () => begun);
    } catch (error) {
      const timeout = error as EndpointError;
      throw timeout.with({ last: await this.#lastOf(request, timeout), later: whole });
    }
    return whole;
  }

  /** The listing and its next page; the same listing where there is none. @throws as `list`, `last` is at least `listing` */
  async more<T>(listing: Listing<T>, request: ListRequest<T>): Promise<Listing<T>> {
    return this.#keep(request, await readMore(this.#tools, listing, request, this.#question(request)));
  }

  /**
   * A page of rows at hand (contract.md), or an array of rows, through the same reader and without a request.
   *
   * @throws EndpointError `malformed` or `version`
   */
  listFrom<T>(page: unknown, request: ListRequest<T>): Listing<T> {
    const url = pageAddress() ?? 'about:blank';
    try {
      const received = { asked: url, url, receivedAt: Date.now(), read: request.reader(page, url) };
      return listingOf(addPage<T>(NOTHING_READ, received, false, this.#tools.limits), request);
    } catch (failure) {
      throw asEndpointError(failure, url);
    }
  }

  /** What this page last got for a request. */
  lastGood<T>(request: ListRequest<T>): Listing<T> | undefined {
    return this.#listings.get(keyOf(request)) as Listing<T> | undefined;
  }

  /** What the endpoint is and where its things are; read once and remembered. */
  manifest(options: AskingOptions = {}): Promise<Manifest> {
    return this.#tools.places.manifest(this.#question(options));
  }

  /**
   * Sends a sign-up or a message. The same content is sent again with the same `id`, by a further call as well.
   *
   * @throws EndpointError with `problems` (pointer, code) where fields are refused, with `retryAfter` where it is too much
   */
  async send(form: FormName, body: Signup | Message, options: AskingOptions = {}): Promise<SignupAnswer> {
    return (await this.#forms(options)).send(form, body);
  }

  /** A challenge to solve before sending; undefined where the manifest asks for none. */
  async challenge({ form = 'signups', ...options }: ChallengeOptions = {}): Promise<Challenge | undefined> {
    return (await this.#forms(options)).challenge(form);
  }

  /** Has the mail of a sign-up sent again. */
  async resend(id: string, options: AskingOptions = {}): Promise<void> {
    await (await this.#forms(options)).resend(id);
  }

  async #listLive<T>(request: ListRequest<T>): Promise<Listing<T>> {
    try {
      return this.#keep(request, await readList(this.#tools, request, this.#question(request)));
    } catch (error) {
      if (!(error instanceof EndpointError)) throw error;
      const partial = error.last as Listing<T> | undefined;
      const last = await this.#lastOf(request, error, partial !== undefined);
      throw error.with({ last: last?.complete || partial === undefined ? last : partial });
    }
  }

  /** The last good listing: out of memory, else, where nothing was answered, out of what the browser kept. */
  async #lastOf<T>(request: ListRequest<T>, error: EndpointError, memoryOnly = false): Promise<Listing<T> | undefined> {
    const last = this.lastGood(request);
    if (last) return staleListing(last, error);
    const copy = copyAfter(error);
    if (copy === undefined || memoryOnly) return undefined;
    const kept = { ...request, reload: false, onProgress: undefined };
    try {
      return staleListing(await readList(this.#tools, kept, { ...this.#question(kept), copy }), error);
    } catch (failure) {
      if (!(failure instanceof EndpointError)) throw failure;
      const part = failure.last as Listing<T> | undefined;
      return part && staleListing(part, error);
    }
  }

  #question({
    signal,
    reload,
    keepLast = this.#keepLast,
  }: AskingOptions & { keepLast?: boolean | undefined }): Question {
    return { signal, reload, keepLast };
  }

  // A file of its own: of most pages no visitor ever sends anything.
  async #forms(options: AskingOptions): Promise<FormSending> {
    const { FormSending } = await loaded(import('./form-sending.js'));
    return new FormSending(this.#tools, this.#question(options));
  }

  #keep<T>(request: ListRequest<T>, listing: Listing<T>): Listing<T> {
    const key = keyOf(request);
    const listings = this.#listings;
    listings.delete(key);
    listings.set(key, listing);
    if (listings.size > LISTINGS_MAX) listings.delete(listings.keys().next().value ?? '');
    return listing;
  }
}

// A resource has one reader, so that what was kept for a request is of its rows' type.
function keyOf({ resource, src, past, query }: Wanted): string {
  return JSON.stringify([resource, src, past, query]);
}

/**
 * Where a copy may come from after a failure. Could the publisher not be reached, from the browser's HTTP cache as well.
 * An answered failure has emptied that, and asking it would be one more question to a server in trouble; so has a try
 * that was given up as late (Chromium discards a copy whose validation is broken off). A refusal or a withdrawal (4xx)
 * is an answer to respect.
 */
function copyAfter({ kind, status = 0 }: EndpointError): Question['copy'] {
  if (kind === 'offline') return 'http';
  const troubled = status >= 500 || status === 429 || TROUBLES.includes(kind);
  return troubled ? 'kept' : undefined;
}
