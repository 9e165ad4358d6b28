import type { EventEmitter } from 'node:events';
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import { OperatorError } from '../operator-error.js';
import type { Tables } from './tables.js';

/** The part of the package `pg` that is used; it is installed only by those who want PostgreSQL. */
interface PgModule {
  readonly default: { readonly Pool: new (options: PoolOptions) => PostgresPool & EventEmitter };
}

interface PoolOptions {
  readonly connectionString: string;
  readonly max: number;
  readonly connectionTimeoutMillis: number;
}

/** Connections kept open at most. */
const POOL_SIZE = 10;
/** A visitor is told within this time that the database does not answer. */
const CONNECT_TIMEOUT_MS = 10_000;

/** Opens a store in PostgreSQL. Rejects with one clear line where the package `pg` is not installed. */
export async function openPostgres(url: string): Promise<Kysely<Tables>> {
  const { Pool } = (await loadPg()).default;
  const pool = new Pool({ connectionString: url, max: POOL_SIZE, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  // A connection that breaks while nobody uses it is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

async function loadPg(): Promise<PgModule> {
  // The name in a variable: neither the compiler nor the bundler may ask for a package that is optional.
  const name = 'pg';
  try {
    return (await import(name)) as PgModule;
  } catch {
    throw new OperatorError(
      'DATABASE_URL names a PostgreSQL database: install the package "pg" beside ouishare-endpoint (npm i pg), or leave it out.',
    );
  }
}
