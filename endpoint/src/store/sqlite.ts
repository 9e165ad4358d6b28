import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import {
  CompiledQuery,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  type SqliteDialectConfig,
} from 'kysely';
import type { Tables } from './tables.js';

/** How long a writer waits for another process that holds the file, in milliseconds. */
const BUSY_TIMEOUT_MS = 5000;

/**
 * Takes the right to write at the beginning of a piece of work: one that reads first and then writes would otherwise be refused at once
 * where another process wrote in between, whatever the timeout says.
 */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

/** SQLite can change its tables in a transaction: a step that is interrupted, or taken by two processes at once, leaves no half of itself. */
class CarefulAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createAdapter(): DialectAdapter {
    return new CarefulAdapter();
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#config);
  }
}

/** Opens a store in a file, whose folder is made where missing, or in memory (`:memory:`). */
export function openSqlite(file: string): Kysely<Tables> {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const database = new Database(file);
  // First of all: the next lines already write where another process may hold the file.
  database.pragma(`busy_timeout = ${String(BUSY_TIMEOUT_MS)}`);
  // WAL: readers never wait for a writer, and a crash in the middle of a write costs that write alone. FULL: an answered sign-up is on disk.
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  // Erased means erased: SQLite otherwise leaves deleted rows readable in free pages.
  database.pragma('secure_delete = ON');
  return new Kysely<Tables>({ dialect: new ImmediateDialect({ database }) });
}
