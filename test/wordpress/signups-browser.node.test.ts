import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, beforeEach, describe, it } from 'node:test';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { goodSignup, linkIn, sendSignup } from '../../endpoint/test/signup-tools.js';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.mjs';
import { axeFaults } from '../support/page-checks.js';
import { SignupSite } from './signups-site.js';

/** Run by the page's own engine, which a policy of the page does not forbid. */

const SETTINGS = {
  signup_fields: ['name', 'city'],
  signup_required: ['name'],
  signup_controller: 'A network, 1 street',
  signup_policy_url: 'https://network.example/privacy',
  community: '',
};

let site: SignupSite;
let browser: Browser;
let admin: BrowserContext;
let page: Page;
let said: string[];
before(async () => {
  site = await SignupSite.start();
  const content = '--post_content=[ouishare_member_signup]';
  site.site.wp(
    'post',
    'create',
    '--post_type=page',
    '--post_status=publish',
    '--post_title=Join us',
    '--post_name=join',
    content,
  );
  const executablePath = findChromium();
  assert.ok(executablePath, 'there is no Chromium');
  browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  admin = await browser.newContext();
  const form = { log: 'admin', pwd: 'admin' };
  await admin.request.post(`${site.site.url}/wp-login.php`, { form, maxRedirects: 0 });
});
after(async () => {
  await browser.close();
  site.close();
});
beforeEach(async () => {
  await site.reset();
  site.set({ locale: 'en_US', settings: SETTINGS }, []);
});

async function visit(path: string, javaScriptEnabled = true): Promise<void> {
  said = [];
  page = await browser.newPage({ javaScriptEnabled });
  page.setDefaultTimeout(30_000);
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(path.startsWith('http') ? path : site.site.url + path);
}

