import type { Store, Work } from '../store/database.js';
import type { MessageState, Tables } from '../store/tables.js';

/** What is known of a message while it is worked on. */
export interface StoredMessage {
  readonly id: string;
  readonly person_id: string;
  readonly email_key: string;
  readonly content: string;
  readonly content_hash: string;
  readonly locale: string;
  readonly state: string;
  readonly received_at: string;
}

const COLUMNS = ['id', 'person_id', 'email_key', 'content', 'content_hash', 'locale', 'state', 'received_at'] as const;

/** What somebody wrote, and the address that an answer goes to. */
export interface MessageContent {
  readonly email: string;
  readonly message: string;
}

/** Stores a new message. False where the id is there already, whatever it stands for. */
export async function insertMessage(
  work: Work,
  row: Omit<Tables['messages'], 'state' | 'sent_at'> & { readonly content: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await work
    .insertInto('messages')
    .values({ ...row, state: 'pending', sent_at: null })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function findMessage(store: Store, id: string): Promise<StoredMessage | undefined> {
  return store.selectFrom('messages').select(COLUMNS).where('id', '=', id).executeTakeFirst();
}

export async function findMessageByToken(store: Store, hash: string): Promise<StoredMessage | undefined> {
  return store.selectFrom('messages').select(COLUMNS).where('token_hash', '=', hash).executeTakeFirst();
}

/** What an address has written and not yet confirmed, oldest first. */
export async function openMessagesOf(store: Store, emailKey: string): Promise<readonly StoredMessage[]> {
  return store
    .selectFrom('messages')
    .select(COLUMNS)
    .where('email_key', '=', emailKey)
    .orderBy('received_at')
    .orderBy('id')
    .execute();
}

/** How many messages came from this address since then, by whomever it was written into a form. */
export async function messagesSince(store: Store, emailProof: string, since: string): Promise<number> {
  return countOf(
    await store
      .selectFrom('messages')
      .select((build) => build.fn.countAll().as('count'))
      .where('email_proof', '=', emailProof)
      .where('received_at', '>', since)
      .executeTakeFirst(),
  );
}

/** How many messages a person was sent since then. */
export async function sentSince(store: Store, personId: string, since: string): Promise<number> {
  return countOf(
    await store
      .selectFrom('messages')
      .select((build) => build.fn.countAll().as('count'))
      .where('person_id', '=', personId)
      .where('sent_at', '>', since)
      .executeTakeFirst(),
  );
}

/** Takes the one turn that there is to send a message, and forgets what was in it: of several at once only one gets true. */
export async function claimSending(work: Work, id: string, now: string): Promise<boolean> {
  return closeMessage(work, id, { state: 'sent', sent_at: now });
}

/** Forgets a message that was not sent. What was is in somebody's mailbox. */
export async function eraseMessage(work: Work, id: string): Promise<void> {
  await closeMessage(work, id, { state: 'erased' });
  await work.deleteFrom('consents').where('signup_id', '=', id).execute();
  await work.deleteFrom('mails').where('signup_id', '=', id).execute();
}

/** Forgets everything that an address has written and not yet confirmed. */
export async function eraseMessagesOf(work: Work, emailKey: string): Promise<void> {
  for (const { id } of await openMessagesOf(work, emailKey)) await eraseMessage(work, id);
}

async function closeMessage(
  work: Work,
  id: string,
  end: { readonly state: MessageState; readonly sent_at?: string },
): Promise<boolean> {
  const { numUpdatedRows } = await work
    .updateTable('messages')
    .set({ ...end, content: '', email_key: '' })
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function countOf(row: { readonly count: number | string | bigint } | undefined): number {
  return Number(row?.count ?? 0);
}
