import { openMessagesOf } from '../messages/message-store.js';
import { holdPerson, type Store } from '../store/database.js';
import type { Tables } from '../store/tables.js';
import type { Keys } from './keys.js';
import type { MailRoom } from './mail-room.js';
import { emailKey } from './record.js';
import { erasePerson, findPerson, isMember, type KnownPerson } from './signup-store.js';

/** Everything that is held about one address, as its owner may take it away (GDPR 15 and 20). */
export interface PersonData {
  /** Absent for somebody who is no member. ISO 8601 in UTC, as all instants here. */
  readonly memberSince?: string;
  readonly signups: readonly PersonSignup[];
  /** Messages that were not confirmed; of the others nothing is held. */
  readonly messages?: readonly PersonMessage[];
}

interface PersonMessage {
  /** Id of the person it is for. */
  readonly to: string;
  readonly receivedAt: string;
  readonly content: unknown;
  readonly consents: readonly Readonly<Record<string, unknown>>[];
}

interface PersonSignup {
  readonly state: string;
  readonly receivedAt: string;
  readonly confirmedAt: string | null;
  /** What was sent. */
  readonly content: unknown;
  readonly consents: readonly Readonly<Record<string, unknown>>[];
}

export interface PersonDeskParts {
  readonly store: Store;
  readonly keys: Keys;
  readonly now: () => number;
  readonly mailRoom: MailRoom;
  readonly mailPut: () => void;
}

/** Whose data a link opens, and the language that they read. */
export interface DataLink {
  readonly emailKey: string;
  readonly locale: string;
}

/** Lets people see, take away and erase what is held about them, by a link that only their mailbox gets. */
export class PersonDesk {
  readonly #parts: PersonDeskParts;

  constructor(parts: PersonDeskParts) {
    this.#parts = parts;
  }

  /** Sends the link, where anything is held about the address. Says nothing about whether it did. */
  async ask(email: string): Promise<void> {
    const { store, mailRoom } = this.#parts;
    const key = emailKey(email);
    if (key === '') return;
    await store.transaction().execute(async (work) => {
      await holdPerson(work, key);
      const person = await findPerson(work, key);
      if (person !== undefined) await mailRoom.sendDataLink(work, person);
    });
    this.#parts.mailPut();
  }

  /** What a link opens; undefined for one that is forged, too old or of somebody who left. Changes nothing. */
  open(token: string): Promise<DataLink | undefined> {
    return this.#find(this.#parts.store, token);
  }

  /** Erases everything about the person but the minimal proof. False where the link opens nothing. */
  async erase(token: string): Promise<boolean> {
    const { store, now, mailRoom } = this.#parts;
    const done = await store.transaction().execute(async (work) => {
      const seen = await this.#find(work, token);
      if (seen === undefined) return false;
      await holdPerson(work, seen.emailKey);
      // Once more: while we waited, the same person may have left.
      const person = await this.#find(work, token);
      if (person === undefined) return false;
      const member = await isMember(work, person.emailKey);
      await erasePerson(work, person.emailKey, new Date(now()).toISOString());
      if (member) await mailRoom.sendGoodbye(work, person);
      return true;
    });
    this.#parts.mailPut();
    return done;
  }

  async #find(store: Store, token: string): Promise<KnownPerson | undefined> {
    const { keys, now } = this.#parts;
    const hash = keys.openToken('data', token, now());
    if (hash === undefined) return undefined;
    const link = await store
      .selectFrom('data_links')
      .select('email_key')
      .where('hash', '=', hash)
      .where('expires_at', '>=', new Date(now()).toISOString())
      .executeTakeFirst();
    return link && findPerson(store, link.email_key);
  }
}

/** What is held about an address; undefined for nothing. */
export async function readPerson(store: Store, key: string): Promise<PersonData | undefined> {
  const rows = await store
    .selectFrom('signups')
    .select(['id', 'state', 'received_at', 'confirmed_at', 'content'])
    .where('email_key', '=', key)
    .orderBy('received_at')
    .orderBy('id')
    .execute();
  const messages = await openMessagesOf(store, key);
  if (key === '' || rows.length + messages.length === 0) return undefined;
  const member = await store.selectFrom('members').select('since').where('email_key', '=', key).executeTakeFirst();
  const ids = [...rows, ...messages].map(({ id }) => id);
  const consents = await store.selectFrom('consents').selectAll().where('signup_id', 'in', ids).execute();
  const consentsOf = (id: string) => consents.filter(({ signup_id: of }) => of === id).map(consentData);
  return {
    ...(member && { memberSince: member.since }),
    signups: rows.map((row) => ({
      state: row.state,
      receivedAt: row.received_at,
      confirmedAt: row.confirmed_at,
      content: JSON.parse(row.content) as unknown,
      consents: consentsOf(row.id),
    })),
    ...(messages.length > 0 && {
      messages: messages.map((message) => ({
        to: message.person_id,
        receivedAt: message.received_at,
        content: JSON.parse(message.content) as unknown,
        consents: consentsOf(message.id),
      })),
    }),
  };
}

function consentData(consent: Tables['consents']): Readonly<Record<string, unknown>> {
  return {
    purpose: consent.purpose,
    given: consent.given === 1,
    givenAt: consent.given_at,
    receivedAt: consent.received_at,
    text: consent.text,
    lang: consent.lang,
    policyUrl: consent.policy_url,
    policyVersion: consent.policy_version,
    controller: consent.controller,
  };
}
