import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { FeedSource } from '../src/federation/source-list.js';
import type { Network } from '../src/network/network.js';
import { FeedServer, calendar } from './feed-server.js';
import { readPage, startTest, type AnyPage, type TestEndpoint } from './harness.js';
import { until } from './membership-tools.js';

const server = new FeedServer();
let base = '';
before(async () => {
  base = await server.open();
});

const empty = { communities: [], events: [], people: [], partners: [], articles: [], projects: [] };
const network = (): Network => ({
  ...empty,
  manifest: { version: '1', name: 'A network', lang: 'fr' },
  communities: [{ id: 'lisboa', name: 'Lisboa' }],
  events: [
    { id: 'own', title: 'Ours', start: '2026-06-10T19:00', timeZone: 'Europe/Paris', url: 'https://ours.example/1' },
  ],
});

interface Row {
  readonly id: string;
  readonly title: string;
  readonly source?: { readonly name: string };
  readonly communityIds?: readonly string[];
}

interface Status {
  readonly ok: boolean;
  readonly rows: number;
  readonly dropped: number;
  readonly problem?: string;
  readonly readAt?: string;
  readonly nextAt: string;
}

const federating = (feeds: readonly FeedSource[], more: Parameters<typeof startTest>[0] = {}): Promise<TestEndpoint> =>
  startTest({ source: network, feeds, allowPrivateFeeds: true, feedRoundMs: 50, ...more });
const eventsOf = async ({ api }: TestEndpoint): Promise<readonly Row[]> =>
  ((await readPage(`${api}events.json`)) as AnyPage & { items: readonly Row[] }).items;
const statusesOf = async ({ url }: TestEndpoint): Promise<readonly Status[]> =>
  ((await (await fetch(`${url}sources.json`)).json()) as { sources: readonly Status[] }).sources;

/** Until every source was asked, and what came is served: the library looks every five seconds of its clock. */
async function settled(endpoint: TestEndpoint, rows: number): Promise<readonly Row[]> {
  await until(async () => {
    endpoint.clock.forward(6000);
    return (await eventsOf(endpoint)).length === rows;
  });
  return eventsOf(endpoint);
}

