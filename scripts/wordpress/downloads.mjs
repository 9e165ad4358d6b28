// WordPress itself, for tests and for trying the plugin: fetched once from packages of the npm registry, compared with their
// hashes, and unpacked into .wordpress/. It is GPL and none of it is in this repository.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../doors.mjs';

const CACHE = join(ROOT, '.wordpress');
/** What WordPress needs of PHP, and the PHP test runner. */
const DEBIAN_PACKAGES = ['php-cli', 'php-sqlite3', 'php-mbstring', 'php-xml', 'unzip', 'phpunit'];

/** The package that has the newest core, the SQLite driver and WP-CLI, and the one that has the lowest core that is supported. */
const STUDIO = {
  name: 'wp-studio@1.22.0',
  file: 'wp-studio-1.22.0.tgz',
  integrity: 'sha512-boMtahkhgWDKKyNTBA1uTK5ghnAmxXhDY6KeQCO9FmcI3/o+YOSq8JwYW5ZYnxHCxH14Jf/mD6CJTBvTWl2Ytw==',
};
const PLAYGROUND = {
  name: '@wp-playground/wordpress-builds@0.9.19',
  file: 'wp-playground-wordpress-builds-0.9.19.tgz',
  integrity: 'sha512-dlqvh/MJDpE5W68vgPPKUjpip6zMuBh59L3D18ZX+pdwurC4q4ydrTww/3sTMV69BBcoH6kF93YtAtujNC5Mpw==',
};

/** Versions that the tests run on. */
export const VERSIONS = ['7.1', '6.5'];

const TOOLS = join(CACHE, 'tools');
/** WordPress' own command line. */
export const WP_CLI = join(TOOLS, 'wp-cli/wp-cli.phar');
export const SQLITE_DRIVER = join(TOOLS, 'sqlite-database-integration');

/** Runs a program to its end; its output, or an error that shows it. */
export function call(command, words, options = {}) {
  const done = spawnSync(command, words, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, ...options });
  if (done.status === 0) return done.stdout;
  const said = [done.error?.message, done.stdout, done.stderr].filter(Boolean).join('\n');
  throw new Error(`${command} ${words.slice(0, 6).join(' ')} failed (${String(done.status)}):\n${said}`);
}

const has = (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;

/** Makes sure of PHP with SQLite and of PHPUnit; as root on Debian installs them where they are missing. */
export function needPhp() {
  const missing = () => ['php', 'phpunit'].filter((program) => !has(program));
  if (missing().length === 0) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('No PHP found: installing Debian’s packages …');
    const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    call('apt-get', ['update', '-qq'], options);
    call('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...DEBIAN_PACKAGES], options);
  }
  if (missing().length === 0) return;
  throw new Error(
    `${missing().join(' and ')} not found. Needed: PHP 7.4 or newer with sqlite3, mbstring and xml, and PHPUnit 9 ` +
      `(on Debian: apt-get install ${DEBIAN_PACKAGES.join(' ')}).`,
  );
}

/** Fetches a package and unpacks some of it into `folder`, which is there wholly or not at all. */
function unpack({ name, file, integrity }, folder, finish) {
  if (existsSync(folder)) return;
  const work = `${folder}.${String(process.pid)}`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  call('npm', ['pack', '--silent', name], { cwd: work });
  const hash = createHash('sha512')
    .update(readFileSync(join(work, file)))
    .digest('base64');
  if (`sha512-${hash}` !== integrity) throw new Error(`${name} is not what it was: its hash is sha512-${hash}`);
  finish(work, join(work, file));
  rmSync(join(work, file));
  try {
    renameSync(work, folder);
  } catch (error) {
    // Another process was faster.
    rmSync(work, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}

function unpackStudio(work, file) {
  const parts = ['latest/wordpress', 'sqlite-database-integration', 'wp-cli'];
  const inside = parts.map((part) => `package/dist/cli/wp-files/${part}`);
  call('tar', ['xzf', file, '-C', work, '--strip-components=4', ...inside]);
}

function unpackOld(version) {
  return (work, file) => {
    const zip = `package/src/wordpress/wp-${version}.zip`;
    // Scripts and styles are apart there.
    const assets = `package/public/wp-${version}`;
    call('tar', ['xzf', file, '-C', work, zip, assets]);
    call('unzip', ['-q', join(work, zip), '-d', join(work, 'core')]);
    cpSync(join(work, assets), join(work, 'core'), { recursive: true, force: false });
    for (const rest of ['package', 'core/wp-content/database', 'core/wp-config.php']) {
      rmSync(join(work, rest), { recursive: true, force: true });
    }
  };
}

/**
 * The folder of an unpacked WordPress, without configuration and database; fetches it at the first call.
 * @param {string} version one of VERSIONS
 */
export function core(version) {
  if (!VERSIONS.includes(version))
    throw new Error(`WordPress ${version} is not here; there are ${VERSIONS.join(', ')}`);
  unpack(STUDIO, TOOLS, unpackStudio);
  if (version === '7.1') return join(TOOLS, 'latest/wordpress');
  const folder = join(CACHE, `core-${version}`);
  unpack(PLAYGROUND, folder, unpackOld(version));
  return join(folder, 'core');
}

/** Where sites are made. */
export const SITES = join(CACHE, 'sites');

/** Makes sure of everything that tests on these versions need. */
export function needWordPress(versions = ['7.1']) {
  needPhp();
  for (const version of versions) core(version);
}
