import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { startTest, type TestEndpoint } from './harness.js';
import { goodSignup, postJson, rowsIn, solvedProof } from './signup-tools.js';

const HALL = 50;
const MINUTE_MS = 60_000;

async function signUp(own: TestEndpoint, index: number): Promise<Response> {
  const body = goodSignup({ email: `person${String(index)}@example.org` });
  return postJson(`${own.api}signups`, { ...body, proof: await solvedProof(own.api) });
}

describe('one network', () => {
  it('sends fifty sign-ups at once, as from the hall of a festival, and all are taken', async () => {
    const own = await startTest();
    const answers = await Promise.all(Array.from({ length: HALL }, (_, index) => signUp(own, index)));
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([202]));
    assert.equal(rowsIn(own.dataFile, 'signups').length, HALL);
    assert.equal(rowsIn(own.dataFile, 'mails').length, HALL);
  });

  it('that is patient all day reaches the limit of a day', async () => {
    const own = await startTest();
    const send = async (): Promise<number> => (await postJson(`${own.api}signups`, {})).status;
    let taken = 0;
    for (let round = 0; round < 12; round += 1) {
      const statuses = await Promise.all(Array.from({ length: 120 }, send));
      taken += statuses.filter((status) => status === 422).length;
      own.clock.forward(11 * MINUTE_MS);
    }
    assert.equal(taken, 1000);
    const refused = await postJson(`${own.api}signups`, {});
    assert.equal(refused.status, 429);
    assert.ok(Number(refused.headers.get('Retry-After')) > 20 * 3600);
    own.clock.forward(24 * 60 * MINUTE_MS);
    assert.equal(await send(), 422);
  });
});

describe('bad input', () => {
  it('a message of one megabyte is refused before it is read, and nothing is stored', async () => {
    const own = await startTest();
    const answer = await postJson(`${own.api}signups`, goodSignup({ message: 'z'.repeat(1024 * 1024) }));
    assert.equal(answer.status, 413);
    const form = await fetch(`${own.api}signups`, {
      method: 'POST',
      headers: { Origin: 'https://partner.example' },
      body: new URLSearchParams({ email: 'ann@example.org', message: 'z'.repeat(1024 * 1024) }),
    });
    assert.equal(form.status, 413);
    assert.equal(rowsIn(own.dataFile, 'signups').length, 0);
  });

  it('a NUL anywhere is the fault of its field, and nothing is stored', async () => {
    const own = await startTest();
    const [consent] = goodSignup().consents;
    assert.ok(consent);
    const cases = {
      '/name': { name: 'Zo\u0000e' },
      '/email': { email: 'zo\u0000e@example.org' },
      '/interests/0': { interests: ['\u0000'] },
      '/message': { message: 'a\u0000' },
      '/locale': { locale: 'fr\u0000' },
      '/source/path': { source: { path: '/\u0000' } },
    };
    for (const [pointer, changes] of Object.entries(cases)) {
      const answer = await postJson(`${own.api}signups`, goodSignup(changes));
      assert.equal(answer.status, 422, pointer);
      const { errors } = (await answer.json()) as { errors: { pointer: string; code: string }[] };
      assert.deepEqual(
        errors.map((one) => [one.pointer, one.code]),
        [[pointer, 'invalid']],
      );
    }
    assert.equal(rowsIn(own.dataFile, 'signups').length, 0);
  });

  it('characters that hide or turn text are no part of an address', async () => {
    const own = await startTest();
    for (const email of [
      'zoe\u202E@example.org',
      'zoe@exam\u200Bple.org',
      'zoe\uFEFF@example.org',
      'zoe\uD800@example.org',
    ]) {
      const answer = await postJson(`${own.api}signups`, {
        ...goodSignup({ email }),
        proof: await solvedProof(own.api),
      });
      assert.equal(answer.status, 422, JSON.stringify(email));
    }
    assert.equal(rowsIn(own.dataFile, 'signups').length, 0);
  });

  it('a visitor’s clock that is an hour off is believed by nobody, and hinders nobody', async () => {
    const own = await startTest();
    for (const givenAt of ['2026-05-20T13:00:00Z', '2026-05-20T11:00:00Z']) {
      const consents = goodSignup().consents.map((consent) => ({ ...consent, givenAt }));
      const body = goodSignup({ email: `${givenAt.slice(11, 13)}@example.org`, consents });
      assert.equal((await postJson(`${own.api}signups`, { ...body, proof: await solvedProof(own.api) })).status, 202);
    }
    const rows = rowsIn(own.dataFile, 'consents');
    assert.deepEqual(rows.map((row) => row['given_at']).sort(), ['2026-05-20T11:00:00Z', '2026-05-20T13:00:00Z']);
    assert.ok(rows.every((row) => row['received_at'] === '2026-05-20T12:00:00.000Z'));
  });
});
