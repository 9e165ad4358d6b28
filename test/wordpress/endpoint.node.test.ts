import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { eventPageSchema, type EventPage } from '../../src/contract/events.js';
import { problemSchema } from '../../src/contract/problem.js';
import { matches } from '../../src/client/query.js';
import { readFeed } from '../../src/client/read-feed.js';
import { searchOf } from '../../src/client/query.js';
import type { Query } from '../../src/client/request.js';
import { ROOT } from '../../scripts/doors.mjs';
import { check, endpointSite, evaluate, folderOf, read, restOf, serveFolder, type Site } from './endpoint-site.js';
import { VERSION } from './version.js';

/** A plugin that stands for The Events Calendar: its types alone. */
const CALENDAR_PLUGIN = `<?php require '${join(ROOT, 'wordpress/tests/endpoint-tribe.php')}'; add_action( 'init', 'ouishare_test_tribe_types' );`;
const SEED = `
ouishare_test_hostile_content();
ouishare_test_tribe_types();
ouishare_test_tribe_full( ouishare_test_day( 10 ) );
ouishare_test_tribe( '<script>alert(1)</script> & more', ouishare_test_day( 10 ) . ' 18:30:00', 'never', array( '_EventTimezone' => 'UTC+5.5', '_EventCost' => '1.500,00 to x' ) );
ouishare_test_tribe_table();
ouishare_test_tribe_times( ouishare_test_tribe( 'Weekly', ouishare_test_day( -40 ) . ' 18:30:00', ouishare_test_day( -40 ) . ' 20:00:00' ), array( ouishare_test_day( -40 ), ouishare_test_day( 3 ), ouishare_test_day( 10 ) ) );
file_put_contents( WPMU_PLUGIN_DIR . '/calendar.php', ${phpText(CALENDAR_PLUGIN)} );
`;

