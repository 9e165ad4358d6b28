import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { reportBytes } from '../../scripts/bytes.mjs';
import { trustedTypesOfLit } from '../../scripts/vite-plugins.mjs';

const KB = 1000;
/** What cannot be compressed: a file of so many kilobytes stays that large. */
const noise = (kilobytes: number) => randomBytes(kilobytes * KB);

const file = (imports: readonly string[], ...modules: string[]) => ({
  imports,
  dynamicImports: [],
  modules: Object.fromEntries(modules.map((id) => [id, KB])),
});

describe('what a page weighs', () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ouishare-bytes-'));
    await mkdir(join(folder, 'chunks'));
    await writeFile(join(folder, 'event-list.js'), noise(2));
    await writeFile(join(folder, 'chunks/shared.js'), noise(5));
    await writeFile(join(folder, 'chunks/on-use.js'), noise(50));
    await writeFile(join(folder, 'provider.js'), noise(1));
    await writeFile(join(folder, 'empty.js'), '');
    await writeFile(join(folder, 'all.js'), noise(7));
  });
  after(() => rm(folder, { recursive: true }));

  async function measure(budget: { most: number; least: number; page: string[]; ceiling?: number }) {
    const files = {
      'event-list.js': file(['chunks/shared.js'], 'src/widgets/event-list/define.ts'),
      'chunks/shared.js': file([], 'src/client/endpoint-client.ts'),
      'chunks/on-use.js': file([], 'src/widgets/event-list/month.ts'),
      'provider.js': file([], 'src/provider/define.ts'),
      'empty.js': file([], 'src/widgets/empty/define.ts'),
    };
    await writeFile(join(folder, 'report.json'), JSON.stringify({ files }));
    return reportBytes(folder, [{ name: 'page', ...budget }]);
  }

  it('counts what a door imports at once, and nothing that is loaded on use', async () => {
    const { rows, failed } = await measure({ page: ['event-list'], most: 7.2 * KB, least: 6.8 * KB });
    assert.deepEqual(failed, []);
    assert.ok(Math.abs((rows[0]?.bytes ?? 0) - 7 * KB) < 100);
  });

  it('fails over the budget, and says what fills it', async () => {
    const { failed, text } = await measure({ page: ['event-list'], most: 6 * KB, least: 1 * KB });
    assert.deepEqual(failed, ['page']);
    assert.match(
      text,
      /page is filled by: src\/widgets\/event-list\/define\.ts 1000 B, src\/client\/endpoint-client\.ts 1000 B/,
    );
  });

  it('says so, and does not fail, where more than the budget is agreed', async () => {
    const { failed, text } = await measure({ page: ['event-list'], most: 6 * KB, least: 1 * KB, ceiling: 8 * KB });
    assert.deepEqual(failed, []);
    assert.match(text, /7\d\d\d of +6000 B \(fails at 8000\) +over budget, agreed/);
  });

  it('fails as soon as what was agreed grows', async () => {
    const { failed } = await measure({ page: ['event-list'], most: 5 * KB, least: 1 * KB, ceiling: 6 * KB });
    assert.deepEqual(failed, ['page']);
  });

  it('fails for a door that became empty', async () => {
    const { failed, text } = await measure({ page: ['empty'], most: 6 * KB, least: 1 * KB });
    assert.deepEqual(failed, ['page']);
    assert.match(text, /too small to be true/);
  });
});

describe('Lit under Trusted Types', () => {
  it('stops the build when Lit no longer has the two places that it mends', () => {
    const plugin = trustedTypesOfLit();
    const said: string[] = [];
    plugin.transform.handler('export const nothing = 1;');
    plugin.buildEnd.call({ error: (text: string) => said.push(text) }, undefined);
    assert.match(said.join(), /expected 2 places that Trusted Types guards, found 0/);
  });
});
