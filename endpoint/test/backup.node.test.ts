import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { restoreFile } from '../src/commands/backup.js';
import { backupLines } from '../src/store/backup.js';
import { OperatorError } from '../src/operator-error.js';
import { Command } from './command.js';
import { newPlace, placeEnv, startTest, storeAt, temporaryFolder, type TestEndpoint } from './harness.js';
import { newestMail, press } from './membership-tools.js';
import { goodSignup, outboxOf, rowsIn, sendSignup } from './signup-tools.js';

const TABLES = [
  'settings',
  'signups',
  'consents',
  'members',
  'tokens',
  'data_links',
  'messages',
  'mails',
  'spent_proofs',
  'feeds',
] as const;

interface Ran {
  readonly code: unknown;
  readonly output: string;
}

async function run(place: string, ...words: readonly string[]): Promise<Ran> {
  const command = new Command(words, placeEnv(place), temporaryFolder());
  return { code: await command.ended, output: command.output };
}

/** A server with a member, who has a link to leave, and somebody who has not decided. */
async function lived(): Promise<TestEndpoint> {
  const own = await startTest();
  await sendSignup(own, goodSignup());
  await press(own, 'confirm', await newestMail(own));
  await sendSignup(own, goodSignup({ email: 'undecided@example.org', name: 'Ünï "x"\n\u2028;' }));
  return own;
}

const content = (place: string): Record<string, unknown> =>
  Object.fromEntries(
    TABLES.map((table) => [
      table,
      rowsIn(place, table)
        .map((row) => JSON.stringify(row))
        .sort(),
    ]),
  );

describe('a backup', () => {
  it('is made while the server runs, for its owner alone, and brings everything back: links in mails work on', async () => {
    const own = await lived();
    const file = join(temporaryFolder(), 'all.jsonl.gz');
    assert.deepEqual(await run(own.dataFile, 'backup', file), { code: 0, output: '' });
    assert.equal(statSync(file).mode & 0o777, 0o600);
    const before = content(own.dataFile);
    const asked = (await outboxOf(own)).find(({ recipient }) => recipient === 'undecided@example.org');
    assert.ok(asked);
    await own.stop();
    const place = newPlace();
    const { code, output } = await run(place, 'restore', file);
    assert.equal(code, 0, output);
    assert.match(output, /^\d+ rows of \S+Z are back\. Who left since then is back as well/);
    assert.deepEqual(content(place), before);
    const again = await startTest({ env: { OUISHARE_DATA: place } });
    assert.equal((await press(again, 'confirm', asked)).status, 200);
    assert.equal(rowsIn(place, 'members').length, 2);
  });

  it('is of one moment, whatever is written meanwhile, and holds nobody up', async () => {
    const own = await lived();
    const store = await storeAt(own.dataFile);
    const rows: [string, Record<string, unknown>][] = [];
    let isJoined = false;
    for await (const line of backupLines(store, new Date())) {
      const value = JSON.parse(line) as unknown;
      if (Array.isArray(value)) rows.push(value as [string, Record<string, unknown>]);
      if (isJoined || rows.at(-1)?.[0] !== 'signups') continue;
      // In the midst of it somebody joins.
      isJoined = true;
      assert.equal((await sendSignup(own, goodSignup({ email: 'late@example.org' }))).status, 202);
    }
    await store.destroy();
    const ids = (table: string, column: string): string[] =>
      [...new Set(rows.filter(([name]) => name === table).map(([, row]) => String(row[column])))].sort();
    assert.equal(ids('signups', 'id').length, 2);
    assert.deepEqual(ids('consents', 'signup_id'), ids('signups', 'id'));
    assert.deepEqual(ids('mails', 'signup_id'), ids('signups', 'id'));
    assert.equal(rowsIn(own.dataFile, 'signups').length, 3);
  });

  it('goes through a pipe, and into the other kind of store', async () => {
    const own = await lived();
    const { output } = await run(own.dataFile, 'backup', '-');
    const lines = output.trimEnd().split('\n');
    assert.ok(lines.length > 8);
    const file = join(temporaryFolder(), 'piped.jsonl');
    writeFileSync(file, output);
    const other = join(temporaryFolder(), 'other.sqlite');
    const { code } = await run(other, 'restore', file);
    assert.equal(code, 0);
    assert.equal(rowsIn(other, 'members').length, 1);
  });

  it('does not take the place of another file, nor leave half of itself', async () => {
    const own = await lived();
    const folder = temporaryFolder();
    const file = join(folder, 'there');
    writeFileSync(file, 'mine');
    const refused = await run(own.dataFile, 'backup', file);
    assert.deepEqual([refused.code, readFileSync(file, 'utf8')], [1, 'mine']);
    assert.match(refused.output, /^There is a file \S+ already: name another one\.\n$/);
    const nowhere = await run(own.dataFile, 'backup', join(folder, 'none', 'x'));
    assert.equal(nowhere.code, 1);
    assert.match(nowhere.output, /^\S+: ENOENT[^\n]*\n$/);
    assert.deepEqual(readdirSync(folder), ['there']);
  });
});

