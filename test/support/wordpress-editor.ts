import assert from 'node:assert/strict';
import { chromium, type Browser, type FrameLocator, type Page } from 'playwright-core';
import { sampleNetwork } from '../../endpoint/sample/index.js';
import { startTest, type TestEndpoint } from '../../endpoint/test/harness.js';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.mjs';
import { makeSite } from '../../scripts/wordpress/site.mjs';
import { WCAG, axeFaults } from './page-checks.js';

const WIDE = { width: 1280, height: 900 };
/** How long anything on a page may take, in ms. */
export const PATIENCE = 45_000;
const BLOCKS = "wp.data.select('core/block-editor')";
/** People of each role, whom no welcome covers the editor; by their name, which is their password too. */
const PEOPLE = `foreach ( array( 'admin' => 'administrator', 'editor' => 'editor', 'author' => 'author', 'contributor' => 'contributor' ) as $name => $role ) {
	$user = get_user_by( 'login', $name );
	$id = $user ? $user->ID : wp_insert_user( array( 'user_login' => $name, 'user_pass' => $name, 'user_email' => "$name@example.org", 'role' => $role ) );
	update_user_meta( $id, $GLOBALS['wpdb']->get_blog_prefix() . 'persisted_preferences', array(
		'core' => array( 'enableChoosePatternModal' => false ),
		'core/edit-post' => array( 'welcomeGuide' => false ),
		'_modified' => gmdate( 'c' ),
	) );
}`;

export interface Block {
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly isValid: boolean;
}

export interface Source {
  readonly id: string;
  readonly name: string;
  readonly kind: 'endpoint' | 'feed';
  readonly address: string;
  readonly resource?: string;
}

/** A page with the block editor in it. */
export class EditorPage {
  /** What went wrong in the page. */
  readonly errors: string[] = [];

  constructor(
    readonly page: Page,
    readonly url: string,
  ) {
    page.on('pageerror', (error) => this.errors.push(String(error)));
  }

  get canvas(): FrameLocator {
    return this.page.frameLocator('iframe[name="editor-canvas"]');
  }

  /** The settings beside the canvas. */
  get sidebar() {
    return this.page.locator('.interface-complementary-area');
  }

  /** An unsaved post with this content, its first block selected; the editor that is open already takes it. */
  async open(content = ''): Promise<void> {
    if (!this.page.url().endsWith('/post-new.php')) await this.start();
    await this.page.evaluate(
      `{ const blocks = wp.blocks.parse(${JSON.stringify(content)});
      wp.data.dispatch('core/block-editor').resetBlocks(blocks);
      if (blocks[0]) wp.data.dispatch('core/block-editor').selectBlock(blocks[0].clientId); }`,
    );
    if (content !== '') await this.settings();
  }

  /** A new post in an editor of its own, which knows the site's settings of this moment. */
  async start(): Promise<void> {
    await this.page.goto(`${this.url}/wp-admin/post-new.php`);
    await this.page.waitForFunction("globalThis.wp?.data?.select('core/editor')?.getCurrentPostId()");
    await this.canvas.locator('.editor-styles-wrapper').first().waitFor();
  }

  /** Shows the settings of the chosen block. */
  async settings(): Promise<void> {
    await this.page.evaluate("void wp.data.dispatch('core/edit-post').openGeneralSidebar('edit-post/block')");
  }

  async blocks(): Promise<readonly Block[]> {
    return this.page.evaluate<Block[]>(
      `${BLOCKS}.getBlocks().map(({ name, attributes, isValid }) => ({ name, attributes: { ...attributes }, isValid }))`,
    );
  }

  /** Attributes of the first block, without those that WordPress adds to any. */
  async attributes(): Promise<Readonly<Record<string, unknown>>> {
    const [block] = await this.blocks();
    return Object.fromEntries(Object.entries(block?.attributes ?? {}).filter(([name]) => name !== 'metadata'));
  }

  /** What is not accessible in the settings of the chosen block (WCAG 2.2 AA, as far as a machine sees it). */
  async faults(): Promise<readonly string[]> {
    return axeFaults(this.page, '.block-editor-block-inspector', WCAG);
  }

  /** Turns the first block into another kind. */
  async turnInto(name: string): Promise<void> {
    await this.page.evaluate(
      `{ const [block] = ${BLOCKS}.getBlocks();
      wp.data.dispatch('core/block-editor').replaceBlocks(block.clientId, wp.blocks.switchToBlockType(block, ${JSON.stringify(name)})); }`,
    );
  }

  /** Pastes text into the canvas, as the keyboard does. */
  async paste(text: string): Promise<void> {
    await this.canvas
      .locator('[contenteditable=true]')
      .last()
      .evaluate((element, data) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', data);
        element.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
        );
      }, text);
  }
}

/** A WordPress with people, the sample network as its source, and a browser. */
export interface EditorSite {
  readonly site: Awaited<ReturnType<typeof makeSite>>;
  readonly endpoint: TestEndpoint;
  readonly browser: Browser;
  /** A page of somebody who has logged in. */
  login(name: 'admin' | 'editor' | 'author' | 'contributor'): Promise<EditorPage>;
  /** Sets the site's sources, and its other settings where they are not those that it started with. */
  setSources(sources: readonly Source[], more?: Readonly<Record<string, string>>): void;
  close(): Promise<void>;
}

async function startBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  assert.ok(executablePath, 'there is no Chromium');
  return chromium.launch({ executablePath, args: CHROMIUM_ARGS });
}

/** @param settings of the plugin, beside its source */
export async function startEditor(
  version: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<EditorSite> {
  const endpoint = await startTest({ source: sampleNetwork, now: Date.now });
  const site = await makeSite({ version, endpointPorts: [endpoint.port] });
  const [browser] = await Promise.all([startBrowser(), site.serve()]);
  const setSources: EditorSite['setSources'] = (sources, more = settings) => {
    const json = JSON.stringify({ ...more, sources });
    site.wp('option', 'update', 'ouishare_settings', json, '--format=json', '--quiet');
  };
  site.eval(PEOPLE);
  setSources([{ id: 'network', name: 'Sample network', kind: 'endpoint', address: endpoint.api }]);
  return {
    site,
    endpoint,
    browser,
    setSources,
    async login(name) {
      const page = await browser.newPage({ viewport: WIDE });
      page.setDefaultTimeout(PATIENCE);
      await page.goto(`${site.url}/wp-login.php`);
      await page.fill('#user_login', name);
      await page.fill('#user_pass', name);
      await page.click('#wp-submit');
      await page.waitForURL('**/wp-admin/**');
      return new EditorPage(page, site.url);
    },
    async close() {
      await browser.close();
      site.close();
    },
  };
}
