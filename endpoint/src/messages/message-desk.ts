import type { Message } from '../../../src/contract/signup.js';
import { messageLetter, relayedLetter } from '../mail/letters.js';
import { putMail } from '../mail/mail-store.js';
import { canonicalJson } from '../signups/canonical.js';
import { SpentError, spendProof, type Proof } from '../signups/challenges.js';
import type { Keys } from '../signups/keys.js';
import { UNCONFIRMED_DAYS, type MailRoom } from '../signups/mail-room.js';
import { emailKey } from '../signups/record.js';
import { takenBy, type Taken } from '../signups/taken.js';
import { insertConsents } from '../signups/consent-store.js';
import { holdPerson, type Store } from '../store/database.js';
import type { Addressed, Mailboxes } from './mailboxes.js';
import {
  claimSending,
  eraseMessage,
  findMessage,
  findMessageByToken,
  insertMessage,
  sentSince,
  type MessageContent,
  type StoredMessage,
} from './message-store.js';

/** Nobody answers more letters of strangers in a day; who comes later is asked to come back. */
const MESSAGES_PER_PERSON_AND_DAY = 50;
const DAY_MS = 86_400_000;

export interface MessageDeskParts {
  readonly store: Store;
  readonly keys: Keys;
  readonly now: () => number;
  readonly mailRoom: MailRoom;
  readonly mailPut: () => void;
  readonly mailboxes: Mailboxes;
  /** What a person is called, and the language that they are written to in, BCP 47; undefined for nobody. */
  readonly person: (id: string) => Addressed | undefined;
  /** The publisher's name in a language. */
  readonly networkName: (locale: string) => string;
  /** The page behind the link in the sender's mail. */
  readonly pageUrl: (token: string) => string;
}

/** A message that passed every check, with the language to write to its sender in. */
export type MessageRecord = Omit<Message, 'proof' | 'trap' | 'locale'> & { readonly locale: string };

/** What the link in the sender's mail leads to. `full`: this person was sent too much today. */
export type MessageLink =
  | { readonly state: 'gone' }
  | { readonly state: 'open' | 'sent' | 'erased' | 'full'; readonly locale: string; readonly name: string };

/**
 * Relays messages to people whose addresses nobody is shown. A message leaves once its sender has confirmed it by the mail that they get:
 * else anybody could write in anybody's name. Afterwards nothing of it is held here. Knows nothing of HTTP.
 */
export class MessageDesk {
  readonly #parts: MessageDeskParts;

  constructor(parts: MessageDeskParts) {
    this.#parts = parts;
  }

  /** Whether this person can be written to. */
  accepts(personId: string): boolean {
    return this.#parts.mailboxes.has(personId) && this.#parts.person(personId) !== undefined;
  }

  /** What an id stands for: everything that was sent but the proof, which a later try has to make anew, and the trap. */
  contentHash(sent: MessageRecord): string {
    return this.#parts.keys.contentHash(canonicalJson({ ...sent, id: undefined, kind: 'message' }));
  }

