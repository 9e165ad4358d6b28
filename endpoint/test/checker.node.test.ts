import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, it } from 'node:test';
import { sampleNetwork } from '../sample/index.js';
import { checkEndpoint } from '../src/checker/checker.js';
import { Command } from './command.js';
import { startTest, temporaryFolder } from './harness.js';

const servers: Server[] = [];
after(() => {
  for (const server of servers) server.close();
});

/** Serves these files to every page, and nothing else. */
async function serveFiles(
  files: Readonly<Record<string, unknown>>,
  headers: Record<string, string> = {},
): Promise<string> {
  const server = createServer((request, response) => {
    const file = files[(request.url ?? '').slice(1)];
    response.writeHead(file === undefined ? 404 : 200, {
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'max-age=300',
      ETag: '"1"',
      ...headers,
    });
    response.end(typeof file === 'string' ? file : JSON.stringify(file));
  });
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
}

/** What is said about these files, without the server's own address. */
async function saidOf(files: Readonly<Record<string, unknown>>, headers?: Record<string, string>): Promise<string[]> {
  const base = await serveFiles(files, headers);
  const { findings } = await checkEndpoint(base);
  return findings.map(({ level, where, detail }) => `${level} ${where.replace(base, '')} ${detail}`);
}

const MANIFEST = { version: '1', resources: { events: { href: 'events.json' } } };
const EVENT = { id: 'a', title: 'A', start: '2026-06-01' };

describe('checking an endpoint', () => {
  it('finds nothing to say about our own', async () => {
    const own = await startTest({ source: sampleNetwork });
    const { findings, rows } = await checkEndpoint(`${own.url}api`);
    assert.deepEqual(findings, []);
    assert.ok(rows > 100);
  });

  it('reads a folder that has no manifest and only one list', async () => {
    assert.deepEqual(await saidOf({ 'partners.json': [{ id: 'a', name: 'A' }] }), [
      'warning ouishare.json there is no manifest: no sign-up, no calendar, and everything at its usual address',
    ]);
  });

  const cases: readonly (readonly [title: string, page: unknown, said: readonly string[]])[] = [
    [
      'a field that nobody knows',
      { version: '1', items: [{ ...EVENT, color: 'red' }] },
      ['warning events.json /items/0/color the contract does not know it'],
    ],
    [
      'a time that does not exist',
      { version: '1', items: [{ ...EVENT, start: '2026-02-30' }] },
      [
        'error events.json /items/0/start is no time',
        'error events.json readers show that it failed: none of 1 rows can be read',
      ],
    ],
    [
      'an end before the start',
      { version: '1', items: [{ ...EVENT, end: '2026-05-01' }] },
      ['error events.json /items/0/end is before the start'],
    ],
    [
      'a zone that nobody knows',
      { version: '1', items: [{ ...EVENT, timeZone: 'Europe/Atlantis' }] },
      ['warning events.json /items/0/timeZone is no zone that this machine knows'],
    ],
    [
      'an id that is there twice',
      { version: '1', items: [EVENT, EVENT] },
      ['warning events.json /items/1 its id is on another row as well'],
    ],
    [
      'a page that leads to itself',
      { version: '1', items: [EVENT], next: 'events.json' },
      ['error events.json /next leads in a circle'],
    ],
    [
      'a page that leads elsewhere',
      { version: '1', items: [EVENT], next: 'https://other.example/' },
      ['error events.json /next leads to another origin: readers do not follow it'],
    ],
    ['a web page', '<html>', ['error events.json is a web page, no JSON']],
    ['something that is no JSON', 'events', ['error events.json is no JSON']],
  ];
  for (const [title, page, said] of cases) {
    it(`says where there is ${title}`, async () => {
      assert.deepEqual(await saidOf({ 'ouishare.json': MANIFEST, 'events.json': page }), said);
    });
  }

  it('says that a list is missing which the manifest promises', async () => {
    assert.deepEqual(await saidOf({ 'ouishare.json': MANIFEST }), ['error events.json answers 404']);
  });

  it('says that no other site can read it, and that no copy is kept', async () => {
    const files = { 'ouishare.json': MANIFEST, 'events.json': { version: '1', items: [EVENT] } };
    const said = await saidOf(files, {
      'Access-Control-Allow-Origin': 'https://one.example',
      'Cache-Control': 'no-store',
    });
    assert.match(said.join('\n'), /error events\.json lacks Access-Control-Allow-Origin/);
    assert.match(said.join('\n'), /warning events\.json sends Cache-Control: no-store/);
  });

  it('says that nothing answers', async () => {
    const { findings } = await checkEndpoint('http://127.0.0.1:1/');
    assert.ok(findings.every(({ level, detail }) => level === 'error' && detail === 'cannot be reached'));
    await assert.rejects(checkEndpoint('mailto:x'), /is no http address/);
  });

  it('is a command that fails where something is wrong', async () => {
    const good = await startTest({ source: sampleNetwork });
    const fine = new Command(['check', good.api], {}, temporaryFolder());
    assert.equal(await fine.ended, 0);
    assert.match(fine.output, /^ok {2}events {2}\d+ rows on one page, \d+ kB; all of it is shown$/m);
    assert.match(fine.output, /\n\d+ rows read, 0 errors, 0 warnings\n$/);
    const base = await serveFiles({ 'ouishare.json': MANIFEST });
    const faulty = new Command(['check', base], {}, temporaryFolder());
    assert.equal(await faulty.ended, 1);
    assert.match(faulty.output, /events\.json {2}answers 404\n0 rows read, 1 errors, 0 warnings\n$/);
  });
});