/** A page of wp-admin, as the administrator. */
async function visitAdmin(path: string): Promise<void> {
  page = await admin.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${site.site.url}/wp-admin/${path}`, { waitUntil: 'domcontentloaded' });
}

/** Part of a page has nothing that axe finds wrong. */
async function assertAccessible(part: string): Promise<void> {
  assert.deepEqual(await axeFaults(page, part), []);
}

/** Fills in the widget's form and sends it. */
async function join(email: string, name: string): Promise<void> {
  await visit('/join/');
  // Until the widget is there, its plain form is.
  await page.locator('form.ouishare-signup').waitFor({ state: 'hidden' });
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(email);
  await page.getByRole('textbox', { name: 'Name or first name' }).fill(name);
  await page.getByRole('checkbox', { name: /I agree that A network keeps/ }).check();
  await page.getByRole('button', { name: /^Join/ }).click();
  await page.getByRole('heading', { name: 'Look in your inbox' }).waitFor();
  assert.deepEqual(said, []);
  await page.close();
}

async function confirm(): Promise<void> {
  await visit(linkIn(await site.newestMail(), 'confirm'));
  await assertAccessible('body');
  await page.getByRole('button', { name: 'Yes, I am joining' }).click();
  await page.getByRole('heading', { name: 'You are in' }).waitFor();
  assert.deepEqual(said, []);
  await page.close();
}

describe('a page of WordPress with the sign-up', () => {
  it('takes a member, who is confirmed by mail, listed, exported, and leaves', async () => {
    await join('zoe@example.org', '=Zoe <b>');
    await confirm();
    await visitAdmin('admin.php?page=ouishare-members');
    const row = page.getByRole('row').filter({ hasText: 'zoe@example.org' });
    assert.match(await row.innerText(), /=Zoe <b>\s+Member/);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Export as CSV' }).click();
    const csv = readFileSync(await (await download).path(), 'utf8');
    assert.match(csv, /^\uFEFF"email","name",[^\n]*\r\n"zoe@example\.org","'=Zoe <b>",/);
    await page.close();

    const mail = await site.newestMail();
    await visit(linkIn(mail, 'withdraw'));
    await page.getByRole('button', { name: 'Leave and erase my data' }).click();
    await page.getByRole('heading', { name: 'Your data is erased' }).waitFor();
    await page.close();
    await site.newestMail();
    assert.doesNotMatch(site.everything, /\bzoe\b/i);
  });

  it('takes the plain form inside the tag where no script runs', async () => {
    await visit('/join/', false);
    await page.getByLabel('E-mail address').fill('without-script@example.org');
    await page.getByLabel('Name or first name').fill('Zoe');
    await page.getByRole('checkbox', { name: /I agree/ }).check();
    await page.getByRole('button', { name: 'Join A network' }).click();
    await page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor();
    await page.close();
    const [signup] = site.rows('signups');
    const [consent] = JSON.parse(String(signup?.['consents'])) as Record<string, unknown>[];
    assert.deepEqual(
      [consent?.['given'], consent?.['controller'], consent?.['policyUrl']],
      [true, 'A network, 1 street', 'https://network.example/privacy'],
    );
    await confirm();
    assert.equal(site.rows('members').length, 1);
  });
});

describe('wp-admin', () => {
  it('finds, filters and erases people, after a question', async () => {
    site.set({ locale: 'en_US' });
    await sendSignup(site, goodSignup({ email: 'ann@example.org', name: 'Ann' }));
    await site.press('confirm', await site.newestMail());
    await sendSignup(site, goodSignup({ email: 'bob@example.org', name: 'Bób' }));
    await site.newestMail();
    await visitAdmin('admin.php?page=ouishare-members');
    const listed = (): Promise<string[]> => page.locator('tbody .column-email > a').allInnerTexts();
    assert.deepEqual(await listed(), ['bob@example.org', 'ann@example.org']);
    await page.getByRole('link', { name: /Not confirmed/ }).click();
    await page.waitForURL(/state=pending/, { waitUntil: 'domcontentloaded' });
    await assertAccessible('.wrap');
    assert.deepEqual(await listed(), ['bob@example.org']);
    await page.getByRole('link', { name: /^All \(/ }).click();
    await page.waitForURL(/ouishare-members$/, { waitUntil: 'domcontentloaded' });
    await page.getByLabel('Search members').fill('Bób');
    await page.getByRole('button', { name: 'Search members' }).click();
    await page.waitForURL(/[?&]s=B/, { waitUntil: 'domcontentloaded' });
    assert.deepEqual(await listed(), ['bob@example.org']);
    await page.getByLabel('Select bob@example.org').check();
    await page.locator('#bulk-action-selector-top').selectOption('erase');
    await page.locator('#doaction').click();
    await page.waitForURL(/action=erase/, { waitUntil: 'domcontentloaded' });
    assert.match(await page.locator('#wpbody').innerText(), /Nothing brings it back[^]*bob@example\.org/);
    assert.equal(site.rows('signups').filter(({ state }) => state === 'pending').length, 1);
    await page.getByRole('button', { name: 'Erase all data' }).click();
    await page.waitForURL(/erased=1/, { waitUntil: 'domcontentloaded' });
    await page.getByText('The data of 1 person is erased.').waitFor();
    assert.deepEqual(await listed(), ['ann@example.org']);
    assert.doesNotMatch(site.everything, /bob@/);
    await page.close();
  });

  it('suggests a text for the privacy policy', async () => {
    await visitAdmin('options-privacy.php?tab=policyguide');
    assert.match(await page.content(), /What is not confirmed is erased after 30 days/);
    await page.close();
  });

  it('has settings that are stored as they are chosen, and says what it does not take', async () => {
    site.set({ locale: 'en_US', settings: null }, []);
    await visitAdmin('options-general.php?page=ouishare-widgets');
    await page.getByRole('combobox', { name: 'Name', exact: true }).selectOption('require');
    await page.getByRole('combobox', { name: 'Town' }).selectOption('ask');
    await page.getByLabel('Tell about new members').fill('nobody@localhost');
    await page.getByLabel('Websites that may send').fill('https://partner.example/page\nnonsense');
    await page.getByLabel('Erase unconfirmed sign-ups').fill('14');
    await page.getByText('Show the words in nine languages').click();
    await assertAccessible('.wrap');
    await page.getByLabel('Català').fill('D’acord <b>x</b>');
    await page.getByRole('button', { name: 'Save Changes' }).click();
    await page.getByText('“nobody@localhost” is no e-mail address').waitFor();
    await page.getByText('“nonsense” is not the address of a website').waitFor();
    await page.close();
    const stored = JSON.parse(site.site.wp('option', 'get', 'ouishare_settings', '--format=json')) as Record<
      string,
      unknown
    >;
    const { signup_fields, signup_required, signup_origins, signup_days, signup_notify, signup_consent } = stored;
    assert.deepEqual(
      { signup_fields, signup_required, signup_origins, signup_days, signup_notify, signup_consent },
      {
        signup_fields: ['name', 'city'],
        signup_required: ['name'],
        signup_origins: ['https://partner.example'],
        signup_days: 14,
        signup_notify: '',
        signup_consent: { ca: 'D’acord <b>x</b>' },
      },
    );
  });
});

it('leaves nothing in the log', () => {
  assert.equal(site.site.log(), '');
});
