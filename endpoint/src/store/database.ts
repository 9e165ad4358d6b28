import { Migrator, PostgresAdapter, sql, type Kysely, type Transaction } from 'kysely';
import { OperatorError } from '../operator-error.js';
import { migrations } from './migrations.js';
import { openPostgres } from './postgres.js';
import { openSqlite } from './sqlite.js';
import type { Tables } from './tables.js';

export type Store = Kysely<Tables>;

/** One piece of work on the store: all of it happens, or nothing. */
export type Work = Transaction<Tables>;

/** Where the sign-ups are kept. */
export interface StorePlace {
  /** A SQLite file (its folder is made where missing), or `:memory:` for a store that ends with the process. */
  readonly file: string;
  /** A PostgreSQL address; where present it is used instead of the file. */
  readonly databaseUrl?: string | undefined;
}

/** Opens the store and brings its tables up to date. Rejects with an OperatorError where it cannot be opened. */
export async function openStore(place: StorePlace): Promise<Store> {
  if (place.databaseUrl === undefined) return openWith(`The file ${place.file}`, () => openSqlite(place.file));
  const { databaseUrl } = place;
  // Not the address itself: it holds a password.
  return openWith('The database of DATABASE_URL', () => openPostgres(databaseUrl));
}

async function openWith(what: string, open: () => Store | Promise<Store>): Promise<Store> {
  let store: Store | undefined;
  try {
    store = await open();
    await migrate(store);
    return store;
  } catch (error) {
    await store?.destroy();
    if (error instanceof OperatorError) throw error;
    throw new OperatorError(`${what} cannot be used as a store: ${reasonOf(error)}.`);
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
  return `${error.message.split('\n', 1)[0] ?? ''}${code}`.trim();
}

/**
 * Lets only one piece of work at a time be done on a person, in every process; the lock ends with the transaction. SQLite has but one writer
 * anyway.
 */
export async function holdPerson(work: Work, emailKey: string): Promise<void> {
  if (!(work.getExecutor().adapter instanceof PostgresAdapter)) return;
  await sql`select pg_advisory_xact_lock(hashtextextended(${emailKey}, 0))`.execute(work);
}

async function migrate(store: Store): Promise<void> {
  const { error } = await new Migrator({ db: store, provider: migrations }).migrateToLatest();
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('The store could not be brought up to date.');
}
