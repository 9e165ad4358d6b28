import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Store } from '../store/database.js';

/** Random bytes in a secret and in a token: nobody guesses 24. */
const SECRET_BYTES = 32;
const TOKEN_BYTES = 24;
const EXPIRY_BYTES = 4;
const MAC_BYTES = 16;

/** What a link in a mail is for; a token for one is none for another. */
export type LinkPurpose = 'confirm' | 'withdraw' | 'data' | 'message';

/** A new token, and what is kept of it. */
export interface Token {
  readonly token: string;
  readonly hash: string;
}

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

  /**
   * A token for a link in a mail: random bytes, the end of its life and a signature over both and the purpose, so that what is forged or
   * too old is refused without a look into the store.
   * @param expiresAt epoch ms; absent: it never ends by itself
   */
  makeToken(purpose: LinkPurpose, expiresAt?: number): Token {
    const body = Buffer.alloc(TOKEN_BYTES + EXPIRY_BYTES);
    randomBytes(TOKEN_BYTES).copy(body);
    body.writeUInt32BE(expiresAt === undefined ? 0 : Math.ceil(expiresAt / 1000), TOKEN_BYTES);
    const token = Buffer.concat([body, this.#mac(purpose, body)]).toString('base64url');
    return { token, hash: hashToken(token) };
  }

  /** What the store knows a token by; undefined for one that is forged, of another purpose, or too old. */
  openToken(purpose: LinkPurpose, token: string, now: number): string | undefined {
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length !== TOKEN_BYTES + EXPIRY_BYTES + MAC_BYTES) return undefined;
    const body = bytes.subarray(0, TOKEN_BYTES + EXPIRY_BYTES);
    if (!timingSafeEqual(bytes.subarray(body.length), this.#mac(purpose, body))) return undefined;
    const expiry = body.readUInt32BE(TOKEN_BYTES);
    return expiry !== 0 && expiry * 1000 < now ? undefined : hashToken(token);
  }

  #mac(purpose: LinkPurpose, body: Buffer): Buffer {
    return createHmac('sha256', this.#secret).update(`link ${purpose}\n`).update(body).digest().subarray(0, MAC_BYTES);
  }

  #hash(purpose: string, text: string): string {
    return createHmac('sha256', this.#secret).update(`${purpose}\n${text}`).digest('base64url');
  }
}

/** What is kept of a token. It is random and long, so a plain hash is enough. */
function hashToken(token: string): string {
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
