import { createHash, type Hash } from 'node:crypto';
import { PostgresAdapter, sql, type Kysely } from 'kysely';
import { OperatorError } from '../operator-error.js';
import type { Store } from './database.js';
import type { Tables } from './tables.js';

/** What the first line of a backup says. */
const FORMAT = 'ouishare-endpoint-backup';
const VERSION = 1;
const ROWS_AT_ONCE = 500;

type TableName = keyof Tables;

/** Every table and what its rows are told apart by: the order in which they are written. */
const KEYS: Readonly<Record<TableName, readonly string[]>> = {
  settings: ['name'],
  signups: ['id'],
  consents: ['signup_id', 'purpose'],
  members: ['email_key'],
  tokens: ['hash'],
  data_links: ['hash'],
  messages: ['id'],
  mails: ['id'],
  spent_proofs: ['challenge'],
  feeds: ['href'],
};
const TABLE_NAMES = Object.keys(KEYS) as TableName[];

/** A backup without its rows. */
export interface BackupSummary {
  /** ISO 8601 in UTC. */
  readonly madeAt: string;
  readonly rows: number;
}

/** The rows of any table, for what is done with all of them alike. */
type AnyTables = Record<string, Record<string, unknown>>;

/**
 * Everything in a store as lines of JSON, as it was at one moment: first what it is, then a line a row, last how many and their hash. The same
 * from SQLite and PostgreSQL. A server may go on meanwhile: nobody waits for it.
 */
export async function* backupLines(store: Store, now: Date): AsyncGenerator<string, void> {
  const connection = new Snapshot(store);
  const hash = createHash('sha256');
  let count = 0;
  const hashed = (line: string): string => {
    hash.update(line);
    return line;
  };
  try {
    await connection.open();
    yield hashed(
      `${JSON.stringify({ format: FORMAT, version: VERSION, step: await connection.step(), madeAt: now.toISOString() })}\n`,
    );
    for (const table of TABLE_NAMES)
      for await (const row of connection.rows(table)) {
        count += 1;
        yield hashed(`${JSON.stringify([table, row])}\n`);
      }
    yield `${JSON.stringify({ rows: count, sha256: hash.digest('hex') })}\n`;
  } finally {
    await connection.close();
  }
}

/** One connection that sees one moment of a store, whatever is written meanwhile. */
class Snapshot {
  readonly #store: Store;
  #release: (() => void) | undefined;
  #connection: Kysely<AnyTables> | undefined;
  #held: Promise<void> | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  async open(): Promise<void> {
    await new Promise<void>((opened, failed) => {
      this.#held = this.#store.connection().execute(async (connection) => {
        // Not a transaction of Kysely's: that of SQLite takes the right to write, and everybody would wait.
        const isPostgres = connection.getExecutor().adapter instanceof PostgresAdapter;
        await sql.raw(isPostgres ? 'begin isolation level repeatable read, read only' : 'begin').execute(connection);
        this.#connection = connection as unknown as Kysely<AnyTables>;
        opened();
        await new Promise<void>((resolve) => (this.#release = resolve));
        await sql.raw('rollback').execute(connection);
      });
      this.#held.catch(failed);
    });
  }

  step(): Promise<string> {
    return stepOf(this.#opened);
  }

  async *rows(table: TableName): AsyncGenerator<Record<string, unknown>> {
    for (let offset = 0; ; offset += ROWS_AT_ONCE) {
      let query = this.#opened.selectFrom(table).selectAll().limit(ROWS_AT_ONCE).offset(offset);
      for (const key of KEYS[table]) query = query.orderBy(key);
      const rows = await query.execute();
      yield* rows;
      if (rows.length < ROWS_AT_ONCE) return;
    }
  }

  get #opened(): Kysely<AnyTables> {
    if (this.#connection === undefined) throw new Error('The snapshot is not open.');
    return this.#connection;
  }

  async close(): Promise<void> {
    this.#release?.();
    await this.#held;
  }
}

