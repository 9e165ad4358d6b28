import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseSync } from 'vite';
import { minifyTemplates, minifyTemplatesIn } from '../../scripts/minify-templates.mjs';

const minified = (code: string): string => minifyTemplatesIn(code, parseSync('a.js', code).program).code;

describe('templates in the doors of a page', () => {
  it('are made smaller, one within another too, and the code around them is left alone', () => {
    const code = 'const a  = html`<p>\n  ${b ? html`<i>\n</i>` : `  x`}  </p>`; const s = css`a { b: c; }`;';
    assert.equal(minified(code), 'const a  = html`<p>${b ? html`<i> </i>` : `  x`}</p>`; const s = css`a{b:c}`;');
  });

  it('keep a tag together that goes on behind an expression', () => {
    assert.equal(
      minified('html`<a class="x  ${y}  z"\n href=${h}\n>t</a>`'),
      'html`<a class="x  ${y}  z" href=${h}>t</a>`',
    );
    assert.equal(minified('svg`<path d=${d} />`'), 'svg`<path d=${d} />`');
  });

  it('keep letters of every script and escapes as they are written', () => {
    const code = 'const é = "ü 🦀"; const s = css`a { content: "\\\\2014  \\`"; }`;';
    assert.equal(minified(code), 'const é = "ü 🦀"; const s = css`a{content:"\\\\2014  \\`"}`;');
  });

  it('are only ours: other templates, and methods of the same name, are no markup', () => {
    const code = 'other`  <p>  `; x.html`  <p>  `;';
    assert.equal(minified(code), code);
  });

  it('stop the build when none was found', () => {
    const said: string[] = [];
    minifyTemplates().buildEnd.call({ error: (text: string) => said.push(text) }, undefined);
    assert.match(said.join(), /no template was found/);
  });
});
