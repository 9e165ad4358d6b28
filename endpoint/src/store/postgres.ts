import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import { OperatorError } from '../operator-error.js';
import type { Tables } from './tables.js';

/** The part of the package `pg` that is used; it is installed only by those who want PostgreSQL. */
interface PgModule {
  readonly default: { readonly Pool: new (options: { connectionString: string; max: number }) => PostgresPool };
}

/** Connections kept open at most. */
const POOL_SIZE = 10;

/** Opens a store in PostgreSQL. Rejects with one clear line where the package `pg` is not installed. */
export async function openPostgres(url: string): Promise<Kysely<Tables>> {
  const { Pool } = (await loadPg()).default;
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: new Pool({ connectionString: url, max: POOL_SIZE }) }),
  });
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
