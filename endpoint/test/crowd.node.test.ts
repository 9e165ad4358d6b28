import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Command } from './command.js';
import { sampleConsents } from './crash.js';
import { newPlace, placeEnv, temporaryFolder } from './harness.js';
import { goodSignup, linkIn, postJson, rowsIn, solvedProof } from './signup-tools.js';

const SERVERS = 3;
const PEOPLE = 30;

it('several servers over one store, started at once, take each person once and confirm each once', async () => {
  const place = newPlace();
  const commands = Array.from(
    { length: SERVERS },
    () => new Command(['serve'], { ...placeEnv(place), CHALLENGE_EFFORT: '5', CHALLENGE_WAIT: '0' }, temporaryFolder()),
  );
  const apis = await Promise.all(
    commands.map(async (command) => `http://127.0.0.1:${String(await command.ready())}/api/`),
  );
  const consents = await sampleConsents(apis[0] ?? '');
  const bodies = Array.from({ length: PEOPLE }, (_, index) =>
    goodSignup({ email: `person${String(index % (PEOPLE - 5))}@example.org`, communityIds: ['paris'], consents }),
  );
  const sent = await Promise.all(
    bodies.map(async (body, index) => {
      // A challenge of any server holds at each of them.
      const proof = await solvedProof(apis[index % SERVERS] ?? '');
      const answers = await Promise.all(apis.map((api) => postJson(`${api}signups`, { ...body, proof })));
      return answers.map(({ status }) => status);
    }),
  );
  assert.deepEqual(new Set(sent.flat()), new Set([202]));
  assert.deepEqual(
    rowsIn(place, 'signups')
      .map((row) => row['id'])
      .sort(),
    bodies.map(({ id }) => id).sort(),
  );
  const mails = rowsIn(place, 'mails');
  assert.equal(mails.length, PEOPLE);
  const pressed = await Promise.all(
    mails.map(async (mail) => {
      const { search } = new URL(linkIn({ text: String(mail['text']) }, 'confirm'));
      const answers = await Promise.all(apis.map((api) => fetch(`${api}signups/confirm${search}`, { method: 'POST' })));
      return { id: mail['signup_id'], statuses: answers.map(({ status }) => status) };
    }),
  );
  // A link is gone once the same person has confirmed another form after it; all others open as often as they are pressed.
  const once = new Set(bodies.slice(5, PEOPLE - 5).map(({ id }) => id));
  for (const { id, statuses } of pressed) {
    assert.ok(statuses.includes(200));
    if (once.has(String(id))) assert.deepEqual(new Set(statuses), new Set([200]));
  }
  // Five people filled in the form twice: one membership each, the older sign-up replaced.
  assert.equal(rowsIn(place, 'members').length, PEOPLE - 5);
  const states = rowsIn(place, 'signups').map((row) => row['state']);
  assert.deepEqual(
    [states.filter((state) => state === 'confirmed').length, states.filter((state) => state === 'replaced').length],
    [PEOPLE - 5, 5],
  );
  const welcomes = rowsIn(place, 'mails').filter((row) => !String(row['text']).includes('/signups/confirm?'));
  assert.equal(welcomes.length, PEOPLE - 5);
});
