// package.json's `exports` and `sideEffects`, from the doors that there are. `node scripts/package-doors.mjs` writes them;
// test/guards/doors.node.test.ts compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npmDoors, ROOT, sideEffects } from './doors.mjs';
import { FRAMEWORKS } from './framework-shapes.mjs';

const entry = ([name, source]) => [
  name === 'index' ? '.' : `./${name}`,
  { types: source.replace(/^src\//, './dist/types/').replace(/\.ts$/, '.d.ts'), default: `./dist/${name}.js` },
];

/** Types alone: what stands behind them is an empty module. */
const typesOnly = (name) => [
  `./${name}`,
  { types: `./dist/frameworks/${name}.d.ts`, default: `./dist/frameworks/${name}.js` },
];

/** What an application may import, with its types. @returns {Record<string, unknown>} */
export function packageExports(root = ROOT) {
  return {
    ...Object.fromEntries(Object.entries(npmDoors(root)).map(entry)),
    ...Object.fromEntries(FRAMEWORKS.map(typesOnly)),
    './custom-elements.json': './dist/custom-elements.json',
    './package.json': './package.json',
  };
}

/** Brings package.json in line with the doors of a tree. */
export function writePackageDoors(root = ROOT) {
  const file = join(root, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const { dependencies, ...rest } = manifest;
  const before = Object.entries(rest);
  const at = before.findIndex(([key]) => key === 'files') + 1;
  const own = before.filter(([key]) => key !== 'exports' && key !== 'sideEffects');
  own.splice(at, 0, ['exports', packageExports(root)], ['sideEffects', sideEffects(root)]);
  const scripts = own.findIndex(([key]) => key === 'scripts') + 1;
  own.splice(scripts, 0, ['dependencies', dependencies]);
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(own), null, 2)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writePackageDoors();
