import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import ICAL from 'ical.js';
import { readSourceList } from '../src/federation/source-list.js';
import { OperatorError } from '../src/operator-error.js';
import { checkEndpoint } from '../src/checker/checker.js';
import { startStatic } from './static-server.js';
import { Command } from './command.js';
import { FeedServer, calendar } from './feed-server.js';
import { idsOf, readPage, temporaryFolder } from './harness.js';

const server = new FeedServer();
let base = '';
before(async () => {
  base = await server.open();
});

const DAY_MS = 86_400_000;
const soon = (days: number): string =>
  new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10).replaceAll('-', '');

/** A folder with a `sources.json`, and the command over it. */
function site(sources: readonly unknown[], manifest: unknown = { name: 'Lisboa', lang: 'pt' }) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'sources.json'), JSON.stringify({ manifest, sources }));
  const out = join(folder, 'public');
  const run = async (...words: readonly string[]) => {
    const command = new Command(['build', 'sources.json', '--out', 'public', '--allow-private', ...words], {}, folder);
    return { code: await command.ended, said: command.output };
  };
  const read = (name: string): string => readFileSync(join(out, name), 'utf8');
  return { folder, out, run, read };
}

describe('a static endpoint', () => {
  it('is written from feeds, read by the client’s own rules, and passes the checker', async () => {
    server.give('/agenda.ics', calendar(['a', 'Jantar', `${soon(9)}T190000`], ['old', 'Antigo', '20200101T190000']));
    server.give('/places.geojson', {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: 'lx',
          geometry: { type: 'Point', coordinates: [-9.1, 38.7] },
          properties: { name: 'Lisboa' },
        },
      ],
    });
    server.give('/posts', [
      {
        id: 1,
        date_gmt: '2026-05-01T10:00:00',
        link: 'https://magazine.example/1',
        title: { rendered: 'Um &amp; dois' },
        excerpt: { rendered: '<p>Olá</p>' },
      },
    ]);
    const own = site([
      { href: `${base}agenda.ics`, id: 'agenda', name: 'OuiShare Lisboa' },
      { href: `${base}places.geojson`, id: 'map' },
      { href: `${base}posts`, id: 'magazine' },
    ]);
    const { code, said } = await own.run('--base', 'https://lisboa.example/api/');
    assert.equal(code, 0, said);
    assert.match(said, /^ok {6}agenda \(127\.0\.0\.1:\d+\) {2}2 events$/m);
    const { api } = await startStatic(own.out);
    assert.deepEqual(await idsOf(`${api}events.json`), ['agenda:a']);
    assert.deepEqual(await idsOf(`${api}events-past.json`), ['agenda:old']);
    assert.deepEqual(await idsOf(`${api}communities.json`), ['map:lx']);
    assert.deepEqual(await idsOf(`${api}articles.json`), ['magazine:1']);
    const { findings } = await checkEndpoint(api);
    assert.deepEqual(findings, []);
    const events = new ICAL.Component(ICAL.parse(own.read('events.ics')) as unknown[]).getAllSubcomponents('vevent');
    assert.deepEqual(
      events.map((event) => event.getFirstPropertyValue('summary')),
      ['Jantar'],
    );
    const places = JSON.parse(own.read('communities.geojson')) as { features: { geometry: unknown }[] };
    assert.deepEqual(places.features[0]?.geometry, { type: 'Point', coordinates: [-9.1, 38.7] });
    const feed = JSON.parse(own.read('feed.json')) as { items: { title: string }[] };
    assert.deepEqual(
      feed.items.map(({ title }) => title),
      ['Um & dois'],
    );
    assert.match(own.read('feed.xml'), /<title>Um &amp; dois<\/title>\n<link>https:\/\/magazine\.example\/1<\/link>/);
    assert.doesNotMatch(own.read('status.json'), /agenda\.ics/, 'the address of a private calendar is its password');
    const status = JSON.parse(own.read('status.json')) as { sources: { ok: boolean; rows: number }[] };
    assert.deepEqual(
      status.sources.map(({ ok, rows }) => [ok, rows]),
      [
        [true, 2],
        [true, 1],
        [true, 1],
      ],
    );
  });

  it('has its pages named by what is in them, packed, and touches nothing that has not changed', async () => {
    const items = Array.from({ length: 1300 }, (_, at) => ({
      id: `e${String(at).padStart(4, '0')}`,
      title: `Event ${String(at)}`,
      start: '2090-05-20',
    }));
    server.give('/many.json', { version: '1', items });
    const own = site([{ href: `${base}many.json`, id: 'm', resource: 'events' }]);
    await own.run();
    const first = JSON.parse(own.read('events.json')) as { next: string; total: number; items: unknown[] };
    assert.deepEqual([first.items.length, first.total], [300, 1300]);
    assert.match(first.next, /^events-[\da-f]{16}\.json$/);
    const { api } = await startStatic(own.out);
    const second = await readPage(api + first.next);
    const third = await readPage(api + (second.next ?? ''));
    assert.equal(first.items.length + second.items.length + third.items.length, 1300);
    assert.equal(third.next, undefined);
    assert.equal(gunzipSync(readFileSync(join(own.out, 'events.json.gz'))).toString(), own.read('events.json'));
    assert.equal(
      brotliDecompressSync(readFileSync(join(own.out, 'events.json.br'))).toString(),
      own.read('events.json'),
    );
    const times = (): Record<string, number> =>
      Object.fromEntries(readdirSync(own.out).map((name) => [name, statSync(join(own.out, name)).mtimeMs]));
    const before = times();
    await own.run();
    const changed = Object.entries(times()).filter(([name, time]) => before[name] !== time);
    assert.deepEqual(
      changed.map(([name]) => name.replace(/\.(?:gz|br)$/, '')).filter((name) => name !== 'status.json'),
      [],
    );
    server.give('/many.json', { version: '1', items: [...items.slice(0, 1299), { ...items[1299], title: 'Changed' }] });
    await own.run();
    assert.ok(existsSync(join(own.out, first.next)), 'who read the first page before still finds the next');
    assert.notEqual((JSON.parse(own.read('events.json')) as { next: string }).next, first.next);
    utimesSync(join(own.out, first.next), 1, 1);
    await own.run();
    assert.equal(existsSync(join(own.out, first.next)), false);
    assert.deepEqual(
      readdirSync(own.out).filter((name) => name.startsWith('.')),
      [],
    );
  });

  it('writes one page anew, and no more, when the next event is added', async () => {
    const items = Array.from({ length: 1300 }, (_, at) => ({
      id: `e${String(at)}`,
      title: `Event ${String(at)}`,
      start: `20${String(60 + Math.floor(at / 100))}-05-20`,
    }));
    server.give('/growing.json', { version: '1', items });
    const own = site([{ href: `${base}growing.json`, id: 'g', resource: 'events' }]);
    await own.run();
    const pages = (): string[] => readdirSync(own.out).filter((name) => /^events-[\da-f]{16}\.json$/.test(name));
    const before = pages();
    assert.equal(before.length, 2);
    server.give('/growing.json', { version: '1', items: [{ id: 'new', title: 'New', start: '2059-05-20' }, ...items] });
    await own.run();
    assert.deepEqual(pages(), before);
    const { items: first, total } = JSON.parse(own.read('events.json')) as { items: { id: string }[]; total: number };
    assert.deepEqual([first[0]?.id, first.length, total], ['g:new', 301, 1301]);
  });

  it('keeps the rows of a feed that fails from one build to the next, and says so', async () => {
    server.give('/flaky.ics', calendar(['f', 'Kept', `${soon(5)}T190000`]));
    server.give('/other.ics', calendar(['o', 'Other', `${soon(6)}T190000`]));
    const own = site([
      { href: `${base}flaky.ics`, id: 'flaky' },
      { href: `${base}other.ics`, id: 'other' },
    ]);
    await own.run();
    server.give('/flaky.ics', '<!doctype html><title>Log in</title>');
    const { code, said } = await own.run();
    assert.equal(code, 0);
    assert.match(said, /^failed {2}flaky \(\S+\) {2}answers with a web page instead of data; kept: 1 events of /m);
    assert.deepEqual(
      (JSON.parse(own.read('events.json')) as { items: { title: string }[] }).items.map(({ title }) => title),
      ['Kept', 'Other'],
    );
    server.give('/flaky.ics', '', {}, 410);
    await own.run();
    assert.doesNotMatch(own.read('events.json'), /Kept/);
  });

  it('ends with 1 where not one feed can be read, and with one line where its list is wrong', async () => {
    const none = await site([{ href: `${base}nothing-here` }]).run();
    assert.equal(none.code, 1);
    assert.match(none.said, /answers 404; nothing of it is known/);
    for (const [sources, said] of [
      [[{ href: 'webcal://x' }], /\/sources\/0\/href not an http address/],
      [[{ href: 'https://x.example/', format: 'xml' }], /\/sources\/0\/format/],
      [[{ href: 'https://x.example/', interval: 5 }], /sources\/0 .*interval/],
    ] as const) {
      const { folder } = site(sources);
      assert.throws(
        () => readSourceList(join(folder, 'sources.json')),
        (error) => error instanceof OperatorError && said.test(error.message) && !error.message.includes('\n'),
      );
    }
  });

  it('does not ask the machine’s own network unless it is told to', async () => {
    const own = site([{ href: `${base}agenda.ics` }]);
    const command = new Command(['build', 'sources.json', '--out', 'public'], {}, own.folder);
    assert.equal(await command.ended, 1);
    assert.match(command.output, /address of a private network/);
  });
});
