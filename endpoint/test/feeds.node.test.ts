import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { checkHost, isPublic, publicLookup, PrivateAddressError } from '../src/federation/addresses.js';
import { FeedError, askFeed } from '../src/federation/feed-request.js';
import { gather, type Gathered } from '../src/federation/gather.js';
import { FeedServer, calendar } from './feed-server.js';
import { NOON } from './harness.js';

const now = new Date(NOON);
const open = { allowPrivate: true };
const server = new FeedServer();
let base = '';
before(async () => {
  base = await server.open();
});

const failing = (code: FeedError['code']) => (error: unknown) => error instanceof FeedError && error.code === code;

describe('addresses of feeds', () => {
  it('are public ones alone', () => {
    for (const address of [
      '127.0.0.1',
      '10.1.2.3',
      '172.31.0.1',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
      '224.0.0.1',
      '255.255.255.255',
      '::1',
      '::',
      'fe80::1',
      'fd00::1',
      '::ffff:127.0.0.1',
      '::ffff:7f00:1',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
      'ff02::1',
      'nonsense',
    ])
      assert.equal(isPublic(address), false, address);
    for (const address of [
      '1.1.1.1',
      '172.15.0.1',
      '172.32.0.1',
      '100.128.0.1',
      '192.0.1.1',
      '2606:4700:4700::1111',
      '2a00:1450::1',
    ])
      assert.equal(isPublic(address), true, address);
  });

  it('are refused however they are written, by name and by redirect', async () => {
    for (const host of [
      '127.0.0.1',
      '127.1',
      '2130706433',
      '0x7f.1',
      '0177.0.0.1',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
    ])
      assert.throws(
        () => {
          checkHost(new URL(`http://${host}/`));
        },
        PrivateAddressError,
        host,
      );
    await assert.rejects(askFeed(`${base}feed`), failing('private'));
    const asked = server.asked.length;
    const named = await new Promise((resolve) => {
      publicLookup('localhost', {}, (error) => {
        resolve(error);
      });
    });
    assert.ok(named instanceof PrivateAddressError);
    await assert.rejects(askFeed(`http://localhost:${new URL(base).port}/feed`), failing('private'));
    assert.equal(server.asked.length, asked, 'nobody was asked');
  });
});

describe('asking for a feed', () => {
  it('follows a few redirects, and no loop', async () => {
    server.give('/here', calendar(['a', 'A', '20260601T190000']));
    server.answer('/moved', (_request, response) => response.writeHead(301, { location: '/here' }).end());
    server.answer('/loop', (_request, response) => response.writeHead(302, { location: '/loop' }).end());
    server.answer('/away', (_request, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end());
    assert.equal((await askFeed(`${base}moved`, open)).url, `${base}here`);
    await assert.rejects(askFeed(`${base}loop`, open), failing('redirects'));
    await assert.rejects(askFeed(`${base}away`, open), failing('redirects'));
  });

  it('unpacks what is packed, and stops at what would become too large', async () => {
    const text = calendar(['a', 'Café', '20260601T190000']);
    for (const [coding, bytes] of [
      ['gzip', gzipSync(text)],
      ['br', brotliCompressSync(text)],
    ] as const) {
      server.answer('/packed', (_request, response) =>
        response.writeHead(200, { 'content-encoding': coding }).end(bytes),
      );
      assert.equal((await askFeed(`${base}packed`, open)).text, text);
    }
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024));
    server.answer('/bomb', (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
    await assert.rejects(askFeed(`${base}bomb`, open), failing('too-large'));
    server.answer('/endless', (_request, response) => {
      response.writeHead(200);
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 65)));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    });
    await assert.rejects(askFeed(`${base}endless`, open), failing('too-large'));
  });

  it('gives up on who does not answer, breaks off, or answers with a failure', async () => {
    server.answer('/silent', () => undefined);
    server.answer('/slow', (_request, response) => response.writeHead(200).write('BEGIN:'));
    server.answer('/cut', (request) => request.socket.destroy());
    server.answer('/half', (_request, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('BEGIN:');
      setTimeout(() => response.destroy(), 20);
    });
    server.answer('/wait', (_request, response) => response.writeHead(429, { 'retry-after': '120' }).end());
    server.answer('/gone', (_request, response) => response.writeHead(410).end());
    for (const path of ['silent', 'slow'])
      await assert.rejects(askFeed(base + path, { ...open, timeMs: 200 }), failing('timeout'));
    for (const path of ['cut', 'half']) await assert.rejects(askFeed(base + path, open), failing('unreachable'));
    await assert.rejects(
      askFeed(`${base}wait`, open),
      (error) => error instanceof FeedError && error.retryAfter === 120,
    );
    await assert.rejects(askFeed(`${base}gone`, open), (error) => error instanceof FeedError && error.isGone);
    await assert.rejects(askFeed('http://127.0.0.1:1/', open), failing('unreachable'));
  });

  it('reads any charset, also one that is named wrongly', async () => {
    const text = calendar(['a', 'Soirée', '20260601T190000']);
    for (const [type, bytes] of [
      ['text/calendar; charset=iso-8859-1', Buffer.from(text, 'latin1')],
      ['text/calendar', Buffer.from(text, 'latin1')],
      ['text/calendar; charset=iso-8859-1', Buffer.from(text, 'utf8')],
      ['text/calendar; charset=nonsense', Buffer.from(text, 'utf8')],
    ] as const) {
      server.answer('/charset', (_request, response) => response.writeHead(200, { 'content-type': type }).end(bytes));
      assert.equal((await askFeed(`${base}charset`, open)).text, text, type);
    }
  });
});

describe('gathering a feed', () => {
  const source = (path: string) => ({ href: base + path });

  it('asks only whether it has changed, once it is known', async () => {
    server.answer('/etag', (request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"1"' }).end(calendar(['a', 'A', '20260601T190000']));
    });
    const first = await gather(source('etag'), undefined, now, open);
    assert.deepEqual([first?.rows.length, first?.etag, first?.resource, first?.format], [1, '"1"', 'events', 'ics']);
    assert.equal(await gather(source('etag'), first, now, open), undefined);
  });

  it('reads all its pages, and ends at a loop or another origin', async () => {
    const page = (id: string, next: string) => ({
      version: '1',
      items: [{ id, title: id, start: '2026-06-01' }],
      next,
    });
    server.give('/pages', page('a', 'pages-2'));
    server.give('/pages-2', page('b', 'pages-3'));
    server.give('/pages-3', page('c', 'pages'));
    assert.deepEqual(
      (await gather(source('pages'), undefined, now, open))?.rows.map(({ id }) => id),
      ['a', 'b', 'c'],
    );
    server.give('/pages-2', page('b', 'https://elsewhere.example/'));
    assert.equal((await gather(source('pages'), undefined, now, open))?.rows.length, 2);
  });

  it('says what it could not read, and refuses a page to log in', async () => {
    server.give('/partly', [{ title: 'A', start: '2026-06-01' }, { title: 'B' }]);
    const partly = (await gather({ ...source('partly'), resource: 'events' }, undefined, now, open)) as Gathered;
    assert.deepEqual([partly.rows.length, partly.dropped], [1, 1]);
    assert.match(partly.drops[0] ?? '', /^row 1: .*start/);
    server.give('/login', '<!doctype html><title>Log in</title>', { 'content-type': 'text/html' });
    await assert.rejects(
      gather(source('login'), undefined, now, open),
      (error) => error instanceof FeedError && /web page/.test(error.message),
    );
  });
});
