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

/** What may be said about a failure besides its kind. `retryAfter` is in seconds. */
export interface ErrorFacts {
  readonly status?: number | undefined;
  readonly url?: string | undefined;
  readonly detail?: string | undefined;
  readonly retryAfter?: number | undefined;
  readonly problems?: readonly FieldProblem[] | undefined;
  readonly markup?: boolean | undefined;
  readonly last?: unknown;
  readonly later?: Promise<unknown> | undefined;
  readonly cause?: unknown;
}

/**
 * The one error that the client rejects with, besides the reason of an abort.
 * `message` and `detail` are for a console, in English; a visitor reads the widget's own words.
 */
export class EndpointError extends Error {
  override readonly name = 'EndpointError';
  readonly kind: ErrorKind;
  /** HTTP status, where there was an answer. */
  readonly status: number | undefined;
  /** The address that was asked. */
  readonly url: string | undefined;
  readonly detail: string | undefined;
  /** Seconds until the publisher wants to be asked again, from the body of the answer. */
  readonly retryAfter: number | undefined;
  /** The fields that a sign-up was refused for. */
  readonly problems: readonly FieldProblem[] | undefined;
  /** The answer was a web page (HTML) or other markup instead of data. */
  readonly markup: boolean;
  /** The last good value (a Listing with `receivedAt` and `updated`), so that a widget can show old data and say so. */
  readonly last: unknown;
  /** Where the visitor's patience ended before the tries did: what the tries that go on behind come to. */
  readonly later: Promise<unknown> | undefined;

  constructor(kind: ErrorKind, facts: ErrorFacts = {}) {
    super([kind, facts.status, facts.url, facts.detail].filter((part) => part !== undefined).join(' · '), {
      cause: facts.cause,
    });
    this.kind = kind;
    this.status = facts.status;
    this.url = facts.url;
    this.detail = facts.detail;
    this.retryAfter = facts.retryAfter;
    this.problems = facts.problems;
    this.markup = facts.markup === true;
    this.last = facts.last;
    this.later = facts.later;
  }

  /** The same failure for one asker of several, with what that asker had. */
  with(facts: ErrorFacts): EndpointError {
    const { status, url, detail, retryAfter, problems, markup, last, later, cause } = this;
    const known = { status, url, detail, retryAfter, problems, markup, last, later, cause };
    return new EndpointError(this.kind, { ...known, ...facts });
  }
}
