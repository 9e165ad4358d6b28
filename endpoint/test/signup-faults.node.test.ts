import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { problemSchema } from '../../src/contract/problem.js';
import { type Signup } from '../../src/contract/signup.js';
import { leaveOut } from '../src/leave-out.js';
import { faultsIn, rawRequest, startTest, type TestEndpoint } from './harness.js';
import { goodSignup, postJson, problemOf } from './signup-tools.js';

let endpoint: TestEndpoint;
before(async () => {
  endpoint = await startTest();
});

const consent = goodSignup().consents[0];
assert.ok(consent);

describe('what is wrong is said by place and code', () => {
  const without = (field: keyof Signup): Record<string, unknown> => leaveOut(goodSignup(), field);
  const cases: readonly (readonly [title: string, body: () => unknown, faults: readonly string[]])[] = [
    ['no id', () => without('id'), ['/id required']],
    ['an id of another kind', () => goodSignup({ id: '11111111-1111-1111-8111-111111111111' }), ['/id invalid']],
    ['no e-mail', () => without('email'), ['/email required']],
    ['no real e-mail', () => goodSignup({ email: 'zoe' }), ['/email invalid']],
    ['two e-mails in one', () => goodSignup({ email: 'zoe@example.org, ann@example.org' }), ['/email invalid']],
    [
      'a line break in the e-mail',
      () => goodSignup({ email: 'zoe@example.org\nBcc: ann@example.org' }),
      ['/email invalid'],
    ],
    ['an endless e-mail', () => goodSignup({ email: `${'z'.repeat(250)}@example.org` }), ['/email too_long']],
    ['no consents', () => without('consents'), ['/consents required']],
    ['an endless name', () => goodSignup({ name: 'z'.repeat(121) }), ['/name too_long']],
    ['a blank name', () => goodSignup({ name: ' ' }), ['/name invalid']],
    ['an endless message', () => goodSignup({ message: 'z'.repeat(2001) }), ['/message too_long']],
    ['an unknown field', () => ({ ...goodSignup(), age: 7, 'a/b~': 1 }), ['/age unknown', '/a~1b~0 unknown']],
    ['a field that is not asked for', () => goodSignup({ occupation: 'baker' }), ['/occupation unknown']],
    ['a required field left out', () => without('name'), ['/name required']],
    ['a number for a name', () => ({ ...goodSignup(), name: 7 }), ['/name invalid']],
    ['a text for a list', () => ({ ...goodSignup(), communityIds: 'paris' }), ['/communityIds invalid']],
    ['an unknown community', () => goodSignup({ communityIds: ['paris', 'atlantis'] }), ['/communityIds/1 unknown']],
    [
      'consent not given',
      () => goodSignup({ consents: [{ ...consent, given: false }] }),
      ['/consents/0/given not_given'],
    ],
    ['consent left out', () => goodSignup({ consents: [] }), ['/consents not_given']],
    [
      'consent to other words',
      () => goodSignup({ consents: [{ ...consent, text: 'J’accepte tout.' }] }),
      ['/consents/0/text not_given'],
    ],
    [
      'consent in words of another language',
      () => goodSignup({ consents: [{ ...consent, lang: 'en' }] }),
      ['/consents/0/text not_given'],
    ],
    [
      'consent to another policy',
      () => goodSignup({ consents: [{ ...consent, policyVersion: '2020' }] }),
      ['/consents/0/text not_given'],
    ],
    [
      'consent to somebody else',
      () => goodSignup({ consents: [{ ...consent, controller: 'Another' }] }),
      ['/consents/0/text not_given'],
    ],
    [
      'consent to an unknown purpose',
      () => goodSignup({ consents: [consent, { ...consent, purpose: 'x' }] }),
      ['/consents/1/purpose unknown'],
    ],
    ['the same consent twice', () => goodSignup({ consents: [consent, consent] }), ['/consents/1/purpose unknown']],
    [
      'a time without a zone',
      () => goodSignup({ consents: [{ ...consent, givenAt: '2026-05-20T11:59' }] }),
      ['/consents/0/givenAt invalid'],
    ],
    ['a query in the source', () => goodSignup({ source: { path: '/a?b' } }), ['/source/path invalid']],
    ['a list instead of a sign-up', () => [], [' invalid']],
    [
      'a planted prototype',
      () => JSON.parse(JSON.stringify(goodSignup()).replace('{', '{"__proto__":{"a":1},')) as unknown,
      ['/__proto__ unknown'],
    ],
    [
      'everything at once',
      () => ({ id: 1, name: '', extra: 1 }),
      ['/id invalid', '/email required', '/name invalid', '/consents required', '/extra unknown'],
    ],
  ];
  for (const [title, body, faults] of cases) {
    it(title, async () => {
      const sent = body();
      const answer = await postJson(
        `${endpoint.api}signups`,
        Array.isArray(sent) ? sent : { ...(sent as object), proof: 'x' },
      );
      assert.equal(answer.status, 422);
      assert.equal(answer.headers.get('Content-Type'), 'application/problem+json');
      assert.equal(answer.headers.get('Access-Control-Allow-Origin'), '*');
      assert.deepEqual([...faultsIn(await problemOf(answer))].sort(), [...faults].sort());
    });
  }

  it('a body that is no JSON, or no UTF-8', async () => {
    for (const body of ['{', '', Buffer.from([0x7b, 0xff, 0x7d])]) {
      const answer = await rawRequest(endpoint, '/api/signups', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body,
      });
      assert.equal(answer.status, 400);
      problemSchema.parse(JSON.parse(answer.body.toString()));
    }
  });

  it('a body of another type', async () => {
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/xml']) {
      const answer = await postJson(`${endpoint.api}signups`, goodSignup(), { 'Content-Type': type });
      assert.equal(answer.status, 415, type);
      assert.equal(answer.headers.get('Accept-Post'), 'application/json, application/x-www-form-urlencoded');
    }
    const charset = { 'Content-Type': 'Application/JSON; charset=utf-8' };
    assert.equal((await postJson(`${endpoint.api}signups`, {}, charset)).status, 422);
  });

  it('a body that is too large, said before it was read', async () => {
    const answer = await postJson(`${endpoint.api}signups`, { ...goodSignup(), message: 'z'.repeat(70_000) });
    assert.equal(answer.status, 413);
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        controller.enqueue(new Uint8Array(16_384).fill(0x20));
      },
    });
    const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: endless, duplex: 'half' };
    const streamed = await fetch(`${endpoint.api}signups`, init as RequestInit).catch((error: unknown) => error);
    if (streamed instanceof Response) assert.equal(streamed.status, 413);
    assert.equal((await fetch(`${endpoint.url}health`)).status, 200);
  });

  it('never tells of the inside: no stack, no path, no statement', async () => {
    const answer = await postJson(`${endpoint.api}signups`, {
      ...goodSignup(),
      email: "x'; drop table signups; --@example.org",
    });
    assert.doesNotMatch(await answer.text(), /node_modules|\.ts|select|insert| at /i);
  });
});
