import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';

/** Where Debian keeps the programs of each version, outside the path. */
const DEBIAN = '/usr/lib/postgresql';
const READY_TRIES = 200;
const READY_WAIT_MS = 50;

/** A PostgreSQL server of our own: started for a run, gone with it. */
export interface Cluster {
  /** `postgres://…/postgres`, where databases can be made. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

interface User {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Starts a server in a folder of its own. Undefined where PostgreSQL is not installed.
 * @param options.durable waits for the disk at each commit, as a real one does: for measuring. Tests need not.
 */
export async function startPostgres(options: { readonly durable?: boolean } = {}): Promise<Cluster | undefined> {
  const bin = findPrograms();
  if (bin === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'ouishare-postgres-'));
  const user = plainUser();
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const init = ['-D', data, '-U', 'tester', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C'];
  execFileSync(join(bin, 'initdb'), init, { ...user, cwd: folder, stdio: 'ignore' });
  const port = await freePort();
  const fast = options.durable === true ? [] : ['-c', 'fsync=off', '-c', 'synchronous_commit=off'];
  const words = ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='];
  const server = spawn(join(bin, 'postgres'), [...words, '-c', 'max_connections=400', ...fast], {
    ...user,
    cwd: folder,
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) =>
    server.once('close', () => {
      resolve();
    }),
  );
  const kill = (): void => {
    server.kill('SIGQUIT');
  };
  process.once('exit', kill);
  const stop = async (): Promise<void> => {
    kill();
    await ended;
    process.removeListener('exit', kill);
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `postgres://tester@127.0.0.1:${String(port)}/postgres`;
  try {
    await ready(url);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

/** Makes an empty database in the server of this address and gives its own address. */
export function makeDatabase(serverUrl: string): string {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  psql(serverUrl, `create database ${name}`);
  return new URL(`/${name}`, serverUrl).href;
}

/** Whether a store's place is a PostgreSQL database and not a file. */
export function isDatabase(place: string): boolean {
  return place.startsWith('postgres://');
}

/** Rows of a table, seen by another connection. */
export function rowsInDatabase(url: string, table: string): Record<string, unknown>[] {
  // In the order in which they were written, as SQLite gives them: nothing else is promised, but `ctid` comes near enough after an update.
  const lines = psql(url, `select row_to_json(t) from ${table} t order by ctid`).split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

function psql(url: string, statement: string): string {
  // The program itself: Debian's `psql` is a script that looks for it, each time.
  const beside = join(findPrograms() ?? '', 'psql');
  return execFileSync(
    existsSync(beside) ? beside : 'psql',
    ['-X', '-A', '-t', '-q', '-v', 'ON_ERROR_STOP=1', '-d', url, '-c', statement],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 256 * 1024 * 1024,
    },
  );
}

function findPrograms(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(DEBIAN, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  return folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))));
}

/** PostgreSQL refuses to be root: the user that its package made, else nobody. */
function plainUser(): User | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = ['-u', '-g'].map((what) => Number(execFileSync('id', [what, name], { encoding: 'utf8' })));
      if (uid !== undefined && gid !== undefined) return { uid, gid };
    } catch {
      // There is no such user here.
    }
  }
  return undefined;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function ready(url: string): Promise<void> {
  for (let tries = 0; tries < READY_TRIES; tries += 1) {
    try {
      psql(url, 'select 1');
      return;
    } catch {
      await sleep(READY_WAIT_MS);
    }
  }
  throw new Error('PostgreSQL did not get ready.');
}
