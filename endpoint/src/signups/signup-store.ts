import type { Letter } from '../mail/letters.js';
import { putMail } from '../mail/mail-store.js';
import type { Store, Work } from '../store/database.js';
import type { SignupState, TokenPurpose } from '../store/tables.js';
import { eraseMessagesOf, openMessagesOf, type MessageContent } from '../messages/message-store.js';
import type { Token } from './keys.js';
import { insertConsents } from './consent-store.js';
import type { SignupRecord } from './record.js';

/** What is known of a sign-up while it is worked on. */
export interface StoredSignup {
  readonly id: string;
  readonly email_key: string;
  readonly content: string;
  readonly content_hash: string;
  readonly locale: string;
  readonly state: string;
  readonly mails_sent: number;
  readonly last_mail_at: string | null;
  readonly received_at: string;
}

const COLUMNS = [
  'id',
  'email_key',
  'content',
  'content_hash',
  'locale',
  'state',
  'mails_sent',
  'last_mail_at',
  'received_at',
] as const;

/** Whom a mail about a sign-up goes to. */
export interface Addressee {
  readonly id: string;
  readonly recipient: string;
  /** BCP 47. */
  readonly locale: string;
}

/** Somebody about whom something is held. */
export interface KnownPerson extends Addressee {
  readonly emailKey: string;
}

/** What a new row needs besides the record. */
export interface SignupStamp {
  readonly emailKey: string;
  readonly emailProof: string;
  readonly contentHash: string;
  readonly receivedAt: string;
}

