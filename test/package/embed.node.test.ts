import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, describe, it } from 'node:test';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type FrameLocator,
  type Locator,
  type Page,
} from 'playwright-core';
import { startTest, type TestEndpoint } from '../../endpoint/test/harness.js';
import { rowsIn } from '../../endpoint/test/signup-tools.js';
import { smallNetwork } from '../../endpoint/test/small-network.js';
import { doorFiles } from '../../endpoint/src/places.js';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.mjs';
import { startPageServer, type PageServer } from '../support/page-server.js';

/** What the manual tells people to paste. */
const SNIPPET = /```html\n(<iframe[^`]+)```/.exec(readFileSync('docs/embed.md', 'utf8'))?.[1] ?? '';
const WISH = 'event-list?community=paris&amp;lang=fr';
const TITLES = ['Breakfast by the river', 'Repair café', 'A walk', 'A talk', 'A lab', 'A supper', 'A film'];
const event = (title: string) => ({
  id: title,
  title,
  start: '2099-05-01T09:00',
  timeZone: 'Europe/Paris',
  communityIds: ['paris'],
  url: `${host.origin}/elsewhere`,
  description: 'We meet where the boats are.\n\n'.repeat(8).trim(),
});

let browser: Browser;
let context: BrowserContext;
let host: PageServer;
let endpoint: TestEndpoint;
let page: Page;
/** Everything that the consoles of the page and of its frames had to say. */
let said: string[];

/** The snippet as it stands in the manual, for other widgets. */
const snippet = (wish = WISH): string => {
  assert.ok(SNIPPET.includes(WISH));
  return SNIPPET.replaceAll('https://network.example/', endpoint.url).replace(WISH, wish);
};

/** Opens a page of another origin than the endpoint's. */
async function open(body: string): Promise<void> {
  host.answer('/', {
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A site</title><link rel="icon" href="/icon.svg"></head><body>${body}</body></html>`,
  });
  said = [];
  page = await context.newPage();
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(host.origin);
}

const inside = (at = 0): FrameLocator => page.locator('iframe').nth(at).contentFrame();
const button = (name: string | RegExp): Locator => inside().getByRole('button', { name }).first();
const heightOf = (at = 0): Promise<number> =>
  page
    .locator('iframe')
    .nth(at)
    .evaluate((frame) => frame.getBoundingClientRect().height);
const contentOf = (at = 0): Promise<number> =>
  inside(at)
    .locator('html')
    .evaluate((root) => Math.ceil(root.getBoundingClientRect().height));

/** Waits until the frame is as high as its content, and no longer as it was. */
async function fits(at = 0, before = 600): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const [frame, content] = [await heightOf(at), await contentOf(at)];
    if (frame === content && frame !== before) return frame;
    await page.waitForTimeout(50);
  }
  return assert.fail(`the frame is ${String(await heightOf(at))} px, its content ${String(await contentOf(at))} px`);
}

async function join(): Promise<string> {
  const email = `framed-${String(Math.random()).slice(2)}@example.org`;
  await inside().getByLabel('E-mail address').fill(email);
  await inside().getByLabel('Name or first name').fill('Zoe');
  await inside().getByRole('checkbox', { name: 'I agree.' }).check();
  await button(/^Join/).click();
  await inside().getByRole('heading', { name: 'Look in your inbox' }).waitFor();
  return email;
}

before(async () => {
  host = await startPageServer();
  host.answer('/icon.svg', { body: '<svg xmlns="http://www.w3.org/2000/svg"></svg>', type: 'image/svg+xml' });
  host.answer('/elsewhere', { body: '<!doctype html><title>Elsewhere</title>' });
  endpoint = await startTest({
    shared: doorFiles('dist/cdn', false),
    source: () => ({ ...smallNetwork(), events: TITLES.map(event) }),
  });
  const executablePath = findChromium();
  assert.ok(executablePath, 'there is no Chromium');
  browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  context = await browser.newContext({ viewport: { width: 800, height: 700 } });
  context.setDefaultTimeout(15_000);
});
after(async () => {
  await browser.close();
  await host.close();
});
afterEach(() => page.close());

