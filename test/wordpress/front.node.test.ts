import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { sampleNetwork } from '../../endpoint/sample/index.js';
import { startTest } from '../../endpoint/test/harness.js';
import { CHROMIUM_ARGS, needChromium } from '../../scripts/chromium.mjs';
import { makeSite } from '../../scripts/wordpress/site.mjs';
import { addClassicTheme } from './classic-theme.js';
import { startMoodyServer, type MoodyServer } from './moody-server.js';
import { VERSION } from './version.js';

const EVENTS = 'ouishare-event-list';
const PHONE = { viewport: { width: 360, height: 800 } };
/** Few rows, so that what stands below is in sight. */
const OTHERS = {
  'community-map': { limit: 3 },
  'connector-list': { limit: 3 },
  'partner-wall': { limit: 3 },
  'article-list': { limit: 3 },
  'project-list': { limit: 3 },
  gathering: { limit: 3 },
  'community-card': { community: 'rabat' },
  'member-signup': {},
};
const THEMES = ['plain-classic', 'twentytwentyfour'];

let site: Awaited<ReturnType<typeof makeSite>>;
let endpoint: MoodyServer;
let browser: Browser;
let page: Page;
/** Everything that the browser asked for. */
let asked: string[];

async function open(path: string, options: BrowserContextOptions = {}): Promise<void> {
  page = await browser.newPage(options);
  asked = [];
  // A theme's own letters move its page when they come.
  await page.route('**/*.woff2', (route) => route.abort());
  page.on('request', (request) => asked.push(request.url()));
  await page.addInitScript(() => {
    const moved = globalThis as unknown as { shift: number };
    moved.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${site.url}${path}`);
}
const shift = () => page.evaluate(() => (globalThis as unknown as { shift: number }).shift);
const items = () => page.locator(`${EVENTS} li`);
const rowsDrawn = () => page.locator(`${EVENTS} [part~=card]`).first().waitFor();
const ready = () =>
  page.waitForFunction((tag) => document.querySelector(`${tag}:state(ready), ${tag}:state(failed)`) !== null, EVENTS);

before(async () => {
  const network = await startTest({ source: sampleNetwork, now: Date.now });
  endpoint = await startMoodyServer(new URL(network.api).origin);
  site = await makeSite({ version: VERSION, endpointPorts: [endpoint.port] });
  addClassicTheme(site);
  site.eval(`
    update_option( 'ouishare_settings', array( 'sources' => array(
      array( 'id' => 'network', 'name' => 'Network', 'kind' => 'endpoint', 'address' => '${endpoint.origin}/api/' ),
      array( 'id' => 'agenda', 'name' => 'Agenda', 'kind' => 'feed', 'resource' => 'events', 'format' => 'ics', 'address' => '${endpoint.origin}/api/events.ics' ),
    ) ) );
    foreach ( array(
      'block' => '<!-- wp:ouishare/event-list {"structuredData":true,"limit":5} /-->',
      'shortcode' => "Before.\\n\\n[ouishare_event_list limit=\\"5\\"]\\n\\nAfter.",
      'feed' => '<!-- wp:ouishare/event-list {"source":"agenda"} /-->',
    ) as $name => $content ) {
      wp_insert_post( array( 'post_name' => $name, 'post_title' => $name, 'post_content' => $content, 'post_status' => 'publish' ) );
    }
  `);
  await site.serve();
  browser = await chromium.launch({ executablePath: needChromium(), args: CHROMIUM_ARGS });
});
after(async () => {
  await browser.close();
  endpoint.close();
  site.close();
});
afterEach(async () => {
  endpoint.mood = 'up';
  await page.close();
});

describe(`a page of WordPress ${VERSION} with widgets`, () => {
  it('is served before anybody was asked, and is right at the next visit', async () => {
    endpoint.mood = 'hanging';
    const first = await (await fetch(`${site.url}/block/`)).text();
    assert.match(first, /<ouishare-event-list [^>]*><\/ouishare-event-list>/);
    assert.deepEqual(endpoint.asked, []);
    endpoint.mood = 'up';
    await site.cron();
    await open('/block/', { javaScriptEnabled: false });
    assert.equal(await page.locator(`${EVENTS} li`).count(), 5);
  });

  for (const theme of THEMES) {
    for (const path of ['/block/', '/shortcode/']) {
      it(`reads without script, and the widget takes over without a move: ${theme}, ${path}`, async () => {
        site.wp('theme', 'activate', theme, '--quiet');
        await site.cron();
        await open(path, { javaScriptEnabled: false });
        assert.equal(await items().count(), 5);
        assert.equal(await items().locator('time[datetime]').count(), 5);
        assert.ok(await items().first().isVisible());
        assert.equal(await page.locator('p:empty').count(), 0);
        await page.close();

        endpoint.mood = 'slow';
        for (const width of [360, 1200]) {
          await open(path, { viewport: { width, height: 900 } });
          await rowsDrawn();
          await page.waitForLoadState('networkidle');
          assert.ok(!(await items().first().isVisible()), 'the list is there twice');
          assert.ok((await shift()) < 0.005, `moved by ${String(await shift())} at ${String(width)} px`);
          // WordPress' own test of emojis is a worker of a blob.
          const foreign = asked.filter(
            (url) => ![site.url, endpoint.origin, 'blob:'].some((own) => url.startsWith(own)),
          );
          assert.deepEqual(foreign, []);
          await page.close();
        }
        await open(path);
      });
    }
  }

  // How high a widget will be depends on its texts: what is reserved is close to it, and what a card says of
  // its events comes after the card. Good is below 0.1 (web.dev/cls).
  it('keeps room for each widget, so that next to nothing moves on a phone', async () => {
    const moved: Record<string, number> = {};
    const contents = Object.entries(OTHERS).map(([widget, attributes]) => [
      `a-${widget}`,
      `<!-- wp:ouishare/${widget} ${JSON.stringify(attributes)} /--><!-- wp:paragraph --><p>After it.</p><!-- /wp:paragraph -->`,
    ]);
    site.eval(
      `foreach ( json_decode( '${JSON.stringify(contents).replaceAll('\\', '\\\\')}' ) as $one ) wp_insert_post( array( 'post_name' => $one[0], 'post_title' => 'A', 'post_content' => $one[1], 'post_status' => 'publish' ) );`,
    );
    for (const [name] of contents) await (await fetch(`${site.url}/${String(name)}/`)).text();
    await site.cron();
    for (const widget of Object.keys(OTHERS)) {
      await open(`/a-${widget}/`, PHONE);
      await page.locator(`ouishare-${widget}:state(ready):not(:state(filling))`).waitFor();
      moved[widget] = await shift();
      await page.close();
    }
    assert.deepEqual(
      Object.entries(moved).filter(([, value]) => value > 0.03),
      [],
    );
  });

  it('keeps its list when the endpoint is dead, and says so', async () => {
    endpoint.mood = 'down';
    await open('/block/');
    await ready();
    assert.ok(await page.locator(`${EVENTS} li`).first().isVisible());
    assert.ok(await page.locator(`${EVENTS} [part~=notice]`).first().isVisible());
  });

  it('hands a feed on that browsers may not read, and the widget draws it', async () => {
    await open('/feed-page-of-nobody/');
    await page.goto(`${site.url}/?name=feed`);
    await rowsDrawn();
    assert.ok(asked.some((url) => decodeURIComponent(url).includes('/ouishare/v1/feed/agenda')));
    assert.ok(!asked.some((url) => url.startsWith(endpoint.origin)));
    const answer = await fetch(`${site.url}/wp-json/ouishare/v1/feed/agenda`);
    assert.equal(answer.headers.get('content-type'), 'text/calendar; charset=utf-8');
    assert.match(await answer.text(), /^BEGIN:VCALENDAR/);
    const etag = answer.headers.get('etag') ?? '';
    const again = await fetch(answer.url, { headers: { 'if-none-match': etag } });
    assert.equal(again.status, 304);
    assert.equal((await fetch(`${site.url}/wp-json/ouishare/v1/feed/network`)).status, 404);
    assert.equal((await fetch(`${site.url}/wp-json/ouishare/v1/feed/nothing`)).status, 404);
  });

  it('is the same for every visitor, and sets no cookie: a page cache may keep it', async () => {
    // One after the other, each read at once: Node's fetch dies of a long body that waits when its server hangs up.
    const one = await fetch(`${site.url}/block/`);
    const text = await one.text();
    assert.equal(one.headers.get('set-cookie'), null);
    assert.equal(await (await fetch(`${site.url}/block/`)).text(), text);
    const [tag] = /<div class="ouishare-widget[\s\S]*?<\/ouishare-event-list>/.exec(text) ?? [];
    assert.doesNotMatch(tag ?? 'nonce', /nonce/i);
    await open('/block/');
  });

  it('loads nothing of ours where there is no widget', async () => {
    await open('/?p=1');
    await page.waitForLoadState('networkidle');
    assert.deepEqual(
      asked.filter((url) => url.includes('ouishare-widgets')),
      [],
    );
  });

  it('leaves nothing in the log', async () => {
    assert.equal(site.log(), '');
    await open('/?p=1');
  });
});
