import { holdPerson, type Store, type Work } from '../store/database.js';
import { takenBy, type Taken } from './taken.js';
import { canonicalJson } from './canonical.js';
import { SpentError, spendProof, type Proof } from './challenges.js';
import type { Keys } from './keys.js';
import type { MailRoom } from './mail-room.js';
import { emailKey, type SignupRecord } from './record.js';
import {
  addresseeOf,
  claimConfirm,
  claimResend,
  erasePerson,
  findByToken,
  findSignup,
  insertSignup,
  isMember,
  makeMember,
  type StoredSignup,
} from './signup-store.js';

/** The first mail and five more (contract.md). */
const MAILS_PER_SIGNUP = 6;
const RESEND_WAIT_MS = 60_000;

export interface DeskParts {
  readonly store: Store;
  readonly keys: Keys;
  readonly now: () => number;
  readonly mailRoom: MailRoom;
  /** Called after something was put into the outbox. */
  readonly mailPut: () => void;
}

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
    const { store, keys, mailRoom } = this.#parts;
    const { id, email, locale } = record;
    const key = emailKey(email);
    const receivedAt = this.#time();
    const stamp = { emailKey: key, emailProof: keys.emailProof(key), contentHash, receivedAt };
    const work = store.transaction().execute(async (work) => {
      await holdPerson(work, key);
      if (!(await insertSignup(work, record, stamp))) return false;
      if (proof !== undefined && !(await spendProof(work, proof))) throw new SpentError();
      await mailRoom.sendConfirm(work, { id, recipient: email, locale, receivedAt });
      return true;
    });
    const taken = await takenBy(work, () => this.known(id, contentHash));
    if (taken === 'new') this.#parts.mailPut();
    return taken;
  }

  /** Sends the mail once more, where that is due. Says nothing about whether it did. */
  async resend(id: string): Promise<void> {
    const { store, mailRoom } = this.#parts;
    await store.transaction().execute(async (work) => {
      const signup = await findSignup(work, id);
      const limits = { mails: MAILS_PER_SIGNUP, lastBefore: this.#time(-RESEND_WAIT_MS), now: this.#time() };
      if (signup === undefined || !(await claimResend(work, id, limits))) return;
      await mailRoom.sendConfirm(work, { ...addresseeOf(signup), receivedAt: signup.received_at });
    });
    this.#parts.mailPut();
  }

  /** What the page behind a link should show. Changes nothing. */
  async look(page: 'confirm' | 'withdraw', token: string): Promise<LinkState> {
    const signup = await this.#find(this.#parts.store, page, token);
    if (signup === undefined) return { state: 'gone' };
    const done = page === 'confirm' && signup.state !== 'pending';
    return { state: done ? 'done' : 'open', locale: signup.locale };
  }

  /** Makes the member; pressing twice is the same as once. */
  async confirm(token: string): Promise<LinkState> {
    return this.#act('confirm', token, async (work, signup) => {
      if (!(await claimConfirm(work, signup.id, this.#time()))) return;
      await makeMember(work, signup, this.#time());
      await this.#parts.mailRoom.sendWelcome(work, signup);
    });
  }

  /** Erases everything about the person but the minimal proof, and says so to whoever was a member. */
  async withdraw(token: string): Promise<LinkState> {
    return this.#act('withdraw', token, async (work, signup) => {
      const member = await isMember(work, signup.email_key);
      await erasePerson(work, signup.email_key, this.#time());
      if (member) await this.#parts.mailRoom.sendGoodbye(work, addresseeOf(signup));
    });
  }

  /** Does what a link is for, alone with this person. */
  async #act(
    page: 'confirm' | 'withdraw',
    token: string,
    act: (work: Work, signup: StoredSignup) => Promise<void>,
  ): Promise<LinkState> {
    const result = await this.#parts.store.transaction().execute(async (work): Promise<LinkState> => {
      const seen = await this.#find(work, page, token);
      if (seen === undefined) return { state: 'gone' };
      await holdPerson(work, seen.email_key);
      // Once more: while we waited, the same person may have left.
      const signup = await this.#find(work, page, token);
      if (signup === undefined) return { state: 'gone' };
      await act(work, signup);
      return { state: 'done', locale: signup.locale };
    });
    this.#parts.mailPut();
    return result;
  }

  async #find(store: Store, page: 'confirm' | 'withdraw', token: string): Promise<StoredSignup | undefined> {
    const hash = this.#parts.keys.openToken(page, token, this.#parts.now());
    return hash === undefined ? undefined : findByToken(store, hash, page);
  }

  /** Now, or so many milliseconds from it, as the store writes it. */
  #time(offsetMs = 0): string {
    return new Date(this.#parts.now() + offsetMs).toISOString();
  }
}