function phpText(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

/** Any event that everybody sees. */
const EVENT = `$GLOBALS['wpdb']->get_var( "SELECT ID FROM {$GLOBALS['wpdb']->posts} WHERE post_title = 'Every field'" )`;

/** contract.md, "Caching". */
const CACHE = 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800';

let site: Site;
before(async () => {
  site = await endpointSite(SEED);
});
after(() => site.close());

/** The title of an event; the fields that all rows have do not name it. */
const titleOf = (row: object): unknown => (row as { readonly title?: unknown }).title;

const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
  fetch(restOf(site) + path, { method, headers: { Origin: 'https://other.example', ...headers } });

describe(`WordPress ${VERSION} as an endpoint`, () => {
  it('passes the checker over REST, hostile content and all', async () => {
    const { rows, findings } = await check(restOf(site));
    assert.deepEqual(findings, []);
    assert.ok(rows >= 30, String(rows));
  });

  it('passes the checker as a folder of files, with the same rows', async () => {
    const { url, server } = await serveFolder(folderOf(site));
    try {
      const { rows, findings } = await check(url);
      assert.deepEqual(findings, []);
      assert.equal(rows, (await check(restOf(site))).rows);
      const [own, served] = await Promise.all([read(`${url}events.json`), read(`${restOf(site)}events.json`)]);
      assert.deepEqual(own, served);
    } finally {
      server.close();
    }
  });

  it('publishes events of both kinds, and each time of one that repeats', async () => {
    const { items } = await read(`${restOf(site)}events.json`);
    const titles = items.map(titleOf);
    assert.equal(titles.filter((title) => title === 'Weekly').length, 2);
    for (const title of ['Harvest & dinner', 'Every field', 'alert(1)', '(no title)', 'Lone surrogate end'])
      assert.ok(titles.includes(title), title);
    assert.ok(!JSON.stringify(items).includes('Secret'));
  });

  it('answers any origin, without credentials, logged in or not', async () => {
    const cookie = site.eval(
      "$token = WP_Session_Tokens::get_instance( 1 )->create( time() + 3600 ); echo LOGGED_IN_COOKIE . '=' . rawurlencode( wp_generate_auth_cookie( 1, time() + 3600, 'logged_in', $token ) );",
    );
    for (const path of ['ouishare.json', 'events.json', 'events.ics', 'nothing.json', 'events.json?limit=0']) {
      const visitor = await get(path);
      const { headers, status } = await get(path, { Cookie: cookie });
      assert.equal(headers.get('Access-Control-Allow-Origin'), '*', path);
      assert.equal(headers.get('Access-Control-Allow-Credentials'), null, path);
      assert.doesNotMatch(headers.get('Vary') ?? '', /origin/i, path);
      assert.equal(headers.get('Set-Cookie'), null, path);
      assert.equal(headers.get('Expires'), null, path);
      assert.equal(headers.get('Cache-Control'), status === 200 ? CACHE : 'no-store', path);
      assert.equal(headers.get('ETag'), visitor.headers.get('ETag'), path);
    }
  });

  it('is kept by caches and says that nothing has changed', async () => {
    const first = await get('events.json');
    const name = first.headers.get('ETag') ?? '';
    assert.match(name, /^W\/"[\da-f]{32}"$/);
    assert.equal(first.headers.get('Cache-Control'), CACHE);
    for (const asked of [name, `"other", ${name}`, name.replace('W/', ''), '*']) {
      const again = await get('events.json', { 'If-None-Match': asked });
      assert.equal(again.status, 304, asked);
      assert.equal(await again.text(), '');
      assert.equal(again.headers.get('ETag'), name);
      assert.equal(again.headers.get('Access-Control-Allow-Origin'), '*');
    }
    assert.equal((await get('events.json', { 'If-None-Match': '"other"' })).status, 200);
    assert.equal((await get('events.json')).headers.get('ETag'), name);
    const head = await get('events.json', {}, 'HEAD');
    assert.equal(head.headers.get('ETag'), name);
    assert.equal(await head.text(), '');
  });

  it('says what is wrong as problems', async () => {
    const wrong = await get('events.json?limit=many&from=2026-02-30&cursor=!&q=' + 'x'.repeat(201));
    assert.equal(wrong.status, 400);
    assert.equal(wrong.headers.get('Content-Type'), 'application/problem+json');
    const problem = problemSchema.parse(await wrong.json());
    assert.deepEqual(problem.errors?.map(({ pointer }) => pointer).sort(), ['/cursor', '/from', '/limit', '/q']);
    const none = await get('people.json');
    assert.equal(none.status, 404);
    assert.equal(problemSchema.parse(await none.json()).status, 404);
    // Core's own words for a request that nobody serves, but open as well.
    const sent = await get('events.json', {}, 'POST');
    assert.equal(sent.status, 404);
    assert.equal(sent.headers.get('Access-Control-Allow-Credentials'), null);
  });

  it('narrows by questions exactly as widgets do', async () => {
    const [before, day] = [5, 10].map((days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10));
    const all = await read(`${restOf(site)}events.json?limit=500`);
    const queries: readonly Query[] = [
      { community: ['lisboa'] },
      { community: ['paris', 'lisboa'], kind: ['workshop'] },
      { kind: ['meetup', 'lab'] },
      { tag: ['café', 'cafe', 'برمجة'] },
      { lang: ['pt'] },
      { lang: ['en'] },
      { country: ['pt'] },
      { country: ['US', 'PT'], attendance: ['hybrid'] },
      { attendance: ['online'] },
      { from: day },
      { to: before },
      { from: day, to: day },
      { kind: ['none'] },
    ];
    const found = [];
    for (const query of queries) {
      const { items, total } = await read(`${restOf(site)}events.json${searchOf(query)}`);
      const wanted = all.items.filter((row) => matches(row, 'events', query, all.lang));
      assert.deepEqual(items, wanted, JSON.stringify(query));
      assert.equal(total, wanted.length);
      found.push(wanted.length);
    }
    assert.ok(found.filter((count) => count > 0 && count < all.items.length).length >= 9, found.join(' '));
  });

  it('finds words without accents, and events by id when they are over', async () => {
    const { items } = await read(`${restOf(site)}events.json?q=${encodeURIComponent('CASA every')}`);
    assert.deepEqual(items.map(titleOf), ['Every field']);
    const past = await read(`${restOf(site)}events-past.json`);
    const [over] = past.items;
    const again = await read(`${restOf(site)}events.json?ids=${encodeURIComponent(over?.id ?? '')}`);
    assert.deepEqual(again.items, [over]);
  });

  it('is paged through without a gap, whatever is asked', async () => {
    for (const question of ['limit=3', 'limit=2&kind=meetup']) {
      const whole = await read(`${restOf(site)}events.json?limit=500&${question.replace(/limit=\d/, '')}`);
      const ids: string[] = [];
      let next: string | undefined = `${restOf(site)}events.json?${question}`;
      while (next !== undefined) {
        const page: EventPage = eventPageSchema.parse(await read(next));
        ids.push(...page.items.map(({ id }) => id));
        assert.equal(page.total, whole.total);
        next = page.next === undefined ? undefined : new URL(page.next, next).href;
      }
      assert.deepEqual(
        ids,
        whole.items.map(({ id }) => id),
      );
    }
  });

  it('is a calendar that our own reader takes whole', async () => {
    const answer = await get('events.ics');
    assert.equal(answer.headers.get('Content-Type'), 'text/calendar; charset=utf-8');
    const { rows, dropped } = await readFeed(await answer.text(), {
      format: 'ics',
      base: restOf(site),
      from: '2000-01-01',
    });
    assert.deepEqual(dropped, []);
    const { total = 0 } = await read(`${restOf(site)}events.json`);
    assert.ok(rows.length >= total, `${String(rows.length)} of ${String(total)}`);
  });

  it('shows widgets of the site the folder, and no address where REST is closed either', async () => {
    const html = site.eval("echo do_shortcode( '[ouishare_event_list]' );");
    assert.ok(html.includes(`endpoint="${site.url}/wp-content/uploads/ouishare/"`), html);
    const closed = join(site.folder, 'wp-content/mu-plugins/closed.php');
    site.eval(
      `file_put_contents( '${closed}', ${phpText("<?php add_filter( 'rest_authentication_errors', function () { return new WP_Error( 'closed', 'Closed', array( 'status' => 401 ) ); } );")} );`,
    );
    assert.equal((await get('events.json')).status, 401);
    const { items } = await read(`${site.url}/wp-content/uploads/ouishare/events.json`);
    assert.ok(items.length > 10);
    site.eval(`unlink( '${closed}' );`);
  });

  it('is never read half written', async () => {
    // From the disk: PHP's own server asks for the length of a file before it opens it.
    const file = join(folderOf(site), 'events.json');
    const done = new AbortController();
    const change = `for ( $i = 0; $i < 8; $i++ ) { update_option( 'blogname', 'Name ' . wp_rand() ); wp_update_post( array( 'ID' => ${EVENT}, 'post_content' => str_repeat( 'x ', wp_rand( 1, 2000 ) ) ) ); OuiShare\\Widgets\\Endpoint\\Folder::write(); }`;
    const writing = Promise.all([evaluate(site, change), evaluate(site, change)]).finally(() => done.abort());
    const seen = new Set<string>();
    while (!done.signal.aborted) seen.add(JSON.stringify(JSON.parse(await readFile(file, 'utf8'))));
    await writing;
    assert.ok(seen.size > 2, String(seen.size));
    assert.ok(!readdirSync(folderOf(site)).some((name) => name.endsWith('.tmp')));
  });

  it('answers nothing and leaves nothing once it is switched off', async () => {
    site.eval("update_option( 'ouishare_settings', array( 'endpoint' => false ) );");
    assert.equal((await get('events.json')).status, 404);
    assert.ok(!readdirSync(join(site.folder, 'wp-content/uploads')).includes('ouishare'));
  });

  it('leaves nothing in the log', () => {
    assert.equal(site.log(), '');
    assert.ok(readFileSync(join(site.folder, 'wp-config.php'), 'utf8').includes("'WP_DEBUG_LOG', true"));
  });
});
