import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { parseSync } from 'vite';
import { CUTS, leanLit } from '../../scripts/lean-lit.mjs';

const FILES = [
  '@lit/reactive-element/css-tag.js',
  '@lit/reactive-element/reactive-element.js',
  '@lit/reactive-element/decorators/property.js',
  'lit-element/lit-element.js',
  'lit-html/lit-html.js',
  'lit-html/directives/repeat.js',
  'lit-html/directives/live.js',
];

async function cutAll(
  files: readonly string[],
  read = (path: string) => readFile(path, 'utf8'),
): Promise<{ code: string[]; said: string[] }> {
  const plugin = leanLit();
  const said: string[] = [];
  const code: string[] = [];
  for (const file of files) {
    const path = `node_modules/${file}`;
    code.push(plugin.transform.handler(await read(path), `/project/${path}`));
  }
  plugin.buildEnd.call({ error: (text: string) => said.push(text) }, undefined);
  return { code, said };
}

describe('Lit in the doors of a page', () => {
  it('is whole but for what is named, and still a program', async () => {
    const { code, said } = await cutAll(FILES);
    assert.deepEqual(said, []);
    for (const text of code) assert.deepEqual(parseSync('lit.js', text).errors, []);
    assert.doesNotMatch(code.join('\n'), /ShadyCSS|Symbol\.metadata|litPropertyMetadata\?|PolyfillSupport|Hydrate/);
    assert.match(code.join('\n'), /createProperty\(\w,\w\)/);
  });

  it('stops the build when Lit no longer has what is cut', async () => {
    const { said } = await cutAll(FILES, () => Promise.resolve('export const nothing = 1;'));
    assert.equal(said.length, CUTS.length);
    assert.match(said[0] ?? '', /^Lit changed: expected this once, found it 0 times/);
  });

  it('carries its licence once a file, and no file without a part of it does', () => {
    const bundle = {
      'core.js': { moduleIds: ['/project/node_modules/lit-html/lit-html.js'], code: 'a' },
      'words.js': { moduleIds: ['/project/src/i18n/messages.ts'], code: 'b' },
      'report.json': { source: '{}' },
    };
    leanLit().generateBundle({}, bundle);
    assert.match(bundle['core.js'].code, /^\/\*! Lit: Copyright .*BSD-3-Clause \*\/\na$/);
    assert.equal(bundle['words.js'].code, 'b');
  });
});
