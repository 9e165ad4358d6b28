import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { PATIENCE, type EditorPage, type EditorSite } from '../support/wordpress-editor.js';
import type { Shared } from './editor-ways.js';
import { VERSION } from './version.js';

const TAG = 'ouishare-event-list';
const ADMIN_PAGES = ['options-general.php?page=ouishare-widgets', 'admin.php?page=ouishare-members'];
const BLOCK = '<!-- wp:ouishare/event-list {"limit":2,"community":"paris"} /-->';

/** People who may write but not all of it: a contributor's draft, and the editor who publishes it. */
export function testRoles(shared: () => Shared): void {
  describe(`people who may less, WordPress ${VERSION}`, () => {
    let wordpress: EditorSite;
    let contributor: EditorPage;
    let editor: EditorPage;
    let post = '';
    before(async () => {
      ({ wordpress } = shared());
      [contributor, editor] = await Promise.all([wordpress.login('contributor'), wordpress.login('editor')]);
    });
    after(() => Promise.all([contributor.page.close(), editor.page.close()]));

    const save = (who: EditorPage) =>
      who.page.waitForFunction(
        "(({ didPostSaveRequestSucceed, isSavingPost }) => didPostSaveRequestSucceed() && !isSavingPost())(wp.data.select('core/editor'))",
      );

    it('a contributor places a widget, sees it, and hands it in', async () => {
      const { page, canvas } = contributor;
      await contributor.open(BLOCK);
      await canvas.locator(`${TAG}[community=paris] [part~=card]`).first().waitFor();
      await contributor.sidebar.getByLabel('View').selectOption('Cards');
      await page.evaluate("wp.data.dispatch('core/editor').editPost({ title: 'Handed in', status: 'pending' })");
      post = String(await page.evaluate("wp.data.select('core/editor').getCurrentPostId()"));
      await page.evaluate("void wp.data.dispatch('core/editor').savePost()");
      await save(contributor);
      assert.match(
        wordpress.site.eval(`echo get_post_status( ${post} ), get_post_field( 'post_content', ${post} );`),
        /^pending<!-- wp:ouishare\/event-list \{.*"view":"cards".*\} \/-->$/,
      );
      await page.goto(`${wordpress.site.url}/?p=${post}&preview=true`);
      await page.locator(`${TAG}[view=cards][limit="2"] [part~=card]`).first().waitFor();
    });

    it('an editor finds it whole and publishes it', async () => {
      const { page, canvas } = editor;
      await page.goto(`${wordpress.site.url}/wp-admin/post.php?post=${post}&action=edit`);
      await canvas.locator(`${TAG}[view=cards] [part~=card]`).first().waitFor();
      assert.deepEqual(
        (await editor.blocks()).map(({ name, isValid }) => [name, isValid]),
        [['ouishare/event-list', true]],
      );
      await page.evaluate("wp.data.dispatch('core/editor').editPost({ status: 'publish' })");
      await page.evaluate("void wp.data.dispatch('core/editor').savePost()");
      await save(editor);
      const visitor = await wordpress.browser.newPage();
      visitor.setDefaultTimeout(PATIENCE);
      await visitor.goto(`${wordpress.site.url}/?p=${post}`);
      await visitor.locator(`${TAG}[view=cards][limit="2"] [part~=card]`).first().waitFor();
      await visitor.close();
    });

    it('a tag that either writes as HTML keeps its attributes and loses what would run', async () => {
      const written = `<${TAG} community="paris" limit="2" onclick="alert(1)" style="position:fixed"><a href="javascript:alert(1)">x</a></${TAG}><script>alert(1)</script>`;
      for (const who of [contributor, editor]) {
        await who.start();
        await who.open(`<!-- wp:html -->${written}<!-- /wp:html -->`);
        const id = String(await who.page.evaluate("wp.data.select('core/editor').getCurrentPostId()"));
        await who.page.evaluate("void wp.data.dispatch('core/editor').editPost({ title: 'Raw' })");
        await who.page.evaluate("void wp.data.dispatch('core/editor').savePost()");
        await save(who);
        const kept = wordpress.site.eval(`echo get_post_field( 'post_content', ${id} );`);
        assert.match(kept, new RegExp(`<${TAG} community="paris" limit="2"`));
        // An editor of a single site may write scripts; WordPress itself trusts them.
        if (who === contributor) assert.doesNotMatch(kept, /onclick|javascript:|<script|position/);
      }
    });

    it('neither reaches the settings nor the members', async () => {
      for (const { page } of [contributor, editor])
        for (const path of ADMIN_PAGES) {
          const answer = await page.goto(`${wordpress.site.url}/wp-admin/${path}`);
          assert.equal(answer?.status(), 403, path);
        }
    });

    it('leaves no error anywhere', () => {
      assert.deepEqual([...contributor.errors, ...editor.errors], []);
      assert.equal(wordpress.site.log(), '');
    });
  });
}
