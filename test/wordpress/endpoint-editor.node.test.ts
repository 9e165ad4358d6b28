import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, needChromium } from '../../scripts/chromium.mjs';
import { axeFaults } from '../support/page-checks.js';
import { endpointSite, folderOf, read, restOf, type Site } from './endpoint-site.js';
import { VERSION } from './version.js';

const WAIT_MS = 20_000;
/** Scripts of wp-admin stand at the end of its pages: pictures need not be waited for. */
const SOON = { waitUntil: 'domcontentloaded' } as const;
/** Without it a guide covers the editor. */
const NO_GUIDE = `update_user_meta( 1, $GLOBALS['wpdb']->get_blog_prefix() . 'persisted_preferences', array( 'core/edit-post' => array( 'welcomeGuide' => false, 'fullscreenMode' => false ), 'core' => array( 'enableChoosePatternModal' => false ), '_modified' => gmdate( 'c' ) ) );`;
const CLASSIC = `add_filter( 'use_block_editor_for_post_type', '__return_false' );`;

/** Of the block editor's data what is asked here. */
interface Editor {
  isPostSavingLocked(): boolean;
  isSavingPost(): boolean;
  isSavingMetaBoxes(): boolean;
  editPost(edits: object): void;
  savePost(): Promise<void>;
}

declare global {
  var wp: { readonly data: { select(store: string): Editor; dispatch(store: string): Editor } };
}

let site: Site;
let browser: Browser;
let page: Page;
let errors: string[];

/** What a login gives: the form of WordPress clears its fields while a test fills them in. */
function adminCookies(): { readonly name: string; readonly value: string; readonly url: string }[] {
  const made = site.eval(
    "$end = time() + 3600; $token = WP_Session_Tokens::get_instance( 1 )->create( $end ); echo wp_json_encode( array( AUTH_COOKIE => wp_generate_auth_cookie( 1, $end, 'auth', $token ), LOGGED_IN_COOKIE => wp_generate_auth_cookie( 1, $end, 'logged_in', $token ) ) );",
  );
  const values = Object.entries(JSON.parse(made) as Readonly<Record<string, string>>);
  return values.map(([name, value]) => ({ name, value: encodeURIComponent(value), url: site.url }));
}

before(async () => {
  site = await endpointSite(NO_GUIDE);
  browser = await chromium.launch({ executablePath: needChromium(), args: CHROMIUM_ARGS });
  page = await browser.newPage();
  page.setDefaultTimeout(WAIT_MS);
  errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.context().addCookies(adminCookies());
});
after(async () => {
  await browser.close();
  site.close();
});

const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A control of the box by the name of its field. */
const field = (name: string) => page.locator(`#ouishare-event-${name}`);

/** What the block editor says above the text. */
const notice = () => page.locator('.components-notice', { hasText: 'The event ends before it starts' });

const warning = () => page.locator('.components-notice', { hasText: 'Without a start it is not shown' });

/** Saves in the block editor, with what is in the boxes. */
async function publish(title: string): Promise<void> {
  await page.evaluate(async (words) => {
    const { dispatch } = globalThis.wp.data;
    dispatch('core/editor').editPost({ title: words, status: 'publish' });
    await dispatch('core/editor').savePost();
  }, title);
  await page.waitForFunction(() => {
    const { select } = globalThis.wp.data;
    return !select('core/editor').isSavingPost() && !select('core/edit-post').isSavingMetaBoxes();
  });
}

/** Fills a control of the box, and leaves it. */
async function fill(name: string, value: string): Promise<void> {
  await field(name).fill(value);
  await field(name).blur();
}

/** Saves in the classic editor, which takes no click while it saves a draft by itself. */
async function submit(address: string): Promise<void> {
  await page.locator('#publish:not(.disabled)').waitFor();
  await Promise.all([page.waitForURL(address, SOON), page.click('#publish')]);
}

const faultsIn = (selector: string): Promise<string[]> => axeFaults(page, selector);

async function fillEvent(): Promise<void> {
  await fill('start-date', day(10));
  await fill('start-time', '18:30');
  await fill('end-date', day(10));
  await fill('end-time', '21:00');
  await field('zone').selectOption('Europe/Lisbon');
  await field('attendance').selectOption('hybrid');
  await fill('place', 'Casa <b>“A”</b>');
  await fill('city', 'Lisboa');
  await field('country').selectOption('PT');
  await fill('online-url', 'https://meet.example.org/a?b=c&d=e');
  await field('price').selectOption('paid');
  await fill('price-min', '5,50');
  await fill('currency', 'eur');
  await field('accessibility-captions').check();
}