/** The last step that made the tables what they are. */
async function stepOf(store: Kysely<AnyTables>): Promise<string> {
  const row = await store.selectFrom('kysely_migration').select('name').orderBy('name', 'desc').executeTakeFirst();
  return typeof row?.['name'] === 'string' ? row['name'] : '';
}

/**
 * Puts a backup into an empty store: all of it, or nothing.
 * @throws OperatorError where the store holds anything, or the lines are no whole backup
 */
export async function restoreLines(store: Store, lines: AsyncIterable<string>): Promise<BackupSummary> {
  const step = await stepOf(store as unknown as Kysely<AnyTables>);
  return store.transaction().execute(async (work) => {
    const into = work as unknown as Kysely<AnyTables>;
    for (const table of TABLE_NAMES) {
      const row = await into.selectFrom(table).selectAll().limit(1).executeTakeFirst();
      if (row !== undefined)
        throw new OperatorError('The store is not empty: restore into a new one, and let the server use that.');
    }
    const reading = new BackupReading(step);
    let batch: Record<string, unknown>[] = [];
    let table: string | undefined;
    const flush = async (): Promise<void> => {
      if (table !== undefined && batch.length > 0) await into.insertInto(table).values(batch).execute();
      batch = [];
    };
    for await (const line of lines) {
      const found = reading.read(line);
      if (found === undefined) continue;
      if (found.table !== table || batch.length === ROWS_AT_ONCE) await flush();
      table = found.table;
      batch.push(found.row);
    }
    await flush();
    return reading.end();
  });
}

const BROKEN = 'This is no whole backup';

/** Reads line after line, and finds what is missing or was changed. */
class BackupReading {
  readonly #step: string;
  readonly #hash: Hash = createHash('sha256');
  #madeAt: string | undefined;
  #rows = 0;
  #isEnded = false;

  /** @param step the newest step that this program knows */
  constructor(step: string) {
    this.#step = step;
  }

  /** The row of a line, where it is one. */
  read(line: string): { readonly table: string; readonly row: Record<string, unknown> } | undefined {
    if (this.#isEnded) throw new OperatorError(`${BROKEN}: something follows its end.`);
    const value = parse(line);
    if (this.#madeAt === undefined) this.#begin(value);
    else if (!Array.isArray(value)) {
      this.#finish(value);
      return undefined;
    }
    this.#hash.update(`${line}\n`);
    if (!Array.isArray(value)) return undefined;
    const [table, row] = value as [unknown, unknown];
    if (typeof table !== 'string' || !(table in KEYS) || typeof row !== 'object' || row === null)
      throw new OperatorError(`${BROKEN}: it holds rows of a table that this version does not know.`);
    this.#rows += 1;
    return { table, row: row as Record<string, unknown> };
  }

  end(): BackupSummary {
    if (!this.#isEnded) throw new OperatorError(`${BROKEN}: its end is missing.`);
    return { madeAt: this.#madeAt ?? '', rows: this.#rows };
  }

  #begin(value: unknown): void {
    const { format, version, step, madeAt } = (value ?? {}) as Readonly<Record<string, unknown>>;
    if (format !== FORMAT || typeof madeAt !== 'string' || typeof step !== 'string')
      throw new OperatorError(`${BROKEN} of ouishare-endpoint.`);
    if (version !== VERSION || step > this.#step)
      throw new OperatorError('This backup was made by a newer version of ouishare-endpoint: restore it with that.');
    this.#madeAt = madeAt;
  }

  #finish(value: unknown): void {
    const { rows, sha256 } = (value ?? {}) as Readonly<Record<string, unknown>>;
    if (rows !== this.#rows || sha256 !== this.#hash.digest('hex'))
      throw new OperatorError(`${BROKEN}: a part of it is missing or was changed.`);
    this.#isEnded = true;
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    throw new OperatorError(`${BROKEN}: it cannot be read.`);
  }
}
