import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROUTES } from '../../../src/contract/routes.js';
import { largeNetwork, type LargeOptions } from './large-network.js';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const BARE = fileURLToPath(new URL('bare-server.ts', import.meta.url));
const READY = /ready http:\/\/localhost:(\d+)\//;
const KIB = 1024;

/** A server in a process of its own. */
export interface Subject {
  readonly url: string;
  /** What the process holds of the machine's memory, MiB. */
  readonly memory: () => number;
  readonly stop: () => Promise<void>;
}

/** The endpoint as it ships. */
export const startOwn = (words: readonly string[], env: Readonly<Record<string, string>>): Promise<Subject> =>
  start([CLI, 'serve', ...words], env);

/** A route that returns a constant. */
export const startBare = (file: string, coding: string): Promise<Subject> =>
  start(['--import', import.meta.resolve('tsx'), BARE, file, coding], {});

async function start(words: readonly string[], env: Readonly<Record<string, string>>): Promise<Subject> {
  const child = spawn(process.execPath, [...words], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      resolve();
    });
  });
  const port = await portOf(child);
  return {
    url: `http://127.0.0.1:${port}/`,
    memory: () => memoryOf(child.pid ?? 0),
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

function portOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        said = (said + text).slice(-5000);
        const port = READY.exec(said)?.[1];
        if (port !== undefined) resolve(port);
      });
    child.once('close', () => {
      reject(new Error(`It did not get ready:\n${said}`));
    });
  });
}

/** Linux only, as is all that servers are measured on. */
function memoryOf(pid: number): number {
  const kib = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1];
  return Math.round(Number(kib) / KIB);
}

/** Writes a large network as the files of a publisher. */
export function writeNetwork(folder: string, options: LargeOptions): void {
  const { manifest, events, communities, people } = largeNetwork(options);
  const put = (name: string, value: unknown): void => {
    writeFileSync(join(folder, name), JSON.stringify(value));
  };
  put(ROUTES.manifest, manifest);
  put(ROUTES.events, events);
  put(ROUTES.communities, communities);
  put(ROUTES.people, people);
}

/** What hundreds of chapters publish: at `/<number>.json` a calendar each, another one whenever it is asked. */
export async function startFeeds(
  rows: number,
): Promise<{ readonly url: string; readonly asked: () => number; readonly stop: () => void }> {
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    const number = Number(/\d+/.exec(request.url ?? '')?.[0] ?? 0);
    const { events } = largeNetwork({ communities: 1, people: 0, past: rows / 2, coming: rows / 2, now: Date.now() });
    const items = events.map((event) => ({
      ...event,
      id: `${String(number)}-${event.id}`,
      title: `Gathering ${event.id} of chapter ${String(number)}, told ${String(asked)}`,
      url: `https://chapter-${String(number)}.example/${event.id}`,
    }));
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ version: '1', items }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/`,
    asked: () => asked,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
