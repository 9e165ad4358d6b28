import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Store } from '../store/database.js';
import type { Tables } from '../store/tables.js';
import type { Letter } from './letters.js';

/** A mail on its way into the outbox. */
export interface NewMail extends Letter {
  readonly signupId: string | null;
  readonly recipient: string;
  readonly locale: string;
  /** ISO 8601 in UTC. */
  readonly now: string;
}

/** A mail that waits in the outbox, or waited. */
export interface StoredMail {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly locale: string;
  readonly created_at: string;
  readonly attempts: number;
}

const COLUMNS = ['id', 'recipient', 'subject', 'text', 'locale', 'created_at', 'attempts'] as const;

export async function putMail(work: Transaction<Tables>, mail: NewMail): Promise<void> {
  await work
    .insertInto('mails')
    .values({
      id: randomUUID(),
      signup_id: mail.signupId,
      recipient: mail.recipient,
      subject: mail.subject,
      text: mail.text,
      locale: mail.locale,
      created_at: mail.now,
      sent_at: null,
      attempts: 0,
      next_try_at: mail.now,
    })
    .execute();
}

/** Mails whose time has come, oldest first. */
export async function dueMails(store: Store, now: string, maxAttempts: number, limit: number): Promise<StoredMail[]> {
  return store
    .selectFrom('mails')
    .select(COLUMNS)
    .where('sent_at', 'is', null)
    .where('next_try_at', '<=', now)
    .where('attempts', '<', maxAttempts)
    .orderBy('created_at')
    .limit(limit)
    .execute();
}

/** The newest mails, for whoever looks into the outbox of a demo. */
export async function newestMails(store: Store, limit: number): Promise<StoredMail[]> {
  return store.selectFrom('mails').select(COLUMNS).orderBy('created_at', 'desc').orderBy('id').limit(limit).execute();
}

/** It left: nothing of it is kept but that it was sent. */
export async function markSent(store: Store, id: string, now: string): Promise<void> {
  await store
    .updateTable('mails')
    .set({ sent_at: now, recipient: '', subject: '', text: '' })
    .where('id', '=', id)
    .execute();
}

export async function markFailed(store: Store, id: string, nextTryAt: string): Promise<void> {
  await store
    .updateTable('mails')
    .set((build) => ({ attempts: build('attempts', '+', 1), next_try_at: nextTryAt }))
    .where('id', '=', id)
    .execute();
}
