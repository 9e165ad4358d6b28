import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { PATIENCE, startEditor, type EditorPage, type EditorSite } from '../support/wordpress-editor.js';
import { testChoices } from './editor-choices.js';
import { testRoles } from './editor-roles.js';
import { testMore } from './editor-ways.js';
import { VERSION } from './version.js';

const TAG = 'ouishare-event-list';
/** A row that is drawn. */
const CARD = '[part~=card]';

const tokensOf = (element: Element) =>
  ['text', 'surface', 'accent', 'on-accent'].map((token) =>
    getComputedStyle(element).getPropertyValue(`--ouishare-color-${token}`),
  );

let wordpress: EditorSite;
let author: EditorPage;
before(async () => {
  wordpress = await startEditor(VERSION, { images: 'any' });
  author = await wordpress.login('author');
});
after(() => wordpress.close());

describe(`a widget in the block editor of WordPress ${VERSION}`, () => {
  it('is inserted, shown, changed and published by an author', async () => {
    const { page, canvas, sidebar } = author;
    await author.open();
    await page
      .getByRole('button', { name: /block inserter/i })
      .first()
      .click();
    await page.getByRole('searchbox').fill('OuiShare events');
    await page.getByRole('option', { name: 'OuiShare events' }).click();
    const preview = canvas.locator(TAG);
    await preview.locator(CARD).first().waitFor();
    await author.settings();

    await sidebar.getByLabel('Show search').uncheck();
    await canvas.locator(`${TAG}[no-search]`).waitFor();
    assert.equal(await preview.getByRole('searchbox', { includeHidden: true }).count(), 0);
    await sidebar.getByLabel('View').selectOption('Cards');
    await canvas.locator(`${TAG}[view=cards]`).waitFor();
    await sidebar.getByLabel('Communities', { exact: true }).fill('Par');
    await page.getByRole('option', { name: 'Paris', exact: true }).click();
    await canvas.locator(`${TAG}[community=paris]`).waitFor();
    await sidebar.getByLabel('At most').fill('2');
    await canvas.locator(`${TAG}[limit="2"]`).waitFor();
    assert.deepEqual(await author.attributes(), { view: 'cards', community: 'paris', noSearch: true, limit: 2 });

    await page.evaluate("wp.data.dispatch('core/editor').editPost({ title: 'What is on' })");
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page
      .getByRole('region', { name: 'Editor publish' })
      .getByRole('button', { name: 'Publish', exact: true })
      .click();
    await page.waitForFunction(
      "(({ isCurrentPostPublished, isSavingPost }) => isCurrentPostPublished() && !isSavingPost())(wp.data.select('core/editor'))",
    );
    assert.equal(await page.evaluate("wp.data.select('core/editor').didPostSaveRequestSucceed()"), true);

    const visitor = await wordpress.browser.newPage();
    visitor.setDefaultTimeout(PATIENCE);
    const answer = await visitor.goto(`${wordpress.site.url}/what-is-on/`);
    assert.equal(answer?.status(), 200);
    const seen = visitor.locator(
      `.wp-block-ouishare-event-list ${TAG}[view=cards][community=paris][limit="2"][no-search]`,
    );
    // A screen of them is drawn first, and the others when the page has nothing else to do.
    await seen.locator(CARD).nth(1).waitFor();
    assert.equal(await seen.locator(CARD).count(), 2);
    await visitor.close();
    assert.deepEqual(author.errors, []);
  });

  it('is selected by a click and reached by no key', async () => {
    await author.open(
      '<!-- wp:paragraph --><p>Words</p><!-- /wp:paragraph --><!-- wp:ouishare/event-list {"limit":3} /-->',
    );
    const preview = author.canvas.locator(TAG);
    await preview.locator(CARD).first().waitFor();
    const box = await preview.boundingBox();
    assert.ok(box);
    await author.page.mouse.click(box.x + 40, box.y + 90);
    await author.page.waitForFunction(
      "wp.data.select('core/block-editor').getSelectedBlock()?.name === 'ouishare/event-list'",
    );
    assert.equal(
      await author.canvas.locator('.ouishare-preview').evaluate((element: HTMLElement) => element.inert),
      true,
    );
    assert.equal((await author.blocks()).length, 2);
  });

  it('does not ask for data at each letter', async () => {
    const asked: string[] = [];
    author.page.on('request', (request) => {
      if (request.url().includes('/events.json')) asked.push(new URL(request.url()).searchParams.get('tag') ?? '');
    });
    await author.open('<!-- wp:ouishare/event-list {"limit":3} /-->');
    await author.canvas.locator(TAG).locator(CARD).first().waitFor();
    asked.length = 0;
    await author.sidebar.getByLabel('Tags').pressSequentially('commons', { delay: 30 });
    await author.page.keyboard.press('Enter');
    await author.canvas.locator(`${TAG}[tag=commons]`).waitFor();
    for (let tries = 0; asked.length === 0 && tries < 20; tries += 1) await author.page.waitForTimeout(100);
    assert.deepEqual(asked, ['commons']);
  });

  it('waits with what it draws while somebody types', async () => {
    await author.open('<!-- wp:ouishare/event-list {"limit":3} /-->');
    const preview = author.canvas.locator(TAG);
    await preview.locator(CARD).first().waitFor();
    await preview.evaluate((element) => {
      const seen = element as Element & { labels?: (string | null)[] };
      seen.labels = [];
      new MutationObserver(() => seen.labels?.push(element.getAttribute('label'))).observe(element, {
        attributeFilter: ['label'],
      });
    });
    await author.sidebar.getByLabel('Heading', { exact: true }).pressSequentially('What comes', { delay: 30 });
    await author.canvas.locator(`${TAG}[label="What comes"]`).waitFor();
    assert.deepEqual(await preview.evaluate((element) => (element as unknown as { labels: string[] }).labels), [
      'What comes',
    ]);
  });

  it('speaks the language of the site, and from right to left the other way round', async () => {
    await author.open('<!-- wp:ouishare/event-list {"limit":2} /-->');
    const frame = author.canvas.locator('.ouishare-preview');
    assert.equal(await frame.getAttribute('lang'), 'en-US');
    await author.canvas.getByText('See past events', { exact: false }).first().waitFor();
    await author.sidebar.getByRole('button', { name: 'More' }).click();
    await author.sidebar.getByLabel('Language').selectOption({ label: 'العربية' });
    await author.canvas.locator('.ouishare-preview[lang=ar][dir=rtl]').waitFor();
    await author.canvas
      .locator(`${TAG}[lang=ar]`)
      .getByText(/[\u0600-\u06FF]{4}/)
      .first()
      .waitFor();
  });

  it('stays usable with attributes that it does not have or take', async () => {
    await author.open(
      '<!-- wp:ouishare/event-list {"view":"wild","bogus":{"a":1},"limit":"many","noSearch":"perhaps","community":"paris atlantis","source":""} /-->',
    );
    await author.canvas.locator(TAG).locator(CARD).first().waitFor();
    await author.sidebar.getByText('Sample network does not list this any more: atlantis.').first().waitFor();
    await author.sidebar.getByLabel('View').selectOption('Month');
    await author.canvas.locator(`${TAG}[view=month]`).waitFor();
    assert.deepEqual(
      (await author.blocks()).map(({ name, isValid }) => `${name} ${String(isValid)}`),
      ['ouishare/event-list true'],
    );
    assert.deepEqual(author.errors, []);
  });

  for (const [whose, open, close] of [
    [
      'its author',
      '<!-- wp:ouishare/event-list {"limit":1,"style":{"color":{"text":"#fafafa","background":"#102030"}}} /-->',
      '',
    ],
    [
      'the group around it',
      '<!-- wp:group {"style":{"color":{"text":"#fafafa","background":"#102030"}}} --><div class="wp-block-group has-text-color has-background" style="color:#fafafa;background-color:#102030"><!-- wp:ouishare/event-list {"limit":1} /-->',
      '</div><!-- /wp:group -->',
    ],
  ] as const) {
    it(`has the colours of ${whose} in the editor and in the page`, async () => {
      await author.open(open + close);
      const [text, ground] = ['rgb(250, 250, 250)', 'rgb(16, 32, 48)'];
      await author.canvas.locator(`.ouishare-preview[style*="${text}"] [part~=card]`).first().waitFor();
      const tokens = await author.canvas.locator(TAG).evaluate(tokensOf);
      assert.deepEqual(tokens, [text, ground, text, ground]);
      const html = wordpress.site.eval(`echo do_blocks( '${open + close}' );`);
      const page = await wordpress.browser.newPage();
      await page.setContent(html);
      assert.deepEqual(await page.locator(TAG).evaluate(tokensOf), ['#fafafa', '#102030', '#fafafa', '#102030']);
      await page.close();
    });
  }
});

testChoices(() => ({ wordpress, author }));
testRoles(() => ({ wordpress, author }));
testMore(() => ({ wordpress, author }));
