import { wait } from '../../src/client/abort.js';
import { EndpointClient, type Limits } from '../../src/client/endpoint-client.js';

/** Answers one request, or rejects as the browser's own `fetch` would. */
export type FixtureAnswer = (init: RequestInit) => Promise<Response>;

/** What an endpoint answers: the same to everything, or by path below its base (`events.json`); other paths are a 404. */
export type FixtureAnswers = FixtureAnswer | Readonly<Record<string, FixtureAnswer>>;

/** Nobody waits in a story or a test for tries that are known to fail. */
const QUICK: Partial<Limits> = { firstWaitMs: 1 };

/** An answer of JSON. */
export function json(
  value: unknown,
  { status = 200, afterMs = 0 }: { status?: number; afterMs?: number } = {},
): FixtureAnswer {
  return text(JSON.stringify(value), { status, afterMs, type: 'application/json' });
}

/** An answer of text as it is: a web page where data was asked for, half a file. */
export function text(
  body: string,
  { status = 200, afterMs = 0, type = 'text/html' }: { status?: number; afterMs?: number; type?: string } = {},
): FixtureAnswer {
  return async ({ signal }) => {
    await wait(afterMs, signal ?? new AbortController().signal);
    return new Response(body, { status, headers: { 'content-type': type } });
  };
}

/** Nothing can be reached: what `fetch` rejects with then. */
export const offline: FixtureAnswer = () => Promise.reject(new TypeError('Failed to fetch'));

/** The network is open and no answer ever comes. */
export const silent: FixtureAnswer = ({ signal }) =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });

/** Nothing can be reached, but the browser's own HTTP cache still holds an earlier answer. */
export function fromHttpCache(value: unknown): FixtureAnswer {
  return (init) => (init.cache === 'force-cache' ? json(value)(init) : offline(init));
}

/**
 * An address for fixtures, with a slash at its end: relative addresses of pictures lead to the sample's, which the
 * test server and Storybook serve.
 */
export function fixtureBase(): string {
  return new URL('endpoint/sample/', document.baseURI).href;
}

/** A client whose requests go nowhere: answers come from `answers`. For what is drawn; the client itself is tested over real HTTP. */
export function fixtureClient(answers: FixtureAnswers, limits: Partial<Limits> = {}): EndpointClient {
  const endpoint = fixtureBase();
  const fetch: typeof globalThis.fetch = (input, init = {}) => {
    const { href } = new URL(input instanceof Request ? input.url : input, endpoint);
    const path = href.slice(endpoint.length).split('?', 1)[0] ?? '';
    const answer =
      typeof answers === 'function' ? answers : (answers[path] ?? json({ title: 'Not here' }, { status: 404 }));
    return answer(init);
  };
  return new EndpointClient({ endpoint, fetch, limits: { ...QUICK, ...limits } });
}

/** Takes a sign-up: the answer that stands for a new and a known address. */
export const accepting: FixtureAnswer = (init) => {
  const { id } = JSON.parse(typeof init.body === 'string' ? init.body : '{}') as { id?: string };
  return json({ id, state: 'confirm' }, { status: 202 })(init);
};
