import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { sampleNetwork } from '../../endpoint/sample/index.js';
import { startTest } from '../../endpoint/test/harness.js';
import { rowsIn } from '../../endpoint/test/signup-tools.js';
import { CHROMIUM_ARGS, needChromium } from '../../scripts/chromium.mjs';
import { makeSite } from '../../scripts/wordpress/site.mjs';
import { VERSION } from './version.js';

/** Choices of authors, one and several of each kind. */
const PAGES: readonly (readonly [widget: string, attributes: Readonly<Record<string, unknown>>])[] = [
  ['event-list', { country: 'MA' }],
  ['event-list', {}],
  ['event-list', { tag: 'governance' }],
  ['event-list', { attendance: 'online', kind: 'call meetup' }],
  ['event-list', { community: 'casablanca rabat' }],
  ['connector-list', { community: 'paris' }],
  ['connector-list', { personRole: 'editor alumni' }],
  ['partner-wall', { tier: 'partners' }],
  ['project-list', { projectStatus: 'idea done' }],
  ['article-list', { tag: 'governance' }],
  ['community-map', { country: 'MA', view: 'list' }],
  ['community-card', { community: 'rabat' }],
  ['gathering', {}],
  ['gathering', { series: 'jeudis-reparation' }],
];

let site: Awaited<ReturnType<typeof makeSite>>;
let network: Awaited<ReturnType<typeof startTest>>;
let browser: Browser;
before(async () => {
  network = await startTest({ source: sampleNetwork, now: Date.now });
  site = await makeSite({ version: VERSION, endpointPorts: [Number(new URL(network.api).port)] });
  const contents = [...PAGES, ['member-signup', { community: 'rabat' }] as const].map(
    ([widget, attributes], at) =>
      [`p${String(at)}`, `<!-- wp:ouishare/${widget} ${JSON.stringify(attributes)} /-->`] as const,
  );
  site.eval(
    `update_option( 'ouishare_settings', array( 'sources' => array( array( 'id' => 'network', 'name' => 'Network', 'kind' => 'endpoint', 'address' => '${network.api}' ) ) ) );
    foreach ( json_decode( '${JSON.stringify(contents)}' ) as $one ) wp_insert_post( array( 'post_name' => $one[0], 'post_title' => 'A', 'post_content' => $one[1], 'post_status' => 'publish' ) );`,
  );
  await site.serve();
  for (const [name] of contents) await (await fetch(`${site.url}/${name}/`)).text();
  await site.cron();
  browser = await chromium.launch({ executablePath: needChromium(), args: CHROMIUM_ARGS });
});
after(async () => {
  await browser.close();
  site.close();
});

async function onPage<T>(name: string, script: boolean, read: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage({ javaScriptEnabled: script });
  page.setDefaultTimeout(30_000);
  await page.goto(`${site.url}/${name}/`);
  const result = await read(page);
  await page.close();
  return result;
}

describe(`the list without script on WordPress ${VERSION}`, () => {
  for (const [at, [widget, attributes]] of PAGES.entries()) {
    it(`has what the widget shows: ${widget} ${JSON.stringify(attributes)}`, async () => {
      const listed = await onPage(`p${String(at)}`, false, (page) =>
        page.locator('.ouishare-list li strong').allInnerTexts(),
      );
      const shown = await onPage(`p${String(at)}`, true, async (page) => {
        await page.locator(`ouishare-${widget}:state(ready)`).waitFor();
        return page.locator(`ouishare-${widget}`).evaluate((host) => {
          const { renderRoot } = host as HTMLElement & { renderRoot: ShadowRoot };
          return {
            text: renderRoot.textContent.replace(/\s+/g, ' '),
            rows: renderRoot.querySelectorAll('[part~=card]').length,
          };
        });
      });
      assert.notEqual(listed.length, 0);
      // The sessions of a gathering are in its programme, of which a day is open.
      const heads = widget === 'gathering' ? listed.slice(0, 1) : listed;
      assert.deepEqual(
        heads.filter((title) => !shown.text.includes(title)),
        [],
      );
      if (widget === 'event-list') assert.equal(listed.length, Math.min(10, shown.rows));
    });
  }

  it('is a form where somebody joins, which the endpoint takes', async () => {
    const said = await onPage(`p${String(PAGES.length)}`, false, async (page) => {
      const form = page.locator('form.ouishare-signup');
      await form.locator('[name=email]').fill('zoe@example.org');
      for (const box of await form.locator('[type=checkbox][required]').all()) await box.check();
      await form.getByRole('button').click();
      await page.waitForURL(`${network.api}**`);
      return page.locator('main').innerText();
    });
    assert.match(said, /mail/i);
    assert.equal(rowsIn(network.dataFile, 'signups').length, 1);
    assert.match(JSON.stringify(rowsIn(network.dataFile, 'signups')), /rabat/);
  });
});