describe('a restore', () => {
  it('refuses a store that holds anything, and changes nothing of it', async () => {
    const own = await lived();
    const file = join(temporaryFolder(), 'all.jsonl');
    await run(own.dataFile, 'backup', file);
    const before = content(own.dataFile);
    const { code, output } = await run(own.dataFile, 'restore', file);
    assert.deepEqual(
      [code, output],
      [1, 'The store is not empty: restore into a new one, and let the server use that.\n'],
    );
    assert.deepEqual(content(own.dataFile), before);
  });

  it('puts nothing back of what is no whole backup, and says what is wrong with it', async () => {
    const own = await lived();
    const folder = temporaryFolder();
    const file = join(folder, 'all.jsonl');
    await run(own.dataFile, 'backup', file);
    const whole = readFileSync(file, 'utf8');
    const lines = whole.split('\n').slice(0, -1);
    const packed = gzipSync(whole);
    assert.equal(gunzipSync(packed).toString(), whole);
    const cases: readonly (readonly [name: string, bytes: string | Uint8Array, said: RegExp])[] = [
      ['empty', '', /its end is missing/],
      ['cut', lines.slice(0, -1).join('\n'), /its end is missing/],
      ['cut-in-a-line', whole.slice(0, -100), /cannot be read|its end is missing/],
      ['a-row-less', [...lines.slice(0, 3), ...lines.slice(4), ''].join('\n'), /missing or was changed/],
      ['changed', whole.replace('"membership"', '"membership2"'), /missing or was changed/],
      ['newer', whole.replace('"version":1', '"version":2'), /newer version/],
      ['of-a-later-step', whole.replace(/"step":"\d+/, '"step":"9999'), /newer version/],
      ['another-table', whole.replace('["signups",', '["users",'), /a table that this version does not know/],
      ['more', `${whole}["settings",{}]\n`, /something follows its end/],
      ['no-backup', '{"hello":1}\n', /no whole backup of ouishare-endpoint/],
      ['no-json', 'hello\n', /cannot be read/],
      ['cut.gz', packed.subarray(0, packed.length - 20), /unexpected end of file/],
      ['text.gz', whole, /incorrect header check/],
    ];
    const place = newPlace();
    const store = await storeAt(place);
    for (const [name, bytes, said] of cases) {
      writeFileSync(join(folder, name), bytes);
      await assert.rejects(restoreFile(store, join(folder, name)), (error) => {
        assert.ok(error instanceof OperatorError, name);
        assert.match(error.message, said, name);
        return !error.message.includes('\n');
      });
      for (const table of ['settings', 'signups']) assert.deepEqual(rowsIn(place, table), [], `${name}: ${table}`);
    }
    await store.destroy();
    const { code, output } = await run(place, 'restore', join(folder, 'cut.gz'));
    assert.equal(code, 1);
    assert.match(output, /^\S+cut\.gz: unexpected end of file\.\n$/);
    assert.match((await run(newPlace(), 'restore', join(folder, 'none'))).output, /^There is no file/);
    assert.ok(existsSync(file));
  });

  it('is answered like any other wrong word where the file is not named', async () => {
    for (const words of [['backup'], ['restore'], ['restore', 'a', 'b'], ['config', 'x']])
      assert.equal((await run(newPlace(), ...words)).code, 2, words.join(' '));
  });
});

it('the configuration is shown without its secrets', async () => {
  const env = {
    OUISHARE_SECRET: 'hush-hush-hush-hush',
    OUISHARE_ADMIN_TOKEN: 'hush-hush-hush-hush',
    SMTP_URL: 'smtp://user:hush-hush@mail.example:587',
    PUBLIC_URL: 'https://network.example/',
    OUISHARE_TYPO: '1',
  };
  const command = new Command(['config'], env, temporaryFolder());
  assert.equal(await command.ended, 0);
  assert.doesNotMatch(command.output, /hush/);
  for (const line of [
    'SMTP_URL=(set)',
    'PUBLIC_URL=https://network.example/',
    'DATABASE_URL=',
    'OUISHARE_TYPO is set, and is no setting of this version',
  ])
    assert.ok(command.output.split('\n').includes(line), line);
  const broken = new Command(['config'], { LOG_LEVEL: 'loud' }, temporaryFolder());
  assert.equal(await broken.ended, 1);
});
