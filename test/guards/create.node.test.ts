import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { copyTree, type Tree } from '../support/tree.js';

const FILES = [
  'src/widgets/street-fair',
  'test/widgets/street-fair',
  'stories/street-fair.stories.ts',
  'test/stories/street-fair.test.ts',
  'src/registry.ts',
  'src/cdn.ts',
  'src/index.ts',
];

describe('npm run create', () => {
  let tree: Tree;

  before(async () => {
    tree = await copyTree(
      'web-test-runner.config.mjs',
      'test/package/surface.json',
      'endpoint/src/embed/attributes.json',
      'test/guards/doors.node.test.ts',
      'stories',
      'test/stories',
    );
    const { code, output } = await tree.run('node', 'scripts/create.mjs', 'street-fair', '--resource', 'events');
    assert.equal(code, 0, output);
  });
  after(() => tree.remove());

  it('makes a widget that type-checks', async () => {
    const { output } = await tree.run('tsc', '-p', '.');
    assert.deepEqual(
      output.split('\n').filter((line) => /street-fair|^src\/(registry|cdn|index)/.test(line)),
      [],
    );
  });

  it('makes a widget that lint and formatting have nothing to say about', async () => {
    const lint = await tree.run('eslint', ...FILES);
    assert.equal(lint.code, 0, lint.output);
    const format = await tree.run('prettier', '--check', 'package.json', ...FILES);
    assert.equal(format.code, 0, format.output);
  });

  it('puts it in every list of doors', async () => {
    const { code, output } = await tree.run('node', '--import', 'tsx', '--test', 'test/guards/doors.node.test.ts');
    assert.equal(code, 0, output);
  });

  it('makes it part of the public surface', async () => {
    const surface = JSON.parse(await readFile(join(tree.folder, 'test/package/surface.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    assert.ok('ouishare-street-fair' in surface);
    assert.match(
      await readFile(join(tree.folder, 'endpoint/src/embed/attributes.json'), 'utf8'),
      /^  "street-fair": \{$/m,
    );
  });

  it('gives it a test that passes in a browser', async () => {
    const { code, output } = await tree.run(
      'web-test-runner',
      '--files',
      'test/widgets/street-fair/street-fair.test.ts',
    );
    assert.equal(code, 0, output);
  });

  it('refuses a name that is no tag’s, a name that is taken, and a resource without words', async () => {
    for (const words of [['Fair'], ['street-fair'], ['other-fair', '--resource', 'projects']]) {
      const { code } = await tree.run('node', 'scripts/create.mjs', ...words);
      assert.equal(code, 2, words.join(' '));
    }
  });
});
