import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { StudioVisit } from '../support/studio-visit.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const visit = new StudioVisit();
let page: Page;
before(() => visit.start());
after(() => visit.stop());
afterEach(() => page.close());

async function open(query?: string): Promise<void> {
  await visit.open(query);
  ({ page } = visit);
}
const shown = (tag: string) => visit.preview.locator(tag);
const rows = () => shown('ouishare-event-list').locator('[part~=card]');
/** What a function of the preview's own page gives. */
const inPreview = <T>(ask: () => T): Promise<T> => visit.preview.locator('html').evaluate(ask);

describe('the embed studio', () => {
  beforeEach(() => open());

  it('changes the widget by keyboard alone, and shows it', async () => {
    await rows().first().waitFor();
    await page.getByRole('radio', { name: 'Events' }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await shown('ouishare-community-map').getByRole('button', { name: 'Casablanca' }).first().waitFor();
    assert.equal(await page.getByRole('radio', { name: 'Community map' }).isChecked(), true);
    assert.match(await page.locator('#snippets').innerText(), /<ouishare-community-map /);
    assert.equal(await page.locator('#frame').getAttribute('title'), 'Preview: Community map');
    assert.deepEqual(visit.said, []);
  });

  it('offers the communities of the endpoint; what is typed shows in the preview, where it stands', async () => {
    await rows().first().waitFor();
    const all = await rows().count();
    await inPreview(() => document.body.setAttribute('data-same', ''));
    assert.equal(await page.locator('#communities option[value=casablanca]').count(), 1);
    await page.getByLabel('Community', { exact: true }).pressSequentially('casablanca');
    await shown('ouishare-event-list[community=casablanca]').waitFor();
    await page.waitForFunction((before) => {
      const list = document
        .querySelector<HTMLIFrameElement>('#frame')
        ?.contentDocument?.querySelector('ouishare-event-list');
      const count = list?.shadowRoot?.querySelectorAll('[part~=card]').length ?? 0;
      return count > 0 && count < before;
    }, all);
    await page.getByLabel('View', { exact: true }).selectOption({ label: 'month' });
    await shown('ouishare-event-list').getByRole('grid').waitFor();
    assert.equal(
      await inPreview(() => document.body.hasAttribute('data-same')),
      true,
      'the page in the frame was loaded anew',
    );
    assert.match(await page.locator('#snippets').innerText(), /community="casablanca"\s+view="month"/);
    assert.deepEqual(visit.said, []);
  });

  it('shows a phone and a desktop, light and dark, and Arabic from right to left', async () => {
    await rows().first().waitFor();
    assert.equal(await inPreview(() => innerWidth), 360);
    await page.getByRole('radio', { name: 'Desktop, 1280 px' }).check();
    await page.getByLabel('Light or dark').selectOption('dark');
    await page.getByLabel('Language', { exact: true }).selectOption('ar');
    await visit.preview.locator('html[dir=rtl][data-theme=dark]').waitFor();
    await shown('ouishare-event-list').getByRole('heading', { name: 'المواعيد' }).waitFor();
    assert.deepEqual(
      await inPreview(() => [
        innerWidth,
        document.documentElement.dir,
        getComputedStyle(document.documentElement).backgroundColor,
      ]),
      [1280, 'rtl', 'rgb(18, 20, 19)'],
    );
    const stage = await page.locator('#stage').boundingBox();
    const frame = await page.locator('#frame').boundingBox();
    assert.ok(stage && frame && Math.abs(frame.width - stage.width) < 1, 'the desktop is not drawn in its place');
  });

  it('lets the endpoint be slow, down and empty', async () => {
    await rows().first().waitFor();
    const network = page.getByLabel('The endpoint', { exact: true });
    await network.selectOption('empty');
    await visit.preview.locator('ouishare-event-list:state(empty)').waitFor();
    await network.selectOption('slow');
    await visit.preview.locator('ouishare-event-list:state(loading)').waitFor();
    await rows().first().waitFor();
    await network.selectOption('down');
    await shown('ouishare-event-list').getByRole('button', { name: 'Try again' }).waitFor();
    assert.ok(
      visit.said.every((line) => /503|answered/.test(line)),
      visit.said.join('\n'),
    );
  });

  it('says which colours cannot be read, and by how much', async () => {
    const findings = page.locator('#findings');
    await page.getByLabel('Accent', { exact: true }).fill('#ffcc00');
    await findings.getByText('Text on the accent, on a light page: 1.5 to 1. At least 4.5 to 1 is needed.').waitFor();
    await rows().first().waitFor();
    await visit.preview.locator('ouishare-event-list[style*="#ffcc00"]').waitFor();
    await page.getByLabel('Accent: pick a colour', { exact: true }).fill('#93301d');
    await findings.getByText(/^The accent, on a dark page: 2\.\d to 1/).waitFor();
    await page.getByLabel('Accent', { exact: true }).fill('brick');
    assert.equal(await page.getByLabel('Accent', { exact: true }).getAttribute('aria-invalid'), 'true');
    await page.getByText('This is not readable, so it is not used.').waitFor();
    assert.doesNotMatch(await page.locator('#snippets').innerText(), /brick|#93301d/);
  });

  it('is in the address: a reload, a bookmark and a friend see the same', async () => {
    await page.getByRole('radio', { name: 'Partners' }).check();
    await page.getByLabel('Heading', { exact: true }).fill('With "friends" & kin');
    await page.getByLabel('Accent', { exact: true }).fill('#93301d');
    await page.getByRole('radio', { name: 'WordPress' }).check();
    await page.waitForURL(/form=wordpress/);
    await page.reload();
    assert.equal(await page.getByRole('radio', { name: 'Partners' }).isChecked(), true);
    assert.equal(await page.getByLabel('Heading', { exact: true }).inputValue(), 'With "friends" & kin');
    await shown('ouishare-partner-wall').getByRole('heading', { name: 'With "friends" & kin' }).waitFor();
    assert.match(
      await page.locator('#snippets').innerText(),
      /\[ouishare_partner_wall label="With &#34;friends&#34; &#38; kin"\]/,
    );
    assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [
      0,
      0,
      '',
    ]);
    assert.equal(await page.evaluate(() => history.length), 2, 'each change is a step to go back over');
  });
});

describe('the studio for everyone', () => {
  /** What axe-core finds in the page, a line each. */
  async function faults(): Promise<string[]> {
    await page.evaluate(AXE);
    return page.evaluate(async () => {
      const { violations } = await axe.run(document, { iframes: false, rules: { 'target-size': { enabled: true } } });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    });
  }

  const RICH = 't-accent=%23ffcc00&t-muted=%23777777&a-limit=3';
  for (const [query, colorScheme, width] of [
    [`?ui=en&${RICH}`, 'light', 1280],
    [`?ui=ar&widget=member-signup&form=wordpress&width=desktop&${RICH}`, 'dark', 320],
  ] as const) {
    it(`has no fault that axe-core finds, and nothing to scroll sideways: ${query}`, async () => {
      await open(query);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      assert.deepEqual(await faults(), []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    });
  }

  it('speaks the language that is chosen, at once', async () => {
    await open();
    const tongues = page.getByLabel('Language of this page');
    await tongues.selectOption('ar');
    await page.getByRole('heading', { name: 'استوديو التضمين' }).waitFor();
    assert.deepEqual(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]), [
      'ar',
      'rtl',
    ]);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'ui');
    await shown('ouishare-event-list').getByRole('heading', { name: 'المواعيد' }).waitFor();
    assert.deepEqual(visit.said, []);
  });

  it('says so where the manifest cannot be read', async () => {
    await open();
    await page.route('**/package/**', (route) => route.abort());
    await page.reload();
    await page.getByRole('alert').getByText('The list of widgets could not be read.').waitFor();
  });
});
