import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.mjs';
import { ROOT, cdnDoors, languageCodes, widgetNames } from '../../scripts/doors.mjs';
import { startPageServer, type PageServer } from '../support/page-server.js';

const EVENTS = {
  version: '1',
  items: [{ id: 'breakfast', title: 'Breakfast by the river', start: '2099-05-01T09:00', timeZone: 'Europe/Paris' }],
};
const WIDGET =
  '<ouishare-event-list endpoint="/api/" loading="eager"><a href="/agenda">Agenda</a></ouishare-event-list>';
const STRICT =
  "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; font-src 'self'; base-uri 'none'";
const TRUSTED = "; script-src 'self'; require-trusted-types-for 'script'";
const script = (door: string, more = '') => `<script type="module" src="/cdn/1/${door}.js"${more}></script>`;

const CDN = join(ROOT, 'dist/cdn');
const ONCE = { lit: 1, client: 1, french: 1 };

let browser: Browser;
let server: PageServer;
let page: Page;
/** Everything the console and the page's policy had to say. */
let said: string[];

async function open(body: string, policy?: string, before = ''): Promise<void> {
  const head = `<meta charset="utf-8"><title>A page</title><link rel="icon" href="/icon.svg">${before}`;
  server.answer('/', {
    body: `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`,
    headers: policy === undefined ? {} : { 'content-security-policy': `${policy}; report-uri /reports` },
  });
  server.asked.length = 0;
  said = [];
  page = await browser.newPage();
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(server.origin);
}

const isDefined = (tag: string) => page.waitForFunction((name) => customElements.get(name) !== undefined, tag);
const rowsDrawn = () => page.getByText('Breakfast by the river').first().waitFor();
const chunks = () => server.asked.filter((path) => path.startsWith('/cdn/1/'));

before(async () => {
  server = await startPageServer();
  server.answer('/api/events.json', { body: JSON.stringify(EVENTS), type: 'application/json' });
  server.answer('/reports', { body: '' });
  server.answer('/icon.svg', { body: '<svg xmlns="http://www.w3.org/2000/svg"></svg>', type: 'image/svg+xml' });
  const executablePath = findChromium();
  assert.ok(executablePath, 'there is no Chromium');
  browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
});
after(async () => {
  await browser.close();
  await server.close();
});
afterEach(() => page.close());

describe('the doors of a page', () => {
  for (const name of ['provider', ...widgetNames()]) {
    it(`${name}.js alone defines its tag`, async () => {
      await open(script(name));
      await isDefined(`ouishare-${name}`);
      assert.deepEqual(said, []);
    });
  }

  for (const code of languageCodes()) {
    it(`languages/${code}.js can be loaded alone`, async () => {
      await open(script(`languages/${code}`));
      assert.deepEqual(said, []);
    });
  }

  it('all.js defines every tag, from one single file', async () => {
    await open(`${script('all')}<div data-ouishare="event-list" data-endpoint="/api/" data-loading="eager"></div>`);
    await Promise.all(['provider', ...widgetNames()].map((name) => isDefined(`ouishare-${name}`)));
    await rowsDrawn();
    assert.deepEqual(chunks(), ['/cdn/1/all.js']);
    assert.deepEqual(said, []);
  });

  it('draw rows, and ask nobody but the page’s own host', async () => {
    const foreign: string[] = [];
    await open(script('ouishare'));
    page.on('request', (request) => {
      if (!request.url().startsWith(server.origin)) foreign.push(request.url());
    });
    await page.evaluate((markup) => {
      document.body.insertAdjacentHTML('beforeend', markup);
    }, WIDGET);
    await rowsDrawn();
    assert.deepEqual(foreign, []);
    assert.deepEqual(said, []);
  });

  it('do no harm beside each other, nor twice: the first copy serves, and that is said once', async () => {
    await open(script('ouishare') + script('event-list') + script('all') + WIDGET + script('ouishare'));
    await rowsDrawn();
    await page.waitForFunction(() => document.readyState === 'complete');
    assert.deepEqual(said, ['ouishare-widgets is on this page more than once; the copy that came first serves.']);
  });

  it('say it where no autoloader is, too', async () => {
    server.answer('/copy/event-list.js', {
      body: 'import "/cdn/1/event-list.js"; import "/cdn/1/all.js"',
      type: 'text/javascript',
    });
    await open(`<script type="module" src="/copy/event-list.js"></script>${WIDGET}`);
    await rowsDrawn();
    assert.equal(said.length, 1, said.join());
  });
});

