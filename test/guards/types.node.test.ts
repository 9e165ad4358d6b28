import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { copyTree, type Tree } from '../support/tree.js';

const TAG = `export class PlantedElement extends HTMLElement {}

declare global {
  interface HTMLElementTagNameMap {
    'ouishare-planted': PlantedElement;
  }
}
`;

/** A sentence of one line: it is taken out. */
const SENTENCE = /^ {4}\w+: '.*',\n/m;

describe('the compiler stops what would break on somebody’s page', () => {
  let tree: Tree;
  let output: string;

  before(async () => {
    tree = await copyTree();
    const french = await readFile(join(tree.folder, 'src/i18n/languages/fr.ts'), 'utf8');
    assert.match(french, SENTENCE);
    await tree.plant({
      'src/widgets/planted/planted.ts': TAG,
      'src/i18n/languages/fr.ts': french.replace(SENTENCE, ''),
    });
    ({ output } = await tree.run('tsc', '-p', '.'));
  });
  after(() => tree.remove());

  it('refuses a tag that nothing can load', () => {
    assert.match(output, /src\/registry\.ts\(\d+,\d+\): error TS1360: .*'"?ouishare-planted/s);
  });

  it('refuses a language that lacks a sentence', () => {
    assert.match(output, /src\/i18n\/languages\/fr\.ts\(\d+,\d+\): error/);
  });
});
