import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.mjs';
import { ROOT } from '../../scripts/doors.mjs';
import { startPageServer, type PageServer } from '../support/page-server.js';

const CDN = join(ROOT, 'dist', 'cdn');
const hashes = JSON.parse(readFileSync(join(CDN, 'integrity.json'), 'utf8')) as Readonly<Record<string, string>>;
const EVENTS = {
  version: '1',
  items: [{ id: 'breakfast', title: 'Breakfast by the river', start: '2099-05-01T09:00', timeZone: 'Europe/Paris' }],
};

/** A page that insists on every file, or on none. */
function pageOf(insists: boolean): string {
  const map = { integrity: Object.fromEntries(Object.entries(hashes).map(([path, hash]) => [`/cdn/1/${path}`, hash])) };
  return `<!doctype html><html lang="en"><head><title>A page</title>${insists ? `<script type="importmap">${JSON.stringify(map)}</script>` : ''}
<script type="module" src="/cdn/1/ouishare.js"${insists ? ` integrity="${hashes['ouishare.js'] ?? ''}"` : ''}></script></head>
<body><ouishare-event-list endpoint="/api/" loading="eager">Our events are in the hall.</ouishare-event-list></body></html>`;
}

let browser: Browser;
let server: PageServer;
let page: Page;
let said: string[];

before(async () => {
  server = await startPageServer();
  server.answer('/api/events.json', { body: JSON.stringify(EVENTS), type: 'application/json' });
  server.answer('/strict', { body: pageOf(true) });
  server.answer('/loose', { body: pageOf(false) });
  const executablePath = findChromium();
  assert.ok(executablePath, 'there is no Chromium');
  browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
});
after(async () => {
  await browser.close();
  await server.close();
});
beforeEach(async () => {
  page = await browser.newPage();
  said = [];
  page.on('console', (message) => said.push(message.text()));
});
afterEach(async () => {
  // What is still being changed when a test ends would fail without a test to fail.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.close();
});

/** Somebody has changed a file on its way. */
const tamper = (files: string): Promise<unknown> =>
  page.route(files, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: `globalThis.tampered=true;${await answer.text()}` });
  });
const wasTampered = (): Promise<unknown> => page.evaluate('globalThis.tampered');
const shown = () => page.getByText('Breakfast by the river').first();

describe('the hashes of the doors', () => {
  it('are those of every script that a page can load', () => {
    const scripts = readdirSync(CDN, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js'));
    assert.deepEqual(Object.keys(hashes).sort(), scripts.sort());
    for (const [path, hash] of Object.entries(hashes))
      assert.equal(
        hash,
        `sha384-${createHash('sha384')
          .update(readFileSync(join(CDN, path)))
          .digest('base64')}`,
        path,
      );
  });

  it('let a page that insists on them work', async () => {
    await page.goto(`${server.origin}/strict`);
    await shown().waitFor();
    assert.deepEqual(
      said.filter((line) => /integrity|digest/i.test(line)),
      [],
    );
  });

  it('keep out a part that was changed on its way: the fallback content stays', async () => {
    for (const files of ['**/cdn/1/chunks/core-*.js', '**/cdn/1/event-list.js', '**/cdn/1/ouishare.js']) {
      await page.unrouteAll();
      await tamper(files);
      await page.goto(`${server.origin}/loose`);
      await shown().waitFor();
      assert.equal(await wasTampered(), true, `${files} does run where nobody insists`);
      said = [];
      await page.goto(`${server.origin}/strict`);
      await page.getByText('Our events are in the hall.').waitFor();
      while (!said.some((line) => /integrity|digest/i.test(line))) await page.waitForEvent('console');
      assert.equal(await wasTampered(), undefined, files);
      assert.equal(await shown().count(), 0);
    }
  });
});
