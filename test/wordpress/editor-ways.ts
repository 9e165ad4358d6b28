import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import type { EditorPage, EditorSite, Source } from '../support/wordpress-editor.js';
import { VERSION } from './version.js';

const PATTERNS = ['chapter-home', 'event-page', 'join-us'];
const EMPTY = '<!-- wp:paragraph --><p></p><!-- /wp:paragraph -->';
const MONTH = { view: 'month', noSearch: true, community: 'paris' };

/** What the tests of editor.node.test.ts share. */
export interface Shared {
  readonly wordpress: EditorSite;
  readonly author: EditorPage;
}

/** The classic editor, for who asks for it by `?classic`. */
const CLASSIC = `<?php
add_filter( 'use_block_editor_for_post', function ( $is_used ) { return isset( $_GET['classic'] ) ? false : $is_used; } );
`;

const tag = (endpoint: string) =>
  `<ouishare-event-list endpoint="${endpoint}" view="month" no-search community="paris"><a href="/agenda">Agenda</a></ouishare-event-list>`;

/** Other ways to write a widget, what else the editor offers, and what it says where there is no data. */
export function testMore(shared: () => Shared): void {
  describe(`beside a widget, WordPress ${VERSION}`, () => {
    let wordpress: EditorSite;
    let author: EditorPage;
    let admin: EditorPage;
    before(() => {
      ({ wordpress, author } = shared());
    });
    const network = (): Source => ({
      id: 'network',
      name: 'Sample network',
      kind: 'endpoint',
      address: wordpress.endpoint.api,
    });
    const names = async () => (await author.blocks()).map(({ name }) => name);

    describe('other ways to write it', () => {
      it('a shortcode becomes a block and the block a shortcode, with nothing lost', async () => {
        const text = '[ouishare_event_list community="paris" view="month" no-search="true" tag="a &amp; b" label=""]';
        await author.open(`<!-- wp:shortcode -->${text}<!-- /wp:shortcode -->`);
        await author.turnInto('ouishare/event-list');
        assert.deepEqual(await author.attributes(), { ...MONTH, tag: 'a & b', label: '' });
        await author.canvas.locator('ouishare-event-list[view=month]').waitFor();
        await author.turnInto('core/shortcode');
        const { text: written } = await author.attributes();
        assert.equal(
          written,
          '[ouishare_event_list view="month" community="paris" tag="a &amp; b" label="" no-search]',
        );
        await author.turnInto('ouishare/event-list');
        assert.deepEqual(await author.attributes(), { ...MONTH, tag: 'a & b', label: '' });
      });

      it('brackets and quotes survive the way through a shortcode and its view', async () => {
        await author.open(`<!-- wp:ouishare/event-list {"label":"\\u0022Soon\\u0022 [1] \\u003cb\\u003e"} /-->`);
        await author.turnInto('core/shortcode');
        const { text } = await author.attributes();
        const html = wordpress.site.eval(`echo do_shortcode( ${JSON.stringify(text).replaceAll('$', '\\$')} );`);
        assert.match(html, /label="&quot;Soon&quot; \[1\] &lt;b&gt;"/);
        await author.turnInto('ouishare/event-list');
        assert.deepEqual(await author.attributes(), { label: '"Soon" [1] <b>' });
      });

      it('a pasted tag is a block, with the source that has its address', async () => {
        await author.open(EMPTY);
        await author.paste(tag(wordpress.endpoint.api));
        assert.deepEqual(await names(), ['ouishare/event-list']);
        assert.deepEqual(await author.attributes(), { ...MONTH, source: 'network' });
      });

      it('a pasted snippet with its script is blocks, and an address that the site does not know is named', async () => {
        await author.open(EMPTY);
        const script = '<script type="module" src="https://your-site.example/ouishare/1/ouishare.js"></script>';
        const provider = `<ouishare-provider endpoint="https://elsewhere.example/api/">\n<ouishare-partner-wall></ouishare-partner-wall>\n<div data-ouishare="gathering" data-event="fest"></div></ouishare-provider>`;
        await author.paste(`${script}\n${provider}`);
        assert.deepEqual(await names(), ['ouishare/partner-wall', 'ouishare/gathering']);
        assert.equal((await author.blocks())[1]?.attributes['event'], 'fest');
        await author.page
          .getByText('https://elsewhere.example/api/ is not among this site’s sources')
          .first()
          .waitFor();
      });

      it('other pasted text stays with WordPress', async () => {
        await author.open(EMPTY);
        await author.paste('<p>ouishare-event-list is a tag</p>\n<h2>So it is</h2>');
        assert.deepEqual(await names(), ['core/paragraph', 'core/heading']);
      });

      it('a tag in a block of HTML or in classic content becomes a block', async () => {
        await author.open(`<!-- wp:html -->${tag(wordpress.endpoint.api)}<!-- /wp:html -->`);
        await author.turnInto('ouishare/event-list');
        assert.deepEqual(await author.attributes(), { ...MONTH, source: 'network' });
        const converted = await author.page.evaluate<string[]>(
          `wp.blocks.rawHandler({ HTML: ${JSON.stringify(`<p>Before</p><p>${tag(wordpress.endpoint.api)}</p><p>[ouishare_gathering event="fest"]</p>`)} }).map(({ name }) => name)`,
        );
        assert.deepEqual(converted, ['core/paragraph', 'ouishare/event-list', 'ouishare/gathering']);
      });
    });

    describe('the patterns', () => {
      for (const name of PATTERNS) {
        it(`${name} is made of valid blocks`, async () => {
          await author.open();
          const invalid = await author.page.evaluate<string[]>(
            `wp.data.resolveSelect('core').getBlockPatterns().then((patterns) => {
            const blocks = wp.blocks.parse(patterns.find(({ name }) => name === 'ouishare/${name}').content);
            wp.data.dispatch('core/block-editor').resetBlocks(blocks);
            const all = blocks.slice();
            for (const block of all) all.push(...block.innerBlocks);
            return all.filter(({ isValid }) => !isValid).map(({ name }) => name);
          })`,
          );
          assert.deepEqual(invalid, []);
          await author.canvas.locator('[class*=wp-block-ouishare-]').first().waitFor();
        });
      }
    });

    describe('a card', () => {
      it('asks which community a card is of, and shows it', async () => {
        await author.open('<!-- wp:ouishare/community-card /-->');
        await author.canvas.getByText('Choose a community').waitFor();
        await author.sidebar.getByLabel('Community').fill('Casa');
        await author.page.getByRole('option', { name: 'Casablanca' }).click();
        await author.canvas
          .locator('ouishare-provider[images=any] > ouishare-community-card[community=casablanca]')
          .getByText('Casablanca')
          .first()
          .waitFor();
      });
    });

    describe('a gathering', () => {
      it('is chosen from those that the source announces', async () => {
        await author.open('<!-- wp:ouishare/gathering /-->');
        await author.sidebar.getByLabel('Event', { exact: true }).fill('Fest');
        const option = author.page.getByRole('option').first();
        const name = await option.textContent();
        assert.match(name ?? '', /^.+ \(\d{4}-\d\d-\d\d\)$/);
        await option.click();
        const { event } = await author.attributes();
        assert.equal(typeof event, 'string');
        await author.canvas
          .locator(`ouishare-gathering[event="${String(event)}"]`)
          .getByText(String(name).replace(/ \([\d-]+\)$/, ''))
          .first()
          .waitFor();
      });
    });

    describe('communities of the whole site', () => {
      it('hold until an author says which, or all', async () => {
        wordpress.setSources([network()], { community: 'paris' });
        await author.start();
        await author.open('<!-- wp:ouishare/event-list {"limit":1} /-->');
        await author.canvas.locator('ouishare-event-list[community=paris]').waitFor();
        await author.sidebar.getByText('Leave empty for that of the whole site: paris.').waitFor();
        await author.sidebar.getByLabel('All communities').check();
        await author.canvas.locator('ouishare-event-list[community=""]').waitFor();
        assert.deepEqual(await author.attributes(), { limit: 1, community: '' });
      });
    });

    describe('a block without data', () => {
      it('tells an administrator where to name a source, and an author whom to ask', async () => {
        admin = await wordpress.login('admin');
        wordpress.setSources([]);
        await admin.start();
        await admin.open('<!-- wp:ouishare/event-list /-->');
        const link = admin.canvas.getByRole('link', { name: /Settings, OuiShare/ });
        assert.match(String(await link.getAttribute('href')), /options-general\.php\?page=ouishare-widgets$/);
        // What EditorTest.php says an author gets.
        await admin.page.evaluate("ouishareEditor.settings = ''");
        await admin.open('<!-- wp:ouishare/event-list /-->');
        await admin.canvas.getByText('Ask an administrator to name one under Settings, OuiShare.').waitFor();
        assert.equal(await admin.canvas.getByRole('link', { name: /Settings/ }).count(), 0);
      });

      it('says what a source does not have, and when the chosen one is gone', async () => {
        const calendar: Source = {
          id: 'calendar',
          name: 'Our calendar',
          kind: 'feed',
          address: 'https://a.example/c.ics',
          resource: 'events',
        };
        wordpress.setSources([calendar]);
        await admin.start();
        await admin.open('<!-- wp:ouishare/partner-wall /-->');
        await admin.canvas.getByText('Our calendar has no partners.').waitFor();
        await admin.open('<!-- wp:ouishare/event-list {"source":"old"} /-->');
        await admin.canvas.getByText('is no longer available').waitFor();
        await admin.sidebar.getByLabel('Source').selectOption('Our calendar');
        await admin.canvas
          .locator('ouishare-event-list[src$="/ouishare/v1/feed/calendar"]')
          .waitFor({ state: 'attached' });
        assert.deepEqual(await admin.attributes(), { source: 'calendar' });
      });

      it('takes ids of communities as text where there is no list of them', async () => {
        await admin.sidebar.getByText('The list of communities could not be read.').waitFor();
        await admin.sidebar.getByLabel('Communities').fill('paris lyon');
        await admin.canvas.locator('ouishare-event-list[community="paris lyon"]').waitFor({ state: 'attached' });
      });
    });

    describe('the classic editor', () => {
      it('keeps a tag while it goes to the text and back', async () => {
        writeFileSync(join(wordpress.site.folder, 'wp-content/mu-plugins/classic.php'), CLASSIC);
        const { page } = admin;
        await page.goto(`${wordpress.site.url}/wp-admin/post-new.php?classic`);
        await page.waitForFunction("globalThis.tinymce?.get('content')?.initialized");
        const html = await page.evaluate<string>(
          `{ const editor = tinymce.get('content'); editor.setContent(${JSON.stringify(`<p>Before</p>${tag('https://a.example/')}`)}); editor.getContent(); }`,
        );
        assert.match(html, /<ouishare-event-list [^>]*view="month"[^>]*no-search/);
        assert.match(html, /community="paris"/);
      });

      it('has left no error anywhere', () => {
        assert.deepEqual([...author.errors, ...admin.errors], []);
        assert.equal(wordpress.site.log(), '');
      });
    });
  });
}
