import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { PersonData } from '../src/signups/person-data.js';
import { Command } from './command.js';
import { placeEnv, startTest, temporaryFolder } from './harness.js';
import { goodSignup, linkIn, outboxOf, rowsIn, sendSignup } from './signup-tools.js';

it('an operator counts, shows and erases members while the server runs', async () => {
  const own = await startTest();
  await sendSignup(own, goodSignup());
  const [mail] = await outboxOf(own);
  const { pathname, search } = new URL(linkIn(mail, 'confirm'));
  await fetch(new URL(pathname + search, own.url), { method: 'POST' });
  await sendSignup(own, goodSignup({ email: 'undecided@example.org' }));
  const run = async (...words: string[]): Promise<string> => {
    const command = new Command(['members', ...words], placeEnv(own.dataFile), temporaryFolder());
    await command.ended;
    return command.output;
  };
  assert.equal(await run('count'), '1\n');
  assert.equal(await run('count', ' ZOE@example.org'), '1\n');
  assert.equal(await run('count', 'undecided@example.org'), '0\n');
  const shown = JSON.parse(await run('list')) as Record<string, unknown>;
  assert.deepEqual(
    [shown['since'], shown['email'], shown['name']],
    ['2026-05-20T12:00:00.000Z', 'Zoe@Example.org', 'Zoe'],
  );
  assert.match(await run('csv'), /^\uFEFF"email","name",[^\n]*\r\n"Zoe@Example\.org","Zoe",/);
  const held = JSON.parse(await run('export', 'Zoe@example.org')) as PersonData;
  assert.equal(held.memberSince, '2026-05-20T12:00:00.000Z');
  assert.deepEqual(
    held.signups.map(({ state, consents }) => [state, consents.map(({ text, given }) => [text, given])]),
    [['confirmed', [['J’accepte.', true]]]],
  );
  assert.match(await run('erase'), /Whose data\?/);
  assert.equal(await run('erase', 'zoe@example.org'), '1\n');
  assert.equal(await run('count'), '0\n');
  assert.deepEqual(
    rowsIn(own.dataFile, 'signups')
      .map((row) => row['state'])
      .sort(),
    ['pending', 'withdrawn'],
  );
  assert.match(await run('dance'), /members can count, list, csv, export, erase\./);
});
