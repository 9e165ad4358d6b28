import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { copyTree, type Ended, type Tree } from '../support/tree.js';

const PASSES = `import { it } from 'node:test';\nit('holds', () => undefined);\n`;
const FAILS = `import { it } from 'node:test';\nit('breaks', () => { throw new Error('broken on purpose'); });\n`;
const PAGE_PASSES = `it('holds', () => undefined);\n`;

const lastLine = ({ output }: Ended) => output.trimEnd().split('\n').at(-1);

describe('the closing line of npm test', () => {
  let tree: Tree;
  const test = (...words: string[]) => tree.run('node', 'scripts/test.mjs', ...words);

  before(async () => {
    tree = await copyTree('web-test-runner.config.mjs');
    await tree.plant({
      'test/sums/passes.node.test.ts': PASSES,
      'test/sums/fails.node.test.ts': FAILS,
      'test/sums/throws.node.test.ts': `throw new Error('cannot be imported');\n`,
      'test/sums/empty.node.test.ts': 'export {};\n',
      'test/sums/page.test.ts': PAGE_PASSES,
      'test/sums/page-gone.test.ts': `import './nowhere.js';\n${PAGE_PASSES}`,
    });
  });
  after(() => tree.remove());

  it('counts tests of Node that hold and that break, and says why', async () => {
    const ended = await test('sums/passes.node', 'sums/fails.node');
    assert.equal(lastLine(ended), '1 passed, 1 failed');
    assert.equal(ended.code, 1);
    assert.match(ended.output, /broken on purpose/);
  });

  it('ends well when all hold', async () => {
    const ended = await test('sums/passes.node');
    assert.equal(lastLine(ended), '1 passed, 0 failed');
    assert.equal(ended.code, 0);
  });

  it('counts a file that cannot be imported as a failure', async () => {
    assert.equal(lastLine(await test('sums/throws.node')), '0 passed, 1 failed');
  });

  it('counts a page that cannot be imported as a failure, beside one that holds', async () => {
    assert.equal(lastLine(await test('sums/page')), '1 passed, 1 failed');
  });

  it('counts a part that ends badly without a test', async () => {
    await tree.plant({ 'src/planted.ts': 'export const broken: string = 1;\n' });
    assert.equal(lastLine(await test('--only', 'types')), '0 passed, 1 failed');
  });

  it('takes a filter that finds nothing for a failure', async () => {
    const ended = await test('there-is-no-such-test');
    assert.equal(lastLine(ended), '0 passed, 1 failed');
    assert.equal(ended.code, 1);
  });
});
