/**
 * What went wrong, in the few kinds that a visitor's words differ by.
 *
 * - `offline`: no answer at all (no network, connection refused or cut, CORS refused: a browser tells these apart for nobody)
 * - `timeout`: no whole answer within Limits
 * - `http`: an answer with a status of failure, see `status`
 * - `malformed`: an answer that is not what was asked for
 * - `too-large`: an answer larger than Limits
 * - `version`: an answer of another major version of the contract
 * - `no-endpoint`: nobody said where to ask
 */
export type ErrorKind = 'offline' | 'timeout' | 'http' | 'malformed' | 'too-large' | 'version' | 'no-endpoint';

/** One field that the server refused: `pointer` is a JSON Pointer into what was sent, `code` one of contract.md's words. */
export interface FieldProblem {
  readonly pointer: string;
  readonly code: string;
  readonly detail?: string;
}

/** What may be said about a failure besides its kind. */
export interface ErrorFacts {
  /** HTTP status, where there was an answer. */
  readonly status?: number | undefined;
  /** The address that was asked. */
  readonly url?: string | undefined;
  /** A sentence for a console, in English: the publisher's own, where there is one. */
  readonly detail?: string | undefined;
  /** Seconds until the publisher wants to be asked again, from the body of the answer. */
  readonly retryAfter?: number | undefined;
  /** The fields that a sign-up was refused for. */
  readonly problems?: readonly FieldProblem[] | undefined;
  /** The answer was a web page (HTML) or other markup instead of data. */
  readonly markup?: boolean | undefined;
  /** The last good value (a Listing with `receivedAt` and `updated`), so that a widget can show old data and say so. */
  readonly last?: unknown;
  /** Where the visitor's patience ended before the tries did: what the tries that go on behind come to. */
  readonly later?: Promise<unknown> | undefined;
  readonly cause?: unknown;
}

/**
 * The one error that the client rejects with, besides the reason of an abort.
 * `message` and `detail` are for a console, in English; a visitor reads the widget's own words.
 */
export class EndpointError extends Error implements ErrorFacts {
  override readonly name = 'EndpointError';
  declare readonly status?: number | undefined;
  declare readonly url?: string | undefined;
  declare readonly detail?: string | undefined;
  declare readonly retryAfter?: number | undefined;
  declare readonly problems?: readonly FieldProblem[] | undefined;
  declare readonly markup?: boolean | undefined;
  declare readonly last?: unknown;
  declare readonly later?: Promise<unknown> | undefined;
  readonly #facts: ErrorFacts;

  constructor(
    readonly kind: ErrorKind,
    facts: ErrorFacts = {},
  ) {
    super([kind, facts.status, facts.url, facts.detail].filter((part) => part !== undefined).join(' · '));
    this.#facts = facts;
    Object.assign(this, facts);
  }

  /** The same failure for one asker of several, with what that asker had. */
  with(facts: ErrorFacts): EndpointError {
    return new EndpointError(this.kind, { ...this.#facts, ...facts });
  }
}

/**
 * A part of the client that is loaded when it is first needed, such as the reader of a feed's format.
 *
 * @throws EndpointError `offline` where it cannot be had: then neither can the data
 */
export async function loaded<T>(part: Promise<T>): Promise<T> {
  try {
    return await part;
  } catch (cause) {
    throw new EndpointError('offline', { detail: String(cause), cause });
  }
}
