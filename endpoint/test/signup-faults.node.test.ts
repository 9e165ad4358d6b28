import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { problemSchema } from '../../src/contract/problem.js';
import { faultsIn, rawRequest, startTest, type TestEndpoint } from './harness.js';
import { FAULTY_SIGNUPS } from './signup-cases.js';
import { goodSignup, postJson, problemOf } from './signup-tools.js';

let endpoint: TestEndpoint;
before(async () => {
  endpoint = await startTest();
});

describe('what is wrong is said by place and code', () => {
  for (const [title, body, faults] of FAULTY_SIGNUPS) {
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
