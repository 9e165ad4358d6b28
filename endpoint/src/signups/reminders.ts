import { holdPerson, type Store, type Work } from '../store/database.js';
import { UNCONFIRMED_DAYS, type MailRoom } from './mail-room.js';
import { findSignup, isMember, type StoredSignup } from './signup-store.js';

/** So many days before a sign-up is erased its person is reminded, once. */
const REMIND_DAYS_BEFORE = 7;
const DAY_MS = 86_400_000;
/** Sign-ups read at once. */
const BATCH_SIZE = 200;

/** Reminds those who have not confirmed and whose sign-up is soon erased. Several processes may do so at once. Gives the number of mails. */
export async function remindUndecided(store: Store, mailRoom: MailRoom, nowMs: number): Promise<number> {
  const limit = new Date(nowMs - (UNCONFIRMED_DAYS - REMIND_DAYS_BEFORE) * DAY_MS).toISOString();
  let count = 0;
  for (;;) {
    const due = await store
      .selectFrom('signups')
      .select(['id', 'email_key'])
      .where('state', '=', 'pending')
      .where('reminded_at', 'is', null)
      .where('received_at', '<', limit)
      .limit(BATCH_SIZE)
      .execute();
    if (due.length === 0) return count;
    for (const { id, email_key: key } of due) {
      const sent = await store.transaction().execute(async (work) => {
        await holdPerson(work, key);
        return remindOne(work, mailRoom, id, new Date(nowMs).toISOString());
      });
      if (sent) count += 1;
    }
  }
}

async function remindOne(work: Work, mailRoom: MailRoom, id: string, now: string): Promise<boolean> {
  const { numUpdatedRows } = await work
    .updateTable('signups')
    .set({ reminded_at: now })
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .where('reminded_at', 'is', null)
    .executeTakeFirst();
  const signup = numUpdatedRows === 1n ? await findSignup(work, id) : undefined;
  if (signup === undefined || (await needsNone(work, signup))) return false;
  await mailRoom.sendReminder(work, signup);
  return true;
}

/** A member has decided, and whoever filled in the form twice is reminded once. */
async function needsNone(work: Work, { id, email_key: key }: StoredSignup): Promise<boolean> {
  if (await isMember(work, key)) return true;
  const other = await work
    .selectFrom('signups')
    .select('id')
    .where('email_key', '=', key)
    .where('id', '<>', id)
    .where('reminded_at', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}
