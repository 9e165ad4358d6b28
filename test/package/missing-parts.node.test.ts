import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.mjs';
import { startPageServer, type PageServer } from '../support/page-server.js';

const EVENTS = {
  version: '1',
  items: [{ id: 'breakfast', title: 'Breakfast by the river', start: '2099-05-01T09:00', timeZone: 'Europe/Paris' }],
};

let browser: Browser;
let server: PageServer;
let page: Page;

/** Opens a page of which one part never arrives, until `arrives` is called. */
async function openWithout(part: string): Promise<{ arrives: () => Promise<void> }> {
  const files = `**/chunks/${part}-*.js`;
  await page.route(files, (route) => route.abort());
  await page.goto(server.origin);
  await page.getByText('Breakfast by the river').first().waitFor();
  return { arrives: () => page.unroute(files) };
}

before(async () => {
  server = await startPageServer();
  server.answer('/api/events.json', { body: JSON.stringify(EVENTS), type: 'application/json' });
  server.answer('/', {
    body: `<!doctype html><html lang="en"><head><title>A page</title><script type="module" src="/cdn/1/event-list.js"></script></head>
      <body><ouishare-event-list endpoint="/api/" loading="eager"></ouishare-event-list></body></html>`,
  });
  const executablePath = findChromium();
  assert.ok(executablePath, 'there is no Chromium');
  browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
});
after(async () => {
  await browser.close();
  await server.close();
});
beforeEach(async () => {
  page = await browser.newPage();
});
afterEach(() => page.close());

describe('a part of the event list that does not arrive', () => {
  const retry = () => page.getByRole('button', { name: 'Try again' });

  it('is said in place of the month, and the month is drawn when it is asked for again', async () => {
    const { arrives } = await openWithout('month-controller');
    await page.getByRole('button', { name: 'Month', exact: true }).click();
    await page.getByText('The events could not be opened').waitFor();
    await retry().click();
    await page.getByText('The events could not be opened').waitFor();
    await arrives();
    await retry().click();
    await page.getByRole('grid').waitFor();
    assert.equal(await retry().count(), 0);
  });

  it('leaves the list to be read beside a month that is missing', async () => {
    await openWithout('month-controller');
    await page.getByRole('button', { name: 'Month', exact: true }).click();
    await retry().waitFor();
    await page.getByRole('button', { name: 'List', exact: true }).click();
    await page.getByText('Breakfast by the river').first().waitFor();
    assert.equal(await retry().count(), 0);
  });

  it('is said in an event that is opened', async () => {
    const { arrives } = await openWithout('event-details');
    await page.getByRole('button', { name: 'Breakfast by the river' }).click();
    await retry().waitFor();
    await arrives();
    await retry().click();
    await page.getByRole('button', { name: 'Add to my calendar' }).waitFor();
    assert.equal(await retry().count(), 0);
  });

  it('is said below the button of the calendars', async () => {
    const { arrives } = await openWithout('export-view');
    await page.getByRole('button', { name: /calendar/i }).click();
    await retry().waitFor();
    await arrives();
    await retry().click();
    await page.locator('ouishare-event-list .calendars, ouishare-event-list .export').first().waitFor();
    assert.equal(await retry().count(), 0);
  });
});
