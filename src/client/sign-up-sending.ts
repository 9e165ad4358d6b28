import type { Manifest } from '../contract/manifest.js';
import type { Challenge, SignupAnswer } from '../contract/signup.js';
import { withDeadline } from './abort.js';
import { EndpointError } from './errors.js';
import { type Answer, ask, fieldsOf, parseJson } from './http.js';
import type { Limits } from './limits.js';
import { withRetries } from './retry.js';

/** The longest wait before a further try while a person looks at a form, in ms: the rest is for the person to decide. */
const LONGEST_FORM_WAIT_MS = 2_000;

export interface Sending {
  readonly fetch: typeof globalThis.fetch;
  readonly limits: Limits;
  readonly signal?: AbortSignal | undefined;
}

/** The sign-up that a manifest offers. @throws EndpointError `no-endpoint` without one */
export function signupOf(manifest: Manifest): NonNullable<Manifest['signup']> {
  if (manifest.signup) return manifest.signup;
  throw new EndpointError('no-endpoint', { detail: 'The manifest names no sign-up' });
}

/**
 * Sends what a person wrote, and tries again only by the rules, within the patience of a person: the `id` in it stands
 * for this one content, so that a second try of it cannot become a second member.
 *
 * @throws EndpointError of every kind, with `problems` and `retryAfter`
 */
export async function sendJson(url: string, body: object, sending: Sending): Promise<SignupAnswer> {
  const answer = await post(url, jsonOf(body), sending);
  const { id, state } = fieldsOf(parseJson(answer));
  if (typeof id === 'string' && state === 'confirm') return { id, state };
  throw new EndpointError('malformed', { url, status: answer.status, detail: 'Not an answer to a sign-up' });
}

/** Sends nothing but the question itself. */
export async function sendEmpty(url: string, sending: Sending): Promise<void> {
  await post(url, undefined, sending);
}

/** A challenge to solve, fresh and for this one asker. */
export async function askChallenge(url: string, sending: Sending): Promise<Challenge> {
  const answer = await within(url, sending, { cache: 'no-store' });
  const read = parseJson(answer);
  if (isChallenge(read)) return read;
  throw new EndpointError('malformed', {
    url,
    status: answer.status,
    detail: 'Not a challenge that can be solved here',
  });
}

function isChallenge(read: unknown): read is Challenge {
  const { algorithm, challenge, salt, signature } = fieldsOf(read);
  return algorithm === 'SHA-256' && [challenge, salt, signature].every((part) => typeof part === 'string');
}

function post(url: string, json: string | undefined, sending: Sending): Promise<Answer> {
  return within(url, sending, { method: 'POST', json });
}

function within(
  url: string,
  { fetch, limits, signal }: Sending,
  how: { method?: 'POST'; json?: string | undefined; cache?: RequestCache },
): Promise<Answer> {
  const late = (): EndpointError =>
    new EndpointError('timeout', { url, detail: `No answer in ${limits.patienceMs} ms` });
  const patient = { ...limits, longestWaitMs: Math.min(limits.longestWaitMs, LONGEST_FORM_WAIT_MS) };
  return withDeadline(limits.patienceMs, signal, late, (stop) =>
    withRetries(() => ask(url, { fetch, limits, signal: stop.signal, ...how }), patient, stop.signal),
  );
}

/**
 * JSON without the page's help: Prototype.js 1.6 gives arrays a `toJSON` of its own, and `JSON.stringify` would send
 * `consents` as a text.
 */
export function jsonOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => jsonOf(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${jsonOf(field)}`).join(',')}}`;
}
