import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { communityPageSchema } from '../../src/contract/communities.js';
import { eventPageSchema } from '../../src/contract/events.js';
import { manifestSchema } from '../../src/contract/manifest.js';
import { partnerPageSchema } from '../../src/contract/partners.js';
import { problemSchema } from '../../src/contract/problem.js';
import { sampleNetwork } from '../sample/index.js';
import { idsOf, readPage, startTest, type TestEndpoint } from './harness.js';
import { smallNetwork } from './small-network.js';

let endpoint: TestEndpoint;
before(async () => {
  endpoint = await startTest();
});

const get = (path: string): Promise<Response> => fetch(endpoint.api + path);
const ids = (path: string): Promise<readonly string[]> => idsOf(endpoint.api + path);

describe('reading lists', () => {
  it('gives events that are not over, yesterday’s included, by start', async () => {
    assert.deepEqual(await ids('events.json'), ['yesterday', 'tonight', 'next-week', 'online']);
  });

  it('gives past events newest first, at the address that the body names', async () => {
    const { past } = await readPage(`${endpoint.api}events.json`);
    assert.equal(past, 'events-past.json');
    assert.deepEqual(await ids('events-past.json'), ['yesterday', 'last-month', 'long-ago']);
  });

  it('keeps the question in the address of past events', async () => {
    const { past } = await readPage(`${endpoint.api}events.json?community=malmo`);
    assert.deepEqual(await ids(past ?? ''), ['last-month']);
  });

  it('moves an event to the past as soon as it is over', async () => {
    const own = await startTest();
    own.clock.time = Date.parse('2026-05-20T19:59:59Z');
    assert.deepEqual((await idsOf(`${own.api}events-past.json`))[0], 'yesterday');
    own.clock.time = Date.parse('2026-05-20T20:00:00Z');
    assert.deepEqual((await idsOf(`${own.api}events-past.json`))[0], 'tonight');
    assert.ok((await idsOf(`${own.api}events.json`)).includes('tonight'));
    own.clock.time = Date.parse('2026-05-22T00:00:00Z');
    assert.ok(!(await idsOf(`${own.api}events.json`)).includes('tonight'));
  });

  it('orders rows as the contract says: by order, then by name, articles newest first', async () => {
    assert.deepEqual(await ids('communities.json'), ['suva', 'paris', 'commons', 'malmo']);
    assert.deepEqual(await ids('articles.json'), ['new', 'old']);
  });

  it('names what the rows mention, and nothing else', async () => {
    const { labels } = await readPage(`${endpoint.api}events.json?ids=next-week`);
    assert.deepEqual(labels, [
      { id: 'paris', label: 'Paris' },
      { id: 'food', label: { fr: 'Manger', en: 'Food' } },
    ]);
    assert.equal((await readPage(`${endpoint.api}articles.json`)).labels, undefined);
  });

  it('puts the groups of partners on their page alone', async () => {
    assert.equal((await readPage(`${endpoint.api}partners.json`)).tiers?.length, 1);
    assert.equal((await readPage(`${endpoint.api}people.json`)).tiers, undefined);
  });

  it('gives an empty page, not a failure, where there are no rows', async () => {
    const page = await readPage(`${endpoint.api}projects.json`);
    assert.deepEqual([page.items, page.total, page.next], [[], 0, undefined]);
  });

  it('answers pages that the strict schemas accept', async () => {
    eventPageSchema.parse(await (await get('events.json')).json());
    communityPageSchema.parse(await (await get('communities.json')).json());
    partnerPageSchema.parse(await (await get('partners.json')).json());
    manifestSchema.parse(await (await get('ouishare.json')).json());
  });
});

