import { randomUUID } from 'node:crypto';
import type { Store, Work } from '../store/database.js';
import type { Letter } from './letters.js';

/** A mail on its way into the outbox. */
export interface NewMail extends Letter {
  /** The sign-up or message that it is about; absent for a mail that outlives it: the last one. */
  readonly signupId: string | null;
  readonly recipient: string;
  /** Where an answer goes; the sender's own address where absent. */
  readonly replyTo?: string;
  readonly locale: string;
  /** ISO 8601 in UTC. */
  readonly now: string;
}

/** A mail that waits in the outbox, or waited. */
export interface StoredMail {
  readonly id: string;
  readonly recipient: string;
  readonly reply_to: string | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly locale: string;
  readonly created_at: string;
  readonly attempts: number;
  readonly next_try_at: string;
}

/** Later than anything: a mail that no server will ever take is not tried again. */
const NEVER = '9999-12-31T00:00:00.000Z';

const COLUMNS = [
  'id',
  'recipient',
  'reply_to',
  'subject',
  'text',
  'html',
  'locale',
  'created_at',
  'attempts',
  'next_try_at',
] as const;

/** Puts a mail into the outbox, in the piece of work that it is about: both happen, or neither. */
export async function putMail(work: Work, mail: NewMail): Promise<void> {
  await work
    .insertInto('mails')
    .values({
      id: randomUUID(),
      signup_id: mail.signupId,
      recipient: mail.recipient,
      reply_to: mail.replyTo ?? null,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      locale: mail.locale,
      created_at: mail.now,
      sent_at: null,
      attempts: 0,
      next_try_at: mail.now,
    })
    .execute();
}

/** Mails whose time has come, oldest first. */
export async function dueMails(store: Store, now: string, limit: number): Promise<StoredMail[]> {
  return store
    .selectFrom('mails')
    .select(COLUMNS)
    .where('sent_at', 'is', null)
    .where('next_try_at', '<=', now)
    .orderBy('created_at')
    .limit(limit)
    .execute();
}

/**
 * Takes a mail for one try: of several processes only one gets true. It comes back by itself at `until`, should this process end in the
 * middle of it.
 */
export async function claimMail(store: Store, mail: StoredMail, until: string): Promise<boolean> {
  const { numUpdatedRows } = await store
    .updateTable('mails')
    .set({ next_try_at: until })
    .where('id', '=', mail.id)
    .where('sent_at', 'is', null)
    .where('next_try_at', '=', mail.next_try_at)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The newest mails, for whoever looks into the outbox of a demo. */
export async function newestMails(store: Store, limit: number): Promise<StoredMail[]> {
  return store.selectFrom('mails').select(COLUMNS).orderBy('created_at', 'desc').orderBy('id').limit(limit).execute();
}

export async function findMail(store: Store, id: string): Promise<StoredMail | undefined> {
  return store.selectFrom('mails').select(COLUMNS).where('id', '=', id).executeTakeFirst();
}

/** It left: nothing of it is kept but that it was sent. */
export async function markSent(store: Store, id: string, now: string): Promise<void> {
  await store
    .updateTable('mails')
    .set({ sent_at: now, recipient: '', reply_to: null, subject: '', text: '', html: '' })
    .where('id', '=', id)
    .execute();
}

/** It was not taken; without a time for the next try there is none. */
export async function markFailed(store: Store, id: string, nextTryAt: string | undefined): Promise<void> {
  await store
    .updateTable('mails')
    .set((build) => ({ attempts: build('attempts', '+', 1), next_try_at: nextTryAt ?? NEVER }))
    .where('id', '=', id)
    .execute();
}
