import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { mapBrowser, type MapPage } from '../support/map-page.js';

// What a browser does by itself (it scrolls, it zooms the page, it clicks after a drag) only real input shows.
let browser: Awaited<ReturnType<typeof mapBrowser>>;
let map: MapPage;

before(async () => {
  browser = await mapBrowser();
});
after(() => browser.close());
afterEach(() => map.close());

describe('a wheel over the map', () => {
  it('scrolls the page, and is told how it would zoom', async () => {
    map = await browser.open();
    await map.reach();
    const near = await map.spread();
    await map.page.mouse.wheel(0, 300);
    await map.until(map.scrolled, (top) => top > 100, 'the page scrolls');
    await map.hint.waitFor();
    assert.match((await map.hint.textContent()) ?? '', /zoom/);
    assert.equal(await map.spread(), near);
  });

  it('zooms with Ctrl to where the pointer is, and the page stays', async () => {
    map = await browser.open();
    const at = await map.reach();
    const [near, before] = [await map.spread(), await map.at('Niamey')];
    await map.page.keyboard.down('Control');
    await map.page.mouse.wheel(0, -100);
    await map.page.keyboard.up('Control');
    const share = (await map.until(map.spread, (pixels) => pixels > near * 1.2, 'the map comes nearer')) / near;
    const { x } = await map.at('Niamey');
    assert.ok(Math.abs(x - (at.x + (before.x - at.x) * share)) < 3, 'what is under the pointer stays there');
    assert.equal(await map.scrolled(), 0);
    assert.equal(await map.page.evaluate(() => devicePixelRatio), 1);
  });

  it('zooms while the focus is on the map, until all is seen; then the page scrolls', async () => {
    map = await browser.open();
    await map.reach();
    await map.frame.focus();
    const near = await map.spread();
    await map.page.mouse.wheel(0, -100);
    await map.until(map.spread, (pixels) => pixels > near * 1.2, 'the map comes nearer');
    assert.equal(await map.scrolled(), 0);
    assert.equal(await map.hint.count(), 0);
    for (let turn = 0; turn < 10 && (await map.scrolled()) === 0; turn += 1) {
      await map.page.mouse.wheel(0, 300);
      await map.page.waitForTimeout(100);
    }
    await map.until(map.scrolled, (top) => top > 0, 'the page scrolls on');
    assert.ok(Math.abs((await map.spread()) - near) < 2);
  });
});

describe('a mouse on the map', () => {
  it('drags it along, and selects nothing of the page', async () => {
    map = await browser.open();
    const { x, y } = await map.reach();
    await map.page.mouse.dblclick(x, y);
    const [near, before] = [await map.spread(), await map.at('Dakar')];
    await map.page.mouse.down();
    await map.page.mouse.move(x + 60, y + 20, { steps: 8 });
    await map.page.mouse.up();
    const now = await map.until(
      () => map.at('Dakar'),
      (spot) => Math.abs(spot.x - before.x - 60) <= 2,
      'the map follows',
    );
    assert.ok(Math.abs(now.y - before.y - 20) <= 2, JSON.stringify({ before, now }));
    assert.ok(Math.abs((await map.spread()) - near) < 1);
    assert.equal(await map.page.evaluate(() => String(getSelection())), '');
  });

  it('opens a pin by a press, and not by a drag that begins on it', async () => {
    map = await browser.open();
    await map.reach();
    const { x, y } = await map.middle();
    await map.page.mouse.dblclick(x + 150, y - 40);
    const pin = await map.at('Niamey');
    await map.page.mouse.move(pin.x, pin.y);
    await map.page.mouse.down();
    await map.page.mouse.move(pin.x + 40, pin.y + 10, { steps: 6 });
    await map.page.mouse.up();
    await map.until(
      () => map.at('Niamey'),
      (spot) => spot.x > pin.x + 30,
      'the map follows',
    );
    assert.equal(await map.cards(), 0);
    await map.pin('Niamey').click();
    await map.until(map.cards, (count) => count === 1, 'the card');
  });

  it('comes nearer by a double click', async () => {
    map = await browser.open();
    const { x, y } = await map.reach();
    const near = await map.spread();
    await map.page.mouse.dblclick(x, y);
    await map.until(map.spread, (pixels) => Math.abs(pixels / near - 2) < 0.05, 'the map comes nearer');
  });
});

describe('keys on the map', () => {
  it('move and zoom it, open a pin and come back from its card', async () => {
    map = await browser.open();
    const { keyboard } = map.page;
    await map.frame.focus();
    const near = await map.spread();
    await keyboard.press('+');
    await map.until(map.spread, (pixels) => Math.abs(pixels / near - 2) < 0.05, 'plus comes nearer');
    const before = await map.at('Dakar');
    await keyboard.press('ArrowLeft');
    await map.until(
      () => map.at('Dakar'),
      ({ x }) => x > before.x + 50,
      'the arrow shows what is further left',
    );
    assert.equal(await map.scrolled(), 0);
    await keyboard.press('0');
    await map.until(map.spread, (pixels) => Math.abs(pixels - near) < 1, 'zero shows all');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await map.until(map.cards, (count) => count === 1, 'the card');
    await keyboard.press('Escape');
    await map.until(map.cards, (count) => count === 0, 'no card');
    assert.equal(await map.page.locator('.pin:focus').count(), 1);
  });
});
