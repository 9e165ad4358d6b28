// The plugin's PHPUnit tests on the oldest and the newest PHP that are supported: PHP in WebAssembly, over a real WordPress.
//
//   node scripts/wordpress/other-php.mjs 7.4   prints what PHPUnit says; fails when a test does
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../doors.mjs';
import { call } from './downloads.mjs';
import { makeSite } from './site.mjs';

const FOLDER = join(ROOT, '.wordpress/php');
const PACKAGE = '@php-wasm/node';
const VERSION = '3.1.56';
const TESTS = join(ROOT, 'wordpress/tests');
/** What PHPUnit would start to learn the width of a terminal. */
const NOT_HERE = 'popen,proc_open,exec,shell_exec,passthru,system';

/** The packages are large and of use here alone: they are installed at the first call. */
function install() {
  if (existsSync(join(FOLDER, 'node_modules', PACKAGE))) return;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  call('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', `${PACKAGE}@${VERSION}`], { cwd: FOLDER });
}

async function load() {
  const { resolve } = createRequire(join(FOLDER, 'index.js'));
  const from = (name) => import(pathToFileURL(resolve(name)).href);
  return { ...(await from(PACKAGE)), ...(await from('@php-wasm/universal')) };
}

const [version = '7.4'] = process.argv.slice(2);
install();
const { PHP, createNodeFsMountHandler, loadNodeRuntime } = await load();
const site = await makeSite();
const ENV = { ...site.env, WP_DIR: site.folder };
const php = new PHP(await loadNodeRuntime(version, { emscriptenOptions: { processId: 1, ENV } }));
for (const folder of [ROOT, '/usr/share/php', '/usr/bin']) {
  php.mkdirTree(folder);
  await php.mount(folder, createNodeFsMountHandler(folder));
}
const settings = {
  memory_limit: '512M',
  include_path: '.:/usr/share/php',
  disable_functions: NOT_HERE,
  auto_prepend_file: join(TESTS, 'prepend.php'),
};
const words = Object.entries(settings).flatMap(([name, value]) => ['-d', `${name}=${value}`]);
const ended = await php.cli(['php', ...words, '/usr/bin/phpunit', '--do-not-cache-result', '--columns=80', TESTS]);
const output = await ended.stdoutText;
// PHPUnit itself is older than the newest PHP.
const ours = site
  .log()
  .split('\n')
  .filter((line) => line.includes('ouishare-widgets/'))
  .join('\n');
console.log(`PHP ${version}\n${output}${ours}`);
process.exitCode = (await ended.exitCode) === 0 && /^OK \(/m.test(output) && ours === '' ? 0 : 1;
site.close();
process.exit();
