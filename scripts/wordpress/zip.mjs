// `npm run wordpress:zip`: the installable plugin, dist/wordpress/ouishare-widgets-<version>.zip, the same bytes from the same sources.
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { build } from '../build.mjs';
import { ROOT } from '../doors.mjs';
import { PLUGIN } from './site.mjs';

const SLUG = 'ouishare-widgets';
/** The directory wants a readable source of what is minified. */
const SOURCES = ['src/**/*', 'vite.config.ts', 'package.json'];
/** Earliest time that a zip can hold. */
const MTIME = new Date(1980, 0, 2);

const filesIn = (folder, pattern) =>
  globSync(pattern, { cwd: folder }).filter((path) => statSync(join(folder, path)).isFile());

/** Packs the built plugin. @returns {Uint8Array} */
export function packPlugin() {
  const own = filesIn(PLUGIN, '**/*').map((path) => [`${SLUG}/${path}`, join(PLUGIN, path)]);
  const source = SOURCES.flatMap((pattern) => filesIn(ROOT, pattern)).map((path) => [
    `${SLUG}/source/${path}`,
    join(ROOT, path),
  ]);
  const sorted = [...own, ...source].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted.map(([name, file]) => [name, readFileSync(file)])), {
    level: 9,
    mtime: MTIME,
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build();
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const bytes = packPlugin();
  const file = join(ROOT, `dist/wordpress/${SLUG}-${version}.zip`);
  writeFileSync(file, bytes);
  console.log(`${file}, ${(bytes.length / 1000).toFixed(0)} kB`);
}
