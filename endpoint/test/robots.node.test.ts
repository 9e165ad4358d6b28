import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { challengeSchema } from '../../src/contract/signup.js';
import { leaveOut } from '../src/leave-out.js';
import { withoutPersons } from '../src/log.js';
import { faultsIn, startTest, type TestEndpoint } from './harness.js';
import { goodSignup, postJson, problemOf, rowsIn, sendSignup, solvedProof } from './signup-tools.js';
import { smallNetwork } from './small-network.js';

let endpoint: TestEndpoint;
before(async () => {
  endpoint = await startTest();
});

describe('robots', () => {
  it('are given a challenge that the contract knows', async () => {
    challengeSchema.parse(await (await fetch(`${endpoint.api}signups/challenge`)).json());
  });

  it('have to solve it', async () => {
    const proof = await solvedProof(endpoint.api);
    const payload = JSON.parse(Buffer.from(proof, 'base64').toString()) as Record<string, unknown>;
    const forge = (changes: Record<string, unknown>): string =>
      Buffer.from(JSON.stringify({ ...payload, ...changes })).toString('base64');
    const proofs = [
      '',
      'nonsense',
      'bnVsbA==',
      forge({ number: -1 }),
      forge({ number: '1' }),
      forge({ algorithm: 'SHA-1' }),
      forge({ signature: 'x' }),
      forge({ salt: 'x?expires=99999999999&' }),
    ];
    for (const wrong of proofs) {
      const answer = await postJson(`${endpoint.api}signups`, { ...goodSignup(), proof: wrong });
      assert.equal(answer.status, 403, wrong);
      assert.deepEqual(faultsIn(await problemOf(answer)), ['/proof challenge_failed']);
    }
    const none = await postJson(`${endpoint.api}signups`, goodSignup());
    assert.deepEqual([none.status, faultsIn(await problemOf(none))], [422, ['/proof required']]);
  });

  it('cannot use a solution twice, nor late, nor after a restart', async () => {
    const own = await startTest();
    const proof = await solvedProof(own.api);
    const late = await solvedProof(own.api);
    assert.equal((await postJson(`${own.api}signups`, { ...goodSignup(), proof })).status, 202);
    const refused = goodSignup();
    const twice = await postJson(`${own.api}signups`, { ...refused, proof });
    assert.deepEqual([twice.status, faultsIn(await problemOf(twice))], [403, ['/proof challenge_failed']]);
    own.clock.forward(21 * 60_000);
    const expired = await postJson(`${own.api}signups`, { ...goodSignup(), proof: late });
    assert.deepEqual([expired.status, faultsIn(await problemOf(expired))], [403, ['/proof challenge_expired']]);
    await own.stop();
    const next = await startTest({ env: { OUISHARE_DATA: own.dataFile } });
    assert.equal((await postJson(`${next.api}signups`, { ...goodSignup(), proof })).status, 403);
    // What was refused for its proof was not stored: the same id may come again with a good one.
    assert.equal((await sendSignup(next, refused)).status, 202);
  });

  it('are too fast where no person would be: within a second or two of the challenge', async () => {
    const own = await startTest({ env: { CHALLENGE_WAIT: '2' } });
    const proof = await solvedProof(own.api);
    const signup = goodSignup();
    const early = await postJson(`${own.api}signups`, { ...signup, proof });
    assert.deepEqual([early.status, faultsIn(await problemOf(early))], [403, ['/proof challenge_failed']]);
    assert.equal(rowsIn(own.dataFile, 'signups').length, 0);
    own.clock.forward(2000);
    assert.equal((await postJson(`${own.api}signups`, { ...signup, proof })).status, 202);
  });

  it('that fill in what people leave empty are told the same, and nothing is stored', async () => {
    const own = await startTest();
    const answer = await sendSignup(own, goodSignup({ trap: 'https://spam.example' }));
    assert.equal(answer.status, 202);
    assert.equal(rowsIn(own.dataFile, 'signups').length, 0);
    assert.equal((await sendSignup(own, goodSignup({ trap: '' }))).status, 202);
    assert.equal(rowsIn(own.dataFile, 'signups').length, 1);
  });

  it('are slowed down, and told for how long; a patient retry of the same is not', async () => {
    const own = await startTest({ signupRate: { count: 2, windowMs: 60_000 } });
    const signup = { ...goodSignup(), proof: await solvedProof(own.api) };
    for (let index = 0; index < 5; index += 1) assert.equal((await postJson(`${own.api}signups`, signup)).status, 202);
    await sendSignup(own, goodSignup());
    own.clock.forward(20_500);
    const slow = await sendSignup(own, goodSignup());
    assert.equal(slow.status, 429);
    assert.equal(slow.headers.get('Retry-After'), '40');
    assert.equal((await problemOf(slow)).retryAfter, 40);
    assert.equal((await postJson(`${own.api}signups`, signup)).status, 202);
    own.clock.forward(40_000);
    assert.equal((await sendSignup(own, goodSignup())).status, 202);
  });

  it('cannot escape by naming addresses of their own', async () => {
    const own = await startTest({ signupRate: { count: 1, windowMs: 60_000 } });
    const send = (address: string): Promise<Response> =>
      postJson(`${own.api}signups`, {}, { 'X-Forwarded-For': address });
    assert.deepEqual([(await send('192.0.2.1')).status, (await send('192.0.2.2')).status], [422, 429]);
    const behind = await startTest({ signupRate: { count: 1, windowMs: 60_000 }, env: { TRUSTED_PROXIES: '1' } });
    const sendBehind = (address: string): Promise<Response> =>
      postJson(`${behind.api}signups`, {}, { 'X-Forwarded-For': address });
    assert.deepEqual([(await sendBehind('192.0.2.1')).status, (await sendBehind('192.0.2.2')).status], [422, 422]);
    assert.equal((await sendBehind('203.0.113.9, 192.0.2.2')).status, 429);
    assert.equal((await sendBehind('2001:db8::1')).status, 422);
    assert.equal((await sendBehind('2001:db8::2')).status, 429);
  });
});

