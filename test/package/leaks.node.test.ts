import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { sampleNetwork } from '../../endpoint/sample/index.js';
import { startTest, type TestEndpoint } from '../../endpoint/test/harness.js';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.mjs';
import { widgetNames } from '../../scripts/doors.mjs';
import { startPageServer, type PageServer } from '../support/page-server.js';

/** Rounds of adding and removing; the first ones fill caches. */
const ROUNDS = 200;
const WARM_ROUNDS = 50;
/** What a round may leave behind, in bytes: code that is compiled better and better is heap as well. */
const PER_ROUND = 1500;

let browser: Browser;
let pages: PageServer;
let endpoint: TestEndpoint;
let page: Page;
let devtools: CDPSession;

interface Held {
  readonly heap: number;
  readonly nodes: number;
  readonly jsEventListeners: number;
}

/** What the page holds after everything that can be collected was; twice, since the first frees what finalizers hold. */
async function held(): Promise<Held> {
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes, jsEventListeners };
}

/** Adds all widgets, lets every second round draw what it shows, and removes them, so many times. */
const rounds = (count: number): Promise<void> =>
  page.evaluate(
    async ([times, markup]) => {
      const main = document.querySelector('main');
      for (let round = 0; round < times; round += 1) {
        if (main) main.innerHTML = markup;
        const [, ...widgets] = [...(main?.querySelectorAll('*') ?? [])] as (Element & {
          whenReady: () => Promise<string>;
        })[];
        if (round % 2 === 0) await Promise.all(widgets.map((widget) => widget.whenReady()));
        else await new Promise((resolve) => setTimeout(resolve));
        main?.replaceChildren();
      }
    },
    [
      count,
      `<ouishare-provider endpoint="${endpoint.api}">${widgetNames()
        .map((name) => `<ouishare-${name} loading="eager"></ouishare-${name}>`)
        .join('')}</ouishare-provider>`,
    ] as const,
  );

before(async () => {
  pages = await startPageServer();
  endpoint = await startTest({ source: sampleNetwork, now: Date.now });
  pages.answer('/', {
    body: `<!doctype html><html lang="en"><title>A page</title>${['provider', ...widgetNames()]
      .map((name) => `<script type="module" src="/cdn/1/${name}.js"></script>`)
      .join('')}<main></main></html>`,
  });
  const executablePath = findChromium();
  assert.ok(executablePath, 'there is no Chromium');
  browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  page = await browser.newPage();
  devtools = await page.context().newCDPSession(page);
  await page.goto(pages.origin);
});
after(async () => {
  await browser.close();
  await pages.close();
});

describe('a page that adds and removes all widgets again and again', () => {
  it('holds no more afterwards than before', async () => {
    await rounds(WARM_ROUNDS);
    const before = await held();
    await rounds(ROUNDS);
    const after = await held();
    assert.ok(after.nodes <= before.nodes, `nodes: ${String(before.nodes)}, then ${String(after.nodes)}`);
    assert.ok(
      after.jsEventListeners <= before.jsEventListeners,
      `listeners: ${String(before.jsEventListeners)}, then ${String(after.jsEventListeners)}`,
    );
    const grown = (after.heap - before.heap) / ROUNDS;
    assert.ok(grown < PER_ROUND, `each round leaves ${String(Math.round(grown))} bytes`);
  });
});
