import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { goodSignup, linkIn, sendSignup } from '../../endpoint/test/signup-tools.js';
import { CHROMIUM_ARGS, needChromium } from '../../scripts/chromium.mjs';
import { WCAG, axeFaults, keyboardFaults, sidewaysFaults } from '../support/page-checks.js';
import { SignupSite } from './signups-site.js';
import { VERSION } from './version.js';

/** The width of a window of 1280 px that is magnified four times (WCAG 1.4.10). */
const NARROW = { width: 320, height: 800 };
const PATIENCE = 30_000;
/** PHP looks at a file that it has kept every two seconds (opcache.revalidate_freq): wp-config.php is another one then. */
const CONFIG_KEPT_MS = 3000;
const FONTS = /\.(woff2?|png|svg)/;
const SCRIPTS = /\.(js|woff2?|png|svg)|load-scripts/;
const SETTINGS = '/wp-admin/options-general.php?page=ouishare-widgets';
const NETWORK = '/wp-admin/network/settings.php?page=ouishare-widgets';
const MEMBERS = '/wp-admin/admin.php?page=ouishare-members';
const PAGES = '/wp-json/ouishare/v1/signups';
const LANGUAGES = ['en_US', 'ar'] as const;
type Language = (typeof LANGUAGES)[number];

/** A language a visitor, chosen by a cookie; the classic editor; and, once the site is a network, its addresses with their port. */
const MUST_USE = `<?php
$ouishare_language = $_COOKIE['language'] ?? 'en_US';
foreach ( array( 'locale', 'determine_locale' ) as $name ) {
	add_filter( $name, fn() => $ouishare_language, 20 );
}
if ( 'ar' === $ouishare_language ) {
	$text_direction = 'rtl';
}
add_filter( 'use_block_editor_for_post_type', '__return_false' );
if ( is_multisite() ) {
	foreach ( array( 'option_siteurl', 'option_home', 'network_site_url', 'plugins_url' ) as $name ) {
		add_filter( $name, fn( $url ) => preg_replace( '#^http://127\\.0\\.0\\.1(:\\d+)?#', WP_HOME, $url ) );
	}
}`;

let site: SignupSite;
let browser: Browser;
let links: { readonly confirm: string; readonly withdraw: string };
const contexts = new Map<Language, Promise<BrowserContext>>();

async function logIn(language: Language): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: NARROW,
    extraHTTPHeaders: { 'Accept-Language': language.slice(0, 2) },
  });
  await context.addCookies([{ name: 'language', value: language, url: site.site.url }]);
  const form = { log: 'admin', pwd: 'admin' };
  await context.request.post(`${site.site.url}/wp-login.php`, { form, maxRedirects: 0 });
  return context;
}

/** A page as somebody sees it who has logged in. */
async function visit(language: Language, path: string, hasScripts = false): Promise<Page> {
  // One session a language: of those that begin at once WordPress keeps the last.
  const context = contexts.get(language) ?? logIn(language);
  contexts.set(language, context);
  const page = await (await context).newPage();
  page.setDefaultTimeout(PATIENCE);
  // Half a hundred scripts of WordPress, of which most pages of ours need none.
  await page.route(hasScripts ? FONTS : SCRIPTS, (route) => route.abort());
  await page.goto(path.startsWith('http') ? path : site.site.url + path, { waitUntil: 'domcontentloaded' });
  return page;
}

/** Nothing in a part of a page is wrong. */
async function check(language: Language, page: Page, part: string): Promise<void> {
  await page.locator(part).first().waitFor({ state: 'visible' });
  assert.deepEqual(await axeFaults(page, part, WCAG), []);
  assert.deepEqual(await sidewaysFaults(page, part), []);
  // The way of the keyboard is the same in each language.
  if (language === 'en_US') assert.deepEqual(await keyboardFaults(page, part), []);
}

/** What is found at an address: `settings.node.test.ts` has the real test. */
const FINDINGS = [
  { level: 'good', text: 'Events: 5 can be read.' },
  { level: 'warning', text: 'Partners: can be read, and has nothing in it yet.' },
  { level: 'error', text: 'A-word-that-has-no-place-to-break-and-does-not-end-before-the-edge-of-a-phone' },
];

/** Two sources: of one the last try failed. */
const sources = (url: string): readonly object[] => [
  { id: 'own', name: 'هذا الموقع', kind: 'endpoint', address: `${url}/wp-json/ouishare/v1/` },
  {
    id: 'agenda',
    name: 'The agenda of a chapter with quite a long name, and a long address',
    kind: 'feed',
    resource: 'events',
    format: 'ics',
    address: `${url}/nowhere/with/a/path/that/has/no/place/to/break.ics?token=abcdefghijklmnopqrstuvwxyz0123456789`,
  },
];

const CONTENT = `
wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Join', 'post_name' => 'join', 'post_content' => '[ouishare_member_signup source="signup"]' ) );
wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Lost', 'post_name' => 'lost', 'post_content' => '[ouishare_event_list source="nowhere"]' ) );
OuiShare\\Widgets\\Kept::refresh( OuiShare\\Widgets\\Sources::all()['agenda']['address'] );`;

