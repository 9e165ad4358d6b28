import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html, unsafeStatic } from 'lit/static-html.js';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.mjs';
import { widgetNames } from '../../scripts/doors.mjs';
import { startPageServer, type PageServer } from '../support/page-server.js';

const PATIENCE_MS = 20_000;
/** What comes after the first drawing, such as the room of what is no longer there, has come by then. */
const SETTLED_MS = 400;
const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;
const NONCE = 'r4nd0m';
const STRICT = `default-src 'none'; script-src 'self' 'nonce-${NONCE}'; connect-src 'self'; img-src data:; base-uri 'none'; style-src 'self'`;
/** From the first frame to the script. */
const PAINTED_MS = 100;
const HYDRATE = '@lit-labs/ssr-client/lit-element-hydrate-support.js';

const place = { city: 'Paris', country: 'FR' };
const EVENTS = [
  { id: 'breakfast', title: 'Breakfast by the river', start: '2099-05-01T09:00', timeZone: 'Europe/Paris', place },
  { id: 'fest', title: 'A fest', kind: 'festival', featured: true, start: '2099-06-01', end: '2099-06-03', place },
  { id: 'talk', title: 'A talk', parentId: 'fest', start: '2099-06-01T10:00', timeZone: 'Europe/Paris' },
  ...Array.from({ length: 30 }, (_, at) => ({
    id: `evening-${String(at)}`,
    title: `Evening ${String(at)}`,
    start: `2099-07-${String(at + 1).padStart(2, '0')}T19:00`,
    timeZone: 'Europe/Paris',
    url: 'https://elsewhere.example/evening',
  })),
];
const COMMUNITIES = [
  { id: 'paris', name: 'Paris', place, geo: { lat: 48.9, lon: 2.4 } },
  { id: 'dakar', name: 'Dakar', geo: { lat: 14.7, lon: -17.4 } },
];
/** The rows that a server has for each widget that shows rows. */
const ROWS: Readonly<Record<string, readonly unknown[]>> = {
  'article-list': [
    { id: 'piece', title: 'On commons', url: 'https://magazine.example/commons', published: '2024-05-01' },
  ],
  'community-card': COMMUNITIES.slice(0, 1),
  'community-map': COMMUNITIES,
  'connector-list': [{ id: 'salma', name: 'Salma B.', consent: 'public', languages: ['fr'] }],
  'event-list': EVENTS,
  gathering: EVENTS,
  'partner-wall': [{ id: 'one', name: 'One', url: 'https://one.example/', tier: 'main' }],
  'project-list': [{ id: 'tools', name: 'Tools for all', title: 'Tools for all', kind: 'tool', status: 'active' }],
};

interface Wanted {
  readonly lang?: string;
  readonly nonce?: string;
}

/** What a server answers for one widget: its markup, and the same rows for the browser. */
async function served(name: string, { lang = 'en', nonce }: Wanted = {}): Promise<string> {
  await import(`ouishare-widgets/${name}`);
  const tag = unsafeStatic(`ouishare-${name}`);
  const rows = ROWS[name];
  const markup = await collectResult(render(html`<${tag} lang=${lang} endpoint="/api/" .page=${rows}></${tag}>`));
  // Beside the shadow root, as a child of the tag.
  const data = rows === undefined ? '' : `<script type="application/json">${JSON.stringify(rows)}</script>`;
  const whole = markup.replace(`</ouishare-${name}>`, `${data}</ouishare-${name}>`);
  return nonce === undefined ? whole : whole.replaceAll('<style>', `<style nonce="${nonce}">`);
}

const RECORDER = `<script nonce="${NONCE}">
  const roots = [...document.querySelectorAll('body > *')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const textOf = (root) => {
    const copy = document.createElement('div');
    copy.append(...[...root.children].map((child) => child.cloneNode(true)));
    // Pins are put where the map has its size.
    for (const other of copy.querySelectorAll('style, .window > *')) other.remove();
    return copy.textContent.replace(/\\s+/g, ' ').trim();
  };
  const words = () => roots.map(textOf);
  const before = { words: words(), frames: roots.map((root) => root.querySelector('.frame')) };
  let shift = 0;
  // Before the script a browser may paint half of what it has read: no matter of ours.
  let begun = Infinity;
  new PerformanceObserver((list) => { for (const { value, startTime } of list.getEntries()) if (startTime > begun) shift += value; }).observe({ type: 'layout-shift', buffered: true });
  window.report = () => ({ before: before.words, after: words(), same: before.frames.map((frame) => frame?.isConnected), shift });
</script>`;

/** A script that comes when what the server has drawn is on the screen: what moves then is seen. */
const scriptLater = (name: string) => `<script nonce="${NONCE}">
  requestAnimationFrame(() => setTimeout(() => {
    const script = document.createElement('script');
    script.type = 'module';
    script.nonce = '${NONCE}';
    script.src = '/${name}.js';
    begun = performance.now();
    document.body.append(script);
  }, ${String(PAINTED_MS)}));
</script>`;

interface Visit {
  readonly script?: 'hydrating' | 'plain';
  readonly policy?: string;
  readonly zone?: string;
}

interface Report {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Whether the server's nodes are still the ones on the page. */
  readonly same: readonly boolean[];
  readonly shift: number;
}

