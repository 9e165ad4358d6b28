import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { framed, LOOK, policyOf } from './framed-page.js';
import { rawRequest, startTest, type TestEndpoint } from './harness.js';
import { goodSignup, postJson, solvedProof } from './signup-tools.js';

/** What the manifest of the custom elements says, as `npm test` holds it current. */
const SURFACE = JSON.parse(
  readFileSync(new URL('../../test/package/surface.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, { readonly attributes: readonly string[] }>>;
const WIDGETS = Object.keys(SURFACE)
  .filter((tag) => tag !== 'ouishare-provider')
  .map((tag) => tag.replace('ouishare-', ''));
const NEVER = ['endpoint', 'src', 'format', 'tiles', 'attribution', 'keep-last', 'policy-url'];

let endpoint: TestEndpoint;
before(async () => {
  endpoint = await startTest();
});

describe('a page for a frame', () => {
  for (const widget of WIDGETS) {
    it(`${widget} reads this endpoint, and takes each of its attributes that is no address`, async () => {
      const names = SURFACE[`ouishare-${widget}`]?.attributes ?? [];
      const query = Object.fromEntries(names.map((name) => [name, 'x"y']));
      const { attributes, html, ignored } = await framed(endpoint, widget, query);
      assert.deepEqual(
        Object.keys(attributes).sort(),
        names.filter((name) => name === 'endpoint' || !NEVER.includes(name)).sort(),
      );
      assert.equal(attributes['endpoint'], '../api/');
      for (const [name, value] of Object.entries(attributes))
        if (name !== 'endpoint') assert.ok(['', 'x"y'].includes(value), name);
      assert.deepEqual([...ignored].sort(), NEVER.filter((name) => names.includes(name)).sort());
      assert.match(html, /^<!doctype html>\n<html lang="fr" dir="ltr">/);
      assert.match(html, /<title>x&quot;y · A network<\/title>/);
      // A word for the page and one for the widget must never be the same.
      assert.deepEqual(
        names.filter((name) => LOOK.includes(name) || name === 'lang'),
        [],
      );
    });
  }

  it('begins at once, links out of the frame, and says its name where no widget comes', async () => {
    const { attributes, html } = await framed(endpoint, 'event-list', { community: 'paris' });
    assert.deepEqual(attributes, { endpoint: '../api/', loading: 'eager', community: 'paris' });
    assert.match(html, /<base target="_blank">/);
    assert.match(html, /<a href="event-list\?community=paris">A network<\/a>/);
    assert.match(html, /<title>A network<\/title>/);
  });

  it('knows flags, several values, and what only a page can do', async () => {
    const query =
      '/embed/event-list?no-filters&no-search=false&no-export=0&past=true&kind=lab&kind=call&loading=visible';
    const { body } = await rawRequest(endpoint, query);
    assert.match(
      body.toString(),
      /<ouishare-event-list endpoint="..\/api\/" loading="visible" kind="lab call" no-filters="" past="">/,
    );
    const { attributes, ignored } = await framed(endpoint, 'member-signup', { variant: 'dialog' });
    assert.deepEqual([attributes['variant'], ignored], [undefined, ['variant']]);
    assert.equal((await framed(endpoint, 'member-signup', { variant: 'card' })).attributes['variant'], 'card');
  });

  it('lets what others add to links pass, and says in its console what it did not take', async () => {
    const { attributes, ignored } = await framed(endpoint, 'event-list', {
      utm_source: 'news',
      fbclid: 'a"><script>',
      onclick: 'x',
      lang: 'en',
    });
    assert.deepEqual(Object.keys(attributes), ['endpoint', 'loading']);
    assert.deepEqual(ignored, ['utm_source', 'fbclid', 'onclick']);
  });

  it('speaks the language that is asked for, in its direction', async () => {
    for (const [lang, start] of [
      ['ar', '<html lang="ar" dir="rtl">'],
      ['pt-br', '<html lang="pt-BR" dir="ltr">'],
      ['"><b>', '<html lang="fr" dir="ltr">'],
    ] as const) {
      const { html, answer } = await framed(endpoint, 'event-list', { lang });
      assert.ok(html.includes(start), html);
      assert.ok(html.includes(`lang="${String(answer.headers['content-language'])}"`));
    }
  });

  it('is not there for what is no widget: it says which there are, and repeats nothing', async () => {
    for (const path of [
      '/embed',
      '/embed/',
      '/embed/provider',
      '/embed/%3Cb%3E',
      '/embed/constructor',
      '/embed/event-list%00',
    ]) {
      const { status, body, headers } = await rawRequest(endpoint, path);
      const text = body.toString();
      assert.deepEqual([status, headers['content-type']], [404, 'application/problem+json'], path);
      for (const widget of WIDGETS) assert.ok(text.includes(`/embed/${widget}`), text);
      assert.doesNotMatch(text, /provider|constructor|%3C|<b>/);
    }
    assert.equal((await rawRequest(endpoint, '/embed/event-list', { method: 'POST' })).status, 405);
  });
});

describe('what it may do', () => {
  it('is said in a policy that lets in its own script, its own data and one style sheet', async () => {
    const page = await framed(endpoint, 'event-list', { accent: '93301d' });
    const hash = createHash('sha256').update(page.css).digest('base64');
    assert.deepEqual(policyOf(page), {
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': `'sha256-${hash}'`,
      'img-src': "'self'",
      'connect-src': "'self'",
      'worker-src': "'self' blob:",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'self' *",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'ouishare-widgets ouishare-structured-data ouishare-worker',
    });
    const { headers } = page.answer;
    assert.equal(headers['x-frame-options'], undefined);
    assert.equal(headers['set-cookie'], undefined);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['x-robots-tag'], 'noindex, indexifembedded');
    assert.match(String(headers['permissions-policy']), /camera=\(\).*geolocation=\(self\)/);
  });

  it('is kept by caches, under a name that follows its content', async () => {
    const { headers } = (await framed(endpoint, 'event-list', { lang: 'de' })).answer;
    assert.match(String(headers['cache-control']), /^public, max-age=300/);
    const known = { 'If-None-Match': String(headers.etag) };
    assert.equal((await rawRequest(endpoint, '/embed/event-list?lang=de', { headers: known })).status, 304);
    assert.equal((await rawRequest(endpoint, '/embed/event-list?lang=nl', { headers: known })).status, 200);
    const head = await rawRequest(endpoint, '/embed/event-list?lang=de', { method: 'HEAD' });
    assert.deepEqual([head.status, head.body.length, head.headers.etag], [200, 0, headers.etag]);
  });

  it('is narrowed by who runs the endpoint: who may frame it, where pictures come from', async () => {
    const env = {
      OUISHARE_EMBED_ANCESTORS: 'https://a.example https://*.b.example',
      OUISHARE_EMBED_IMAGES: 'https://img.example/',
    };
    const page = await framed(await startTest({ env }), 'event-list');
    assert.equal(policyOf(page)['frame-ancestors'], "'self' https://a.example https://*.b.example");
    assert.equal(policyOf(page)['img-src'], "'self' https://img.example");
    assert.match(page.html, /<ouishare-provider images="https:\/\/img.example"><ouishare-event-list /);
    const any = await framed(await startTest({ env: { OUISHARE_EMBED_IMAGES: '*' } }), 'event-list');
    assert.equal(policyOf(any)['img-src'], "'self' *");
    assert.match(any.html, /<ouishare-provider images="any">/);
  });

  it('shows the form on no site that may not send it, and sends it from here', async () => {
    const env = { ALLOWED_ORIGINS: 'https://partner.example', PUBLIC_URL: 'https://network.example/' };
    const own = await startTest({ env });
    assert.equal(policyOf(await framed(own, 'member-signup'))['frame-ancestors'], "'self' https://partner.example");
    const open = await startTest({ env: { ...env, OUISHARE_EMBED_ANCESTORS: '*' } });
    assert.equal(policyOf(await framed(open, 'member-signup'))['frame-ancestors'], "'self' *");
    const body = { ...goodSignup(), proof: await solvedProof(own.api) };
    assert.equal((await postJson(`${own.api}signups`, body, { Origin: 'https://network.example' })).status, 202);
  });
});
