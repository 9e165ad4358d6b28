import type { Problem as ProblemBody, ProblemError } from '../../../src/contract/problem.js';

/** What a problem may carry besides its status. */
export interface ProblemExtras {
  readonly errors?: readonly ProblemError[];
  /** Seconds until it is worth trying again; also sent as the header Retry-After. */
  readonly retryAfter?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'The question cannot be read',
  401: 'Not without a token',
  403: 'Not allowed from here',
  404: 'Nothing here',
  405: 'Not this method',
  409: 'This id was used for something else',
  413: 'Too large',
  415: 'Not this type of content',
  422: 'Something is missing or not right',
  429: 'Too many at once',
  500: 'Something went wrong here',
  503: 'Not ready',
};

/** An answer that says what is wrong, by RFC 9457. Thrown anywhere below a route, it becomes the answer. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly extras: ProblemExtras;

  constructor(status: number, detail: string, extras: ProblemExtras = {}) {
    super(detail);
    this.status = status;
    this.extras = extras;
  }

  /** The answer itself. Never holds more than was said on purpose: no stack, no cause. */
  toResponse(): Response {
    const { errors, retryAfter, headers } = this.extras;
    const body: ProblemBody = {
      type: 'about:blank',
      title: TITLES[this.status] ?? 'Something is not right',
      status: this.status,
      detail: this.message,
      ...(errors === undefined ? {} : { errors: [...errors] }),
      ...(retryAfter === undefined ? {} : { retryAfter }),
    };
    return new Response(JSON.stringify(body), {
      status: this.status,
      headers: {
        'Content-Type': 'application/problem+json',
        'Cache-Control': 'no-store',
        ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
        ...headers,
      },
    });
  }
}
