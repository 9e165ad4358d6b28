import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { EndpointError } from '../../../src/client/errors.js';
import { readFeed } from '../../../src/client/read-feed.js';
import { mobilizonAddress } from '../../../src/client/sources/mobilizon-address.js';
import { FEEDS } from './feeds.js';

const BASE = 'https://publisher.example/feed';

/** The rows of a feed of which nothing may be lost. */
async function rowsOf(feed: unknown): Promise<readonly unknown[]> {
  const { rows, dropped } = await readFeed(JSON.stringify(feed), { base: BASE });
  assert.deepEqual(dropped, []);
  return rows;
}

describe('a feed of another format', () => {
  for (const [format, { resource, feed, rows, next }] of Object.entries(FEEDS)) {
    it(`${format} is told from its text and gives rows of the contract`, async () => {
      const read = await readFeed(JSON.stringify(feed), { base: BASE });
      assert.deepEqual([read.format, read.resource, read.next], [format, resource, next]);
      assert.deepEqual(read.dropped, []);
      assert.deepEqual(JSON.parse(JSON.stringify(read.rows)), rows);
    });
  }

  it('loses one row by one that cannot be read, whatever stands in its place', async () => {
    for (const [format, { feed, rows }] of Object.entries(FEEDS)) {
      const text = JSON.stringify(feed, (key, value: unknown) =>
        Array.isArray(value) && ['', 'events', 'features', 'data', 'elements', 'items'].includes(key)
          ? [...(value as unknown[]), null, 7, {}, []]
          : value,
      );
      const read = await readFeed(text, { base: BASE, format });
      assert.equal(read.rows.length, rows.length, format);
    }
  });

  it('never throws anything but its own error, whatever is in it', async () => {
    const formats = Object.keys(FEEDS);
    const keys = fc.constantFrom(
      'events',
      'features',
      'data',
      'items',
      'geometry',
      'coordinates',
      'properties',
      'title',
      'venue',
      'image',
      'id',
      'name',
      'url',
      'start_date',
      'start_datetime',
      'beginsOn',
      'elements',
      'geo',
      'place',
      'media',
      '_embedded',
      'wp:term',
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom(null, true, 0, -1, 1e300, '', 'x', 'https://x.example/'),
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(keys, tie('tree'), { maxKeys: 6 }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...formats), tree, async (format, value) => {
        await readFeed(JSON.stringify(value), { format, base: BASE }).catch((error: unknown) => {
          assert.ok(error instanceof EndpointError, String(error));
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('that is a web page, or half a file, is refused in words', async () => {
    for (const format of Object.keys(FEEDS))
      for (const text of ['<!doctype html><title>Log in</title>', '{"events":[{"id":1,'])
        await assert.rejects(
          readFeed(text, { format, base: BASE }),
          (error) => error instanceof EndpointError && error.kind === 'malformed',
        );
  });
});

describe('the contract’s own format', () => {
  it('says by its rows what they are', async () => {
    for (const [row, resource] of [
      [{ title: 'A', start: '2026-05-01' }, 'events'],
      [{ title: 'A', url: 'https://a.example', published: '2026-05-01' }, 'articles'],
      [{ name: 'A', consent: 'public' }, 'people'],
      [{ name: 'A', tier: 'gold' }, 'partners'],
      [{ name: 'A' }, 'communities'],
    ] as const)
      assert.equal((await readFeed(JSON.stringify([row]))).resource, resource);
  });

  it('is of the language that is named, where it names none, and of a span of days', async () => {
    const items = ['2026-05-01', '2026-06-01', '2026-07-01'].map((start, at) => ({
      id: String(at),
      title: 'A',
      start,
    }));
    const { rows } = await readFeed(JSON.stringify(items), { from: '2026-05-15', to: '2026-06-01' });
    assert.deepEqual(
      rows.map(({ id }) => id),
      ['1'],
    );
  });
});

describe('polygons, zones and spellings', () => {
  it('of GeoJSON have the middle of what they cover, and nowhere is nowhere', async () => {
    const geometries = [
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [4, 0],
            [4, 2],
            [0, 2],
            [0, 0],
          ],
        ],
      },
      {
        type: 'MultiPoint',
        coordinates: [
          [1, 1],
          [3, 3],
        ],
      },
      { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [5, 6] }] },
      null,
    ];
    const features = geometries.map((geometry, at) => ({
      type: 'Feature',
      id: at,
      geometry,
      properties: { name: 'A' },
    }));
    const rows = (await rowsOf({ type: 'FeatureCollection', features })) as readonly { geo?: unknown }[];
    assert.deepEqual(
      rows.map(({ geo }) => geo),
      [{ lat: 1, lon: 2 }, { lat: 2, lon: 2 }, { lat: 6, lon: 5 }, undefined],
    );
  });

  it('of The Events Calendar may be an offset, and its venue, picture and price nothing at all', async () => {
    const bare = {
      title: 'A',
      start_date: '2026-05-20 18:30:00',
      end_date: '2026-05-20 20:00:00',
      venue: [],
      image: false,
      organizer: [],
      cost_details: [],
    };
    const events = [
      { ...bare, id: 1, timezone: 'UTC+2' },
      { ...bare, id: '2', timezone: 'UTC-4.5' },
      { ...bare, id: 3, timezone: 'UTC' },
      { ...bare, id: 4, all_day: true, end_date: '2026-05-21 23:59:59', timezone: 'Europe/Paris' },
    ];
    const rows = await rowsOf({ events, rest_url: BASE });
    assert.deepEqual(JSON.parse(JSON.stringify(rows)), [
      { id: '1', title: 'A', start: '2026-05-20T18:30:00+02:00', end: '2026-05-20T20:00:00+02:00' },
      { id: '2', title: 'A', start: '2026-05-20T18:30:00-04:30', end: '2026-05-20T20:00:00-04:30' },
      { id: '3', title: 'A', start: '2026-05-20T18:30:00Z', end: '2026-05-20T20:00:00Z' },
      { id: '4', title: 'A', start: '2026-05-20', end: '2026-05-21' },
    ]);
  });

  it('of GoGoCarto are several', async () => {
    const spelt = [
      { geo: { latitude: 1, longitude: 2 } },
      { geo: { lat: '1', lng: '2' } },
      { coordinates: { lat: 1, lon: 2 } },
      { lat: 1, lng: 2 },
    ];
    const rows = await rowsOf({ ontology: 'gogofull', data: spelt.map((geo, at) => ({ id: at, name: 'A', ...geo })) });
    assert.deepEqual(
      rows.map((row) => (row as { geo?: unknown }).geo),
      spelt.map(() => ({ lat: 1, lon: 2 })),
    );
  });

  it('of Mobilizon are asked for by one question, a group’s by its name', () => {
    const group = new URL(mobilizonAddress('https://mobilizon.example/@commons_lyon/events', '2026-05-20'));
    assert.equal(group.origin + group.pathname, 'https://mobilizon.example/api');
    assert.deepEqual(JSON.parse(group.searchParams.get('variables') ?? ''), {
      name: 'commons_lyon',
      from: '2026-05-20T00:00:00Z',
    });
    assert.match(group.searchParams.get('query') ?? '', /organizedEvents/);
    const all = mobilizonAddress('https://mobilizon.example/', '2026-05-20');
    assert.match(new URL(all).searchParams.get('query') ?? '', /events\(limit/);
    assert.equal(mobilizonAddress(all, '2026-05-21'), all);
  });
});
