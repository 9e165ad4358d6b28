import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Command } from './command.js';
import { startTest, temporaryFolder } from './harness.js';
import { makeDatabase, startPostgres, type Cluster } from './postgres.js';

/** What writes to the store: the very same tests, over PostgreSQL. */
const FILES = [
  'signups',
  'membership',
  'mail',
  'person-data',
  'messages',
  'message-faults',
  'federation',
  'reminders',
  'members',
  'backup',
  'limits',
  'crash',
  'crowd',
];

interface Result {
  readonly file: string;
  readonly name: string;
  readonly reason?: string;
}

async function runAll({ url }: Cluster): Promise<{ results: Result[]; said: string }> {
  const files = FILES.map((name) => fileURLToPath(new URL(`${name}.node.test.ts`, import.meta.url)));
  const reporter = fileURLToPath(new URL('results-reporter.mjs', import.meta.url));
  const words = [
    '--import',
    import.meta.resolve('tsx'),
    '--test',
    '--test-isolation=none',
    `--test-reporter=${reporter}`,
  ];
  const env = { ...process.env, OUISHARE_TEST_DATABASE_URL: url };
  // Else the runner inside would think that it is a file of the runner outside.
  delete (env as Partial<Record<string, string>>)['NODE_TEST_CONTEXT'];
  const child = spawn(process.execPath, [...words, ...files], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const results: Result[] = [];
  let rest = '';
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    results.push(...lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Result));
  });
  await new Promise((resolve) => child.once('close', resolve));
  return { results, said };
}

it('a database that cannot be reached is said in one line, without its password', async () => {
  const env = { DATABASE_URL: 'postgres://someone:secret@127.0.0.1:1/none' };
  const command = new Command(['serve'], env, temporaryFolder());
  assert.equal(await command.ended, 1);
  assert.match(command.output, /^The database of DATABASE_URL cannot be used as a store: [^\n]+\n$/);
  assert.doesNotMatch(command.output, /secret|someone/);
});

const cluster = await startPostgres();
if (cluster === undefined) {
  console.log('PostgreSQL is not installed here (no initdb): nothing was tested with it.');
} else {
  const { results, said } = await runAll(cluster);
  const own = await startTest({ env: { OUISHARE_DATA: makeDatabase(cluster.url) } });
  const ask = async (path: string): Promise<unknown[]> => {
    const answer = await fetch(own.url + path);
    return [answer.status, (await answer.json()) as unknown];
  };
  const before = await ask('ready');
  await cluster.stop();
  const after = [await ask('ready'), await ask('health')];
  await own.stop();
  describe('on PostgreSQL', () => {
    it('the tests of the store were run', () => {
      assert.deepEqual(new Set(results.map(({ file }) => basename(file, '.node.test.ts'))), new Set(FILES), said);
    });
    it('a database that goes away is said at /ready, and nothing of it but that; the process lives', () => {
      assert.deepEqual(before, [200, { status: 'ok', checks: { store: 'ok', process: 'ok' } }]);
      assert.deepEqual(after, [
        [503, { status: 'unavailable', checks: { store: 'failed', process: 'ok' } }],
        [200, { status: 'ok' }],
      ]);
    });
    for (const { file, name, reason } of results) {
      it(`${basename(file, '.node.test.ts')}: ${name}`, () => {
        assert.equal(reason, undefined);
      });
    }
  });
}
