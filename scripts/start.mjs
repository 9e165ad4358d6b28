// `npm start`: builds what is missing or older than its sources, then serves the demo at / (the embed studio, which is made from the manifest,
// at /studio/), the reference endpoint at /api/ and the built doors at /cdn/1/, on PORT (4180). Everything in this one process, so that nothing is left behind when it ends.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const STAMPS = join(ROOT, '.cache', 'start.json');

/** What the demo needs, what it is made from, and a file that is there once it was built. */
const PARTS = {
  cdn: {
    sources: ['src', 'vite.config.ts', 'scripts/doors.mjs', 'scripts/vite-plugins.mjs', 'package-lock.json'],
    built: 'dist/cdn/ouishare.js',
  },
  manifest: {
    sources: ['src', 'custom-elements-manifest.config.mjs', 'package-lock.json'],
    built: 'dist/custom-elements.json',
  },
  endpoint: {
    sources: ['src', 'endpoint/src', 'endpoint/sample', 'vite.config.ts', 'package-lock.json'],
    built: 'endpoint/dist/cli.js',
  },
};

/** Every file below these paths. */
function filesOf(paths) {
  return paths.flatMap((path) => {
    const full = join(ROOT, path);
    if (!existsSync(full)) return [];
    if (!statSync(full).isDirectory()) return [full];
    return readdirSync(full, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  });
}

/** One short text that changes when any of these files does. */
function stampOf(paths) {
  const hash = createHash('sha256');
  for (const file of filesOf(paths).sort()) {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('base64url');
}

function readStamps() {
  try {
    return JSON.parse(readFileSync(STAMPS, 'utf8'));
  } catch {
    return {};
  }
}

/** Builds in a process of its own; a signal meanwhile ends both. */
function build(parts) {
  console.log(`Building ${parts.join(' and ')} …`);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, 'scripts/build.mjs'), '--only', parts.join(',')], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const end = (signal) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, end);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeListener(name, end);
      if (code === 0) resolve();
      else reject(new Error(signal === null ? 'The build failed, see above.' : 'The build was ended.'));
    });
  });
}

async function buildWhatIsOld() {
  const known = readStamps();
  const stamps = Object.fromEntries(Object.entries(PARTS).map(([name, { sources }]) => [name, stampOf(sources)]));
  const old = Object.entries(PARTS)
    .filter(([name, { built }]) => known[name] !== stamps[name] || !existsSync(join(ROOT, built)))
    .map(([name]) => name);
  if (old.length === 0) return;
  await build(old);
  mkdirSync(dirname(STAMPS), { recursive: true });
  writeFileSync(STAMPS, JSON.stringify(stamps));
}

try {
  process.chdir(ROOT);
  await buildWhatIsOld();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
process.argv.splice(2, Infinity, 'serve', '--demo', '--site', 'demo');
await import('../endpoint/dist/cli.js');
