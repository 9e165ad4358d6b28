// How many sign-ups a second: node --import tsx endpoint/test/bench/sign-ups.ts [--sign-ups 2000]
//
// The whole way of one (HTTP, schema, offer, proof, one transaction with consents, links and the mail in both its forms), beside a bare insert
// of the same body through the same HTTP server into the same database. Client and server share this process, for both alike. Databases wait
// for the disk. Medians of the rounds, with the least and the greatest.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Hono } from 'hono';
import { sql } from 'kysely';
import { startEndpoint } from '../../src/endpoint.js';
import type { ServerEnv } from '../../src/http/visitor-address.js';
import { listen } from '../../src/server.js';
import { readSettings } from '../../src/settings.js';
import { openStore } from '../../src/store/database.js';
import { makeDatabase, startPostgres } from '../postgres.js';
import { goodSignup, postJson, solvedProof } from '../signup-tools.js';
import { smallNetwork } from '../small-network.js';

const ROUNDS = 5;
const AT_ONCE = 20;
/** Visitors' addresses, so that no limit is met. */
const VISITORS = 60_000;

const { values } = parseArgs({ options: { 'sign-ups': { type: 'string', default: '2000' } } });
const count = Number(values['sign-ups']);
const silent = {
  line: () => undefined,
  failure: (where: string, error: unknown) => {
    console.error(where, error);
  },
};

/** Sends all bodies, so many at once; gives how many a second were answered with 202. */
async function rate(address: string, bodies: readonly unknown[]): Promise<number> {
  let next = 0;
  const began = performance.now();
  const work = async (): Promise<void> => {
    for (let index = next++; index < bodies.length; index = next++) {
      const visitor = `10.${String((index >> 16) & 255)}.${String((index >> 8) & 255)}.${String(index & 255)}`;
      const answer = await postJson(address, bodies[index], { 'X-Forwarded-For': visitor });
      if (answer.status !== 202) throw new Error(`${String(answer.status)} ${await answer.text()}`);
      await answer.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return bodies.length / ((performance.now() - began) / 1000);
}

interface Place {
  readonly file: string;
  readonly databaseUrl?: string;
}

async function measureSignUps(place: Place, size: number): Promise<number> {
  const env = {
    PORT: '0',
    HOST: '127.0.0.1',
    CHALLENGE_EFFORT: '1',
    CHALLENGE_WAIT: '0',
    TRUSTED_PROXIES: '1',
    OUISHARE_DATA: place.file,
  };
  const settings = readSettings({ ...env, DATABASE_URL: place.databaseUrl });
  const endpoint = await startEndpoint({ settings, source: smallNetwork, log: silent });
  const api = `http://127.0.0.1:${String(endpoint.port)}/api/`;
  try {
    const bodies: unknown[] = [];
    for (let index = 0; index < size; index += 1)
      bodies.push({ ...goodSignup({ email: `p${String(index)}@example.org` }), proof: await solvedProof(api) });
    return await rate(`${api}signups`, bodies);
  } finally {
    await endpoint.stop();
  }
}

async function measureInserts(place: Place, size: number): Promise<number> {
  const store = await openStore(place);
  await sql`create table bare (id text primary key, body text not null)`.execute(store);
  const app = new Hono<ServerEnv>();
  app.post('/', async (context) => {
    const body = await context.req.text();
    const { id } = JSON.parse(body) as { id: string };
    await sql`insert into bare (id, body) values (${id}, ${body})`.execute(store);
    return context.json({ id, state: 'confirm' }, 202);
  });
  const server = await listen(app, 0, '127.0.0.1');
  try {
    const bodies = Array.from({ length: size }, (_, index) => goodSignup({ email: `p${String(index)}@example.org` }));
    return await rate(`http://127.0.0.1:${String(server.port)}/`, bodies);
  } finally {
    await server.stop();
    await store.destroy();
  }
}

function say(what: string, rates: readonly number[]): void {
  const sorted = [...rates].sort((a, b) => a - b);
  const [least = 0, median = 0, greatest = 0] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  console.log(`${what.padEnd(28)} ${median.toFixed(0)} a second (${least.toFixed(0)} to ${greatest.toFixed(0)})`);
}

async function measure(name: string, place: () => Place): Promise<void> {
  const signUps: number[] = [];
  const inserts: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    inserts.push(await measureInserts(place(), count));
    signUps.push(await measureSignUps(place(), count));
  }
  say(`${name}: sign-ups`, signUps);
  say(`${name}: bare inserts`, inserts);
}

if (!(count > 0 && count < VISITORS)) throw new Error(`--sign-ups is a number below ${String(VISITORS)}.`);
console.log(
  `${String(count)} a round, ${String(ROUNDS)} rounds, ${String(AT_ONCE)} at once, Node ${process.versions.node}, ${String(cpus().length)} cores`,
);
const folder = mkdtempSync(join(tmpdir(), 'ouishare-bench-'));
let files = 0;
await measure('SQLite', () => ({ file: join(folder, `${String((files += 1))}.sqlite`) }));
rmSync(folder, { recursive: true });
const cluster = await startPostgres({ durable: true });
if (cluster === undefined) console.log('PostgreSQL is not installed here: not measured.');
else {
  await measure('PostgreSQL', () => ({ file: ':memory:', databaseUrl: makeDatabase(cluster.url) }));
  await cluster.stop();
}
