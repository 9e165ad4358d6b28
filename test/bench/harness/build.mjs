import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import * as esbuild from 'esbuild';
import { build as vite } from 'vite';

export const ROOT = join(import.meta.dirname, '../../..');
const BUILT = join(ROOT, '.cache/bench/cdn');
/** Where pages find the doors. */
const DOORS = '/cdn/1/';
const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.png': 'image/png' };

/**
 * The doors of `dist/cdn`, built from the sources as they are, by the project's own configuration, into a folder that
 * nothing else serves.
 *
 * @param {string} [folder] doors that are built already: measured as they are
 * @returns {Promise<Map<string, import('./server.mjs').File>>} below `/cdn/1/`
 */
export async function buildDoors(folder = BUILT) {
  if (folder === BUILT) {
    await vite({ mode: 'cdn', root: ROOT, logLevel: 'warn', build: { outDir: BUILT, emptyOutDir: true } });
  }
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) === '.js')
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    names.map((name) => [
      `${DOORS}${relative(folder, name).split(sep).join('/')}`,
      { body: readFileSync(name), type: TYPES['.js'] },
    ]),
  );
}

/**
 * The same doors with the names of their functions, and their source maps: for a profile.
 *
 * @param {string} [root] a checkout of the project
 */
export async function buildReadableDoors(root = ROOT) {
  const outDir = join(BUILT, '../readable');
  const build = { outDir, emptyOutDir: true, sourcemap: true, rolldownOptions: { output: { minify: false } } };
  await vite({ mode: 'cdn', root, logLevel: 'error', build });
  const files = await buildDoors(outDir);
  const paths = [...files.keys()].filter((path) => existsSync(join(outDir, `${path.slice(DOORS.length)}.map`)));
  const mapOf = (path) => JSON.parse(readFileSync(join(outDir, `${path.slice(DOORS.length)}.map`), 'utf8'));
  return { files, maps: new Map(paths.map((path) => [path, mapOf(path)])) };
}

/** What one page's script needs, minified: what a careful site would serve. Parts that load on use stay apart. */
async function bundlePage(path, minify) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [path],
    outdir: '/pages',
    bundle: true,
    splitting: true,
    minify,
    write: false,
    format: 'esm',
    target: 'chrome125',
    legalComments: 'none',
    loader: { '.png': 'file' },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return outputFiles.map(({ path: name, contents }) => [
    `/pages/${name.split(sep).at(-1)}`,
    { body: Buffer.from(contents), type: TYPES[extname(name)] },
  ]);
}

/**
 * The scripts of all pages of a folder, and their sheets where they import some.
 *
 * @param {{ isReadable?: boolean }} [options] whether functions keep their names, for a profile
 * @returns the files by path, and the pages' names
 */
export async function bundlePages(folder, { isReadable = false } = {}) {
  const scripts = readdirSync(folder);
  const files = await Promise.all(scripts.map((name) => bundlePage(join(folder, name), !isReadable)));
  return { files: new Map(files.flat()), names: scripts.map((name) => name.slice(0, -extname(name).length)) };
}
