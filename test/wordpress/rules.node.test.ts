import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { faultsOf } from '../../scripts/wordpress/rules.mjs';
import { PLUGIN } from '../../scripts/wordpress/site.mjs';
import { packPlugin } from '../../scripts/wordpress/zip.mjs';

const PAGE = 'includes/class-tag.php';

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'ouishare-rules-'));
});
after(() => {
  rmSync(folder, { recursive: true });
});

/** What is said of a copy of the plugin with a fault planted. */
function saidOf(path: string, change: (text: string) => string): string {
  const copy = join(folder, 'copy');
  rmSync(copy, { recursive: true, force: true });
  cpSync(PLUGIN, copy, { recursive: true, filter: (file) => !file.includes('/build/') });
  const file = join(copy, path);
  appendFileSync(file, '');
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  return faultsOf(copy).join('\n');
}

describe('the rules of the plugin directory', () => {
  it('are kept', () => {
    assert.deepEqual(faultsOf(PLUGIN), []);
  });

  const add = (code: string) => (text: string) => `${text}\n${code}\n`;
  const planted: readonly (readonly [string, string, (text: string) => string, RegExp])[] = [
    ['a file that can be opened by itself', PAGE, (text) => text.replace(/defined\(.*exit;/, ''), /opened by itself/],
    ['code that runs what it is given', PAGE, add('eval( $x );'), /runs what it is given/],
    ['a request past WordPress', PAGE, add("curl_init( 'x' );"), /asks past WordPress/],
    ['a text without our domain', PAGE, add("__( 'Hello (you)' );"), /without the text domain/],
    ['an option without our prefix', PAGE, add("update_option( 'events', 1 );"), /without our prefix/],
    ['code from elsewhere', 'assets/front.css', add('@import "https://cdn.example/a.css";'), /from elsewhere/],
    ['another version', 'readme.txt', (text) => text.replace('Stable tag: ', 'Stable tag: 9'), /Stable tag/],
    ['a missing section', 'readme.txt', (text) => text.replace('== External services ==', ''), /External services/],
    ['a file of a developer', '.env', add('x'), /does not belong/],
  ];
  for (const [what, path, change, expected] of planted) {
    it(`notice ${what}`, () => assert.match(saidOf(path, change), expected));
  }
});

describe('the zip', () => {
  it('has the plugin in its folder, with the source of what is minified, and is the same each time', () => {
    const bytes = packPlugin();
    const names = Object.keys(unzipSync(bytes));
    for (const path of [
      'ouishare-widgets.php',
      'readme.txt',
      'build/ouishare.js',
      'blocks/event-list/block.json',
      'source/src/autoloader.ts',
    ])
      assert.ok(names.includes(`ouishare-widgets/${path}`), path);
    assert.ok(names.every((name) => name.startsWith('ouishare-widgets/')));
    assert.ok(Buffer.from(bytes).equals(Buffer.from(packPlugin())));
  });
});
