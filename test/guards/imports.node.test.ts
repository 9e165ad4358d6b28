import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { copyTree, type Tree } from '../support/tree.js';

const WITHOUT_ZOD = 'the four files without zod';

/** What is planted, where, and the rule that must name it. Values: `export *`; types: `import type`. */
const FAULTS: readonly (readonly [what: string, rule: string, at: string, code: string])[] = [
  [
    'a client that speaks a language',
    'client-stands-alone',
    'src/client/planted-1.ts',
    `export { en } from '../i18n/messages.js';`,
  ],
  [
    'a provider that imports upwards',
    'provider-import-upwards',
    'src/provider/planted-2.ts',
    `export * from '../ui/planted/piece.js';`,
  ],
  [
    'a piece of view that knows what widgets inherit',
    'ui-import-upwards',
    'src/ui/planted/element.ts',
    `export { OuishareElement } from '../../element/ouishare-element.js';`,
  ],
  [
    'a piece of view that knows a widget',
    'ui-import-upwards',
    'src/ui/planted/up.ts',
    `export * from '../../widgets/planted-one/one.js';`,
  ],
  [
    'a piece of view that reads data',
    'ui-reads-no-data',
    'src/ui/planted/data.ts',
    `export { EndpointError } from '../../client/errors.js';`,
  ],
  [
    'a widget that imports a widget',
    'widget-imports-widget',
    'src/widgets/planted-two/two.ts',
    `export * from '../planted-one/one.js';`,
  ],
  [
    'a widget that imports the registry',
    'nothing-imports-an-entry',
    'src/widgets/planted-two/three.ts',
    `export * from '../../registry.js';`,
  ],
  [
    'a language that imports the theme',
    'leaf-imports-leaf',
    'src/i18n/planted-4.ts',
    `export * from '../theme/planted.js';`,
  ],
  [
    'a contract that imports the client',
    'leaf-imports-leaf',
    'src/contract/planted-5.ts',
    `export { EndpointError } from '../client/errors.js';`,
  ],
  [
    'a fifth file of the contract, by value',
    'schemas-stay-with-servers',
    'src/widgets/planted-one/schema.ts',
    `export * from '../../contract/planted-schema.js';`,
  ],
  [
    'a fifth file of the contract, on demand',
    'schemas-stay-with-servers',
    'src/widgets/planted-one/lazy.ts',
    `export const schema = () => import('../../contract/planted-schema.js');`,
  ],
  ['zod outside the contract', 'only-the-contract-knows-zod', 'src/client/planted-6.ts', `export * from 'zod';`],
  [
    'a package that no visitor should load',
    'a-page-gets-what-it-needs',
    'src/ui/planted/heavy.ts',
    `export * from 'fast-check';`,
  ],
  ['a file that is not there', 'resolvable', 'src/ui/planted/gone.ts', `export * from './nowhere.js';`],
  ['a circle', 'no-cycles', 'src/ui/planted/circle-a.ts', `export * from './circle-b.js';`],
  [
    'a test in what ships',
    'src-knows-no-tests',
    'src/ui/planted/tested.ts',
    `export * from '../../../test/support/tree.js';`,
  ],
];

const AROUND: Readonly<Record<string, string>> = {
  'src/element/planted-draws.ts': `export * from '../ui/planted/piece.js';\n`,
  'src/ui/planted/piece.ts': `export const piece = 1;\n`,
  'src/ui/planted/circle-b.ts': `export * from './circle-a.js';\n`,
  'src/widgets/planted-one/one.ts': `export const one = 1;\n`,
  'src/theme/planted.ts': `export const token = 1;\n`,
  'src/contract/planted-schema.ts': `import { z } from 'zod';\nexport const schema = z.string();\nexport type Row = z.infer<typeof schema>;\n`,
  'src/widgets/planted-one/types-of-contract.ts': `import type { Row } from '../../contract/planted-schema.js';\nexport const row: Row = '';\n`,
  'src/ui/planted/types-of-client.ts': `import type { EndpointError } from '../../client/errors.js';\nexport type Said = EndpointError;\n`,
  'src/widgets/planted-one/words-of-contract.ts': `export * from '../../contract/words.js';\n`,
};

describe('imports only point down', () => {
  let tree: Tree;
  let output: string;

  before(async () => {
    tree = await copyTree();
    await tree.plant({ ...AROUND, ...Object.fromEntries(FAULTS.map(([, , at, code]) => [at, `${code}\n`])) });
    ({ output } = await tree.run('node', 'scripts/imports.mjs', '.'));
  });
  after(() => tree.remove());

  for (const [what, rule, at] of FAULTS) {
    it(`finds ${what}`, () => {
      assert.ok(output.includes(`${rule}: ${at} → `), output);
    });
  }

  it('lets types of the client and of the contract through', () => {
    assert.ok(!output.includes('types-of-'), output);
  });

  it('lets an element draw with a piece of view', () => {
    assert.ok(!output.includes('planted-draws'), output);
  });

  it(`lets ${WITHOUT_ZOD} through`, () => {
    assert.ok(!output.includes('words-of-contract'), output);
  });

  it('refuses zod, also by way of another file, in the four files that visitors load', async () => {
    await tree.plant({ 'src/contract/words.ts': `export * from './planted-schema.js';\n` });
    const again = await tree.run('node', 'scripts/imports.mjs', '.');
    assert.ok(again.output.includes('files-without-zod: src/contract/words.ts → '), again.output);
  });

  it('fails when it looked at next to nothing', async () => {
    await tree.plant({ 'empty/src/one.ts': 'export {};\n', 'empty/tsconfig.json': '{}\n' });
    const config = `module.exports = require('../.dependency-cruiser.cjs');\n`;
    await tree.plant({ 'empty/.dependency-cruiser.cjs': config });
    const ended = await tree.run('node', 'scripts/imports.mjs', 'empty');
    assert.equal(ended.code, 1);
    assert.match(ended.output, /only 1 modules were looked at/);
  });
});
