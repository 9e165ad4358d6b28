import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { languageCodes, sideEffects, widgetNames } from '../../scripts/doors.mjs';
import { packageExports } from '../../scripts/package-doors.mjs';

const text = (path: string) => readFile(path, 'utf8');
const HOMELESS = /(^|\/)(utils?|shared|common|core|helpers?|internal)(\/|\.[^/]*$)/;

interface PackageManifest {
  readonly exports: unknown;
  readonly sideEffects: unknown;
}

describe('every door stands in every list', () => {
  it('finds the widgets', () => {
    assert.ok(widgetNames().length > 0);
    assert.ok(languageCodes().includes('fr'));
  });

  it('package.json exports what the folders hold: node scripts/package-doors.mjs writes it', async () => {
    const manifest = JSON.parse(await text('package.json')) as PackageManifest;
    assert.deepEqual(manifest.exports, packageExports());
  });

  it('package.json names the same files with side effects, so that no bundler drops a definition', async () => {
    const manifest = JSON.parse(await text('package.json')) as PackageManifest;
    assert.deepEqual(manifest.sideEffects, sideEffects());
  });

  for (const name of widgetNames()) {
    it(`${name} is in the registry, in the single file and in the package's index`, async () => {
      assert.match(
        await text('src/registry.ts'),
        new RegExp(`'ouishare-${name}': \\(\\) => import\\('./widgets/${name}/define.js'\\)`),
      );
      assert.match(await text('src/cdn.ts'), new RegExp(`import './widgets/${name}/define.js';`));
      assert.match(await text('src/index.ts'), new RegExp(`'./widgets/${name}/${name}.js'`));
    });

    it(`${name} is defined by its door alone, once, and the door carries the types of its events`, async () => {
      const door = await text(`src/widgets/${name}/define.ts`);
      assert.match(
        door,
        new RegExp(
          `if \\(isFree\\('ouishare-${name}', (\\w+)\\)\\)\\s*customElements.define\\('ouishare-${name}', \\1\\)`,
        ),
      );
      if (globSync(`src/widgets/${name}/events.ts`).length > 0) assert.match(door, /export \* from '\.\/events\.js';/);
    });
  }

  it('only doors register tags', async () => {
    const registering: string[] = [];
    for (const file of globSync('src/**/*.ts'))
      if (/customElements\s*\.\s*define\(/.test(await text(file))) registering.push(file);
    assert.deepEqual(
      registering.filter((file) => !file.endsWith('define.ts')),
      [],
    );
  });

  it('no folder is called after nothing: a function lives where its subject is named', () => {
    const files = globSync('{src,endpoint/src,test,scripts}/**/*.{ts,mjs}');
    assert.deepEqual(
      files.filter((file) => HOMELESS.test(file) && !file.includes('node_modules')),
      [],
    );
  });
});
