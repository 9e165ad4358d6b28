import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Store } from '../store/database.js';

/** Random bytes in a secret and in a token: nobody guesses 32. */
const SECRET_BYTES = 32;

/** Everything that this endpoint signs or hashes with its secret. The purpose goes into each hash, so that none can stand for another. */
export class Keys {
  /** Signs challenges (altcha-lib wants text). */
  readonly challengeKey: string;
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
    this.challengeKey = this.#hash('challenge', '');
  }

  /** Stays as minimal proof after an erasure. */
  emailProof(emailKey: string): string {
    return this.#hash('email', emailKey);
  }

  /** What a sign-up's id stands for. Keyed, since its text holds an address that could otherwise be guessed. */
  contentHash(canonical: string): string {
    return this.#hash('content', canonical);
  }

  #hash(purpose: string, text: string): string {
    return createHmac('sha256', this.#secret).update(`${purpose}\n${text}`).digest('base64url');
  }
}

/** A new token for a link in a mail. */
export function makeToken(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/** What is kept of a token. It is random and long, so a plain hash is enough. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** The secret given, else the one kept in the store, made at the first start: links and challenges outlive a restart. */
export async function openKeys(store: Store, secret: string | undefined): Promise<Keys> {
  if (secret !== undefined) return new Keys(secret);
  const value = randomBytes(SECRET_BYTES).toString('base64url');
  await store
    .insertInto('settings')
    .values({ name: 'secret', value })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const kept = await store
    .selectFrom('settings')
    .select('value')
    .where('name', '=', 'secret')
    .executeTakeFirstOrThrow();
  return new Keys(kept.value);
}
