import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { framed, LOOK } from './framed-page.js';
import { startTest, type TestEndpoint } from './harness.js';

let endpoint: TestEndpoint;
before(async () => {
  endpoint = await startTest();
});

describe('its look', () => {
  const taken: readonly (readonly [name: string, value: string, declaration: string])[] = [
    ['theme', 'dark', 'color-scheme: dark'],
    ['theme', 'auto', 'color-scheme: light dark'],
    ['accent', '93301D', '--ouishare-color-accent: #93301d'],
    ['accent', '#abc', '--ouishare-color-accent: #abc'],
    ['on-accent', '#ffffff80', '--ouishare-color-on-accent: #ffffff80'],
    ['surface', 'rgb(255, 246,229)', '--ouishare-color-surface: rgb(255, 246,229)'],
    ['text', 'oklch(60% .15 40 / 50%)', '--ouishare-color-text: oklch(60% .15 40 / 50%)'],
    ['muted', 'hsl(120deg 10% 40%)', '--ouishare-color-muted: hsl(120deg 10% 40%)'],
    ['radius', '12', '--ouishare-radius: 12px'],
    ['radius', '0.5em', '--ouishare-radius: 0.5em'],
    ['size', '18px', '--ouishare-size-text: 18px'],
    ['font', 'Source Serif 4, serif', '--ouishare-font-body: "Source Serif 4", serif'],
  ];
  for (const [name, value, declaration] of taken) {
    it(`takes ${name}=${value}`, async () => {
      const { css, ignored } = await framed(endpoint, 'event-list', { [name]: value });
      assert.ok(css.includes(` ${declaration} }`) || css.includes(` ${declaration};`), css);
      assert.deepEqual(ignored, []);
    });
  }

  it('is light where nothing is said, as a frame is on a page that says nothing', async () => {
    assert.match((await framed(endpoint, 'event-list')).css, /^:root \{ color-scheme: light \}\n/);
  });

  const HOSTILE = [
    'red;}body{display:none',
    '#fff;background:url(//evil.example)',
    'rgb(0 0 0);x',
    'rgb(0 0',
    'url(x)',
    'var(--x)',
    'expression(1)',
    'rgb(from red r g b)',
    '#12345',
    '</style><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '\\3c/style',
    'a\nb: c',
    '/**/',
    '@import x',
    "x' onload='y",
    '12px;x',
    '-1px',
    '1e9px',
    'Infinity',
    'NaN',
    '\u2028',
    '__proto__',
    'constructor',
    'toString',
    '9'.repeat(5000),
  ];
  it('lets nothing hostile in: not one of these changes the sheet, and each is escaped wherever it is repeated', async () => {
    const plain = await framed(endpoint, 'event-list');
    for (const value of HOSTILE) {
      for (const name of [...LOOK, 'label', 'community', 'lang', 'limit', 'constructor', value]) {
        const { html, css, attributes } = await framed(endpoint, 'event-list', { [name]: value });
        const is = `${name}=${value.slice(0, 40)}`;
        // A name of a font may be any word.
        if (name !== 'font' || /[^\w -]/.test(value)) assert.equal(css, plain.css, is);
        assert.equal(html.split(/<script/i).length, 3, is);
        assert.equal(
          html.split('<').length,
          plain.html.split('<').length + (html.includes('embed-ignored') ? 1 : 0),
          is,
        );
        const known = ['label', 'community', 'limit'].includes(name) && value.length < 1000;
        assert.equal(Object.hasOwn(attributes, name) ? attributes[name] : '', known ? value : '', is);
      }
    }
  });
});