before(async () => {
  site = await SignupSite.start();
  writeFileSync(join(site.site.folder, 'wp-content/mu-plugins/zz-pages.php'), MUST_USE);
  site.set({
    settings: {
      sources: sources(site.site.url),
      signup_fields: ['name', 'city', 'interests', 'heardFrom', 'message'],
      signup_required: ['name'],
      community: '',
      endpoint: true,
      endpoint_tiers: 'Gold\nSilver',
      endpoint_community: { name: 'A network', id: 'a-network', city: 'Lisboa', country: 'PT' },
    },
  });
  site.site.eval(CONTENT);
  browser = await chromium.launch({ executablePath: needChromium(), args: CHROMIUM_ARGS });
  const name = 'Ann-Kathrin Müller-Lüdenscheidt von und zu Irgendwo';
  await sendSignup(site, goodSignup({ email: 'a-very-long-address-of-somebody@department.example.org', name }));
  const mail = await site.newestMail();
  links = { confirm: linkIn(mail, 'confirm'), withdraw: linkIn(mail, 'withdraw') };
});
after(async () => {
  await browser.close();
  site.close();
});

/** Pages that are looked at as they are, each with its part that is ours; those that are ours alone, which are plain, in one language. */
const SEEN: readonly (readonly [what: string, path: () => string, part: string])[] = [
  ['the list of members', () => MEMBERS, '.wrap'],
  ['a search among them that finds nobody', () => `${MEMBERS}&s=nobody`, '.wrap'],
  ['the box of an event', () => '/wp-admin/post-new.php?post_type=ouishare_event', '#ouishare-event .inside'],
  ['the box of a partner', () => '/wp-admin/post-new.php?post_type=ouishare_partner', '#ouishare-partner .inside'],
  ['a widget whose source is not there', () => '/lost/', '.ouishare-missing'],
  ['the page after the form', () => `${PAGES}/sent`, 'body'],
  ['the page of a link that is no more', () => `${PAGES}/confirm?token=none`, 'body'],
  ['the page where people ask for their data', () => `${PAGES}/data`, 'body'],
  ['the question whether to join', () => links.confirm, 'body'],
  ['the question whether to leave', () => links.withdraw, 'body'],
];

for (const language of LANGUAGES)
  describe(
    `on WordPress ${VERSION} in ${language}, for everybody, at 320 px and by keyboard`,
    { concurrency: 3 },
    () => {
      for (const [what, path, part] of language === 'ar' ? SEEN.filter(([, , own]) => own !== 'body') : SEEN)
        it(`is ${what}`, async () => {
          const page = await visit(language, path());
          await check(language, page, part);
          await page.close();
        });

      it('are the settings, and the test of an address, which is read out', async () => {
        const page = await visit(language, SETTINGS, true);
        await page.route(/v1(\/|%2F)test/, (route) => route.fulfill({ json: FINDINGS }));
        await page.locator('.ouishare-settings summary').press('Enter');
        const source = page.locator('[data-ouishare-source]').first();
        const button = source.locator('[data-ouishare-test]');
        await button.press('Enter');
        await source.locator('li').last().waitFor();
        assert.ok(await button.evaluate((element) => element === document.activeElement));
        const said = (await source.locator('li').allTextContents()).join(' ');
        await page.locator('#a11y-speak-polite').filter({ hasText: said }).waitFor({ state: 'attached' });
        await check(language, page, '.ouishare-settings');
        await page.close();
      });

      it('is what Site Health says', async () => {
        const page = await visit(language, '/wp-admin/site-health.php', true);
        const part = '#health-check-accordion-block-ouishare_sources';
        await page.locator(`[aria-controls=${part.slice(1)}]`).press('Enter');
        await check(language, page, part);
        await page.close();
      });

      it('is the question before people are erased', async () => {
        const page = await visit(language, MEMBERS);
        await page.locator('.row-actions a').press('Enter');
        await page.locator('[name=ouishare_erase]').waitFor();
        await check(language, page, '.wrap');
        await page.close();
      });

      it('is the form where no script runs, and what it says of a mistake', async () => {
        const page = await visit(language, '/join/');
        await check(language, page, 'form.ouishare-signup');
        await page.locator('form.ouishare-signup').evaluate((form: HTMLFormElement) => (form.noValidate = true));
        await page.locator('form.ouishare-signup [name=email]').press('Enter');
        await page.waitForURL(/signups/);
        await check(language, page, 'body');
        await page.close();
      });
    },
  );

describe('a network of sites', () => {
  before(async () => {
    site.site.wp('core', 'multisite-convert', '--title=Network', '--quiet');
    contexts.clear();
    await wait(CONFIG_KEPT_MS);
  });
  for (const language of LANGUAGES)
    it(`has settings for everybody in ${language}`, async () => {
      const page = await visit(language, NETWORK, true);
      await page.locator('[data-ouishare-test]').first().waitFor();
      await check(language, page, '.ouishare-settings');
      await page.close();
    });
});

it('leaves nothing in the log', () => {
  assert.doesNotMatch(site.site.log(), /ouishare-widgets\//);
});
