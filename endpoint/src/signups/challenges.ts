import { createChallenge, verifySolution } from 'altcha-lib/v1';
import type { Challenge, Payload } from 'altcha-lib/v1/types';
import type { Store } from '../store/database.js';
import type { Keys } from './keys.js';

/** Long enough for a person who writes slowly: the form asks for it when it is sent, not when it is opened. */
const LIFETIME_MS = 20 * 60_000;

/** A challenge that was solved in time; it counts once, so whoever takes it also stores it. */
export interface Proof {
  readonly challenge: string;
  /** ISO 8601 in UTC; afterwards it is refused anyhow and need not be remembered. */
  readonly expiresAt: string;
}

/** What a challenge asks. */
export interface Asked {
  /** How many numbers a browser tries at most. */
  readonly effort: number;
  /** Seconds before which no answer is taken, within one: nobody fills in a form faster. */
  readonly wait: number;
}

/** Asks browsers for a little work, so that sending many sign-ups costs something. */
export class Challenges {
  readonly #keys: Keys;
  readonly #now: () => number;
  readonly #asked: Asked;

  constructor(keys: Keys, now: () => number, asked: Asked) {
    this.#asked = asked;
    this.#keys = keys;
    this.#now = now;
  }

  /** A new challenge, by altcha-lib v1 with SHA-256. Its salt tells a form how long to wait. */
  async make(): Promise<Challenge> {
    return createChallenge({
      hmacKey: this.#keys.challengeKey,
      algorithm: 'SHA-256',
      maxnumber: this.#asked.effort,
      params: { wait: String(this.#asked.wait) },
      expires: new Date(this.#now() + LIFETIME_MS),
    });
  }

  /** Checks a solved challenge (base64 of its JSON). Whether it was used before is seen when it is stored. */
  async check(sent: string): Promise<Proof | 'challenge_failed' | 'challenge_expired'> {
    const payload = readPayload(sent);
    if (payload === undefined || !(await verifySolution(payload, this.#keys.challengeKey, false)))
      return 'challenge_failed';
    const expiresAt = expiryOf(payload);
    if (expiresAt === undefined) return 'challenge_failed';
    if (expiresAt < this.#now()) return 'challenge_expired';
    if (this.#now() < expiresAt - LIFETIME_MS + this.#asked.wait * 1000) return 'challenge_failed';
    return { challenge: payload.challenge, expiresAt: new Date(expiresAt).toISOString() };
  }
}

/** Undoes the piece of work in which a used challenge was handed in again. */
export class SpentError extends Error {}

/** Uses a proof up. False where it was used before. */
export async function spendProof(work: Store, proof: Proof): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await work
    .insertInto('spent_proofs')
    .values({ challenge: proof.challenge, expires_at: proof.expiresAt })
    .onConflict((conflict) => conflict.column('challenge').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

function readPayload(proof: string): Payload | undefined {
  try {
    const value = JSON.parse(Buffer.from(proof, 'base64').toString('utf8')) as Partial<Record<string, unknown>> | null;
    if (value === null || typeof value !== 'object') return undefined;
    const { algorithm, challenge, number, salt, signature } = value;
    // The library would take SHA-1 as well, and signs with whatever the payload names.
    if (algorithm !== 'SHA-256' || !Number.isSafeInteger(number)) return undefined;
    if (typeof challenge !== 'string' || typeof salt !== 'string' || typeof signature !== 'string') return undefined;
    return { algorithm, challenge, number: number as number, salt, signature };
  } catch {
    return undefined;
  }
}

/** The end of its life, epoch ms; the salt carries it and the signature covers the salt. */
function expiryOf(payload: Payload): number | undefined {
  const seconds = Number(new URLSearchParams(payload.salt.split('?')[1] ?? '').get('expires'));
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : undefined;
}
