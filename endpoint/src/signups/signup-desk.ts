import { confirmLetter, welcomeLetter } from '../mail/letters.js';
import type { Store } from '../store/database.js';
import { canonicalJson } from './canonical.js';
import { spendProof, type Proof } from './challenges.js';
import { makeToken, type Keys } from './keys.js';
import { emailKey, type SignupRecord } from './record.js';
import {
  claimConfirm,
  claimResend,
  erasePerson,
  findByToken,
  findSignup,
  insertSignup,
  isMember,
  mailsSince,
  makeMember,
  sendOnSignup,
  type Addressee,
  type StoredSignup,
  type Work,
} from './signup-store.js';

/** Unconfirmed sign-ups are erased after so many days (contract.md). */
export const UNCONFIRMED_DAYS = 30;
/** The first mail and five more (contract.md). */
const MAILS_PER_SIGNUP = 6;
const RESEND_WAIT_MS = 60_000;
/** Whoever fills in forms with somebody else's address cannot fill their mailbox. */
const MAILS_PER_ADDRESS_AND_DAY = 10;
const DAY_MS = 86_400_000;

export interface DeskParts {
  readonly store: Store;
  readonly keys: Keys;
  readonly now: () => number;
  /** The publisher's name in a language. */
  readonly networkName: (locale: string) => string;
  /** The absolute address of a page of this endpoint, with a token in it. */
  readonly pageUrl: (page: 'confirm' | 'withdraw', token: string) => string;
  /** Called after something was put into the outbox. */
  readonly mailPut: () => void;
}

/** What became of a sign-up that was handed in: stored, stored before, or its id stands for something else. */
export type Taken = 'new' | 'repeated' | 'reused';

/** Undoes the piece of work in which a used challenge was handed in again. */
class SpentError extends Error {}

/** What a link in a mail leads to. `gone`: nothing is known of it (any more). */
export type LinkState = { readonly state: 'gone' } | { readonly state: 'open' | 'done'; readonly locale: string };

/** Takes sign-ups, sends their mails, makes and releases members. Knows nothing of HTTP. */
export class SignupDesk {
  readonly #parts: DeskParts;

  constructor(parts: DeskParts) {
    this.#parts = parts;
  }

  /** What an id stands for: everything that was sent but the proof, which a later try has to make anew, and the trap. */
  contentHash(sent: Readonly<Record<string, unknown>>): string {
    const content = Object.entries(sent).filter(([key]) => key !== 'proof' && key !== 'trap');
    return this.#parts.keys.contentHash(canonicalJson(Object.fromEntries(content)));
  }

