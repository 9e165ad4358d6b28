import type { Context } from 'hono';
import type { ProblemError } from '../../../src/contract/problem.js';
import type { OriginHeaders } from '../http/origin.js';
import { Problem } from '../http/problem.js';
import type { RateLimits } from '../http/rate-limit.js';
import { visitorAddress, type ServerEnv } from '../http/visitor-address.js';
import type { Library } from '../network/library.js';
import type { Challenges, Proof } from '../signups/challenges.js';
import { fault } from '../signups/faults.js';

/** What taking something that a person sends needs, whatever it is. */
export interface SendingParts {
  readonly library: Library;
  readonly challenges: Challenges;
  /** Origins that may send; everyone where undefined. */
  readonly origins: readonly string[] | undefined;
  readonly proxies: number;
  readonly now: () => number;
}

export const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** @throws Problem 403 where the proof is missing, wrong or too old */
export async function checkProof(
  challenges: Challenges,
  sent: string | undefined,
  headers: OriginHeaders,
): Promise<Proof> {
  if (sent === undefined) throw unprocessable([fault(['proof'], 'required')], headers);
  const proof = await challenges.check(sent);
  if (typeof proof === 'string') throw refusedProof(proof, headers);
  return proof;
}

/** @throws Problem 429 for whoever sends too much; a repeated try of the same id counts once */
export function slowDown(
  limit: RateLimits,
  context: Context<ServerEnv>,
  { proxies }: Pick<SendingParts, 'proxies'>,
  key: string,
  headers: OriginHeaders,
): void {
  const retryAfter = limit.take(visitorAddress(context, proxies), key);
  if (retryAfter > 0)
    throw new Problem(429, 'Too much was sent from here; nothing was stored.', { retryAfter, headers });
}

/** The id of a body that may be anything. */
export function idOf(body: unknown): string | undefined {
  const id = body !== null && typeof body === 'object' && 'id' in body ? body.id : undefined;
  return typeof id === 'string' && UUID_V4.test(id) ? id.toLowerCase() : undefined;
}

export function isFilled(trap: string | null | undefined): boolean {
  return trap !== undefined && trap !== null && trap !== '';
}

export function accepted(id: string, headers: OriginHeaders): Response {
  return Response.json({ id, state: 'confirm' }, { status: 202, headers: { ...headers, 'Cache-Control': 'no-store' } });
}

export function refuse(errors: readonly ProblemError[], headers: OriginHeaders): void {
  if (errors.length > 0) throw unprocessable(errors, headers);
}

export function unprocessable(errors: readonly ProblemError[], headers: OriginHeaders): Problem {
  return new Problem(422, 'Nothing was stored: see errors.', { errors, headers });
}

export function reused(headers: OriginHeaders): Problem {
  const errors = [fault(['id'], 'id_reused')];
  return new Problem(409, 'This id stands for other content; a change needs a new id.', { errors, headers });
}

export function refusedProof(code: 'challenge_failed' | 'challenge_expired', headers: OriginHeaders): Problem {
  const detail = code === 'challenge_expired' ? 'The challenge is too old.' : 'The challenge is not solved.';
  return new Problem(403, `${detail} Ask for a new one and send the same again.`, {
    errors: [fault(['proof'], code)],
    headers,
  });
}

/** @param types media types that are taken here */
export function unsupported(headers: OriginHeaders, types: readonly string[]): Problem {
  return new Problem(415, `Send ${types.join(', or a plain form as ')}.`, {
    headers: { ...headers, 'Accept-Post': types.join(', ') },
  });
}
