import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { mapBrowser, type MapPage, type Spot } from '../support/map-page.js';

// Who gets a finger, the page or the map, the browser decides: only fingers on its own glass show it.
const PHONE = { hasTouch: true, width: 400 };
/** Longer than a tap, for a file. */
const LATE_MS = 400;

let browser: Awaited<ReturnType<typeof mapBrowser>>;
let map: MapPage;
let middle: Spot;

async function open(): Promise<void> {
  map = await browser.open(PHONE);
  middle = await map.middle();
}

/** A spot on the sea, so far from the middle. */
const off = (right: number, down: number): Spot => ({ x: middle.x + right, y: middle.y + down });

/** Two fingers on both sides of the middle. */
const pinch = (by: number): Spot[] => [off(-by, -by), off(by, by)];

const comesNearer = (near: number): Promise<number> =>
  map.until(map.spread, (pixels) => Math.abs(pixels / near - 1.5) < 0.1, 'the map comes nearer');

before(async () => {
  browser = await mapBrowser();
});
after(() => browser.close());
afterEach(() => map.close());

describe('fingers on the map', () => {
  it('one that goes up scrolls the page, and the map stays as it is', async () => {
    await open();
    const [near, before] = [await map.spread(), await map.at('Dakar')];
    // The first wakes the gestures, the second meets them.
    for (const [from, goal] of [
      [100, 80],
      [-60, 160],
    ] as const) {
      await map.slide([off(60, from)], [off(62, from - 120)]);
      await map.until(map.scrolled, (top) => top > goal, 'the page scrolls');
      assert.deepEqual(await map.at('Dakar'), before);
    }
    assert.equal(await map.spread(), near);
  });

  it('one that goes sideways moves the map, the very first one too, and the page stays', async () => {
    await open();
    const before = await map.at('Dakar');
    await map.slide([off(60, 100)], [off(-20, 102)], 60);
    const moved = await map.until(
      () => map.at('Dakar'),
      ({ x }) => x < before.x - 60,
      'the map follows',
    );
    await map.slide([off(-20, 100)], [off(20, 102)]);
    await map.until(
      () => map.at('Dakar'),
      ({ x }) => x > moved.x + 20,
      'the map comes back',
    );
    assert.equal(await map.scrolled(), 0);
  });

  it('two that go apart bring the map nearer, and neither zoom nor scroll the page', async () => {
    await open();
    await map.touch(off(0, 120));
    const near = await map.spread();
    await map.slide(pinch(40), pinch(60));
    await comesNearer(near);
    assert.equal(await map.scrolled(), 0);
    assert.equal(await map.page.evaluate(() => visualViewport?.scale), 1);
  });

  it('one that is lifted before the gestures have come is no finger of the next', async () => {
    await open();
    await map.page.route('**/*gestures*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, LATE_MS));
      await route.continue();
    });
    await map.touch(off(-60, 150));
    const near = await map.spread();
    await map.slide([off(60, 100)], [off(0, 100)]);
    await map.page.waitForTimeout(LATE_MS);
    assert.ok(Math.abs((await map.spread()) - near) < 1);
  });

  it('one that taps a pin opens its card', async () => {
    await open();
    await map.pin('Dakar').tap();
    await map.until(map.cards, (count) => count === 1, 'the card');
  });
});
