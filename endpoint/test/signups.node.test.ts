import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { signupAnswerSchema } from '../../src/contract/signup.js';
import { faultsIn, startTest, type TestEndpoint } from './harness.js';
import { goodSignup, onlyRow, outboxOf, postJson, problemOf, rowsIn, sendSignup, solvedProof } from './signup-tools.js';

let endpoint: TestEndpoint;
before(async () => {
  endpoint = await startTest();
});

const consent = goodSignup().consents[0];
assert.ok(consent);

describe('a good sign-up', () => {
  it('is taken, stored with the words of consent, and answered by mail', async () => {
    const own = await startTest();
    const signup = goodSignup();
    const answer = await sendSignup(own, signup);
    assert.equal(answer.status, 202);
    assert.equal(answer.headers.get('Access-Control-Allow-Origin'), '*');
    assert.deepEqual(signupAnswerSchema.parse(await answer.json()), { id: signup.id, state: 'confirm' });
    assert.deepEqual(onlyRow(own.dataFile, 'signups', ['id', 'email_key', 'state', 'received_at']), [
      signup.id,
      'zoe@example.org',
      'pending',
      '2026-05-20T12:00:00.000Z',
    ]);
    const columns = ['text', 'given', 'given_at', 'received_at', 'policy_version'];
    assert.deepEqual(onlyRow(own.dataFile, 'consents', columns), [
      'J’accepte.',
      1,
      '2026-05-20T11:59:00Z',
      '2026-05-20T12:00:00.000Z',
      '2026-01',
    ]);
    const mails = await outboxOf(own);
    assert.deepEqual(
      mails.map(({ recipient }) => recipient),
      ['Zoe@Example.org'],
    );
    assert.match(mails[0]?.text ?? '', /^Bonjour,/);
  });

  it('may leave out what is not required and refuse what is not asked for', async () => {
    const letter = {
      purpose: 'letter',
      given: false,
      givenAt: '2026-05-20T11:59:00+02:00',
      text: 'The letter as well.',
      lang: 'en',
    };
    const answer = await sendSignup(endpoint, goodSignup({ consents: [consent, letter] }));
    assert.equal(answer.status, 202);
  });

  it('gets the same answer when it is sent again, without a new proof and without a second mail', async () => {
    const own = await startTest();
    const signup = goodSignup();
    const first = await (await sendSignup(own, signup)).text();
    const again = await postJson(`${own.api}signups`, signup);
    assert.deepEqual([again.status, await again.text()], [202, first]);
    const upper = await postJson(`${own.api}signups`, { ...signup, id: signup.id.toUpperCase() });
    assert.deepEqual([upper.status, await upper.text()], [202, first]);
    assert.equal((await outboxOf(own)).length, 1);
  });

  it('is stored once when it comes fifty times at once', async () => {
    const own = await startTest();
    const signup = { ...goodSignup(), proof: await solvedProof(own.api) };
    const answers = await Promise.all(Array.from({ length: 50 }, () => postJson(`${own.api}signups`, signup)));
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([202]));
    assert.equal(rowsIn(own.dataFile, 'signups').length, 1);
    assert.equal(rowsIn(own.dataFile, 'consents').length, 1);
    assert.equal((await outboxOf(own)).length, 1);
  });

  it('is one of many at once, and none is lost', async () => {
    const own = await startTest();
    const signups = await Promise.all(
      Array.from({ length: 30 }, async (_, index) => ({
        ...goodSignup({ email: `person${String(index)}@example.org` }),
        proof: await solvedProof(own.api),
      })),
    );
    const answers = await Promise.all(signups.map((signup) => postJson(`${own.api}signups`, signup)));
    assert.ok(answers.every(({ status }) => status === 202));
    assert.equal(rowsIn(own.dataFile, 'signups').length, 30);
  });

  it('outlives a restart', async () => {
    const own = await startTest();
    const signup = goodSignup();
    await sendSignup(own, signup);
    await own.stop();
    const next = await startTest({ env: { OUISHARE_DATA: own.dataFile } });
    assert.equal((await postJson(`${next.api}signups`, signup)).status, 202);
    assert.equal((await outboxOf(next)).length, 1);
  });
});

describe('an id', () => {
  it('stands for one content: other content is refused and not stored', async () => {
    const own = await startTest();
    const signup = goodSignup();
    await sendSignup(own, signup);
    const answer = await sendSignup(own, { ...signup, email: 'other@example.org' });
    assert.equal(answer.status, 409);
    assert.deepEqual(faultsIn(await problemOf(answer)), ['/id id_reused']);
    assert.deepEqual(
      rowsIn(own.dataFile, 'signups').map((row) => row['email_key']),
      ['zoe@example.org'],
    );
  });

  it('stands for the same content in whatever order its fields are written', async () => {
    const signup = goodSignup({ communityIds: ['paris'] });
    await sendSignup(endpoint, signup);
    const reversed = Object.fromEntries(Object.entries(signup).reverse());
    assert.equal((await postJson(`${endpoint.api}signups`, reversed)).status, 202);
  });
});

describe('a known address', () => {
  it('gets the same answer as a new one; only its mail is another', async () => {
    const own = await startTest();
    const [first, second] = [goodSignup(), goodSignup({ email: 'ZOE@example.org' })];
    const known = await sendSignup(own, first);
    const again = await sendSignup(own, second);
    const shown = ({ headers }: Response): string[] =>
      [...headers].filter(([name]) => name !== 'date').map(([name, value]) => `${name}: ${value}`);
    assert.deepEqual(shown(again), shown(known));
    assert.deepEqual([again.status, (await again.text()).replace(second.id, first.id)], [202, await known.text()]);
  });

  it('is not sent more than ten mails a day, whoever asks for them', async () => {
    const own = await startTest();
    for (let index = 0; index < 12; index += 1) {
      assert.equal((await sendSignup(own, goodSignup())).status, 202);
      own.clock.forward(60_000);
    }
    assert.equal((await outboxOf(own)).length, 10);
    own.clock.forward(86_400_000);
    await sendSignup(own, goodSignup());
    assert.equal((await outboxOf(own)).length, 11);
  });
});
