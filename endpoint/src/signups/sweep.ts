import type { Log } from '../log.js';
import type { Store } from '../store/database.js';
import { UNCONFIRMED_DAYS } from './signup-desk.js';

const SWEEP_EVERY_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** Erases what is over: sign-ups that nobody confirmed, their mails and links, sent mails, used challenges. Gives the number of sign-ups erased. */
export async function sweep(store: Store, nowMs: number): Promise<number> {
  const limit = new Date(nowMs - UNCONFIRMED_DAYS * DAY_MS).toISOString();
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
    await work.deleteFrom('mails').where('created_at', '<', limit).execute();
    await work.deleteFrom('spent_proofs').where('expires_at', '<', new Date(nowMs).toISOString()).execute();
    return Number(numDeletedRows);
  });
}

/** Sweeps at once and then every hour. Gives the function that ends it. */
export async function startSweeping(store: Store, now: () => number, log: Log): Promise<() => void> {
  await sweep(store, now());
  const timer = setInterval(() => {
    sweep(store, now()).catch((error: unknown) => {
      log.failure('sweep', error);
    });
  }, SWEEP_EVERY_MS).unref();
  return () => {
    clearInterval(timer);
  };
}
