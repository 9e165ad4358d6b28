import type { Log } from '../log.js';
import type { Store } from '../store/database.js';
import { UNCONFIRMED_DAYS } from './mail-room.js';

const SWEEP_EVERY_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** A last mail that cannot be delivered is no reason to keep an address. */
const GOODBYE_DAYS = 3;

/**
 * Erases what is over: sign-ups that nobody confirmed, their mails and links, messages, mails, used challenges, links to one's data. Gives the number
 * of sign-ups erased.
 */
export async function sweep(store: Store, nowMs: number): Promise<number> {
  const limit = daysBefore(nowMs, UNCONFIRMED_DAYS);
  const now = new Date(nowMs).toISOString();
  return store.transaction().execute(async (work) => {
    const stale = work
      .selectFrom('signups')
      .select('id')
      .where('state', '=', 'pending')
      .where('received_at', '<', limit);
    await work.deleteFrom('consents').where('signup_id', 'in', stale).execute();
    await work.deleteFrom('tokens').where('signup_id', 'in', stale).execute();
    await work.deleteFrom('mails').where('signup_id', 'in', stale).execute();
    const { numDeletedRows } = await work
      .deleteFrom('signups')
      .where('state', '=', 'pending')
      .where('received_at', '<', limit)
      .executeTakeFirst();
    const messages = work.selectFrom('messages').select('id').where('received_at', '<', limit);
    await work.deleteFrom('consents').where('signup_id', 'in', messages).execute();
    await work.deleteFrom('messages').where('received_at', '<', limit).execute();
    await work.deleteFrom('mails').where('created_at', '<', limit).execute();
    await work
      .deleteFrom('mails')
      .where('signup_id', 'is', null)
      .where('created_at', '<', daysBefore(nowMs, GOODBYE_DAYS))
      .execute();
    await work.deleteFrom('spent_proofs').where('expires_at', '<', now).execute();
    await work.deleteFrom('data_links').where('expires_at', '<', now).execute();
    return Number(numDeletedRows);
  });
}

/**
 * Sweeps at once and then every hour, and reminds those whose time is nearly over. Gives the function that ends it.
 * @param remind what follows each sweep
 */
export async function startSweeping(
  store: Store,
  now: () => number,
  log: Log,
  remind: () => Promise<unknown>,
): Promise<() => Promise<void>> {
  await sweep(store, now());
  await remind();
  let round: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    round = sweep(store, now())
      .then(remind)
      .then(
        () => undefined,
        (error: unknown) => {
          log.failure('sweep', error);
        },
      );
  }, SWEEP_EVERY_MS).unref();
  return async () => {
    clearInterval(timer);
    await round;
  };
}

function daysBefore(now: number, days: number): string {
  return new Date(now - days * DAY_MS).toISOString();
}