const EXPECTED = {
  start: `${day(10)}T18:30`,
  end: `${day(10)}T21:00`,
  timeZone: 'Europe/Lisbon',
  attendance: 'hybrid',
  place: { name: 'Casa <b>“A”</b>', city: 'Lisboa', country: 'PT' },
  online: { url: 'https://meet.example.org/a?b=c&d=e' },
  price: { min: 5.5, currency: 'EUR' },
  accessibility: ['captions'],
};

/** The events of the endpoint by title, with the fields that are expected. */
async function published(title: string): Promise<object | undefined> {
  const { items } = await read(`${restOf(site)}events.json`);
  const row = items.find((each) => (each as { readonly title?: string }).title === title);
  return row && Object.fromEntries(Object.entries(row).filter(([key]) => key in EXPECTED));
}

describe(`events are written in WordPress ${VERSION}`, () => {
  it('in the block editor: no start is said, an end before the start holds back saving', async () => {
    await page.goto(`${site.url}/wp-admin/post-new.php?post_type=ouishare_event`, SOON);
    await field('start-date').waitFor({ state: 'visible' });
    await publish('Written in blocks');
    await warning().waitFor();
    assert.equal(await published('Written in blocks'), undefined);
    await fillEvent();
    await fill('end-time', '17:00');
    const problem = page.locator('#ouishare-event-end-date-problem');
    assert.equal(await problem.textContent(), 'The end is before the start.');
    assert.equal(await field('end-date').getAttribute('aria-invalid'), 'true');
    await notice().waitFor();
    assert.equal(await page.evaluate(() => globalThis.wp.data.select('core/editor').isPostSavingLocked()), true);
    await fill('end-time', '21:00');
    assert.equal(await problem.textContent(), '');
    assert.equal(await page.evaluate(() => globalThis.wp.data.select('core/editor').isPostSavingLocked()), false);
    await notice().waitFor({ state: 'detached' });
  });

  it('shows the fields that matter for what is chosen, and is accessible', async () => {
    assert.deepEqual(await faultsIn('#ouishare-event-fields'), []);
    await field('attendance').selectOption('online');
    assert.equal(await field('city').isVisible(), false);
    assert.equal(await field('online-url').isVisible(), true);
    await field('attendance').selectOption('hybrid');
    assert.equal(await field('city').inputValue(), 'Lisboa');
    await field('all-day').check();
    assert.equal(await field('start-time').isVisible(), false);
    await field('all-day').uncheck();
    await fill('register-url', 'example');
    assert.notEqual(await page.locator('#ouishare-event-register-url-problem').textContent(), '');
    await fill('register-url', '');
  });

  it('is published with all its fields, over REST and in the folder', async () => {
    await publish('Written in blocks');
    await warning().waitFor({ state: 'detached' });
    assert.deepEqual(await published('Written in blocks'), EXPECTED);
    const file = readFileSync(join(folderOf(site), 'events.json'), 'utf8');
    assert.ok(file.includes('"Europe/Lisbon"'), file);
  });

  it('has a page of its own that says when and where, as text', async () => {
    await page.goto(`${site.url}/event/written-in-blocks/`, SOON);
    const facts = (await page.locator('.ouishare-event-facts').textContent()) ?? '';
    assert.match(facts, /6:30 pm to 9:00 pm/);
    assert.ok(facts.includes('Casa <b>“A”</b>, Lisboa'), facts);
    assert.deepEqual(await faultsIn('.ouishare-event-facts'), []);
  });

  it('in the classic editor: the form itself refuses an end before the start', async () => {
    site.eval(`file_put_contents( WPMU_PLUGIN_DIR . '/classic.php', "<?php ${CLASSIC}" );`);
    await page.goto(`${site.url}/wp-admin/post-new.php?post_type=ouishare_event`, SOON);
    await page.fill('#title', 'Written in a form');
    await fillEvent();
    await fill('end-time', '17:00');
    await page.locator('#publish:not(.disabled)').click();
    assert.equal(await page.evaluate(() => document.querySelector<HTMLFormElement>('#post')?.checkValidity()), false);
    assert.match(page.url(), /post-new\.php/);
    await fill('end-time', '21:00');
    await submit('**/post.php?post=*');
    assert.deepEqual(await published('Written in a form'), EXPECTED);
    assert.equal(await field('start-time').inputValue(), '18:30');
    assert.equal(await field('zone').inputValue(), 'Europe/Lisbon');
    assert.equal(await field('price-min').inputValue(), '5,50');
  });

  it('keeps what is wrong, and says it beside the field', async () => {
    await fill('price-min', 'twelve');
    await fill('currency', 'EU');
    await submit('**/post.php?post=*message=1*');
    assert.equal(await field('price-min').inputValue(), 'twelve');
    assert.match((await page.locator('#ouishare-event-price-min-problem').textContent()) ?? '', /number/);
    assert.match((await page.locator('#ouishare-event-currency-problem').textContent()) ?? '', /three letters/);
    const { price } = ((await published('Written in a form')) ?? {}) as { readonly price?: unknown };
    assert.deepEqual(price, { free: false });
    assert.deepEqual(await faultsIn('#ouishare-event-fields'), []);
  });

  it('lists events by their start, the last first, with what is wrong', async () => {
    site.eval(
      `foreach ( array( 'Later' => '${day(30)}', 'Sooner' => '${day(2)}', 'Never' => '' ) as $title => $start ) { $id = wp_insert_post( array( 'post_type' => 'ouishare_event', 'post_status' => 'publish', 'post_title' => $title ) ); if ( $start ) { update_post_meta( $id, '_ouishare_start', $start ); } }`,
    );
    await page.goto(`${site.url}/wp-admin/edit.php?post_type=ouishare_event`, SOON);
    const titles = await page.locator('.row-title').allTextContents();
    assert.equal(titles[0], 'Later');
    assert.deepEqual(titles.slice(3), ['Sooner', 'Never']);
    assert.match(
      (await page.locator('tr', { hasText: 'Never' }).locator('.ouishare_state').textContent()) ?? '',
      /Say when/,
    );
    await page.click('th.column-ouishare_start a');
    await page.waitForURL('**orderby=ouishare_start**');
    const sorted = await page.locator('.row-title').allTextContents();
    assert.equal(sorted.at(-1), 'Later');
  });

  it('partners have a box too', async () => {
    await page.goto(`${site.url}/wp-admin/post-new.php?post_type=ouishare_partner`, SOON);
    await page.fill('#title', 'Partner & co');
    await page.fill('#ouishare-partner-link', 'https://partner.example/');
    await page.selectOption('#ouishare-partner-tier', 'gold');
    await page.selectOption('#ouishare-partner-kind', 'host');
    await page.fill('#ouishare-partner-since', '2021');
    assert.deepEqual(await faultsIn('.ouishare-box'), []);
    await submit('**/post.php?post=*');
    const [row] = (await read(`${restOf(site)}partners.json`)).items;
    const { name, url, tier, kind, since } = (row ?? {}) as unknown as Record<string, unknown>;
    assert.deepEqual(
      [name, url, tier, kind, since],
      ['Partner & co', 'https://partner.example/', 'gold', 'host', '2021'],
    );
  });

  it('settings are kept, and what cannot be read is said with what was typed', async () => {
    await page.goto(`${site.url}/wp-admin/options-general.php?page=ouishare-widgets`, SOON);
    assert.deepEqual(await faultsIn('#wpbody-content form'), []);
    await page.fill('[name="ouishare_settings[endpoint_community][lat]"]', '<b>95');
    await page.fill('[name="ouishare_settings[endpoint_community][city]"]', 'Porto');
    await Promise.all([page.waitForURL('**settings-updated=true**', SOON), page.click('#submit')]);
    assert.match(
      (await page.locator('.notice-error, .error').first().textContent()) ?? '',
      /Latitude: “<b>95” is no number/,
    );
    const [row] = (await read(`${restOf(site)}communities.json`)).items;
    assert.deepEqual(row?.place, { city: 'Porto', country: 'PT' });
  });

  it('no page had an error, and nothing is in the log', () => {
    assert.deepEqual(errors, []);
    assert.equal(site.log(), '');
  });
});
