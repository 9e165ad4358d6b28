// The first step of `npm start` and `npm test`, with built-ins of Node alone, since nothing is installed yet.
// Installs what the lock file names when it changed, then runs a command with node_modules/.bin first on PATH,
// so that `node` there is the Node 24 of node_modules (its time zone data is current, whatever the machine has).
//
//   node scripts/set-up.mjs <command> [arguments]
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const MODULES = join(ROOT, 'node_modules');
const STAMP = join(MODULES, '.lock-hash');
const WINDOWS = process.platform === 'win32';
const OWN_NODE = join(MODULES, 'node', 'bin', WINDOWS ? 'node.exe' : 'node');
const NODE_MAJOR = 24;
const PARENT_WATCH_MS = 500;
/** How long a command may take to end by itself before it is killed. */
const END_GRACE_MS = 8000;

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
}

/** Compares first, so that a second start needs no network. */
function install() {
  const hash = lockHash();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return;
  console.log('Installing packages (once for every change of package-lock.json) …');
  const npm = process.env.npm_execpath;
  const words = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: ROOT, stdio: 'inherit' };
  const done = npm?.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [npm, ...words], options)
    : spawnSync('npm', words, { ...options, shell: WINDOWS });
  if (done.status !== 0) {
    console.error('The packages could not be installed: `npm ci` failed, see above.');
    process.exit(done.status ?? 1);
  }
  writeFileSync(STAMP, hash);
}

/** npm 12 does not run the install script of the package `node` unless package.json allows it, and says nothing. */
function checkNode() {
  const asked = existsSync(OWN_NODE) ? spawnSync(OWN_NODE, ['--version'], { encoding: 'utf8' }) : undefined;
  if (asked?.stdout?.startsWith(`v${NODE_MAJOR}.`)) return;
  console.error(
    `node_modules holds no Node ${NODE_MAJOR}; going on with Node ${process.versions.node}. ` +
      'If checks fail: delete node_modules and let npm run the install script of the package "node".',
  );
}

function withBin(env) {
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...env, [name]: join(MODULES, '.bin') + delimiter + (env[name] ?? '') };
}

/** Names the machine's own Node where it is another one: what ships to servers is tested on both. */
function outerNode() {
  return process.versions.node.startsWith(`${NODE_MAJOR}.`) ? {} : { OUISHARE_OUTER_NODE: process.execPath };
}

/** Runs the command, hands signals on, ends it when whoever started us is gone, and ends with its exit code. */
function run([command, ...words]) {
  const parent = process.ppid;
  const own = command === 'node' && existsSync(OWN_NODE);
  const child = spawn(own ? OWN_NODE : command, words, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...withBin(process.env), ...outerNode() },
    shell: WINDOWS && !own,
  });
  const end = (signal) => {
    child.kill(signal);
    setTimeout(() => child.kill('SIGKILL'), END_GRACE_MS).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(signal));
  // `kill` of `npm start` ends npm and its shell, not us: without this the server would keep its port.
  setInterval(() => process.ppid !== parent && end('SIGTERM'), PARENT_WATCH_MS).unref();
  child.on('error', (error) => {
    console.error(`${command} could not be started: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

if (process.argv.length < 3) {
  console.error('usage: node scripts/set-up.mjs <command> [arguments]');
  process.exit(2);
}
install();
checkNode();
run(process.argv.slice(2));
