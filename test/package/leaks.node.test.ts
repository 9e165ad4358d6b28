import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { sampleNetwork } from '../../endpoint/sample/index.js';
import { startTest, type TestEndpoint } from '../../endpoint/test/harness.js';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.mjs';
import { widgetNames } from '../../scripts/doors.mjs';
import { startPageServer, type PageServer } from '../support/page-server.js';

/** Rounds of adding and removing all widgets; the first ones fill caches. `OUISHARE_ROUNDS=200` measures longer. */
const ROUNDS = Number(process.env['OUISHARE_ROUNDS'] ?? 60);
const WARM_ROUNDS = 20;
let browser: Browser;
let pages: PageServer;
let endpoint: TestEndpoint;
let page: Page;
let devtools: CDPSession;

interface Held {
  readonly objects: number;
  readonly nodes: number;
  readonly jsEventListeners: number;
}

/**
 * What the page holds after everything that can be collected was. Objects are counted, of all kinds, and not their bytes: the
 * engine compiles what runs often, and notes each request and long task in the same heap.
 */
async function held(): Promise<Held> {
  await devtools.send('HeapProfiler.collectGarbage');
  // The first collection frees what finalizers hold.
  await devtools.send('HeapProfiler.collectGarbage');
  const { result } = await devtools.send('Runtime.evaluate', { expression: 'Object.prototype' });
  const all = await devtools.send('Runtime.queryObjects', { prototypeObjectId: result.objectId ?? '' });
  const count = await devtools.send('Runtime.callFunctionOn', {
    objectId: all.objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length; }',
    returnByValue: true,
  });
  for (const { objectId } of [result, all.objects]) {
    if (objectId !== undefined) await devtools.send('Runtime.releaseObject', { objectId });
  }
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
  return { objects: Number(count.result.value), nodes, jsEventListeners };
}

/** The least of a few counts: what went last may be waiting for the browser to end with it. */
async function settled(): Promise<Held> {
  const counts = [await held()];
  for (let count = 1; count < 4; count += 1) {
    await page.waitForTimeout(150);
    counts.push(await held());
  }
  const least = (kind: keyof Held): number => Math.min(...counts.map((one) => one[kind]));
  return { objects: least('objects'), nodes: least('nodes'), jsEventListeners: least('jsEventListeners') };
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
    const before = await settled();
    await rounds(ROUNDS);
    const after = await settled();
    // One of a kind in each round of nine widgets would be more than chance.
    for (const kind of ['objects', 'nodes', 'jsEventListeners'] as const)
      assert.ok(after[kind] - before[kind] < ROUNDS, `${kind}: ${String(before[kind])}, then ${String(after[kind])}`);
  });
});