/** Stores a new sign-up with its consents. False where the id is there already, whatever it stands for. */
export async function insertSignup(work: Work, record: SignupRecord, stamp: SignupStamp): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await work
    .insertInto('signups')
    .values({
      id: record.id,
      email_key: stamp.emailKey,
      email_proof: stamp.emailProof,
      content: JSON.stringify(record.content),
      content_hash: stamp.contentHash,
      locale: record.locale,
      state: 'pending',
      received_at: stamp.receivedAt,
      confirmed_at: null,
      erased_at: null,
      mails_sent: 0,
      last_mail_at: null,
      reminded_at: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return false;
  await insertConsents(work, record.id, record.consents, stamp.receivedAt);
  return true;
}

export async function findSignup(store: Store, id: string): Promise<StoredSignup | undefined> {
  return store.selectFrom('signups').select(COLUMNS).where('id', '=', id).executeTakeFirst();
}

/** The newest sign-up of an address that still holds something; undefined where nothing is known of it. */
async function findByAddress(store: Store, emailKey: string): Promise<StoredSignup | undefined> {
  return store
    .selectFrom('signups')
    .select(COLUMNS)
    .where('email_key', '=', emailKey)
    .orderBy('received_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}

/** Whom a mail about a stored sign-up goes to: the address as the person wrote it. */
export function addresseeOf(signup: StoredSignup): Addressee {
  const { email } = JSON.parse(signup.content) as { readonly email?: string };
  return { id: signup.id, recipient: email ?? signup.email_key, locale: signup.locale };
}

/** Whom an address belongs to, by their newest sign-up or else a message that they have not confirmed. */
export async function findPerson(store: Store, key: string): Promise<KnownPerson | undefined> {
  const signup = await findByAddress(store, key);
  if (signup !== undefined) return { emailKey: key, ...addresseeOf(signup) };
  const [message] = await openMessagesOf(store, key);
  if (message === undefined) return undefined;
  const { email } = JSON.parse(message.content) as MessageContent;
  return { emailKey: key, id: message.id, recipient: email, locale: message.locale };
}

/** The sign-up that a link in a mail belongs to, by what is kept of its token. */
export async function findByToken(
  store: Store,
  hash: string,
  purpose: TokenPurpose,
): Promise<StoredSignup | undefined> {
  return store
    .selectFrom('tokens')
    .innerJoin('signups', 'signups.id', 'tokens.signup_id')
    .select(COLUMNS)
    .where('tokens.hash', '=', hash)
    .where('tokens.purpose', '=', purpose)
    .executeTakeFirst();
}

export async function isMember(store: Store, emailKey: string): Promise<boolean> {
  const row = await store.selectFrom('members').select('since').where('email_key', '=', emailKey).executeTakeFirst();
  return row !== undefined;
}

/** How many mails this address was sent since then, by whomever it was written into a form. */
export async function mailsSince(store: Store, emailKey: string, since: string): Promise<number> {
  const row = await store
    .selectFrom('signups')
    .select((build) => build.fn.sum<number | string | null>('mails_sent').as('sent'))
    .where('email_key', '=', emailKey)
    .where('last_mail_at', '>', since)
    .executeTakeFirst();
  return Number(row?.sent ?? 0);
}

/** Puts a mail of this sign-up into the outbox, with the tokens that its links carry, and counts it. */
export async function sendOnSignup(
  work: Work,
  signup: Addressee,
  letter: Letter,
  tokens: readonly (Token & { readonly purpose: TokenPurpose })[],
  now: string,
): Promise<void> {
  const rows = tokens.map(({ hash, purpose }) => ({
    hash,
    signup_id: signup.id,
    purpose,
    created_at: now,
  }));
  if (rows.length > 0) await work.insertInto('tokens').values(rows).execute();
  await putMail(work, { ...letter, signupId: signup.id, recipient: signup.recipient, locale: signup.locale, now });
  await work
    .updateTable('signups')
    .set((build) => ({ mails_sent: build('mails_sent', '+', 1), last_mail_at: now }))
    .where('id', '=', signup.id)
    .execute();
}

/** Takes the one turn that there is to confirm a sign-up: of several at once only one gets true, in every database. */
export async function claimConfirm(work: Work, id: string, now: string): Promise<boolean> {
  const { numUpdatedRows } = await work
    .updateTable('signups')
    .set({ state: 'confirmed', confirmed_at: now })
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Takes a turn to send the mail of a pending sign-up again, where its last one is old enough and there were not too many. */
export async function claimResend(
  work: Work,
  id: string,
  limits: { readonly mails: number; readonly lastBefore: string; readonly now: string },
): Promise<boolean> {
  const { numUpdatedRows } = await work
    .updateTable('signups')
    .set({ last_mail_at: limits.now })
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .where('mails_sent', '<', limits.mails)
    .where((build) => build.or([build('last_mail_at', 'is', null), build('last_mail_at', '<=', limits.lastBefore)]))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Makes the member; an older sign-up of the same person is erased but for its consents, its links to withdraw go on working. */
export async function makeMember(work: Work, signup: StoredSignup, now: string): Promise<void> {
  const older = await work
    .selectFrom('members')
    .select('signup_id')
    .where('email_key', '=', signup.email_key)
    .executeTakeFirst();
  if (older !== undefined && older.signup_id !== signup.id) {
    await eraseRow(work, older.signup_id, 'replaced', now);
    await work
      .updateTable('tokens')
      .set({ signup_id: signup.id })
      .where('signup_id', '=', older.signup_id)
      .where('purpose', '=', 'withdraw')
      .execute();
    await work.deleteFrom('tokens').where('signup_id', '=', older.signup_id).execute();
  }
  await work
    .insertInto('members')
    .values({ email_key: signup.email_key, signup_id: signup.id, since: now })
    .onConflict((conflict) => conflict.column('email_key').doUpdateSet({ signup_id: signup.id }))
    .execute();
}

/** Erases everything about the person of this address, in all their sign-ups; of what was confirmed the consents stay, without a name. */
export async function erasePerson(work: Work, key: string, now: string): Promise<void> {
  const rows = await work.selectFrom('signups').select(['id', 'state']).where('email_key', '=', key).execute();
  for (const { id, state } of rows) {
    if (state === 'pending') await work.deleteFrom('consents').where('signup_id', '=', id).execute();
    await work.deleteFrom('tokens').where('signup_id', '=', id).execute();
    await eraseRow(work, id, 'withdrawn', now);
  }
  await eraseMessagesOf(work, key);
  await work.deleteFrom('members').where('email_key', '=', key).execute();
  await work.deleteFrom('data_links').where('email_key', '=', key).execute();
}

async function eraseRow(work: Work, id: string, state: SignupState, now: string): Promise<void> {
  await work.deleteFrom('mails').where('signup_id', '=', id).execute();
  await work
    .updateTable('signups')
    .set({ state, email_key: '', content: '', erased_at: now })
    .where('id', '=', id)
    .execute();
}
