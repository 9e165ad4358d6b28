import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { sampleNetwork } from '../../endpoint/sample/index.js';
import { startTest, type TestEndpoint } from '../../endpoint/test/harness.js';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.mjs';
import { ROOT } from '../../scripts/doors.mjs';
import { startPageServer, type PageServer } from '../support/page-server.js';
import { adopt, hostState, looksOf, shapesOf, textOf } from './in-page.js';

const PAGES = join(ROOT, 'test/hostile/pages');
const names = globSync('*.html', { cwd: PAGES }).map((file) => basename(file, '.html'));
const LIST = 'ouishare-event-list';
const FORM = 'ouishare-member-signup';
const NAIVE = 'naive-agenda';

/** What every page has: only what is hostile stands in its own file. */
const PARTS: Readonly<Record<string, string>> = {
  '<!--head-->': '<meta charset="utf-8"><title>A partner\'s page</title><link rel="icon" href="data:,">',
  '<!--host-->': readFileSync(join(ROOT, 'test/hostile/host.html'), 'utf8'),
  '<!--main-->':
    '<main style="display: block; font: 16px/1.5 sans-serif; color: #222222; width: 600px; text-align: start"></main>',
};

/** What a page does not do to a naive widget, and why it is here all the same. */
const HARMLESS = new Set(['plain', 'another-lit']);

let browser: Browser;
let pages: PageServer;
let endpoint: TestEndpoint;
let page: Page;

const ours = (): string =>
  `<ouishare-provider endpoint="${endpoint.api}"><${LIST} loading="eager" limit="4"></${LIST}><${FORM} loading="eager"></${FORM}></ouishare-provider>`;
const naive = (): string => `<${NAIVE} endpoint="${endpoint.api}"></${NAIVE}>`;

/** Opens a page as its owner left it, without anything of ours. */
async function open(name: string): Promise<string[]> {
  const said: string[] = [];
  page = await browser.newPage();
  page.on('pageerror', (error) => said.push(String(error)));
  await page.route('**/node_modules/**', (route) =>
    route.fulfill({ path: join(ROOT, new URL(route.request().url()).pathname) }),
  );
  await page.goto(`${pages.origin}/${name}.html`);
  return said;
}

/** Pastes a tag and its script into the page, as an editor does. */
async function paste(markup: string, script: string, type = 'module'): Promise<void> {
  await page.evaluate(
    ([html = '', src = '', kind = '']) => {
      const main = document.querySelector('main');
      if (!main) throw new Error('the page has no place');
      main.innerHTML = html;
      const element = document.createElement('script');
      element.type = kind;
      element.src = src;
      document.head.append(element);
    },
    [markup, script, type],
  );
}

async function settled(...tags: string[]): Promise<void> {
  for (const tag of tags) {
    const status = await page.evaluate(async (name) => {
      await customElements.whenDefined(name);
      const widget = document.querySelector<Element & { whenReady: () => Promise<string> }>(name);
      return widget?.whenReady();
    }, tag);
    assert.equal(status, 'ready', tag);
  }
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))));
}

interface Seen {
  readonly looks: readonly string[];
  readonly text: string;
}
const seen = async (tag: string): Promise<Seen> => ({
  looks: await page.evaluate(looksOf, tag),
  text: await page.evaluate(textOf, tag),
});

/** What a naive widget is on a page: nothing where it did not come to anything. */
async function seenNaive(): Promise<Seen> {
  await paste(naive(), '/naive-widget.js', 'text/javascript');
  await page
    .waitForFunction((tag) => document.querySelector(`${tag} li`) !== null, NAIVE, { timeout: 1500 })
    .catch(() => undefined);
  await page.waitForTimeout(150);
  return seen(NAIVE);
}

const plain = new Map<string, Seen>();

before(async () => {
  pages = await startPageServer();
  endpoint = await startTest({ source: sampleNetwork, now: Date.now });
  for (const name of names) {
    const body = readFileSync(join(PAGES, `${name}.html`), 'utf8');
    pages.answer(`/${name}.html`, { body: body.replace(/<!--\w+-->/g, (marker) => PARTS[marker] ?? marker) });
  }
  pages.answer('/naive-widget.js', {
    body: readFileSync(join(ROOT, 'test/hostile/naive-widget.js'), 'utf8'),
    type: 'text/javascript',
  });
  const executablePath = findChromium();
  assert.ok(executablePath, 'there is no Chromium');
  browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  for (const media of ['screen', 'print'] as const) {
    await open('plain');
    await page.emulateMedia({ media });
    await paste(ours(), '/cdn/1/ouishare.js');
    await settled(LIST, FORM);
    for (const tag of [LIST, FORM]) plain.set(`${media} ${tag}`, await seen(tag));
    plain.set(`${media} ${NAIVE}`, await seenNaive());
    await page.close();
  }
});
after(async () => {
  await browser.close();
  await pages.close();
});