describe('what a server has drawn is taken over by a browser', () => {
  let browser: Browser;
  let server: PageServer;
  let folder: string;
  let page: Page;
  let said: string[];

  /** Two applications with all widgets: one that hydrates, one that does not know how. */
  async function bundle(): Promise<void> {
    const doors = ['provider', ...widgetNames()].map((name) => `import 'ouishare-widgets/${name}';`);
    const entry = { plain: join(folder, 'plain.js'), hydrating: join(folder, 'hydrating.js') };
    await writeFile(entry.plain, doors.join('\n'));
    // By `import()`: a bundler may put Lit into a chunk that runs before the rest of a file.
    await writeFile(entry.hydrating, `import '${HYDRATE}';\nawait import('./plain.js');`);
    const options = { write: false, lib: { entry, formats: ['es' as const] } };
    const built = await build({ root: folder, configFile: false, logLevel: 'silent', build: options });
    for (const { output } of (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[])
      for (const file of output)
        if (file.type === 'chunk') server.answer(`/${file.fileName}`, { body: file.code, type: 'text/javascript' });
  }

  /** A page with a nonce, of a server that draws. */
  async function open(body: string, { script = 'hydrating', policy, zone = HERE }: Visit = {}): Promise<void> {
    server.answer('/', {
      body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,"></head>
<body>${body}<p>Below</p>${RECORDER}${scriptLater(script)}</body></html>`,
      headers: policy === undefined ? {} : { 'content-security-policy': policy },
    });
    server.asked.length = 0;
    said = [];
    page = await browser.newPage({ timezoneId: zone });
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.goto(server.origin);
  }

  async function report(): Promise<Report> {
    // An element that is not defined yet has no state.
    await page.locator('body > :state(ready)').first().waitFor({ state: 'attached' });
    await page.waitForTimeout(SETTLED_MS);
    return page.evaluate(() => (window as unknown as { report: () => Report }).report());
  }

  before(async () => {
    folder = await mkdtemp(resolve('.cache-ssr-'));
    server = await startPageServer();
    await bundle();
    const executablePath = findChromium();
    assert.ok(executablePath, 'there is no Chromium');
    browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  });
  after(async () => {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true });
  });
  afterEach(() => page.close());

  const asked = () => server.asked.filter((path) => !path.endsWith('.js') && path !== '/');

  for (const name of Object.keys(ROWS)) {
    it(`${name}: its words stay, its nodes stay, nothing moves, nobody is asked`, async () => {
      await open(await served(name));
      const { before: drawn, after: there, same, shift } = await report();
      assert.deepEqual(said, []);
      assert.deepEqual(there, drawn);
      assert.deepEqual(same, [true]);
      assert.equal(shift, 0);
      assert.deepEqual(asked(), []);
    });
  }

  it('the rows stand in the server’s answer, whether a script runs or not', async () => {
    assert.match(await served('event-list'), /Breakfast by the river/);
    assert.match(await served('community-map'), /Dakar/);
  });

  it('in another language it is drawn with the words that the server was given, and the browser waits for the same', async () => {
    await import('ouishare-widgets/languages/fr');
    await open(await served('event-list', { lang: 'fr' }));
    const { before: drawn, after: there, same, shift } = await report();
    assert.match(drawn[0] ?? '', /Agenda|Événements/);
    assert.deepEqual(there, drawn);
    assert.deepEqual(same, [true]);
    assert.equal(shift, 0);
    assert.deepEqual(said, []);
  });

  it('a visitor with another clock than the server’s reads the times of their own', async () => {
    await open(await served('event-list'), { zone: 'Asia/Tokyo' });
    const { after: there, same } = await report();
    assert.match(there[0] ?? '', /4:00 PM where you are/);
    assert.deepEqual(same, [false]);
    assert.deepEqual(said, []);
  });

  it('without the support for hydration it is drawn anew, once, and nothing moves', async () => {
    await open(await served('event-list'), { script: 'plain' });
    const { before: drawn, after: there, same, shift } = await report();
    assert.deepEqual(there, drawn);
    assert.deepEqual(same, [false]);
    assert.equal(shift, 0);
    assert.deepEqual(said, []);
  });

  it('a sign-up, which has no rows: its still shapes stay until its form is there', async () => {
    const signup = { href: 'signups', challenge: 'signups/challenge', fields: ['name'], consents: [] };
    const manifest = {
      version: '1',
      name: 'A network',
      signup,
      privacy: { policy: 'https://network.example/privacy' },
    };
    server.answer('/api/ouishare.json', { body: JSON.stringify(manifest), type: 'application/json' });
    const markup = await served('member-signup');
    await open(markup.replace('</ouishare-member-signup>', '<a href="/join">Join</a>$&'));
    const { same } = await report();
    await page.getByLabel('E-mail address').waitFor();
    assert.equal(await page.getByText('Join', { exact: true }).isVisible(), false);
    assert.deepEqual(same, [true]);
    assert.deepEqual(said, []);
  });

  it('under a strict policy the server’s style needs the nonce of the page', async () => {
    await open(await served('event-list', { nonce: NONCE }), { policy: `${STRICT} 'nonce-${NONCE}'` });
    const { shift, same } = await report();
    assert.deepEqual(same, [true]);
    assert.equal(shift, 0);
    assert.deepEqual(said, []);
  });

  it('without the nonce it has no style until the script runs, and all of it then', async () => {
    await open(await served('event-list'), { policy: STRICT });
    await report();
    assert.match(said.join('\n'), /inline style/i);
    const display = () =>
      page.evaluate(() => getComputedStyle(document.querySelector('ouishare-event-list') ?? document.body).display);
    assert.equal(await display(), 'block');
  });
});
