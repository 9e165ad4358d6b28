import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { makeSite } from '../../scripts/wordpress/site.mjs';
import { mobilizonAddress } from '../../src/client/sources/mobilizon-address.js';
import { FEEDS } from '../client/sources/feeds.js';
import { compareReadings, readInPhp, type PhpFeed } from './reading-ways.js';
import { VERSION } from './version.js';

const NOW = Date.parse('2026-05-19T12:00:00Z');

let site: Awaited<ReturnType<typeof makeSite>>;
before(async () => {
  site = await makeSite({ version: VERSION });
});
after(() => site.close());

const feedOf = (resource: string, feed: unknown, format?: string): PhpFeed => ({
  text: JSON.stringify(feed),
  resource,
  now: NOW,
  ...(format !== undefined && { format }),
});

describe(`the list without script and the widgets read the same of a feed, on WordPress ${VERSION}`, () => {
  it('of every format, told from its text', async () => {
    await compareReadings(
      site,
      Object.fromEntries(Object.entries(FEEDS).map(([name, { resource, feed }]) => [name, feedOf(resource, feed)])),
    );
  });

  it('of every format, named, with rubbish between its rows', async () => {
    const feeds = Object.entries(FEEDS).map(([name, { resource, feed }]) => {
      const rubbish = (key: string, value: unknown) =>
        Array.isArray(value) && ['', 'events', 'features', 'data', 'elements', 'items'].includes(key)
          ? [null, 7, {}, [], ...(value as unknown[]), { title: { rendered: [] }, name: {}, properties: 3 }]
          : value;
      return [name, feedOf(resource, JSON.parse(JSON.stringify(feed, rubbish)), name)] as const;
    });
    await compareReadings(site, Object.fromEntries(feeds));
  });

  it('with HTML in its texts, addresses that lead to script, and nothing where something is usual', async () => {
    const html = '<p onclick="x()">Caf&eacute;</p><script>alert(1)</script> &amp; <b>1 &lt; 2</b><br>and 3 < 4';
    const bad = 'javascript:alert(1)';
    const [start, end] = ['2026-05-20 18:30:00', '2026-05-20 20:00:00'];
    const bare = { start_date: start, end_date: end, venue: [], image: false };
    const tribe = [
      { ...bare, id: 1, title: html, url: bad, timezone: 'UTC+2' },
      { ...bare, id: '2', title: 'B', timezone: 'UTC-4.5', venue: [{ venue: html, city: 'Lyon' }], status: 'canceled' },
      { ...bare, id: 3, title: 'C', timezone: 'UTC', is_virtual: true, virtual_url: 'https://meet.example/c' },
      { ...bare, id: 4, title: 'D', all_day: true, end_date: '2026-05-21 23:59:59', timezone: 'Europe/Paris' },
    ];
    const places = [
      { type: 'Feature', id: 1, geometry: null, properties: { title: html, url: bad, link: 'https://a.example/' } },
      {
        type: 'Feature',
        properties: { '@id': 'n/2', nom: 'B', summary: `${html}${' word'.repeat(60)}`, date: '2026-06-01' },
      },
    ];
    const dated = [
      { type: 'Feature', id: 1, properties: { name: 'A', date: '2026-06-01', venue: 'Hall', town: 'Lyon' } },
      { type: 'Feature', id: 2, properties: { name: 'B', dtstart: '2026-06-02T10:00', timezone: 'Europe/Paris' } },
    ];
    const published = { date_gmt: '2026-05-01T10:00:00', link: 'https://m.example/1' };
    await compareReadings(site, {
      tribe: feedOf('events', { rest_url: 'x', events: tribe }),
      places: feedOf('communities', { type: 'FeatureCollection', features: places }),
      dated: feedOf('events', { type: 'FeatureCollection', features: dated }),
      feature: feedOf('communities', places[0]),
      wp: feedOf('articles', [
        { ...published, id: 1, title: { rendered: html }, excerpt: { rendered: `${html} [&hellip;]` } },
        { ...published, id: 2, title: { rendered: 'Unsafe' }, link: bad },
        { id: 3, title: { rendered: 'Local time' }, link: 'https://m.example/3', date: '2026-05-01T12:00:00' },
      ]),
      gancio: feedOf('events', [
        { id: 1, title: html, start_datetime: NOW / 1000 + 60, online_locations: ['https://meet.example/'] },
      ]),
      gogocarto: feedOf(
        'communities',
        { ontology: 'gogofull', data: { id: 'x', title: html, siteWeb: bad } },
        'gogocarto',
      ),
    });
  });

  it('leaves out what is no feed, or of another format than the one that is named, or of another resource', () => {
    const { tribe, wp } = FEEDS;
    const read = readInPhp(site, [
      { text: '<!doctype html><title>Log in</title>', resource: 'events', now: NOW },
      { text: '{"events":[{"id":1,', resource: 'events', now: NOW },
      feedOf('events', tribe?.feed, 'ics'),
      { text: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', resource: 'events', format: 'tribe', now: NOW },
      feedOf('articles', tribe?.feed),
      feedOf('events', wp?.feed),
    ]);
    assert.deepEqual(
      read.map(({ rows }) => rows),
      [[], [], [], [], [], []],
    );
    assert.deepEqual(
      read.map(({ format }) => format),
      ['', '', '', '', 'tribe', 'wp'],
    );
  });

  it('asks a Mobilizon the same question', () => {
    const addresses = ['https://mobilizon.example/@commons%20lyon/events', 'https://mobilizon.example:8443/'];
    addresses.push(mobilizonAddress(addresses[1] ?? '', ''));
    const written = addresses.map((address) => `'${address}'`).join();
    const asked = site.eval(
      `foreach ( array( ${written} ) as $one ) { echo OuiShare\\Widgets\\Reading\\Mobilizon_Question::address( $one, '2026-05-20' ), "\\n"; }`,
    );
    const parts = (address: string) => [new URL(address).host, ...new URL(address).searchParams];
    assert.deepEqual(
      asked.trim().split('\n').map(parts),
      addresses.map((address) => parts(mobilizonAddress(address, '2026-05-20'))),
    );
  });
});