describe('on a hostile page', () => {
  for (const name of names) {
    it(`${name}: the widgets look and read as on a plain one, and the page stays as it was`, async () => {
      const media = name === 'print' ? 'print' : 'screen';
      const said = await open(name);
      await page.emulateMedia({ media });
      await page.locator('[name=name]').first().focus();
      const before = await page.evaluate(hostState);
      await paste(ours(), '/cdn/1/ouishare.js');
      await settled(LIST, FORM);
      for (const tag of [LIST, FORM]) assert.deepEqual(await seen(tag), plain.get(`${media} ${tag}`), tag);
      assert.deepEqual(await page.evaluate(hostState), before);
      assert.deepEqual(said, []);
      const hurt = await seenNaive();
      if (HARMLESS.has(name)) assert.deepEqual(hurt, plain.get(`${media} ${NAIVE}`));
      else assert.notDeepEqual(hurt, plain.get(`${media} ${NAIVE}`), 'the page hurts nobody');
      await page.close();
    });
  }
});

/** Opens the plain page with the widgets on it, ready. */
async function openPlain(): Promise<void> {
  await open('plain');
  await paste(ours(), '/cdn/1/ouishare.js');
  await settled(LIST, FORM);
}

describe('what scripts of a page do to elements', () => {
  it('moved fifty times a widget asks once, and is as it was', async () => {
    const asked: string[] = [];
    await open('plain');
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await paste(ours(), '/cdn/1/ouishare.js');
    await settled(LIST, FORM);
    await page.evaluate(async (tag) => {
      const widget = document.querySelector(tag);
      const place = widget?.parentElement;
      for (let turn = 0; turn < 25; turn += 1) {
        if (widget) document.querySelector('header')?.append(widget);
        if (turn % 5 === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
        if (widget) place?.prepend(widget);
      }
    }, LIST);
    await settled(LIST, FORM);
    // Not the height that was kept: it was for another width.
    const { looks, text } = await seen(LIST);
    assert.deepEqual(looks.slice(1), plain.get(`screen ${LIST}`)?.looks.slice(1));
    assert.equal(text, plain.get(`screen ${LIST}`)?.text);
    assert.equal(asked.filter((path) => path === '/api/events.json').length, 1);
    await page.close();
  });

  it('cloned a widget works, and the first one may go', async () => {
    await openPlain();
    await page.evaluate(() => {
      const main = document.querySelector('main');
      const [first] = main?.children ?? [];
      if (first) main?.replaceChildren(first.cloneNode(true));
    });
    await settled(LIST, FORM);
    for (const tag of [LIST, FORM]) assert.deepEqual(await seen(tag), plain.get(`screen ${tag}`), tag);
    await page.close();
  });

  it('adopted into another document, and back again, a widget keeps its look', async () => {
    await openPlain();
    const widget = await page.$(LIST);
    assert.ok(widget);
    const before = await widget.evaluate(shapesOf);
    await widget.evaluate(adopt, true);
    assert.deepEqual(await widget.evaluate(shapesOf), before);
    await widget.evaluate(adopt, false);
    assert.deepEqual(await widget.evaluate(shapesOf), before);
    await page.close();
  });

  it('works in a frame of a frameset', async () => {
    pages.answer('/frames.html', {
      body: `<html><head><title>Frames</title></head><frameset cols="200,*"><frame src="/print.html"><frame src="/framed.html"></frameset></html>`,
    });
    pages.answer('/framed.html', {
      body: `<!doctype html><html lang="en"><title>Framed</title><script type="module" src="/cdn/1/ouishare.js"></script><main style="display: block; font: 16px/1.5 sans-serif; color: #222222; width: 600px">${ours()}</main></html>`,
    });
    page = await browser.newPage();
    await page.goto(`${pages.origin}/frames.html`);
    const frame = page.frames()[2];
    assert.ok(frame);
    await frame.waitForFunction((tag) => document.querySelector(tag)?.matches(':state(ready)'), LIST);
    await frame.waitForTimeout(150);
    assert.equal(await frame.evaluate(textOf, LIST), plain.get(`screen ${LIST}`)?.text);
    await page.close();
  });
});
