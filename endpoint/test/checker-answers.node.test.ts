import assert from 'node:assert/strict';
import { createServer, type AddressInfo } from 'node:net';
import { before, describe, it } from 'node:test';
import { checkEndpoint } from '../src/checker/checker.js';
import { Command } from './command.js';
import { FeedServer, calendar } from './feed-server.js';
import { temporaryFolder } from './harness.js';

const OPEN = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'max-age=300', ETag: '"1"' };
const EVENT = { id: 'a', title: 'A', start: '2026-06-01' };

const server = new FeedServer();
let base = '';
before(async () => {
  base = await server.open();
});

/** What is said of a publisher in a folder of its own, `level place detail`, and what to do about it. */
async function checked(
  folder: string,
  manifest: unknown,
): Promise<{ said: string[]; fixes: (string | undefined)[]; lists: unknown }> {
  server.give(`/${folder}/ouishare.json`, manifest, OPEN);
  server.give(`/${folder}/ouishare-check-of-what-is-not-there.json`, '', OPEN, 404);
  const { findings, lists } = await checkEndpoint(`${base}${folder}/`);
  return {
    said: findings.map(({ level, where, detail }) => `${level} ${where.replace(`${base}${folder}/`, '')} ${detail}`),
    fixes: findings.map(({ fix }) => fix),
    lists: lists.map(({ resource, format, pages, rows, droppedRows, droppedFields }) => [
      resource,
      format,
      pages,
      rows,
      droppedRows,
      droppedFields,
    ]),
  };
}

const manifest = (more: object = {}) => ({ version: '1', resources: { events: { href: 'events.json' } }, ...more });

describe('what a publisher sends besides its rows', () => {
  it('is said: a redirect, what may not be kept, what is sent unpacked, and what to do', async () => {
    const items = Array.from({ length: 600 }, (_, at) => ({
      ...EVENT,
      id: String(at),
      title: `An event with a long name ${String(at)}`,
    }));
    server.answer('/one/events.json', (_request, response) =>
      response.writeHead(302, { location: 'moved.json', ...OPEN }).end(),
    );
    server.give('/one/moved.json', { version: '1', items }, { 'Access-Control-Allow-Origin': '*' });
    const { said, fixes, lists } = await checked('one', manifest());
    assert.deepEqual(
      said.map((line) => line.replace(base, '').replace(/\d+ kB/, 'N kB')),
      [
        'warning events.json leads on to one/moved.json',
        'warning events.json may not be kept: every visitor asks anew',
        'warning events.json has neither ETag nor Last-Modified',
        'warning events.json is sent unpacked: N kB',
      ],
    );
    assert.ok(fixes.every((fix) => fix !== undefined));
    assert.deepEqual(lists, [['events', 'ouishare', 1, 600, 0, 0]]);
  });

  it('is counted as readers see it', async () => {
    const items = [EVENT, { ...EVENT, id: 'b', url: 'javascript:alert(1)' }, { id: 'c', title: 'No start' }, null];
    server.give('/two/events.json', { version: '1', items }, OPEN);
    assert.deepEqual((await checked('two', manifest())).lists, [['events', 'ouishare', 1, 2, 2, 1]]);
  });

  it('may be a feed of another format, which no browser reads without its header', async () => {
    server.give('/three/agenda.ics', calendar(['a', 'A', '20260601T190000']), OPEN);
    const resources = { events: { href: 'agenda.ics', format: 'ics' } };
    const good = await checked('three', { version: '1', resources });
    assert.deepEqual([good.said, good.lists], [[], [['events', 'ics', 1, 1, 0, 0]]]);
    server.give('/three/agenda.ics', calendar(['a', 'A', '20260601T190000']), {
      ...OPEN,
      'Access-Control-Allow-Origin': '',
    });
    const closed = await checked('three', { version: '1', resources });
    assert.match(closed.said.join('\n'), /error agenda\.ics no browser can read this feed/);
    assert.match(closed.fixes.join('\n'), /ouishare-endpoint build/);
  });
});

describe('how a publisher refuses', () => {
  it('is asked of its forms, without anything that could be taken', async () => {
    server.give('/four/events.json', { version: '1', items: [EVENT] }, OPEN);
    const signup = { href: 'join' };
    const forms = async () =>
      (await checked('four', manifest({ signup }))).said.filter((line) => line.includes(' join '));
    server.give('/four/join', {}, OPEN, 202);
    assert.deepEqual(await forms(), [
      'error join refuses the question that a browser asks before it sends a form (CORS preflight)',
      'error join takes a form with nothing in it',
    ]);
    server.answer('/four/join', (request, response) => {
      if (request.method === 'OPTIONS')
        response.writeHead(204, { ...OPEN, 'Access-Control-Allow-Headers': 'Content-Type' }).end();
      else response.writeHead(500, OPEN).end('<h1>Error</h1>');
    });
    assert.deepEqual(await forms(), ['error join answers 500 without saying which fields are wrong']);
    const bodies = server.asked
      .filter(({ path }) => path === '/four/join')
      .map(({ headers }) => headers['content-length']);
    assert.deepEqual([...new Set(bodies)].sort(), ['2', undefined].sort(), 'an empty object');
  });

  it('is asked of what is not there', async () => {
    server.give('/five/ouishare.json', manifest(), OPEN);
    server.give('/five/events.json', { version: '1', items: [EVENT] }, OPEN);
    server.give('/five/ouishare-check-of-what-is-not-there.json', '<h1>Welcome</h1>', OPEN);
    const { findings } = await checkEndpoint(`${base}five/`);
    assert.deepEqual(
      findings.map(({ detail }) => detail),
      ['answers 200 for what is not there'],
    );
  });

  it('outlives a long page of error whose server hangs up', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', (request) => {
        const name = /\/(\w+)\.json /.exec(String(request))?.[1] ?? '';
        const text = { ouishare: manifest(), events: { version: '1', items: [EVENT] } }[name];
        const [status, body] = text ? ['200 OK', JSON.stringify(text)] : ['404 Not Found', 'x'.repeat(64 * 1024)];
        socket.write(`HTTP/1.1 ${status}\r\nAccess-Control-Allow-Origin: *\r\nConnection: close\r\n\r\n`);
        socket.end(body);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { lists } = await checkEndpoint(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    server.close();
    assert.equal(lists[0]?.rows, 1);
  });
});

describe('the command', () => {
  it('says what to do below what is wrong, and all of it to a machine', async () => {
    server.give('/six/ouishare.json', manifest(), OPEN);
    server.give(
      '/six/events.json',
      {
        version: '1',
        items: [
          { ...EVENT, start: '1 June' },
          { ...EVENT, id: 'b' },
        ],
      },
      OPEN,
    );
    server.give('/six/ouishare-check-of-what-is-not-there.json', '', OPEN, 404);
    const words = new Command(['check', `${base}six/`], {}, temporaryFolder());
    assert.equal(await words.ended, 1);
    assert.match(words.output, /^ok {2}events {2}1 rows on one page, \d+ B; readers leave out 1 rows and 0 fields$/m);
    assert.match(words.output, /\/items\/0\/start {2}is no time\n {4}→ write 2026-05-20/);
    const machine = new Command(['check', `${base}six/`, '--json'], {}, temporaryFolder());
    assert.equal(await machine.ended, 1);
    const { errors, rows, findings } = JSON.parse(machine.output) as {
      errors: number;
      rows: number;
      findings: unknown[];
    };
    assert.deepEqual([errors, rows, findings.length], [1, 2, 1]);
  });
});
