import { mkdtempSync, rmSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { startEndpoint, type EndpointOptions, type RunningEndpoint } from '../src/endpoint.js';
import type { Log } from '../src/log.js';
import { openStore, type Store } from '../src/store/database.js';
import { isDatabase, makeDatabase } from './postgres.js';
import { smallNetwork } from './small-network.js';
import { readSettings } from '../src/settings.js';

/** Undone after all tests of a file, last first. (`after` inside a hook or a test would already run at its end.) */
const cleanups: (() => void | Promise<void>)[] = [];
after(async () => {
  for (const clean of cleanups.reverse()) await clean();
});

/** The day on which all these tests happen: a Wednesday, noon in UTC. */
export const NOON = Date.parse('2026-05-20T12:00:00Z');

/** A clock that tests set forward. */
export class Clock {
  time = NOON;
  readonly now = (): number => this.time;

  forward(ms: number): void {
    this.time += ms;
  }
}

/** Remembers what was said. */
export class ListeningLog implements Log {
  readonly lines: string[] = [];

  line(text: string): void {
    this.lines.push(text);
  }

  failure(where: string, error: unknown): void {
    this.lines.push(`${where} failed: ${error instanceof Error ? (error.stack ?? error.message) : 'unknown'}`);
  }
}

/** An endpoint for one test file: a real server on a free port over a real SQLite file. */
export interface TestEndpoint extends RunningEndpoint {
  readonly clock: Clock;
  readonly log: ListeningLog;
  /** Its store: a SQLite file or, in the run over PostgreSQL, the address of a database of its own. */
  readonly dataFile: string;
  /** `/api/` of it. */
  readonly api: string;
}

export type TestOptions = Partial<EndpointOptions> & { readonly env?: Readonly<Record<string, string>> };

/** Makes a folder that is gone after the tests. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ouishare-endpoint-'));
  cleanups.push(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** An empty place for a store, of the kind that this run is about. */
export function newPlace(): string {
  const server = process.env['OUISHARE_TEST_DATABASE_URL'];
  return server === undefined ? join(temporaryFolder(), 'data.sqlite') : makeDatabase(server);
}

/** The settings that name a place. */
export function placeEnv(place: string): Record<string, string> {
  return isDatabase(place) ? { DATABASE_URL: place } : { OUISHARE_DATA: place };
}

/** Opens the store at a place, beside the server that uses it. */
export function storeAt(place: string): Promise<Store> {
  return openStore(isDatabase(place) ? { file: ':memory:', databaseUrl: place } : { file: place });
}

/** Starts an endpoint; stopped by the test itself or after all of them. */
export async function startTest({ env = {}, ...options }: TestOptions = {}): Promise<TestEndpoint> {
  const clock = new Clock();
  const log = new ListeningLog();
  const dataFile = env['OUISHARE_DATA'] ?? newPlace();
  const settings = readSettings({
    PORT: '0',
    CHALLENGE_EFFORT: '500',
    CHALLENGE_WAIT: '0',
    HOST: '127.0.0.1',
    ...env,
    ...placeEnv(dataFile),
  });
  const endpoint = await startEndpoint({
    settings,
    source: smallNetwork,
    log,
    now: clock.now,
    showOutbox: true,
    ...options,
  });
  let running = true;
  const stop = async (): Promise<void> => {
    if (running) await endpoint.stop();
    running = false;
  };
  cleanups.push(stop);
  const url = `http://127.0.0.1:${String(endpoint.port)}/`;
  return { port: endpoint.port, url, api: `${url}api/`, stop, clock, log, dataFile };
}

/** A page of rows, as far as tests look at it. */
export interface AnyPage {
  readonly version: string;
  readonly items: readonly { readonly id: string }[];
  readonly next?: string;
  readonly past?: string;
  readonly total?: number;
  readonly labels?: readonly { readonly id: string; readonly label: unknown }[];
  readonly tiers?: readonly unknown[];
}

/** An answer without any help from a browser: nothing decoded, nothing followed, the path sent as written. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Sends one request as it is written. */
export function rawRequest(
  endpoint: { readonly port: number },
  path: string,
  options: {
    readonly method?: string;
    readonly headers?: Record<string, string>;
    readonly body?: string | Buffer;
  } = {},
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', headers = {}, body } = options;
    const sent = request({ host: '127.0.0.1', port: endpoint.port, path, method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

export async function readPage(address: string): Promise<AnyPage> {
  const answer = await fetch(address);
  if (answer.status !== 200) throw new Error(`${address} answered ${String(answer.status)}: ${await answer.text()}`);
  return (await answer.json()) as AnyPage;
}

/** The ids of a page, in its order. */
export async function idsOf(address: string): Promise<readonly string[]> {
  return (await readPage(address)).items.map(({ id }) => id);
}

/** A problem as it came. */
export interface ProblemAnswer {
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
  readonly retryAfter?: number;
}

/** Its faults, `pointer code`. */
export function faultsIn(problem: ProblemAnswer): readonly string[] {
  return (problem.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
}