describe('a widget in a frame, pasted as the manual says', () => {
  it('is as high as its content, from the first rows on, when a card opens and when it closes', async () => {
    await open(snippet());
    await inside().getByText('Breakfast by the river').first().waitFor();
    const closed = await fits();
    await page.evaluate(() => {
      const heard: unknown[] = [];
      Object.assign(globalThis, { heard });
      addEventListener('message', ({ data }) => heard.push(data));
    });
    const card = button(/Breakfast/);
    await card.click();
    await inside().getByText('We meet where the boats are.').first().waitFor();
    const opened = await fits(0, closed);
    assert.ok(opened > closed + 100, `${String(closed)} → ${String(opened)}`);
    await card.click();
    await fits(0, opened);
    await page.waitForTimeout(300);
    const heard = await page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard.length);
    assert.ok(heard > 1 && heard < 40, `${String(heard)} messages`);
    assert.deepEqual(said, []);
  });

  it('has its own height beside another one, and both follow though the script stands there twice', async () => {
    await open(snippet() + snippet('partner-wall?label=Friends').replace('<iframe', '<iframe name="wall"'));
    await inside(0).getByText('Breakfast by the river').first().waitFor();
    await page.locator('iframe').nth(1).scrollIntoViewIfNeeded();
    await inside(1).getByText('Café').first().waitFor();
    assert.notEqual(await fits(0), await fits(1));
    assert.deepEqual(said, []);
  });

  it('is heard though the script comes long after the frame', async () => {
    const [frame = '', script = ''] = snippet().split(/(?=<script)/);
    await open(frame);
    await inside().getByText('Breakfast by the river').first().waitFor();
    assert.equal(await heightOf(), 600);
    // Without the script it scrolls inside, to its end.
    await button(/Repair/).click();
    assert.ok((await contentOf()) > 600);
    await page.addScriptTag({ type: 'module', url: /src="([^"]+)"/.exec(script)?.[1] ?? '' });
    await fits();
  });

  it('speaks its language in its direction', async () => {
    await open(snippet() + snippet('event-list?lang=ar'));
    await inside(0).getByRole('heading', { name: 'Agenda' }).waitFor();
    await page.locator('iframe').nth(1).scrollIntoViewIfNeeded();
    await inside(1).getByRole('heading', { name: 'المواعيد' }).waitFor();
    const direction = (at: number) =>
      inside(at)
        .locator('ouishare-event-list')
        .evaluate((widget) => getComputedStyle(widget).direction);
    assert.deepEqual([await direction(0), await direction(1)], ['ltr', 'rtl']);
  });

  it('takes its look from its address', async () => {
    const look =
      'theme=dark&amp;accent=93301d&amp;on-accent=%23fff&amp;surface=101010&amp;text=eeeeee&amp;radius=9&amp;font=Georgia,serif';
    await open(snippet(`member-signup?lang=en&amp;${look}`));
    const styles = await button(/^Join/).evaluate((element) => {
      const { backgroundColor, color, borderRadius, fontFamily } = getComputedStyle(element);
      return { backgroundColor, color, borderRadius, fontFamily };
    });
    assert.deepEqual(styles, {
      backgroundColor: 'rgb(147, 48, 29)',
      color: 'rgb(255, 255, 255)',
      borderRadius: '9px',
      fontFamily: 'Georgia, serif',
    });
    const ground = await inside()
      .locator('body')
      .evaluate((body) => [getComputedStyle(body).backgroundColor, getComputedStyle(body).colorScheme]);
    assert.deepEqual(ground, ['rgb(16, 16, 16)', 'dark']);
    assert.deepEqual(said, []);
  });

  it('opens links and files out of the frame', async () => {
    await open(snippet('event-list?lang=en'));
    await button(/Breakfast/).click();
    await button('Add to my calendar').click();
    const file = page.waitForEvent('download');
    await button(/^Calendar file/).click();
    assert.match((await file).suggestedFilename(), /\.ics$/);
    const opened = context.waitForEvent('page');
    await inside().locator('a[href$="/elsewhere"]').first().click();
    const other = await opened;
    await other.waitForURL(/\/elsewhere$/);
    assert.equal(await other.evaluate(() => opener === null && origin !== 'null'), true);
    await other.close();
    assert.match(page.frames()[1]?.url() ?? '', /\/embed\/event-list/);
  });

  it('says in its console what it did not take, and nothing else', async () => {
    await open(snippet('event-list?lang=en&amp;utm_source=news&amp;accent=red;}'));
    await inside().getByText('Breakfast by the river').first().waitFor();
    assert.deepEqual(said, ['Not taken from the address of this page: accent, utm_source.']);
  });
});

describe('the form in a frame', () => {
  it('is sent from the sandbox of the manual, without a violation', async () => {
    await open(snippet('member-signup?lang=en'));
    const email = await join();
    assert.equal(rowsIn(endpoint.dataFile, 'signups').filter((row) => row['email_key'] === email).length, 1);
    assert.deepEqual(said, []);
  });

  it('is sent, and as high as it is, where a builder leaves allow-same-origin out', async () => {
    await open(snippet('member-signup?lang=en').replace(' allow-same-origin', ''));
    const email = await join();
    assert.equal(rowsIn(endpoint.dataFile, 'signups').filter((row) => row['email_key'] === email).length, 1);
    await fits();
    assert.deepEqual(said, []);
  });

  it('cannot be sent without allow-forms, which is why the manual has it', async () => {
    await open(snippet('member-signup?lang=en').replace(' allow-forms', ''));
    await button(/^Join/).click();
    await page.waitForTimeout(200);
    assert.match(said.join(), /allow-forms/);
  });
});

describe('the script of the page around', () => {
  /** Has a frame's own window say something to the page around; 0 is that page itself. */
  const say = (at: number, message: unknown): Promise<void> | undefined =>
    page.frames()[at]?.evaluate((data) => {
      parent.postMessage(data, '*');
    }, message);
  const size = (height: unknown) => ({ type: 'ouishare-embed-size', height, id: '' });

  it('believes nobody but the frame itself, with a height that can be', async () => {
    await open(`${snippet()}<iframe src="${endpoint.api}ouishare.json"></iframe>`);
    await inside().getByText('Breakfast by the river').first().waitFor();
    const height = await fits();
    await say(0, size(777));
    // A neighbour of the same origin that is no frame of ours.
    await say(2, size(777));
    for (const wrong of [49, 20_001, -1, NaN, Infinity, '777', null, { valueOf: 777 }]) await say(1, size(wrong));
    for (const wrong of [null, 'x', 777, { height: 777 }, { type: 'other', height: 777 }]) await say(1, wrong);
    await page.waitForTimeout(200);
    assert.equal(await heightOf(), height);
    assert.equal(await heightOf(1), 154);
    await say(1, size(777));
    await page.waitForFunction(() => document.querySelector('iframe')?.style.height === '777px');
  });

  it('believes a frame no more that has gone to another site', async () => {
    await open(snippet());
    await inside().getByText('Breakfast by the river').first().waitFor();
    const height = await fits();
    // As a page inside could do to itself; the address in the page's own `src` stays.
    await page.frames()[1]?.goto(`${host.origin}/elsewhere`);
    await say(1, size(777));
    await page.waitForTimeout(200);
    assert.equal(await heightOf(), height);
  });
});
