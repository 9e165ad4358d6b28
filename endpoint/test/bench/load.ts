// How the endpoint answers under load, beside a Hono route that returns a constant of the same bytes:
//   npm run build && node --import tsx endpoint/test/bench/load.ts [--seconds 8] [--connections 50] [--past 95000] [--coming 5000]
//     [--feeds 0] [--rounds 3] [--minutes 0]
// `--feeds 1000` besides takes up so many feeds of a hundred events meanwhile, each another one every minute. `--minutes 5` loads for so long
// and tells the memory each minute. One process a server, one for all clients. Medians of the rounds.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import autocannon, { type Request, type Result } from 'autocannon';
import { startBare, startFeeds, startOwn, writeNetwork, type Subject } from './servers.js';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '8' },
    connections: { type: 'string', default: '50' },
    past: { type: 'string', default: '95000' },
    coming: { type: 'string', default: '5000' },
    feeds: { type: 'string', default: '0' },
    rounds: { type: 'string', default: '3' },
    minutes: { type: 'string', default: '0' },
  },
});
const CODING = 'br';
const FEED_ROWS = 100;
const MINUTE_S = 60;
const past = Number(values.past);
const coming = Number(values.coming);
const feedCount = Number(values.feeds);
const folder = mkdtempSync(join(tmpdir(), 'ouishare-load-'));

async function shoot(url: string, requests: readonly Request[], seconds = Number(values.seconds)): Promise<Result> {
  return autocannon({
    url,
    connections: Number(values.connections),
    duration: seconds,
    requests: requests.map((request) => ({ ...request, headers: { 'Accept-Encoding': CODING, ...request.headers } })),
  });
}

/** The rounds of one question. */
interface Row {
  readonly name: string;
  readonly results: Result[];
  readonly ask: () => Promise<Result>;
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? NaN;

function line(name: string, results: readonly Result[], bound: number | undefined): string {
  const rate = median(results.map((result) => result.requests.average));
  const of = (pick: (result: Result) => number): string => String(median(results.map(pick))).padStart(6);
  const failed = results.reduce((sum, result) => sum + result.errors + result.timeouts, 0);
  const ratio = bound === undefined ? '' : (rate / bound).toFixed(2);
  return [
    name.padEnd(46),
    String(Math.round(rate)).padStart(8),
    of(({ latency }) => latency.p50),
    of(({ latency }) => latency.p99),
    of(({ latency }) => latency.max),
    ratio.padStart(6),
    String(failed).padStart(6),
  ].join(' ');
}

/** Addresses of pages deep in the archive. */
async function archivePages(url: string): Promise<Request[]> {
  const pages: Request[] = [];
  let path = 'api/events-past.json';
  for (let count = 0; count < 100; count += 1) {
    const page = (await (await fetch(url + path)).json()) as { next?: string };
    if (page.next === undefined) break;
    path = `api/${page.next}`;
    pages.push({ path: `/${path}` });
  }
  return pages.length === 0 ? [{ path: `/${path}` }] : pages;
}

const get = (path: string): Request[] => [{ path }];
const many = (count: number, pathOf: (index: number) => string): Request[] =>
  Array.from({ length: count }, (_, index) => ({ path: pathOf(index) }));

async function rowsOf(own: Subject, bare: Subject): Promise<Row[]> {
  const first = await fetch(`${own.url}api/events.json`, { headers: { 'Accept-Encoding': CODING } });
  const etag = first.headers.get('ETag') ?? '';
  const deep = await archivePages(own.url);
  const row = (name: string, url: string, requests: Request[]): Row => ({
    name,
    results: [],
    ask: () => shoot(url, requests),
  });
  return [
    row('a constant of the same bytes', bare.url, get('/constant')),
    row('events.json', own.url, get('/api/events.json')),
    row(
      'events.json of 1,000 communities in turn',
      own.url,
      many(1000, (at) => `/api/events.json?community=community-${String(at)}`),
    ),
    row('events-past.json, 100 pages in turn', own.url, deep),
    row('communities.json', own.url, get('/api/communities.json?limit=100')),
    row('signups/challenge', own.url, get('/api/signups/challenge')),
    row('bare 304', bare.url, get('/unchanged')),
    row('events.json, unchanged (304)', own.url, [{ path: '/api/events.json', headers: { 'If-None-Match': etag } }]),
  ];
}

async function compare(own: Subject, bare: Subject): Promise<void> {
  const rows = await rowsOf(own, bare);
  for (let round = 0; round < Number(values.rounds); round += 1)
    for (const row of rows) row.results.push(await row.ask());
  console.log(`${'question'.padEnd(46)}    req/s    p50    p99    max  ratio failed`);
  let bound: number | undefined;
  for (const { name, results } of rows) {
    const isBound = /^(?:a constant|bare)/.test(name);
    if (isBound) bound = median(results.map((result) => result.requests.average));
    console.log(line(name, results, isBound ? undefined : bound));
  }
}

async function endure(own: Subject): Promise<void> {
  const mix = [
    ...get('/api/events.json'),
    ...many(50, (at) => `/api/events.json?community=community-${String(at * 7)}`),
    ...many(20, (at) => `/api/events-past.json?tag=food&q=coworking%20${String(at)}`),
    ...get('/api/events.ics?community=community-3'),
  ];
  for (let minute = 1; minute <= Number(values.minutes); minute += 1) {
    const result = await shoot(own.url, mix, MINUTE_S);
    console.log(
      `${line(`minute ${String(minute)}, all of it mixed`, [result], undefined)}   ${String(own.memory())} MiB`,
    );
  }
}

async function run(): Promise<void> {
  const feeds = feedCount > 0 ? await startFeeds(FEED_ROWS) : undefined;
  const words = ['--network', folder];
  writeNetwork(folder, { past, coming, now: Date.now() });
  if (feeds !== undefined) {
    const sources = Array.from({ length: feedCount }, (_, at) => ({
      href: `${feeds.url}${String(at)}.json`,
      every: 60,
    }));
    writeFileSync(join(folder, 'sources.json'), JSON.stringify({ sources }));
    words.push('--sources', join(folder, 'sources.json'));
  }
  const env = { OUISHARE_DATA: join(folder, 'data.sqlite'), ALLOW_PRIVATE_FEEDS: '1' };
  const began = performance.now();
  const own = await startOwn(words, env);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const answer = await fetch(`${own.url}api/events.json`, { headers: { 'Accept-Encoding': 'identity' } });
  const packed = (await import('node:zlib')).brotliCompressSync(Buffer.from(await answer.arrayBuffer()));
  writeFileSync(join(folder, 'constant'), packed);
  const bare = await startBare(join(folder, 'constant'), CODING);
  console.log(
    `${String(past + coming)} events, ${String(coming)} of them to come; ${String(cpus().length)} cores, Node ${process.versions.node}; ` +
      `${values.connections} connections; ready after ${seconds} s with ${String(own.memory())} MiB; a page of ${String(packed.length)} bytes`,
  );
  await compare(own, bare);
  await endure(own);
  console.log(`memory at the end: ${String(own.memory())} MiB (the constant: ${String(bare.memory())} MiB)`);
  if (feeds !== undefined) console.log(`feeds were read ${String(feeds.asked())} times meanwhile`);
  await Promise.all([own.stop(), bare.stop()]);
  feeds?.stop();
}

try {
  await run();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
