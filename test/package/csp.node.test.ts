import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { startTest, type TestEndpoint } from '../../endpoint/test/harness.js';
import { sampleNetwork } from '../../endpoint/sample/index.js';
import { doorFiles, sampleFiles } from '../../endpoint/src/places.js';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.mjs';
import { ROOT, widgetNames } from '../../scripts/doors.mjs';
import { startPageServer, type PageServer } from '../support/page-server.js';

const DOC = readFileSync(join(ROOT, 'docs/csp.md'), 'utf8');
const POLICIES = [...DOC.matchAll(/^```csp\n(.+)\n```/gm)].map(([, policy = '']) => policy);
const [MINIMUM = ''] = POLICIES;
const HASH = (
  JSON.parse(readFileSync(join(ROOT, 'dist/cdn/integrity.json'), 'utf8')) as Readonly<Record<string, string>>
)['ouishare.js'];

let browser: Browser;
let pages: PageServer;
let endpoint: TestEndpoint;
let page: Page;
let said: string[];

/** Puts the servers of this test in place of the document's. */
const real = (policy: string): string =>
  policy
    .replaceAll('https://network.example', endpoint.url.slice(0, -1))
    .replaceAll('https://your-site.example', pages.origin)
    .replaceAll('sha384-HASH-OF-OUISHARE.JS', HASH ?? '');

/** The script as the page with this policy has it. */
function scriptFor(policy: string): string {
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  const origin = policy.includes(`script-src ${endpoint.url.slice(0, -1)}`) ? endpoint.url.slice(0, -1) : '';
  const more = [nonce && ` nonce="${nonce}"`, policy.includes("'sha384-") && ` integrity="${HASH ?? ''}"`];
  return `<script type="module" src="${origin}/cdn/1/ouishare.js"${more.filter(Boolean).join('')}></script>`;
}

const TAGS = widgetNames()
  .map((name) => {
    const more = name === 'event-list' || name === 'gathering' ? ' structured-data' : '';
    const community = name === 'community-card' ? ' community="paris"' : '';
    return `<ouishare-${name} loading="eager"${more}${community}>Our page about it</ouishare-${name}>`;
  })
  .join('');

