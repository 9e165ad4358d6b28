import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Store } from './store/database.js';

/** Whether requests should be sent here, and how each thing stands that answers depend on. */
export interface Readiness {
  readonly isReady: boolean;
  readonly checks: Readonly<Record<string, 'ok' | 'failed' | 'stopping'>>;
}

/** A store that does not answer within this time is none for whoever waits, ms. */
const STORE_PATIENCE_MS = 2000;

export async function readinessOf(store: Store, isStopping: boolean): Promise<Readiness> {
  const answers = await Promise.race([
    sql`select 1`.execute(store).then(
      () => true,
      () => false,
    ),
    sleep(STORE_PATIENCE_MS, false, { ref: false }),
  ]);
  const checks = { store: answers ? 'ok' : 'failed', process: isStopping ? 'stopping' : 'ok' } as const;
  return { isReady: answers && !isStopping, checks };
}
