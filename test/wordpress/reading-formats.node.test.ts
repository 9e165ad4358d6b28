import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { makeSite } from '../../scripts/wordpress/site.mjs';
import { readFeed } from '../../src/client/read-feed.js';
import type { EventRow } from '../../src/contract/events.js';
import { endOf, startOf } from '../../src/contract/time.js';
import type { ResourceName } from '../../src/contract/words.js';
import { FEEDS } from '../client/sources/feeds.js';
import { BASE, readInPhp, type ListedRow, type PhpFeed } from './reading-php.js';
import { VERSION } from './version.js';

const NOW = Date.parse('2026-05-19T12:00:00Z');
const SUMMARY_LENGTH = 160;

let site: Awaited<ReturnType<typeof makeSite>>;
before(async () => {
  site = await makeSite({ version: VERSION });
});
after(() => site.close());

type Texts = Readonly<Record<string, string | undefined>>;
type TypeScriptRow = Texts & { readonly place?: Texts; readonly online?: Texts };

/** What the list would show of a row of the widgets. Its place is the name and the town, its summary is cut. */
function listed(row: TypeScriptRow): ListedRow {
  const { id = '', title = row.name ?? '', url = '', start = row.published ?? '', end = '' } = row;
  const { timeZone: zone = '', summary: whole = '', status = '' } = row;
  const place = [...new Set([row.place?.name, row.place?.city])].filter(Boolean).join(', ');
  const summary = whole.length <= SUMMARY_LENGTH ? whole : `${whole.slice(0, SUMMARY_LENGTH - 1)}…`;
  return { id, title, url, start, end, zone, place, summary, status, online: row.online?.url ?? '' };
}

/** Of events those that are not over, the next first, as every list of events has them. */
async function readInTypeScript({ text, resource, format, now }: PhpFeed) {
  const read = await readFeed(text, { base: BASE, resource: resource as ResourceName, format });
  const rows = read.rows as unknown as readonly TypeScriptRow[];
  if (resource !== 'events') return { format: read.format, rows: rows.map(listed) };
  const events = (read.rows as readonly EventRow[])
    .filter((event) => endOf(event) > now)
    .sort((one, other) => startOf(one) - startOf(other) || (one.id < other.id ? -1 : 1));
  return { format: read.format, rows: (events as unknown as readonly TypeScriptRow[]).map(listed) };
}

/** Reads feeds both ways. */
async function compare(feeds: Readonly<Record<string, PhpFeed>>): Promise<void> {
  const php = readInPhp(site, Object.values(feeds));
  for (const [at, [name, feed]] of Object.entries(feeds).entries()) {
    const { format, rows } = await readInTypeScript(feed);
    assert.ok(rows.length > 0, `${name} has rows`);
    assert.deepEqual({ format: php[at]?.format, rows: php[at]?.rows }, { format, rows }, name);
  }
}

const feedOf = (resource: string, feed: unknown, format?: string): PhpFeed => ({
  text: JSON.stringify(feed),
  resource,
  now: NOW,
  ...(format !== undefined && { format }),
});

describe(`the list without script and the widgets read the same of a feed, on WordPress ${VERSION}`, () => {
  it('of every format, told from its text', async () => {
    await compare(
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
    await compare(Object.fromEntries(feeds));
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
    await compare({
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
});
