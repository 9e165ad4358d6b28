import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { Kysely, Migrator, SqliteDialect } from 'kysely';
import { OperatorError } from '../operator-error.js';
import { migrations } from './migrations.js';
import { openPostgres } from './postgres.js';
import type { Tables } from './tables.js';

/** How long a writer waits for another process that holds the file, in milliseconds. */
const BUSY_TIMEOUT_MS = 5000;

export type Store = Kysely<Tables>;

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

function openSqlite(file: string): Store {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const database = new Database(file);
  // WAL: readers never wait for a writer, and a crash in the middle of a write costs that write alone. FULL: an answered sign-up is on disk.
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma(`busy_timeout = ${String(BUSY_TIMEOUT_MS)}`);
  // Erased means erased: SQLite otherwise leaves deleted rows readable in free pages.
  database.pragma('secure_delete = ON');
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
}

async function migrate(store: Store): Promise<void> {
  const { error } = await new Migrator({ db: store, provider: migrations }).migrateToLatest();
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('The store could not be brought up to date.');
}
