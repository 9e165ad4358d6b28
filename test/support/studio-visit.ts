import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type FrameLocator, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, needChromium } from '../../scripts/chromium.mjs';
import { ROOT } from '../../scripts/doors.mjs';

/** The demo as `npm start` serves it, from the bundle, and somebody who visits its studio with a browser in English. */
export class StudioVisit {
  readonly #folder = mkdtempSync(join(tmpdir(), 'ouishare-studio-'));
  #child!: ChildProcess;
  #browser!: Browser;
  #visitor!: BrowserContext;
  origin = '';
  page!: Page;
  /** Everything the console had to say since the page was opened. */
  said: string[] = [];

  async start(): Promise<void> {
    const executablePath = needChromium();
    [this.origin, this.#browser] = await Promise.all([
      this.#startDemo(),
      chromium.launch({ executablePath, args: CHROMIUM_ARGS }),
    ]);
    this.#visitor = await this.#browser.newContext({ locale: 'en', viewport: { width: 1280, height: 900 } });
    await this.#visitor.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: this.origin });
  }

  async #startDemo(): Promise<string> {
    const words = [join(ROOT, 'endpoint/dist/cli.js'), 'serve', '--demo', '--site', join(ROOT, 'demo')];
    const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', OUISHARE_DATA: join(this.#folder, 'demo.sqlite') };
    // A folder of its own: what the demo writes beside it at its start would be written by two of them at once.
    this.#child = spawn(process.execPath, words, { cwd: this.#folder, env, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    for await (const text of this.#child.stdout ?? []) {
      output += String(text);
      const port = /ready http:\/\/localhost:(\d+)\//.exec(output)?.[1];
      if (port !== undefined) return `http://localhost:${port}`;
    }
    throw new Error(`The demo did not start:\n${output}`);
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGTERM');
    await ended;
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async open(query = ''): Promise<void> {
    this.page = await this.#visitor.newPage();
    this.said = [];
    this.page.on('console', (message) => this.said.push(message.text()));
    this.page.on('pageerror', (error) => this.said.push(String(error)));
    await this.page.goto(`${this.origin}/studio/${query}`);
    await this.page.locator('#snippets pre').first().waitFor();
  }

  /** The page in the frame. */
  get preview(): FrameLocator {
    return this.page.frameLocator('#frame');
  }

  /** Presses the button of a piece of code, waits until the studio has said so, and reads the clipboard. */
  async copy(what: string): Promise<string> {
    await this.page.getByRole('button', { name: `Copy: ${what}` }).click();
    await this.page.getByRole('status').getByText(`Copied: ${what}`).waitFor();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }
}
