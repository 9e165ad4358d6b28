import assert from 'node:assert/strict';
import { chromium, type Browser, type BrowserContext, type CDPSession, type Locator, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.mjs';
import { startPageServer } from './page-server.js';

const TOWNS = [
  ['dakar', 'Dakar', 14.7, -17.4],
  ['lisboa', 'Lisboa', 38.7, -9.1],
  ['niamey', 'Niamey', 13.5, 2.1],
  ['nairobi', 'Nairobi', -1.3, 36.8],
  ['recife', 'Recife', -8, -34.9],
] as const;
const COMMUNITIES = { version: '1', items: TOWNS.map(([id, name, lat, lon]) => ({ id, name, geo: { lat, lon } })) };
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
  <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
  <script type="module" src="/cdn/1/ouishare.js"></script></head>
  <body><p>Before</p><ouishare-community-map endpoint="/api/" loading="eager" view="map" no-search></ouishare-community-map>
  <svg width="10" height="4000"></svg></body></html>`;
/** From the arrival of the gestures' file to their listeners. */
const AWAKE_MS = 100;
/** What a browser draws in is looked at so often, and so many times at most. */
const LOOK_AGAIN_MS = 20;
const LOOKS_AT_MOST = 200;
/** Between two moves of a finger: a frame. */
const FRAME_MS = 16;

/** Pixels from the left and the top. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface MapPageSetting {
  readonly hasTouch?: boolean;
  readonly width?: number;
}

/** A browser and a server of pages with a map of five towns, and room to scroll below it. */
export async function mapBrowser(): Promise<{
  open: (setting?: MapPageSetting) => Promise<MapPage>;
  close: () => Promise<void>;
}> {
  const server = await startPageServer();
  server.answer('/', { body: PAGE });
  server.answer('/api/communities.json', { body: JSON.stringify(COMMUNITIES), type: 'application/json' });
  const executablePath = findChromium();
  assert.ok(executablePath, 'there is no Chromium');
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  return {
    open: (setting = {}) => openMapPage(browser, server.origin, setting),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

async function openMapPage(
  browser: Browser,
  origin: string,
  { hasTouch = false, width = 900 }: MapPageSetting,
): Promise<MapPage> {
  const context = await browser.newContext({ hasTouch, viewport: { width, height: 700 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const opened = new MapPage(context, page, await context.newCDPSession(page));
  await page.goto(origin);
  await opened.pin('Dakar').waitFor();
  await page.locator('.land').waitFor({ state: 'attached' });
  return opened;
}

/** A map in a page, and a hand on its mouse, its glass and its keys: input as the browser itself takes it. */
export class MapPage {
  readonly frame: Locator;
  readonly hint: Locator;
  readonly #context: BrowserContext;
  readonly #cdp: CDPSession;

  constructor(
    context: BrowserContext,
    readonly page: Page,
    cdp: CDPSession,
  ) {
    this.#context = context;
    this.#cdp = cdp;
    this.frame = page.locator('.window');
    this.hint = page.locator('.hint');
  }

  close(): Promise<void> {
    return this.#context.close();
  }

  pin(name: string): Locator {
    return this.page.locator('.pin', { hasText: name });
  }

  /** Pixels that the page is scrolled. */
  readonly scrolled = (): Promise<number> => this.page.evaluate(() => scrollY);

  readonly cards = (): Promise<number> => this.page.locator('.sheet-card').count();

  /** The middle of the frame, on the screen. */
  async middle(): Promise<Spot> {
    const box = await this.frame.boundingBox();
    assert.ok(box);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** Where a town is on the page, however far that is scrolled. */
  readonly at = (name: string): Promise<Spot> =>
    this.pin(name).evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { x: (left + right) / 2, y: (top + bottom) / 2 + scrollY };
    });

  /** How near the map is: pixels between two towns. */
  readonly spread = async (): Promise<number> => {
    const [one, other] = [await this.at('Dakar'), await this.at('Niamey')];
    return Math.hypot(one.x - other.x, one.y - other.y);
  };

  /** Waits until what is read is as wanted. */
  async until<V>(read: () => Promise<V>, wanted: (value: V) => boolean, what: string): Promise<V> {
    let value = await read();
    for (let look = 0; look < LOOKS_AT_MOST && !wanted(value); look += 1) {
      await this.page.waitForTimeout(LOOK_AGAIN_MS);
      value = await read();
    }
    assert.ok(wanted(value), `${what}: ${JSON.stringify(value)}`);
    return value;
  }

  /** Puts the mouse on the sea, away from every pin; resolves when the gestures are there. */
  async reach(): Promise<Spot> {
    const { x, y } = await this.middle();
    const spot = { x: x + 150, y: y - 40 };
    await this.#awake(() => this.page.mouse.move(spot.x, spot.y));
    return spot;
  }

  /** Touches the sea for a moment; resolves when the gestures are there. */
  async touch({ x, y }: Spot): Promise<void> {
    await this.#awake(() => this.slide([{ x, y }], [{ x, y }], 1));
  }

  /** Puts fingers down, moves each to its goal, and lifts them. */
  async slide(from: readonly Spot[], to: readonly Spot[], steps = 10): Promise<void> {
    await this.#fingers('touchStart', from);
    for (let step = 1; step <= steps; step += 1) {
      const share = step / steps;
      const at = from.map(({ x, y }, index) => {
        const goal = to[index] ?? { x, y };
        return { x: x + (goal.x - x) * share, y: y + (goal.y - y) * share };
      });
      await this.#fingers('touchMove', at);
      await this.page.waitForTimeout(FRAME_MS);
    }
    await this.#fingers('touchEnd', []);
  }

  async #fingers(type: 'touchStart' | 'touchMove' | 'touchEnd', at: readonly Spot[]): Promise<void> {
    await this.#cdp.send('Input.dispatchTouchEvent', { type, touchPoints: at.map((spot, id) => ({ ...spot, id })) });
  }

  async #awake(act: () => Promise<void>): Promise<void> {
    const come = this.page.waitForResponse((response) => response.url().includes('gestures'));
    await act();
    await come;
    await this.page.waitForTimeout(AWAKE_MS);
  }
}