/** Opens a page with all widgets; resolves when each has drawn what it shows. */
async function open(headers: Readonly<Record<string, string>>, before = ''): Promise<void> {
  const policy = headers['content-security-policy'] ?? '';
  pages.answer('/', {
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A strict page</title>${before}${scriptFor(policy)}</head>
<body><ouishare-provider endpoint="${endpoint.api}">${TAGS}</ouishare-provider></body></html>`,
    headers,
  });
  said = [];
  page = await browser.newPage();
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(pages.origin);
}

/** What became of the widgets: ready, failed, or undefined where the tag was never defined. */
const outcomes = (): Promise<(string | undefined)[]> =>
  page.evaluate(async () => {
    const late = new Promise<void>((resolve) => setTimeout(resolve, 3000));
    const widgets = [...document.querySelectorAll('ouishare-provider > *')] as (Element & {
      whenReady?: () => Promise<string>;
    })[];
    return Promise.all(
      widgets.map(async (widget) => {
        await Promise.race([customElements.whenDefined(widget.localName), late]);
        return widget.whenReady?.();
      }),
    );
  });

/** Pictures that the page asked for and got. */
const pictures = (): Promise<number> =>
  page.evaluate(async () => {
    const all = [...document.querySelectorAll('ouishare-provider > *')].flatMap((widget) => [
      ...(widget.shadowRoot?.querySelectorAll('img') ?? []),
    ]);
    for (const image of all) image.loading = 'eager';
    const loaded = await Promise.all(
      all.map((image) =>
        image.decode().then(
          () => image.naturalWidth > 0,
          () => false,
        ),
      ),
    );
    return loaded.filter(Boolean).length;
  });

/** Messages about what the page's policy refused. Not those about the page's own icon, and features that this system does not have. */
const refusals = (): string[] =>
  said.filter(
    (line) =>
      /Content.Security.Policy|violates|Refused|TrustedHTML|policy/i.test(line) &&
      !/favicon|Unrecognized feature/.test(line),
  );

before(async () => {
  pages = await startPageServer();
  endpoint = await startTest({
    source: sampleNetwork,
    shared: [...doorFiles('dist/cdn', false), ...sampleFiles('/api/', false)],
  });
  const executablePath = findChromium();
  assert.ok(executablePath, 'there is no Chromium');
  browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
});
after(async () => {
  await browser.close();
  await pages.close();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

const all = widgetNames().map(() => 'ready');

describe('the policies that docs/csp.md names', () => {
  it('are there', () => {
    assert.equal(POLICIES.length, 6);
  });

  for (const [at, policy] of POLICIES.entries()) {
    it(`let every widget draw, without a violation: ${policy.replace(/^.*?(?=script-src)/, '').slice(0, 60)} (${String(at + 1)})`, async () => {
      await open({ 'content-security-policy': real(policy) });
      assert.deepEqual(await outcomes(), all);
      // A refused policy is named by the browser itself, though the page works without.
      if (!policy.includes("trusted-types 'none'")) assert.deepEqual(refusals(), []);
    });
  }

  for (const [missing, outcome] of [
    ["script-src 'self'; ", undefined],
    ['connect-src https://network.example; ', 'failed'],
  ] as const) {
    it(`are the minimum: nothing is drawn without ${missing.trim()}`, async () => {
      await open({ 'content-security-policy': real(MINIMUM.replace(missing, '')) });
      const [first] = await outcomes();
      assert.equal(first, outcome);
      assert.ok(refusals().length > 0);
      await page.getByText('Our page about it').first().waitFor();
    });
  }

  it('are the minimum: pictures come with img-src alone', async () => {
    await open({ 'content-security-policy': real(MINIMUM) });
    await outcomes();
    const shown = await pictures();
    await open({ 'content-security-policy': real(MINIMUM.replace(/; img-src.*/, '')) });
    await outcomes();
    assert.ok(shown > 0, 'no picture is shown under the minimum');
    assert.equal(await pictures(), 0);
  });
});

describe('a page that shuts itself off', () => {
  it('draws every widget while it is isolated and has no permissions', async () => {
    await open({
      'content-security-policy': `${real(MINIMUM)}; worker-src 'none'`,
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'geolocation=(), clipboard-write=(), web-share=()',
    });
    assert.equal(await page.evaluate(() => crossOriginIsolated), true);
    assert.deepEqual(await outcomes(), all);
    assert.ok((await pictures()) > 0);
    assert.deepEqual(refusals(), []);
  });

  it('draws every widget beside another Lit under Trusted Types', async () => {
    const other = `<script src="/other-lit.js"></script>`;
    pages.answer('/other-lit.js', {
      body: 'globalThis.litHtmlVersions = ["9.9.9"]; trustedTypes.createPolicy("lit-html", { createHTML: (text) => text });',
      type: 'text/javascript',
    });
    const [, , , , trusted = ''] = POLICIES;
    await open({ 'content-security-policy': `${real(trusted)} lit-html` }, other);
    assert.deepEqual(await outcomes(), all);
    assert.deepEqual(refusals(), []);
  });

  it('draws every widget in a sandboxed frame that may only run scripts', async () => {
    pages.answer('/frame', {
      body: `<!doctype html><html lang="en"><title>A frame</title><iframe title="Widgets" sandbox="allow-scripts" src="/inner" width="800" height="600"></iframe></html>`,
    });
    pages.answer('/inner', {
      body: `<!doctype html><html lang="en"><title>Inside</title><script type="module" src="${endpoint.url}cdn/1/ouishare.js"></script><body><ouishare-provider endpoint="${endpoint.api}">${TAGS}</ouishare-provider></body></html>`,
    });
    page = await browser.newPage();
    said = [];
    page.on('pageerror', (error) => said.push(String(error)));
    await page.goto(`${pages.origin}/frame`);
    const [, frame] = page.frames();
    assert.ok(frame);
    await frame.waitForFunction(
      (count) =>
        [...document.querySelectorAll('ouishare-provider > *')].filter((widget) =>
          widget.matches(':state(ready), :state(empty)'),
        ).length === count,
      widgetNames().length,
    );
    assert.equal(await frame.evaluate(() => origin), 'null');
    assert.deepEqual(said, []);
  });
});
