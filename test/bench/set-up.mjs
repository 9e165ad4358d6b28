// Installs what the lock file of this folder names, when it changed; the root of the project has a set-up of its own.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const HERE = import.meta.dirname;
const ROOT = join(HERE, '../..');
const STAMP = join(HERE, 'node_modules/.lock-hash');

if (!existsSync(join(ROOT, 'node_modules/vite'))) {
  console.error('The root of the project is not set up: run `npm ci` there first.');
  process.exit(1);
}

const hash = createHash('sha256')
  .update(readFileSync(join(HERE, 'package-lock.json')))
  .digest('hex');
if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== hash) {
  console.log('Installing the libraries to compare with …');
  const options = { cwd: HERE, stdio: 'inherit', shell: process.platform === 'win32' };
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], options);
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(STAMP, hash);
}
