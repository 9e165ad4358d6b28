import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { run } from '../../scripts/children.mjs';

describe('the plugin on the oldest and the newest PHP', () => {
  for (const version of ['7.4', '8.5']) {
    it(`passes its tests on PHP ${version}`, async () => {
      const { code, output } = await run('node', ['scripts/wordpress/other-php.mjs', version]);
      assert.equal(code, 0, output);
      assert.match(output, /^OK \(\d+ tests/m);
    });
  }
});