describe('federation', () => {
  it('takes up what feeds publish, says whose it is, and each thing once', async () => {
    server.give('/agenda.ics', calendar(['a', 'Jantar', '20260601T190000'], ['b', 'Ours', '20260610T190000']));
    server.give('/list.json', {
      version: '1',
      lang: 'pt',
      items: [
        { id: 'x', title: 'Again', start: '2026-06-10T19:00', timeZone: 'Europe/Paris', url: 'https://ours.example/1' },
        { id: 'y', title: 'JANTAR', start: '2026-06-01T19:00', timeZone: 'Europe/Paris' },
        { id: 'z', title: 'Almoço', start: '2026-06-02T12:00', parentId: 'x' },
      ],
    });
    const endpoint = await federating([
      {
        href: `${base}agenda.ics`,
        id: 'lisboa',
        name: 'OuiShare Lisboa',
        url: 'https://lisboa.example/',
        communities: ['lisboa'],
      },
      { href: `${base}list.json`, id: 'list', resource: 'events' },
    ]);
    await until(async () => (await statusesOf(endpoint)).every(({ rows }) => rows > 0));
    const rows = await settled(endpoint, 3);
    assert.deepEqual(
      rows.map(({ id, title, source, communityIds }) => [id, title, source?.name, communityIds?.join()]),
      [
        ['lisboa:a', 'Jantar', 'OuiShare Lisboa', 'lisboa'],
        ['list:z', 'Almoço', undefined, undefined],
        ['own', 'Ours', undefined, undefined],
      ],
    );
    assert.deepEqual((rows[1] as unknown as { lang: string; parentId: string }).lang, 'pt');
    assert.deepEqual((rows[1] as unknown as { parentId: string }).parentId, 'list:x');
  });

  it('keeps what a feed gave while it fails, in whatever way, and a restart loses nothing; the others go on', async () => {
    server.give('/good.ics', calendar(['g', 'Good', '20260603T190000']));
    server.give('/bad.ics', calendar(['b', 'Bad', '20260604T190000']));
    const feeds = [
      { href: `${base}good.ics`, id: 'good', every: 60 },
      { href: `${base}bad.ics`, id: 'bad', every: 60 },
    ];
    const first = await federating(feeds);
    await settled(first, 3);
    for (const [body, status, said] of [
      ['<!doctype html><title>Log in</title>', 200, /web page/],
      ['', 500, /answers 500/],
      ['BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:b\nSUMM', 200, /none of 1 rows/],
    ] as const) {
      server.give('/bad.ics', body, {}, status);
      await until(async () => {
        first.clock.forward(1000 * 1000);
        return said.test((await statusesOf(first))[1]?.problem ?? '');
      });
      const [good, bad] = await statusesOf(first);
      assert.deepEqual([good?.ok, bad?.ok, bad?.rows], [true, false, 1]);
      assert.equal((await eventsOf(first)).length > 0, true);
    }
    await first.stop();
    const again = await federating(feeds, { env: { OUISHARE_DATA: first.dataFile } });
    assert.deepEqual(
      (await eventsOf(again)).map(({ title }) => title),
      ['Good', 'Bad', 'Ours'],
      'before anybody is asked again',
    );
    const page = await (await fetch(`${again.url}sources`)).text();
    assert.match(page, /1 of them failing/);
    assert.doesNotMatch(
      page + JSON.stringify(await statusesOf(again)),
      /bad\.ics/,
      'the address of a private calendar is its password',
    );
    assert.match(page, /none of 1 rows can be read/);
  });

  it('asks a failing feed ever less, and drops what is gone', async () => {
    server.give('/gone.ics', calendar(['a', 'A', '20260605T190000']));
    const own = await federating([{ href: `${base}gone.ics`, id: 'gone', every: 60 }]);
    await settled(own, 2);
    server.give('/gone.ics', '', {}, 503);
    const waits: number[] = [];
    for (let tries = 0; tries < 3; tries += 1) {
      const [before] = await statusesOf(own);
      own.clock.time = Date.parse(before?.nextAt ?? '') + 1000;
      await until(async () => {
        const [now] = await statusesOf(own);
        // While it is being asked it is claimed for ten minutes.
        return (
          now?.ok === false && now.nextAt !== before?.nextAt && Date.parse(now.nextAt) - own.clock.time !== 600_000
        );
      });
      waits.push(Math.round((Date.parse((await statusesOf(own))[0]?.nextAt ?? '') - own.clock.time) / 1000));
    }
    assert.deepEqual(waits, [60, 120, 240]);
    server.give('/gone.ics', '', {}, 410);
    await until(async () => {
      own.clock.forward(1000 * 1000);
      return (await eventsOf(own)).every(({ title }) => title === 'Ours');
    });
    assert.equal((await statusesOf(own))[0]?.rows, 0);
  });

  it('is not held up by a feed that never answers', async () => {
    server.answer('/silent.ics', () => undefined);
    server.give('/quick.ics', calendar(['q', 'Quick', '20260606T190000']));
    const silent = Array.from({ length: 3 }, (_, at) => ({
      href: `${base}silent.ics?${String(at)}`,
      id: `s${String(at)}`,
    }));
    for (const { href } of silent) server.answer(new URL(href).pathname + new URL(href).search, () => undefined);
    const endpoint = await federating([...silent, { href: `${base}quick.ics`, id: 'quick' }]);
    assert.deepEqual(
      (await settled(endpoint, 2)).map(({ title }) => title),
      ['Quick', 'Ours'],
    );
  });

  it('of two processes on one store asks each feed once', async () => {
    server.give('/once.ics', calendar(['o', 'Once', '20260607T190000']));
    const feeds = [{ href: `${base}once.ics`, id: 'once', every: 86_400 }];
    const one = await federating(feeds);
    const two = await federating(feeds, { env: { OUISHARE_DATA: one.dataFile } });
    await Promise.all([settled(one, 2), settled(two, 2)]);
    assert.equal(server.asked.filter(({ path }) => path === '/once.ics').length, 1);
  });

  it('goes on while one’s own files are broken, which is said once for each change of them', async () => {
    server.give('/going.ics', calendar(['g', 'First', '20260606T190000']));
    let stamp = 0;
    const source = (): Network => {
      if (stamp > 0) throw new Error('partners.json cannot be read');
      return network();
    };
    const feeds = [{ href: `${base}going.ics`, id: 'going', every: 60 }];
    const own = await federating(feeds, { source, sourceStamp: () => String(stamp) });
    await settled(own, 2);
    stamp = 1;
    server.give('/going.ics', calendar(['g', 'First', '20260606T190000'], ['h', 'Second', '20260607T190000']));
    own.clock.forward(60_000);
    assert.deepEqual(
      (await settled(own, 3)).map(({ title }) => title),
      ['First', 'Second', 'Ours'],
    );
    const said = own.log.lines.filter((line) => line.includes('partners.json cannot be read'));
    assert.equal(said.length, 1);
  });

  it('knows a feed between two seasons from one that was never read', async () => {
    server.give('/empty.ics', calendar());
    const own = await federating([{ href: `${base}empty.ics`, id: 'empty', every: 86_400 }]);
    await until(async () => (await statusesOf(own))[0]?.readAt !== undefined);
    const [status] = await statusesOf(own);
    assert.deepEqual([status?.ok, status?.rows, status?.dropped], [true, 0, 0]);
    assert.match(await (await fetch(`${own.url}sources`)).text(), /<dd>Read<\/dd>/);
  });

  it('shows neither hostile markup of a feed nor rows that the contract refuses', async () => {
    const evil = '<img src=x onerror=alert(1)><script>alert(1)</script>Title &lt;b&gt;';
    server.give(
      '/evil.ics',
      calendar(['e', evil, '20260608T190000']).replace('SUMMARY', 'URL:javascript:alert(1)\r\nSUMMARY'),
    );
    const own = await federating([{ href: `${base}evil.ics`, id: 'evil', name: '<b>Evil</b>' }]);
    const [row] = await settled(own, 2);
    assert.equal(row?.title, 'Title <b>');
    assert.equal(JSON.stringify(row).includes('javascript:'), false);
    assert.match(await (await fetch(`${own.url}sources`)).text(), /&lt;b&gt;Evil/);
  });
});
