import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { findChromium } from '../../scripts/chromium.mjs';

const WAIT_MS = 10_000;
const STEP_MS = 50;

/** Stands for npm: writes down what it was asked, and installs nothing. */
const NPM = `require('node:fs').appendFileSync('npm-asked', process.argv.slice(2).join(' ') + '\\n');
process.exit(Number(process.env.NPM_ENDS ?? 0));
`;

interface Run {
  readonly code: number;
  readonly output: string;
}

let folder: string;
const at = (path: string) => join(folder, path);
const text = (path: string) => readFile(at(path), 'utf8').catch(() => '');

function start(command: string, words: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(command, words, { cwd: folder, env: { ...process.env, npm_execpath: at('npm-cli.js'), ...env } });
  let output = '';
  child.stdout.on('data', (data) => (output += String(data)));
  child.stderr.on('data', (data) => (output += String(data)));
  const ended = new Promise<Run>((done) =>
    child.on('close', (code) => {
      done({ code: code ?? -1, output });
    }),
  );
  return { child, ended };
}

const setUp = (words: readonly string[], env?: Record<string, string>) =>
  start(process.execPath, ['scripts/set-up.mjs', ...words], env).ended;

async function until(look: () => Promise<boolean> | boolean, what: string): Promise<void> {
  for (let waited = 0; waited < WAIT_MS; waited += STEP_MS) {
    if (await look()) return;
    await new Promise((done) => setTimeout(done, STEP_MS));
  }
  assert.fail(`waited in vain for: ${what}`);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('npm start and npm test in a fresh clone', () => {
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ouishare-set-up-'));
    await mkdir(at('scripts'));
    await mkdir(at('node_modules'));
    await cp('scripts/set-up.mjs', at('scripts/set-up.mjs'));
    await symlink(resolve('node_modules/node'), at('node_modules/node'), 'junction');
    await symlink(resolve('node_modules/.bin'), at('node_modules/.bin'), 'junction');
    await writeFile(at('npm-cli.js'), NPM);
    await writeFile(at('package-lock.json'), '{"one":1}');
  });
  after(() => rm(folder, { recursive: true, force: true }));
  afterEach(() => rm(at('npm-asked'), { force: true }));

  it('installs what the lock file names, and not again at the second start', async () => {
    assert.equal((await setUp(['node', '-e', ''])).code, 0);
    assert.equal(await text('npm-asked'), 'ci --no-audit --no-fund --loglevel=error\n');
    await setUp(['node', '-e', '']);
    assert.equal(await text('npm-asked'), 'ci --no-audit --no-fund --loglevel=error\n');
  });

  it('installs again when the lock file has changed', async () => {
    await writeFile(at('package-lock.json'), '{"two":2}');
    await setUp(['node', '-e', '']);
    assert.equal(await text('npm-asked'), 'ci --no-audit --no-fund --loglevel=error\n');
  });

  it('stops when the packages cannot be installed, and tries again the next time', async () => {
    await writeFile(at('package-lock.json'), '{"three":3}');
    const first = await setUp(['node', '-e', 'console.log("started")'], { NPM_ENDS: '7' });
    assert.equal(first.code, 7);
    assert.doesNotMatch(first.output, /started/);
    await setUp(['node', '-e', '']);
    assert.equal((await text('npm-asked')).split('\n').length, 3);
  });

  it('runs the command on the Node of node_modules and ends with its exit code', async () => {
    const { code, output } = await setUp(['node', '-e', 'console.log(process.version); process.exitCode = 5']);
    assert.match(output, /^v24\./m);
    assert.equal(code, 5);
  });

  it('says in one line when that Node is not there, and goes on', async () => {
    await rm(at('node_modules/node'));
    const { code, output } = await setUp([process.execPath, '-e', 'console.log("started")']);
    await symlink(resolve('node_modules/node'), at('node_modules/node'), 'junction');
    assert.equal(code, 0);
    assert.match(output, /node_modules holds no Node 24; .*\nstarted/);
  });

  it('hands a signal on to the command', async () => {
    const code = `process.on('SIGTERM', () => { console.log('told'); process.exit(0); }); setInterval(() => {}, 1000); console.log('up');`;
    const { child, ended } = start(process.execPath, ['scripts/set-up.mjs', 'node', '-e', code]);
    await new Promise((done) => child.stdout.once('data', done));
    child.kill('SIGTERM');
    assert.match((await ended).output, /told/);
  });

  it('leaves no server behind when npm is killed', { skip: process.platform === 'win32' }, async () => {
    const server = `require('node:fs').writeFileSync('pid', String(process.pid)); setInterval(() => {}, 1000);`;
    await writeFile(at('server.cjs'), server);
    const { child } = start('sh', ['-c', `"${process.execPath}" scripts/set-up.mjs node server.cjs; true`]);
    await until(async () => (await text('pid')) !== '', 'the server');
    const pid = Number(await text('pid'));
    child.kill('SIGKILL');
    await until(() => !isAlive(pid), 'the end of the server');
  });
});

describe('the browser of the tests', () => {
  it('is the one that CHROME_PATH names, and no other', () => {
    assert.equal(findChromium({ CHROME_PATH: process.execPath }), process.execPath);
    assert.equal(findChromium({ CHROME_PATH: '/nowhere/chrome' }), undefined);
  });

  it('is found on PATH', { skip: process.platform === 'win32' }, async () => {
    const bin = await mkdtemp(join(tmpdir(), 'ouishare-bin-'));
    const shell = join(bin, 'chromium-headless-shell');
    await writeFile(shell, '');
    assert.equal(findChromium({ PATH: bin }), shell);
    await rm(bin, { recursive: true });
  });
});