  /** Whether this id was handed in before, and with the same content. */
  async known(id: string, contentHash: string): Promise<Taken> {
    const stored = await findMessage(this.#parts.store, id);
    if (stored === undefined) return 'new';
    return stored.content_hash === contentHash ? 'repeated' : 'reused';
  }

  /** Stores a message and puts the mail that asks its sender to confirm into the outbox: as `SignupDesk.take`. */
  async take(record: MessageRecord, contentHash: string, proof: Proof | undefined): Promise<Taken | 'spent'> {
    const { store, keys } = this.#parts;
    const { id, email, message, locale, consents, personId } = record;
    const key = emailKey(email);
    const { token, hash } = keys.makeToken('message', this.#parts.now() + UNCONFIRMED_DAYS * DAY_MS);
    const receivedAt = this.#time();
    const work = store.transaction().execute(async (work) => {
      await holdPerson(work, key);
      const isFull = await this.#parts.mailRoom.isFull(work, key);
      const content: MessageContent = { email, message };
      const isNew = await insertMessage(work, {
        id,
        person_id: personId,
        email_key: key,
        email_proof: keys.emailProof(key),
        content: JSON.stringify(content),
        content_hash: contentHash,
        token_hash: hash,
        locale,
        received_at: receivedAt,
      });
      if (!isNew) return false;
      await insertConsents(work, id, consents, receivedAt);
      if (proof !== undefined && !(await spendProof(work, proof))) throw new SpentError();
      if (!isFull) await putMail(work, { ...this.#asking(record, token), signupId: id, now: receivedAt });
      return true;
    });
    const taken = await takenBy(work, () => this.known(id, contentHash));
    if (taken === 'new') this.#parts.mailPut();
    return taken;
  }

  /** What the page behind a link should show. Changes nothing. */
  async look(token: string): Promise<MessageLink> {
    return this.#linkOf(await this.#find(this.#parts.store, token));
  }

  /** Sends the message on; pressing twice is the same as once. */
  async send(token: string): Promise<MessageLink> {
    const result = await this.#parts.store.transaction().execute(async (work): Promise<MessageLink> => {
      const message = await this.#find(work, token);
      const link = this.#linkOf(message);
      if (!message || link.state !== 'open') return link;
      await holdPerson(work, `person ${message.person_id}`);
      const sent = await sentSince(work, message.person_id, this.#time(-DAY_MS));
      if (sent >= MESSAGES_PER_PERSON_AND_DAY) return { ...link, state: 'full' };
      if (await claimSending(work, message.id, this.#time()))
        await putMail(work, { ...this.#relayed(message), signupId: message.id, now: this.#time() });
      return { ...link, state: 'sent' };
    });
    this.#parts.mailPut();
    return result;
  }

  /** Forgets the message: it was not sent. One that was cannot be called back, and is said to be sent. */
  async erase(token: string): Promise<MessageLink> {
    return this.#parts.store.transaction().execute(async (work): Promise<MessageLink> => {
      const message = await this.#find(work, token);
      const link = this.#linkOf(message);
      if (!message || link.state !== 'open') return link;
      await eraseMessage(work, message.id);
      return { ...link, state: 'erased' };
    });
  }

  #asking({ email, locale, personId }: MessageRecord, token: string) {
    const { networkName, pageUrl, person } = this.#parts;
    const name = person(personId)?.name ?? '';
    const facts = { locale, network: networkName(locale), name, messageUrl: pageUrl(token), days: UNCONFIRMED_DAYS };
    return { ...messageLetter(facts), recipient: email, locale };
  }

  #relayed({ person_id: personId, content }: StoredMessage) {
    const { networkName, person, mailboxes } = this.#parts;
    const { email, message } = JSON.parse(content) as MessageContent;
    const locale = person(personId)?.locale ?? 'en';
    const letter = relayedLetter({ locale, network: networkName(locale), email, message });
    return { ...letter, recipient: mailboxes.get(personId) ?? '', replyTo: email, locale };
  }

  /** A message to somebody who is not written to any more leads nowhere. */
  #linkOf(message: StoredMessage | undefined): MessageLink {
    if (!message || !this.accepts(message.person_id)) return { state: 'gone' };
    const name = this.#parts.person(message.person_id)?.name ?? '';
    const state = message.state === 'pending' ? 'open' : message.state === 'sent' ? 'sent' : 'erased';
    return { state, locale: message.locale, name };
  }

  async #find(store: Store, token: string): Promise<StoredMessage | undefined> {
    const hash = this.#parts.keys.openToken('message', token, this.#parts.now());
    return hash === undefined ? undefined : findMessageByToken(store, hash);
  }

  /** Now, or so many milliseconds from it, as the store writes it. */
  #time(offsetMs = 0): string {
    return new Date(this.#parts.now() + offsetMs).toISOString();
  }
}