describe('the autoloader, built', () => {
  it('asks for each file once, all of a door’s files before the door has come', async () => {
    await open(script('ouishare') + WIDGET);
    await rowsDrawn();
    const files = chunks();
    assert.equal(new Set(files).size, files.length, files.join());
    const links = await page
      .locator('link[rel=modulepreload]')
      .evaluateAll((all) => all.map((link) => new URL((link as HTMLLinkElement).href).pathname));
    assert.deepEqual([...links].sort(), files.filter((file) => file !== '/cdn/1/ouishare.js').sort());
  });

  it('loads Lit, the client and the language once for four widgets', async () => {
    const four = ['event-list', 'community-map', 'member-signup', 'partner-wall'];
    const tags = four.map((name) => `<ouishare-${name} lang="fr" endpoint="/api/" loading="eager"></ouishare-${name}>`);
    await open(script('ouishare') + tags.join(''));
    await rowsDrawn();
    await Promise.all(four.map((name) => isDefined(`ouishare-${name}`)));
    await page.waitForLoadState('networkidle');
    const files = chunks();
    assert.equal(new Set(files).size, files.length, files.join());
    const texts = files.map((path) => readFileSync(join(CDN, path.replace('/cdn/1/', '')), 'utf8'));
    const having = (mark: string): number => texts.filter((text) => text.includes(mark)).length;
    // Marks that stand in no other source: Lit's own, the client's, and a French word that all widgets share.
    assert.deepEqual({ lit: having('lit$'), client: having('force-cache'), french: having('Réessayer') }, ONCE);
  });

  it('leaves its own nonce on what it asks for, so that a nonce policy lets it through', async () => {
    await open(script('ouishare', ' nonce="abc"') + WIDGET, `${STRICT}; script-src 'nonce-abc'`);
    await rowsDrawn();
    assert.deepEqual(said, []);
  });

  it('keeps the fallback content while a door cannot be had, says so once, and tries again with the next tag', async () => {
    server.answer('/cdn/1/event-list.js', { body: '', status: 503 });
    await open(script('ouishare') + WIDGET + WIDGET);
    await page.waitForEvent('console', (message) => message.text().includes('keeps its fallback content'));
    assert.equal(said.filter((line) => line.includes('keeps its fallback content')).length, 1);
    await page.getByRole('link', { name: 'Agenda' }).first().waitFor();
    server.answer('/cdn/1/event-list.js', undefined);
    await page.evaluate((markup) => {
      document.body.insertAdjacentHTML('beforeend', markup);
    }, WIDGET);
    await rowsDrawn();
  });
});

describe('under the policies that strict pages set', () => {
  it("violates nothing under default-src 'none'", async () => {
    await open(script('ouishare') + WIDGET, `${STRICT}; script-src 'self'`);
    await rowsDrawn();
    assert.deepEqual(said, []);
    assert.ok(!server.asked.includes('/reports'));
  });

  for (const names of ['ouishare-widgets', 'lit-html']) {
    it(`draws under Trusted Types with the policy ${names}`, async () => {
      await open(script('ouishare') + WIDGET, `${STRICT}${TRUSTED}; trusted-types ${names}`);
      await rowsDrawn();
      const errors = said.filter((line) => !line.includes('policy'));
      assert.deepEqual(errors, []);
    });
  }

  it('draws under Trusted Types where the page allows no policy at all', async () => {
    await open(script('ouishare') + WIDGET, `${STRICT}${TRUSTED}; trusted-types 'none'`);
    await rowsDrawn();
  });

  it('draws nothing, and keeps the fallback, where neither a policy nor a sanitizer is to be had', async () => {
    const older = '<script src="/older.js"></script>';
    server.answer('/older.js', { body: 'delete Element.prototype.setHTML;', type: 'text/javascript' });
    await open(script('ouishare') + WIDGET, `${STRICT}${TRUSTED}; trusted-types 'none'`, older);
    await page.waitForEvent('console', (message) => message.text().includes('keeps its fallback content'));
    assert.equal(await page.evaluate(() => customElements.get('ouishare-event-list') === undefined), true);
    await page.getByRole('link', { name: 'Agenda' }).waitFor();
    assert.equal(said.filter((line) => line.includes('keeps its fallback content')).length, 1);
  });
});

describe('the lists of doors', () => {
  it('every door was built', async () => {
    await open('');
    for (const name of Object.keys(cdnDoors())) {
      const answer = await page.request.get(`${server.origin}/cdn/1/${name}.js`);
      assert.equal(answer.status(), 200, name);
      assert.ok((await answer.body()).length > 50, name);
    }
  });
});