describe('pages that may send', () => {
  it('are all, where nothing is said; a browser may ask first', async () => {
    const answer = await fetch(`${endpoint.api}signups`, {
      method: 'OPTIONS',
      headers: { Origin: 'https://partner.example', 'Access-Control-Request-Method': 'POST' },
    });
    assert.equal(answer.status, 204);
    assert.equal(answer.headers.get('Access-Control-Allow-Origin'), '*');
    assert.equal(answer.headers.get('Access-Control-Allow-Headers'), 'Content-Type');
    assert.match(answer.headers.get('Access-Control-Allow-Methods') ?? '', /POST/);
    assert.equal(answer.headers.get('Access-Control-Allow-Credentials'), null);
  });

  it('are those of the list, where there is one', async () => {
    const own = await startTest({ env: { ALLOWED_ORIGINS: 'https://partner.example, https://other.example/' } });
    const body = { ...goodSignup(), proof: await solvedProof(own.api) };
    const good = await postJson(`${own.api}signups`, body, { Origin: 'https://partner.example' });
    assert.equal(good.status, 202);
    assert.equal(good.headers.get('Access-Control-Allow-Origin'), 'https://partner.example');
    assert.equal(good.headers.get('Vary'), 'Origin');
    for (const origin of ['https://evil.example', 'null', 'https://partner.example.evil.example']) {
      const answer = await postJson(`${own.api}signups`, goodSignup(), { Origin: origin });
      assert.equal(answer.status, 403);
      assert.deepEqual(faultsIn(await problemOf(answer)), ['/origin origin_refused']);
    }
    assert.equal((await fetch(`${own.api}events.json`)).headers.get('Access-Control-Allow-Origin'), '*');
  });
});

it('takes no sign-up where the manifest offers none', async () => {
  const manifest = leaveOut(smallNetwork().manifest, 'signup');
  const own = await startTest({ source: () => ({ ...smallNetwork(), manifest }) });
  assert.equal((await postJson(`${own.api}signups`, goodSignup())).status, 404);
});

it('hides in its log what a database or a mail server may repeat of a person', () => {
  const said = withoutPersons(
    'query failed: Key (email)=(zoe@example.org) at file:///x/node_modules/@hono/a.js <Zoe+x@example.org>, /confirm?token=abc_-1 end',
  );
  assert.equal(
    said,
    'query failed: Key (email)=(…@…) at file:///x/node_modules/@hono/a.js <…@…>, /confirm?token=… end',
  );
});

it('says nothing personal in its log', async () => {
  const own = await startTest();
  await sendSignup(own, goodSignup());
  await postJson(`${own.api}signups`, goodSignup({ email: 'nobody' }));
  await fetch(`${own.api}signups/${randomUUID()}/resend`, { method: 'POST' });
  assert.doesNotMatch(own.log.lines.join('\n'), /zoe|nobody|127\.0\.0\.1/i);
});