describe('paging', () => {
  it('leads through all rows, each once', async () => {
    const seen: string[] = [];
    let next: string | undefined = 'communities.json?limit=3';
    for (let pages = 0; next !== undefined && pages < 5; pages += 1) {
      const address = new URL(next, endpoint.api).href;
      const page = await readPage(address);
      assert.equal(page.total, 4);
      seen.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    assert.deepEqual(seen, ['suva', 'paris', 'commons', 'malmo']);
  });

  it('goes on after the same row where one before it has gone', async () => {
    let communities = smallNetwork().communities;
    const own = await startTest({ source: () => ({ ...smallNetwork(), communities }) });
    const first = await readPage(`${own.api}communities.json?limit=2`);
    communities = communities.filter(({ id }) => id !== 'suva');
    own.clock.forward(86_400_000);
    const second = await readPage(new URL(first.next ?? '', own.api).href);
    assert.deepEqual(
      second.items.map(({ id }) => id),
      ['commons', 'malmo'],
    );
  });

  it('keeps the question on further pages', async () => {
    const first = await readPage(`${endpoint.api}communities.json?country=FR&country=SE&limit=1`);
    assert.equal(first.total, 2);
    assert.deepEqual(await ids(first.next ?? ''), ['malmo']);
  });

  it('gives 100 rows where nothing is said, 500 at most', async () => {
    const [one] = smallNetwork().communities;
    assert.ok(one);
    const communities = Array.from({ length: 600 }, (_, index) => ({ ...one, id: `c${String(index)}` }));
    const own = await startTest({ source: () => ({ ...smallNetwork(), communities }) });
    assert.equal((await idsOf(`${own.api}communities.json`)).length, 100);
    assert.equal((await idsOf(`${own.api}communities.json?limit=500`)).length, 500);
  });
});

describe('what else may be asked', () => {
  it('names in the manifest only what it has', async () => {
    const manifest = manifestSchema.parse(await (await get('ouishare.json')).json());
    assert.deepEqual(Object.keys(manifest.resources ?? {}).length, 6);
    assert.equal(manifest.signup?.href, 'signups');
    assert.equal(manifest.signup.challenge, 'signups/challenge');
  });

  it('answers HEAD with the same headers and no body', async () => {
    const [whole, head] = [await get('events.json'), await fetch(`${endpoint.api}events.json`, { method: 'HEAD' })];
    assert.equal(head.status, 200);
    assert.equal(head.headers.get('ETag'), whole.headers.get('ETag'));
    assert.equal(await head.text(), '');
  });

  it('says which methods it answers, and refuses others', async () => {
    const options = await fetch(`${endpoint.api}events.json`, { method: 'OPTIONS' });
    assert.equal(options.status, 204);
    assert.equal(options.headers.get('Allow'), 'GET, HEAD, OPTIONS');
    const refused = await fetch(`${endpoint.api}events.json`, { method: 'DELETE' });
    assert.equal(refused.status, 405);
    assert.equal(refused.headers.get('Allow'), 'GET, HEAD, OPTIONS');
    problemSchema.parse(await refused.json());
  });

  it('says that there is nothing at an unknown address, readable for every page', async () => {
    const answer = await get('nothing.json');
    assert.equal(answer.status, 404);
    assert.equal(answer.headers.get('Access-Control-Allow-Origin'), '*');
    problemSchema.parse(await answer.json());
  });

  it('is healthy', async () => {
    const answer = await fetch(`${endpoint.url}health`);
    assert.deepEqual([answer.status, await answer.json()], [200, { status: 'ok' }]);
  });
});

describe('a publisher’s mistakes', () => {
  it('leaves out a row that the contract refuses, says which and why, and serves the rest', async () => {
    const broken = { id: 'broken', name: '<b>x</b>', surprise: 1, geo: { lat: 100, lon: 0 } };
    const communities = [...smallNetwork().communities, broken, { id: 'paris', name: 'Twice' }];
    const own = await startTest({ source: () => ({ ...smallNetwork(), communities }) });
    assert.equal((await idsOf(`${own.api}communities.json`)).length, 4);
    assert.match(own.log.lines.join('\n'), /communities\[4\] is left out: \/geo\/lat too_big, \/ unrecognized_keys/);
    assert.match(own.log.lines.join('\n'), /communities\[5\] is left out: its id is there already/);
  });

  it('refuses to start with a manifest that is none', async () => {
    const manifest = { ...smallNetwork().manifest, version: '2' };
    await assert.rejects(startTest({ source: () => ({ ...smallNetwork(), manifest }) }), /manifest.*\/version/);
  });

  it('serves the whole sample', async () => {
    const own = await startTest({ source: sampleNetwork });
    assert.doesNotMatch(own.log.lines.join('\n'), /left out/);
    assert.ok((await idsOf(`${own.api}communities.json`)).length > 10);
  });
});
