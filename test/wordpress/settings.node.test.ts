import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { sampleNetwork } from '../../endpoint/sample/index.js';
import { startTest } from '../../endpoint/test/harness.js';
import { CHROMIUM_ARGS, needChromium } from '../../scripts/chromium.mjs';
import { makeSite } from '../../scripts/wordpress/site.mjs';
import { startMoodyServer, type MoodyServer } from './moody-server.js';
import { VERSION } from './version.js';

const SETTINGS = '/wp-admin/options-general.php?page=ouishare-widgets';

let site: Awaited<ReturnType<typeof makeSite>>;
let endpoint: MoodyServer;
let browser: Browser;
let page: Page;

async function logIn(name: string): Promise<void> {
  const context = await browser.newContext();
  page = await context.newPage();
  await page.goto(`${site.url}/wp-login.php`);
  await page.locator('#user_login').fill(name);
  await page.locator('#user_pass').fill(name);
  await page.locator('#wp-submit').click();
  await page.waitForURL(/wp-admin/);
}

const source = (at: number) => page.locator('[data-ouishare-source]').nth(at);
const findings = (at: number) => source(at).locator('li');

async function test(at: number, address: string, resource = ''): Promise<string[]> {
  await source(at).getByLabel('Address').fill(address);
  await source(at).getByLabel('It has').selectOption(resource);
  const answered = page.waitForResponse(/ouishare(\/|%2F)v1(\/|%2F)test/);
  await source(at).getByRole('button', { name: 'Test this address' }).click();
  await answered;
  await findings(at).first().waitFor();
  return findings(at).allInnerTexts();
}

before(async () => {
  const network = await startTest({ source: sampleNetwork, now: Date.now });
  endpoint = await startMoodyServer(new URL(network.api).origin);
  site = await makeSite({ version: VERSION, endpointPorts: [endpoint.port] });
  site.wp('user', 'create', 'author', 'author@example.org', '--role=author', '--user_pass=author', '--quiet');
  await site.serve();
  browser = await chromium.launch({ executablePath: needChromium(), args: CHROMIUM_ARGS });
});
after(async () => {
  await browser.close();
  endpoint.close();
  site.close();
});

describe(`the settings on WordPress ${VERSION}`, () => {
  it('test an address before it is stored, and explain what is wrong with it', async () => {
    await logIn('admin');
    await page.goto(site.url + SETTINGS);
    const said = await test(0, `${endpoint.origin}/api/`);
    assert.match(said.join('\n'), /Good: Events: \d+ can be read/);
    assert.match(said.join('\n'), /Good: The endpoint takes sign-ups/);
    assert.ok(!said.some((line) => line.startsWith('Wrong')), said.join('\n'));
    assert.match((await test(0, `${endpoint.origin}/api/events.ics`, 'events')).join(), /The next is “.+”/);
    assert.match((await test(0, `${endpoint.origin}/nowhere.ics`, 'events')).join(), /nothing at this address/);
    assert.match((await test(0, `${site.url}/`, 'events')).join(), /a web page/);
    endpoint.mood = 'down';
    assert.match((await test(0, `${endpoint.origin}/api/events.ics`, 'events')).join(), /^Wrong/);
    endpoint.mood = 'up';
  });

  it('know a calendar that somebody has left at “everything”', async () => {
    assert.match(
      (await test(0, `${endpoint.origin}/api/events.ics`)).join('\n'),
      /This is a feed.+\n.+can be read\.\n.+The next is “/,
    );
    assert.equal(await source(0).getByLabel('It has').inputValue(), 'events');
  });

  it('say when the site closes its REST API to visitors, who then get no feed from it', async () => {
    const closed = join(site.folder, 'wp-content/mu-plugins/closed.php');
    writeFileSync(
      closed,
      "<?php add_filter( 'rest_authentication_errors', fn( $result ) => $result ?: ( is_user_logged_in() ? null : new WP_Error( 'closed', 'Closed', array( 'status' => 401 ) ) ) );",
    );
    const said = await test(0, `${endpoint.origin}/api/events.ics`, 'events');
    rmSync(closed);
    assert.match(said.join('\n'), /Good: .+\nWrong: This site closes its REST API to visitors/);
    assert.doesNotMatch((await test(0, `${endpoint.origin}/api/events.ics`, 'events')).join(), /REST API/);
  });

  it('are stored, and a page shows the source', async () => {
    await source(0).getByLabel('Name').fill('The network');
    await source(0).getByLabel('Address').fill(`${endpoint.origin}/api/`);
    await source(0).getByLabel('It has').selectOption('');
    await page.getByRole('button', { name: 'Save Changes' }).click();
    await page.locator('.notice-success').waitFor();
    assert.equal(await source(0).locator('legend').innerText(), 'The network');
    await site.cron();
    const id = site.wp(
      'post',
      'create',
      '--post_status=publish',
      '--post_content=[ouishare_event_list]',
      '--porcelain',
    );
    assert.match(await (await fetch(`${site.url}/?p=${id.trim()}`)).text(), /<ul class="ouishare-list"><li>/);
  });

  it('refuse an address inside the own network, say so, and keep the old one', async () => {
    await source(0).getByLabel('Address').fill('ftp://files.example/agenda');
    await page.getByRole('button', { name: 'Save Changes' }).click();
    await page.getByText('was not taken').waitFor();
    assert.equal(await source(0).getByLabel('Address').inputValue(), `${endpoint.origin}/api/`);
  });

  it('are not an author’s business', async () => {
    await page.context().close();
    await logIn('author');
    const answer = await page.goto(site.url + SETTINGS);
    assert.equal(answer?.status(), 403);
  });

  it('leave nothing in the log', () => assert.equal(site.log(), ''));
});