  /** Whether this id was handed in before, and with the same content. */
  async known(id: string, contentHash: string): Promise<Taken> {
    const stored = await findSignup(this.#parts.store, id);
    if (stored === undefined) return 'new';
    return stored.content_hash === contentHash ? 'repeated' : 'reused';
  }

  /**
   * Stores a sign-up and puts its mail into the outbox. The same work is done for an address that is a member's and one that is not, so
   * that neither the answer nor its time tells them apart. The proof is used up in the same piece of work: of fifty equal tries one is
   * stored and none is refused. `spent`: the proof was used by another sign-up, nothing is stored.
   */
  async take(record: SignupRecord, contentHash: string, proof: Proof | undefined): Promise<Taken | 'spent'> {
    const { store, keys } = this.#parts;
    const key = emailKey(record.email);
    const stamp = { emailKey: key, emailProof: keys.emailProof(key), contentHash, receivedAt: this.#time() };
    const work = store.transaction().execute(async (work) => {
      if (!(await insertSignup(work, record, stamp))) return false;
      if (proof !== undefined && !(await spendProof(work, proof))) throw new SpentError();
      await this.#sendConfirm(work, { id: record.id, recipient: record.email, locale: record.locale });
      return true;
    });
    try {
      if (!(await work)) return await this.known(record.id, contentHash);
    } catch (error) {
      if (error instanceof SpentError) return 'spent';
      throw error;
    }
    this.#parts.mailPut();
    return 'new';
  }

  /** Sends the mail once more, where that is due. Says nothing about whether it did. */
  async resend(id: string): Promise<void> {
    const { store } = this.#parts;
    await store.transaction().execute(async (work) => {
      const signup = await findSignup(work, id);
      const limits = { mails: MAILS_PER_SIGNUP, lastBefore: this.#time(-RESEND_WAIT_MS), now: this.#time() };
      if (signup === undefined || !(await claimResend(work, id, limits))) return;
      await this.#sendConfirm(work, { id, recipient: addressOf(signup), locale: signup.locale });
    });
    this.#parts.mailPut();
  }

  /** What the page behind a link should show. Changes nothing. */
  async look(page: 'confirm' | 'withdraw', token: string): Promise<LinkState> {
    const signup = await findByToken(this.#parts.store, token, page);
    if (signup === undefined) return { state: 'gone' };
    const done = page === 'confirm' && signup.state !== 'pending';
    return { state: done ? 'done' : 'open', locale: signup.locale };
  }

  /** Makes the member; pressing twice is the same as once. */
  async confirm(token: string): Promise<LinkState> {
    const { store } = this.#parts;
    const result = await store.transaction().execute(async (work): Promise<LinkState> => {
      const signup = await findByToken(work, token, 'confirm');
      if (signup === undefined) return { state: 'gone' };
      if (await claimConfirm(work, signup.id, this.#time())) {
        await makeMember(work, signup, this.#time());
        await this.#sendWelcome(work, signup);
      }
      return { state: 'done', locale: signup.locale };
    });
    this.#parts.mailPut();
    return result;
  }

  /** Erases everything about the person but the minimal proof. */
  async withdraw(token: string): Promise<LinkState> {
    return this.#parts.store.transaction().execute(async (work): Promise<LinkState> => {
      const signup = await findByToken(work, token, 'withdraw');
      if (signup === undefined) return { state: 'gone' };
      await erasePerson(work, signup.email_key, this.#time());
      return { state: 'done', locale: signup.locale };
    });
  }

  /** Puts the mail that asks to confirm into the outbox, unless this address was sent too many today. */
  async #sendConfirm(work: Work, signup: Addressee): Promise<void> {
    const key = emailKey(signup.recipient);
    const member = await isMember(work, key);
    const today = await mailsSince(work, key, this.#time(-DAY_MS));
    if (today >= MAILS_PER_ADDRESS_AND_DAY) return;
    const confirm = makeToken();
    const withdraw = makeToken();
    const letter = confirmLetter({
      locale: signup.locale,
      network: this.#parts.networkName(signup.locale),
      confirmUrl: this.#parts.pageUrl('confirm', confirm),
      withdrawUrl: this.#parts.pageUrl('withdraw', withdraw),
      days: UNCONFIRMED_DAYS,
      member,
    });
    const tokens = [
      { token: confirm, purpose: 'confirm' as const },
      { token: withdraw, purpose: 'withdraw' as const },
    ];
    await sendOnSignup(work, signup, letter, tokens, this.#time());
  }

  async #sendWelcome(work: Work, signup: StoredSignup): Promise<void> {
    const token = makeToken();
    const { locale, id } = signup;
    const letter = welcomeLetter({
      locale,
      network: this.#parts.networkName(locale),
      withdrawUrl: this.#parts.pageUrl('withdraw', token),
    });
    const mail = { id, recipient: addressOf(signup), locale };
    await sendOnSignup(work, mail, letter, [{ token, purpose: 'withdraw' }], this.#time());
  }

  /** Now, or so many milliseconds from it, as the store writes it. */
  #time(offsetMs = 0): string {
    return new Date(this.#parts.now() + offsetMs).toISOString();
  }
}

/** The address as the person wrote it. */
function addressOf(signup: StoredSignup): string {
  const content = JSON.parse(signup.content) as { readonly email?: string };
  return content.email ?? signup.email_key;
}
