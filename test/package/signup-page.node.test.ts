import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { startTest, type TestEndpoint } from '../../endpoint/test/harness.js';
import { rowsIn } from '../../endpoint/test/signup-tools.js';
import { doorFiles } from '../../endpoint/src/places.js';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.mjs';
import { startPageServer, type PageServer } from '../support/page-server.js';

/** A name that is no `localhost`: a page there has no `crypto.subtle` and no `randomUUID`. */
const PLAIN_HOST = 'partner.test';
const STRICT = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

let browser: Browser;
let pages: PageServer;
let endpoint: TestEndpoint;
let page: Page;
/** Everything the console and the page's policy had to say. */
let said: string[];
/** Addresses of the workers that were started. */
let workers: string[];
let people = 0;

interface Visit {
  readonly policy?: string;
  readonly host?: string;
  /** Where the doors come from; the page's own origin by default. */
  readonly doors?: string;
  readonly nonce?: string;
  readonly context?: BrowserContextOptions;
}

/** A page that its author wrote, with a form inside the tag that works without script. */
async function visit({ policy, host = '127.0.0.1', doors = '', nonce, context }: Visit = {}): Promise<void> {
  const api = `http://${host}:${String(endpoint.port)}/api/`;
  const attribute = nonce === undefined ? '' : ` nonce="${nonce}"`;
  pages.answer('/join', {
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Join</title><link rel="icon" href="/icon.svg">
<script type="module" src="${doors}/cdn/1/ouishare.js"${attribute}></script></head><body>
<ouishare-member-signup endpoint="${api}"><form method="post" action="${api}signups">
<label>E-mail <input type="email" name="email"></label> <label>Name <input name="name"></label>
<label><input type="checkbox" name="consent.membership"> I agree.</label>
<input type="hidden" name="locale" value="en"><button>Join by form</button></form></ouishare-member-signup></body></html>`,
    headers: policy === undefined ? {} : { 'content-security-policy': `${policy}; connect-src 'self' ${api}` },
  });
  said = [];
  workers = [];
  page = await browser.newPage(context);
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('worker', (worker) => workers.push(worker.url()));
  await page.goto(pages.origin.replace('127.0.0.1', host) + '/join');
}

/** Fills in the form and sends it; gives the address. */
async function join(): Promise<string> {
  people += 1;
  const email = `person-${String(people)}@example.org`;
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Name or first name').fill('Zoe');
  await page.getByRole('checkbox', { name: 'I agree.' }).check();
  await page.getByRole('button', { name: /^Join/ }).click();
  await page.getByRole('heading', { name: 'Look in your inbox' }).waitFor();
  return email;
}

const stored = (email: string): number =>
  rowsIn(endpoint.dataFile, 'signups').filter((row) => row['email_key'] === email).length;

before(async () => {
  pages = await startPageServer();
  pages.answer('/icon.svg', { body: '<svg xmlns="http://www.w3.org/2000/svg"></svg>', type: 'image/svg+xml' });
  endpoint = await startTest({ shared: doorFiles('dist/cdn', false) });
  const executablePath = findChromium();
  assert.ok(executablePath, 'there is no Chromium');
  const args = [...CHROMIUM_ARGS, `--host-resolver-rules=MAP ${PLAIN_HOST} 127.0.0.1`];
  browser = await chromium.launch({ executablePath, args });
});
after(async () => {
  await browser.close();
  await pages.close();
});
afterEach(() => page.close());

describe('a sign-up on somebody else’s page', () => {
  it('is taken on an ordinary page; the proof is made in a worker, and nothing is said in the console', async () => {
    await visit();
    assert.equal(stored(await join()), 1);
    assert.equal(workers.length, 1);
    assert.deepEqual(said, []);
  });

  it("is taken under script-src 'self' without a violation: the worker is a file of the page's own origin", async () => {
    await visit({ policy: `${STRICT}; script-src 'self'` });
    assert.equal(stored(await join()), 1);
    assert.equal(workers.length, 1);
    assert.deepEqual(said, []);
  });

  it('is taken under a policy of nonces without a violation: no worker is tried', async () => {
    await visit({ policy: `${STRICT}; script-src 'nonce-abc' 'strict-dynamic'`, nonce: 'abc' });
    assert.equal(stored(await join()), 1);
    assert.deepEqual(workers, []);
    assert.deepEqual(said, []);
  });

  it('is taken where workers are refused altogether', async () => {
    await visit({ policy: `${STRICT}; script-src 'self'; worker-src 'none'` });
    assert.equal(stored(await join()), 1);
    assert.deepEqual(workers, []);
  });

  it('is taken under Trusted Types', async () => {
    const trusted = "require-trusted-types-for 'script'; trusted-types ouishare-widgets";
    await visit({ policy: `${STRICT}; script-src 'self'; ${trusted} ouishare-worker` });
    assert.equal(stored(await join()), 1);
    assert.equal(workers.length, 1);
    assert.deepEqual(said, []);
    await page.close();
    await visit({ policy: `${STRICT}; script-src 'self'; ${trusted}` });
    assert.equal(stored(await join()), 1);
    assert.deepEqual(workers, []);
  });

  it('is taken with doors of another origin, whose worker comes through a blob', async () => {
    await visit({ doors: endpoint.url.slice(0, -1) });
    assert.equal(stored(await join()), 1);
    assert.match(workers.join(), /^blob:/);
    assert.deepEqual(said, []);
  });

  it('is taken on a plain http page, which has no crypto.subtle', async () => {
    await visit({ host: PLAIN_HOST });
    assert.equal(await page.evaluate(() => isSecureContext), false);
    assert.equal(stored(await join()), 1);
    assert.deepEqual(said, []);
  });

  it('is taken by the plain form inside the tag where no script runs', async () => {
    await visit({ context: { javaScriptEnabled: false } });
    await page.getByLabel('E-mail').fill('without-script@example.org');
    await page.getByLabel('Name').fill('Zoe');
    await page.getByRole('checkbox', { name: 'I agree.' }).check();
    await page.getByRole('button', { name: 'Join by form' }).click();
    await page.waitForURL(/\/signups\/sent/);
    assert.equal(stored('without-script@example.org'), 1);
  });

  it('loses nothing when the connection breaks, and is stored once when it is back', async () => {
    await visit();
    await page.getByLabel('E-mail address').fill('offline@example.org');
    await page.getByLabel('Name or first name').fill('Zoe');
    await page.getByRole('checkbox', { name: 'I agree.' }).check();
    await page.waitForTimeout(300);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: /^Join/ }).click();
    await page.getByRole('heading', { name: 'No connection' }).waitFor();
    await page.getByRole('button', { name: 'Send when I am back' }).click();
    assert.equal(await page.getByLabel('E-mail address').inputValue(), 'offline@example.org');
    await page.context().setOffline(false);
    await page.getByRole('heading', { name: 'Look in your inbox' }).waitFor();
    assert.equal(stored('offline@example.org'), 1);
  });
});
