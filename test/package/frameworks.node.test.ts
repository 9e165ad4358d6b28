import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.mjs';
import { FRAMEWORKS } from '../../scripts/framework-shapes.mjs';
import { startPageServer, type PageServer } from '../support/page-server.js';
import { runIn } from '../support/tree.js';

const APPLICATIONS = ['react', 'vue', 'typescript'];
/** For a machine that has other things to do. */
const PATIENCE_MS = 15_000;
const ROWS = {
  communities: [
    { id: 'paris', name: 'Paris', geo: { lat: 48.9, lon: 2.4 } },
    { id: 'dakar', name: 'Dakar', geo: { lat: 14.7, lon: -17.4 } },
  ],
  // What a chosen community is shown with.
  events: [],
  people: [],
  articles: [],
};

/** Builds an application as its own command does, and has the server answer with what came out. */
async function serve(server: PageServer, name: string): Promise<void> {
  const root = resolve('demo/frameworks', name);
  const built = await build({ root, base: `/${name}/`, logLevel: 'silent', build: { write: false } });
  const outputs = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
  for (const file of outputs.flatMap(({ output }) => output)) {
    const path = `/${name}/${file.fileName.replace(/^index\.html$/, '')}`;
    if (file.type === 'chunk') server.answer(path, { body: file.code, type: 'text/javascript' });
    else server.answer(path, { body: String(file.source) });
  }
}

describe('an application in a framework', () => {
  it('is checked by its compiler, with the types of the tags: what is wrong is an error', async () => {
    // Vue's compiler checks the others too: one program, for reading the declarations is what takes long.
    const { code, output } = await runIn(resolve('.'), 'vue-tsc', ['-p', 'test/package/frameworks']);
    assert.equal(code, 0, output);
  });

  it('has a door for the types of each framework, with nothing in it that a page would load', async () => {
    for (const name of FRAMEWORKS) {
      const door = (await import(`ouishare-widgets/${name}`)) as object;
      assert.deepEqual(Object.keys(door), [], name);
    }
  });
});

describe('an application in a browser', () => {
  let browser: Browser;
  let server: PageServer;
  let page: Page;
  let said: string[];

  before(async () => {
    server = await startPageServer();
    for (const [name, items] of Object.entries(ROWS)) {
      server.answer(`/api/${name}.json`, { body: JSON.stringify({ version: '1', items }), type: 'application/json' });
    }
    for (const name of APPLICATIONS) await serve(server, name);
    const executablePath = findChromium();
    assert.ok(executablePath, 'there is no Chromium');
    browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  });
  after(async () => {
    await browser.close();
    await server.close();
  });
  afterEach(() => page.close());

  for (const name of APPLICATIONS) {
    it(`${name}: rows come by a property, settings change, events are heard, a choice is shared`, async () => {
      said = [];
      page = await browser.newPage();
      page.setDefaultTimeout(PATIENCE_MS);
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(String(error)));
      server.asked.length = 0;
      await page.goto(`${server.origin}/${name}/`);
      const title = page.getByText('Breakfast by the river').first();
      await title.waitFor();
      await page.getByText('Opened: nothing. Community: all.').waitFor();
      assert.equal(await page.locator('ouishare-event-list').getByRole('searchbox').count(), 1);
      assert.equal(
        await page.locator('ouishare-event-list').evaluate((list) => 'noFilters' in list && list.noFilters),
        true,
      );

      await page.getByRole('button', { name: 'Another view' }).click();
      await page.waitForFunction(() => document.querySelector('ouishare-event-list')?.view === 'cards');

      await title.click();
      await page.getByText('Opened: breakfast. Community: all.').waitFor();

      // The rows that the application has are asked of nobody.
      assert.deepEqual(
        server.asked.filter((path) => path.includes('events')),
        [],
      );
      await page.locator('ouishare-community-map').getByText('Dakar').first().click();
      await page.getByText('Opened: breakfast. Community: dakar.').waitFor();
      await page.locator('ouishare-event-list').getByRole('button', { name: 'Show all' }).waitFor();

      assert.deepEqual(said, []);
    });
  }
});
