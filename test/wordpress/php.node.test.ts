import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ROOT } from '../../scripts/doors.mjs';
import { makeSite } from '../../scripts/wordpress/site.mjs';
import { VERSION } from './version.js';

const TESTS = join(ROOT, 'wordpress/tests');

type Site = Awaited<ReturnType<typeof makeSite>>;

let site: Site;
before(async () => {
  site = await makeSite({ version: VERSION });
  await site.serve();
});
after(() => site.close());

/** Each test of PHPUnit by its name, with what it said when it failed. */
async function phpUnit(): Promise<{ readonly cases: Map<string, string>; readonly output: string }> {
  const log = join(site.folder, 'phpunit.xml');
  const child = spawn(
    'php',
    [
      '-d',
      `auto_prepend_file=${join(TESTS, 'prepend.php')}`,
      '/usr/bin/phpunit',
      '--do-not-cache-result',
      '--log-junit',
      log,
      TESTS,
    ],
    { env: { ...process.env, ...site.env, WP_DIR: site.folder } },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += String(data)));
  await once(child, 'close');
  const cases = new Map<string, string>();
  for (const [, head = '', inside = ''] of readFileSync(log, 'utf8').matchAll(
    /<testcase ([^>]*?)(?:\/>|>([\s\S]*?)<\/testcase>)/g,
  )) {
    const [, name = ''] = /name="([^"]*)"/.exec(head) ?? [];
    const [, owner = ''] = /class="([^"]*)"/.exec(head) ?? [];
    cases.set(`${owner}: ${name}`, inside.trim());
  }
  return { cases, output };
}

describe(`the plugin's PHP on WordPress ${VERSION}`, () => {
  it('passes its own tests', async (t) => {
    const { cases, output } = await phpUnit();
    assert.ok(cases.size > 0, output);
    for (const [name, said] of cases) await t.test(name, () => assert.equal(said, ''));
  });

  it('leaves nothing in the log', () => {
    assert.equal(site.log(), '');
  });
});
