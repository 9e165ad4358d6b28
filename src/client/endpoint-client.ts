import type { Manifest } from '../contract/manifest.js';
import type { Challenge, Message, Signup, SignupAnswer } from '../contract/signup.js';
import { EndpointError, type ErrorKind } from './errors.js';
import { FeedAnswers, type Question } from './feed-answers.js';
import { LIMITS, type Limits } from './limits.js';
import { readList, readMore, type ListTools } from './list-reading.js';
import { type Listing, listingOf, readingOf, staleListing } from './listing.js';
import { ListingMemory } from './listing-memory.js';
import { PageReading } from './page-reading.js';
import { Places, pageAddress } from './places.js';
import type { ListRequest } from './request.js';
import type { Sending } from './sign-up-sending.js';
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

/** Failures of a publisher that has not said anything about the data. */
const TROUBLES: readonly ErrorKind[] = ['timeout', 'malformed', 'too-large'];

/** What every question may carry. */
export interface AskingOptions {
  readonly signal?: AbortSignal | undefined;
  /** A person asked for it: past every cache. */
  readonly reload?: boolean | undefined;
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
  readonly #memory = new ListingMemory();

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
    const { signal, onProgress } = request;
    signal?.throwIfAborted();
    const { patienceMs } = this.#tools.limits;
    let begin = (): void => undefined;
    const begun = new Promise<'begun'>((resolve) => {
      begin = () => resolve('begun');
    });
    const whole = this.#listLive({
      ...request,
      onProgress: (listing) => {
        begin();
        onProgress?.(listing);
      },
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(resolve, patienceMs, 'late');
    });
    void whole.then(begin, begin);
    const first = await Promise.race([begun, late]);
    clearTimeout(timer);
    if (first === 'begun') return whole;
    const error = new EndpointError('timeout', { url: this.endpoint, detail: `No rows in ${patienceMs} ms` });
    throw error.with({ last: await this.#lastOf(request, error), later: whole });
  }

  /** The listing and its next page; the same listing where there is none. @throws as `list`, `last` is at least `listing` */
  async more<T>(listing: Listing<T>, request: ListRequest<T>): Promise<Listing<T>> {
    const from = { listing, reading: readingOf(listing) };
    const longer = await readMore(this.#tools, from, request, this.#question(request));
    this.#memory.keep(request, longer);
    return longer;
  }

  /**
   * A page of rows at hand (contract.md), or an array of rows, through the same reader and without a request.
   *
   * @throws EndpointError `malformed` or `version`
   */
  listFrom<T>(page: unknown, request: ListRequest<T>): Listing<T> {
    const url = pageAddress() ?? this.endpoint ?? 'about:blank';
    const reading = new PageReading<T>();
    try {
      const read = request.reader(page, url);
      reading.add({ asked: url, url, receivedAt: Date.now(), read }, false, this.#tools.limits);
    } catch (failure) {
      throw asEndpointError(failure, url);
    }
    return listingOf(reading, request);
  }

  /** What this page last got for a request. */
  lastGood<T>(request: ListRequest<T>): Listing<T> | undefined {
    return this.#memory.of(request);
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
  async send(path: 'signups' | 'messages', body: Signup | Message, options: AskingOptions = {}): Promise<SignupAnswer> {
    const { sendJson } = await import('./sign-up-sending.js');
    return sendJson(await this.#formAddress(path, options), body, this.#sending(options));
  }

  /** A challenge to solve before sending; undefined where the manifest asks for none. */
  async challenge(options: AskingOptions = {}): Promise<Challenge | undefined> {
    const { askChallenge, signupOf } = await import('./sign-up-sending.js');
    const { challenge } = signupOf(await this.manifest(options));
    return challenge === undefined ? undefined : askChallenge(challenge, this.#sending(options));
  }

  /** Has the mail of a sign-up sent again. */
  async resend(id: string, options: AskingOptions = {}): Promise<void> {
    const { sendEmpty } = await import('./sign-up-sending.js');
    const signups = await this.#formAddress('signups', options);
    await sendEmpty(`${signups}/${encodeURIComponent(id)}/resend`, this.#sending(options));
  }

  async #listLive<T>(request: ListRequest<T>): Promise<Listing<T>> {
    try {
      const listing = await readList(this.#tools, request, this.#question(request));
      this.#memory.keep(request, listing);
      return listing;
    } catch (error) {
      if (!(error instanceof EndpointError)) throw error;
      const partial = error.last as Listing<T> | undefined;
      const last = await this.#lastOf(request, error, partial !== undefined);
      throw error.with({ last: last?.complete || partial === undefined ? last : partial });
    }
  }

  /** The last good listing: out of memory, else, where nothing was answered, out of what the browser kept. */
  async #lastOf<T>(request: ListRequest<T>, error: EndpointError, memoryOnly = false): Promise<Listing<T> | undefined> {
    const last = this.#memory.of(request);
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

  #sending({ signal }: AskingOptions): Sending {
    return { fetch: this.#tools.answers.fetch, limits: this.#tools.limits, signal };
  }

  async #formAddress(path: 'signups' | 'messages', options: AskingOptions): Promise<string> {
    const { places } = this.#tools;
    if (path === 'messages') return new URL(path, places.base).href;
    const { signupOf } = await import('./sign-up-sending.js');
    return signupOf(await this.manifest(options)).href;
  }
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
