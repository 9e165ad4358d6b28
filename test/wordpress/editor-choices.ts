import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { EditorPage, EditorSite, Source } from '../support/wordpress-editor.js';
import type { Shared } from './editor-ways.js';
import { VERSION } from './version.js';

/** What an author chooses from: what the source has, in words; and where the preview gets its data. */
export function testChoices(shared: () => Shared): void {
  describe(`what there is to choose from, WordPress ${VERSION}`, () => {
    let wordpress: EditorSite;
    let author: EditorPage;
    let network: Source;
    before(() => {
      ({ wordpress, author } = shared());
      network = { id: 'network', name: 'Sample network', kind: 'endpoint', address: wordpress.endpoint.api };
    });
    after(async () => {
      wordpress.setSources([network]);
      await author.start();
    });

    const choose = async (label: string, text: string, option: RegExp) => {
      await author.sidebar.getByLabel(label, { exact: true }).fill(text);
      await author.page.getByRole('option', { name: option }).first().click();
    };

    it('is countries and tags of the source’s rows, by their names; others are taken as well', async () => {
      await author.open('<!-- wp:ouishare/event-list /-->');
      await choose('Countries', 'Moro', /^Morocco$/);
      await author.sidebar.getByLabel('Tags', { exact: true }).fill('ouishare-of-our-own');
      await author.page.keyboard.press('Enter');
      await choose('Tags', 'govern', /^governance$/);
      assert.deepEqual(await author.attributes(), { country: 'MA', tag: 'ouishare-of-our-own governance' });
      // WordPress' own list of what fits lacks an attribute while it is open.
      await author.sidebar.getByLabel('At most').focus();
      assert.deepEqual(await author.faults(), []);
    });

    it('is tiers by their labels', async () => {
      await author.open('<!-- wp:ouishare/partner-wall /-->');
      const tiers = author.sidebar.getByLabel('Tiers', { exact: true });
      await tiers.fill('s');
      const option = author.page.getByRole('option').first();
      const label = await option.textContent();
      await option.click();
      const { tier } = await author.attributes();
      assert.match(String(tier), /^\S+$/);
      assert.notEqual(label, tier);
    });

    it('is a series by the title of one of its events', async () => {
      await author.open('<!-- wp:ouishare/gathering /-->');
      await choose('Series', 'ouishare', /.+ \([^ )]+\)$/);
      assert.match(String((await author.attributes())['series']), /^\S+$/);
    });

    it('a feed is shown from this site, as in the page, and its own address stays with administrators', async () => {
      const secret = `${wordpress.endpoint.api}events.ics?key=secret`;
      wordpress.setSources([{ id: 'agenda', name: secret, kind: 'feed', address: secret, resource: 'events' }]);
      await author.start();
      const asked: string[] = [];
      author.page.on('request', (request) => asked.push(request.url()));
      await author.open('<!-- wp:ouishare/event-list {"limit":2} /-->');
      await author.canvas.locator('ouishare-event-list [part~=card]').first().waitFor();
      assert.ok(asked.some((url) => decodeURIComponent(url).includes('/ouishare/v1/feed/agenda')));
      assert.deepEqual(
        asked.filter((url) => url.startsWith(wordpress.endpoint.api)),
        [],
      );
      assert.doesNotMatch(await author.page.content(), /secret/);
      // A calendar has no list that the sidebar reads: tags are written.
      await author.sidebar.getByLabel('Tags', { exact: true }).fill('governance');
      assert.deepEqual(await author.attributes(), { limit: 2, tag: 'governance' });
    });

    it('a pasted feed finds its source again, with an administrator', async () => {
      const admin = await wordpress.login('admin');
      await admin.open('<!-- wp:paragraph --><p></p><!-- /wp:paragraph -->');
      await admin.paste(
        `<ouishare-event-list src="${wordpress.endpoint.api}events.ics?key=secret"></ouishare-event-list>`,
      );
      assert.deepEqual(await admin.attributes(), { source: 'agenda' });
      await admin.page.close();
    });

    it('where only sign-ups are taken, the form is shown, and nothing else', async () => {
      wordpress.setSources([], { signups: '1', policy_url: 'https://a.example/privacy' });
      await author.start();
      await author.open('<!-- wp:ouishare/member-signup /-->');
      await author.canvas.locator('ouishare-member-signup').getByLabel(/mail/i).first().waitFor();
      await author.open('<!-- wp:ouishare/event-list /-->');
      await author.canvas.getByText('has no events').waitFor();
    });
  });
}
