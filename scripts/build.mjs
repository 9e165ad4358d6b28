// `npm run build`: the doors of a page in dist/cdn, the package for applications in dist, their types, the manifest and
// what frameworks and editors read of it, the endpoint's own bundle, and the WordPress plugin.
// `--only cdn,npm,types,manifest,frameworks,endpoint,wordpress` builds less.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build as vite } from 'vite';
import { reportBytes } from './bytes.mjs';
import { run } from './children.mjs';
import { ROOT } from './doors.mjs';
import { writeFrameworkTypes } from './framework-types.mjs';
import { writeIntegrity } from './integrity.mjs';
import { assemblePlugin } from './wordpress/assemble.mjs';

const DIST = join(ROOT, 'dist');
const PARTS = ['cdn', 'npm', 'types', 'manifest', 'endpoint', 'frameworks', 'wordpress'];
/** Made of what the others have made. */
const LAST = ['frameworks', 'wordpress'];
/** What is in dist beside the modules of the package. */
const KEPT = ['cdn', 'types', 'frameworks', 'wordpress'];

async function child(command, words) {
  const { code, output } = await run(command, words);
  if (code !== 0) throw new Error(`${command} ${words.join(' ')} failed:\n${output}`);
}

const viteMode = (mode) => vite({ mode, root: ROOT, logLevel: 'warn' });

/** Each part by itself; the folders do not overlap, so they may run at once, but for what reads types and manifest. */
const BUILDERS = {
  async cdn() {
    await viteMode('cdn');
    await viteMode('all');
    writeIntegrity(join(DIST, 'cdn'));
  },
  async npm() {
    // Not the whole folder: dist/cdn may be served at this moment.
    for (const name of existsSync(DIST) ? readdirSync(DIST) : []) {
      if (!KEPT.includes(name) && !name.endsWith('.json')) rmSync(join(DIST, name), { recursive: true });
    }
    await viteMode('npm');
  },
  async types() {
    rmSync(join(DIST, 'types'), { recursive: true, force: true });
    await child('tsc', ['-p', 'tsconfig.build.json']);
  },
  manifest: () => child('cem', ['analyze', '--quiet']),
  async endpoint() {
    if (existsSync(join(ROOT, 'endpoint/src/cli.ts'))) await viteMode('endpoint');
  },
  frameworks: () => writeFrameworkTypes(),
  wordpress: () => assemblePlugin(),
};

/**
 * Builds the named parts, all by default.
 * @param {readonly string[]} [parts] of cdn, npm, types, manifest, endpoint, frameworks, wordpress
 */
export async function build(parts = PARTS) {
  const unknown = parts.filter((part) => !PARTS.includes(part));
  if (unknown.length > 0) throw new Error(`there is no part ${unknown.join(', ')}; there are ${PARTS.join(', ')}`);
  await Promise.all(parts.filter((part) => !LAST.includes(part)).map((part) => BUILDERS[part]()));
  for (const part of LAST) if (parts.includes(part)) BUILDERS[part]();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const parts = values.only?.split(',') ?? PARTS;
  await build(parts);
  if (parts.includes('cdn')) console.log(reportBytes().text);
}
