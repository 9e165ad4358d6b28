import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { startPageServer, type PageServer } from '../support/page-server.js';
import { StudioVisit } from '../support/studio-visit.js';

const visit = new StudioVisit();
let partner: PageServer;
let page: Page;
before(async () => {
  partner = await startPageServer();
  partner.answer('/icon.svg', { body: '<svg xmlns="http://www.w3.org/2000/svg"></svg>', type: 'image/svg+xml' });
  await visit.start();
});
after(async () => {
  await visit.stop();
  await partner.close();
});
afterEach(() => page.close());

async function open(query?: string): Promise<void> {
  await visit.open(query);
  ({ page } = visit);
}

describe('the code of the studio', () => {
  /** A page of somebody else's, at another origin, in a language that is a part of its own, with what was copied and nothing else. */
  async function paste(code: string): Promise<void> {
    partner.answer('/', {
      body: `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="/icon.svg"></head><body>${code}</body></html>`,
    });
    await page.goto(partner.origin);
  }
  const drawn = async () => {
    await page.locator('ouishare-event-list').locator('[part~=card]').first().waitFor();
    await page.getByRole('heading', { name: 'Agenda' }).waitFor();
  };

  it('works on a page of another origin, and insists on the very files', async () => {
    await open('?a-community=casablanca&a-view=cards');
    const fixed = await visit.copy('The tag for good, with hashes');
    assert.match(fixed, /integrity="sha384-/);
    await paste(fixed);
    await drawn();
    assert.deepEqual(visit.said, []);
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    const scripts = loaded.filter((name) => name.endsWith('.js'));
    assert.ok(scripts.length >= 3 && scripts.every((name) => /\/cdn\/\d+\.\d+\.\d+\//.test(name)), scripts.join());
    // Each of them stands in the map, else nobody would have insisted on it.
    for (const name of scripts) assert.ok(fixed.includes(name), name);

    await page.route('**/chunks/core-*.js', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: `${await answer.text()};` });
    });
    await page.goto(partner.origin);
    await page.waitForEvent('console', (message) => /integrity|digest/i.test(message.text()));
    assert.equal(await page.locator('ouishare-event-list').locator('[part~=card]').count(), 0);
  });

  it('works with the address that follows, as a tag and as a div', async () => {
    await open('?a-community=casablanca');
    const tag = await visit.copy('The tag that follows corrections');
    await page.getByRole('radio', { name: 'Editor that eats tags' }).check();
    const div = await visit.copy('For editors that eat unknown tags');
    await paste(tag);
    await drawn();
    assert.match(div, /^<script [^>]*><\/script>\s+<div\s+data-ouishare="event-list"/);
    await paste(div);
    await drawn();
    assert.deepEqual(visit.said, []);
  });

  it('can be copied for WordPress, frames and React, and names the owner’s own endpoint; where the clipboard is refused it is selected', async () => {
    await open('?a-community=paris&t-accent=%2393301d&form=wordpress');
    assert.equal(await visit.copy('Shortcode'), '[ouishare_event_list community="paris"]');
    assert.equal(await visit.copy('Block'), '<!-- wp:ouishare/event-list {"community":"paris"} /-->');
    assert.match(await visit.copy('Additional CSS'), /--ouishare-color-accent: #93301d;/);
    await page.getByLabel('Address of your endpoint').fill('https://network.example/anything');
    await page.getByRole('radio', { name: 'Frame' }).check();
    assert.match(
      await visit.copy('Frame'),
      /src="https:\/\/network\.example\/embed\/event-list\?community=paris&amp;accent=%2393301d"/,
    );
    await page.getByRole('radio', { name: 'React' }).check();
    assert.match(
      await visit.copy('Component'),
      /import 'ouishare-widgets\/event-list';[^]*endpoint="https:\/\/network\.example\/api\/"/,
    );

    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.getByRole('button', { name: 'Copy: Component' }).click();
    await page.getByText('The code is selected: copy it with the keyboard.').waitFor();
    assert.match(await page.evaluate(() => String(getSelection())), /^import 'ouishare-widgets/);
  });
});
