import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Message } from '../../src/contract/signup.js';
import { faultsIn, storeAt, type TestEndpoint } from './harness.js';
import { goodMessage, pageOf, press, sendMessage, start } from './message-tools.js';
import { outboxOf, postJson, problemOf, rowsIn, solvedProof } from './signup-tools.js';

const DAY_MS = 86_400_000;

let endpoint: TestEndpoint;
before(async () => {
  endpoint = await start();
});

describe('a message that is not taken', () => {
  it('is refused with each fault at its place', async () => {
    const [consent] = goodMessage().consents;
    assert.ok(consent);
    for (const [changes, status, faults] of [
      [{ personId: 'ines' }, 422, ['/personId unknown']],
      [{ personId: 'gone' }, 422, ['/personId unknown']],
      [{ message: 'x'.repeat(2001) }, 422, ['/message too_long']],
      [{ message: ' ' }, 422, ['/message invalid']],
      [{ email: 'nobody' }, 422, ['/email invalid']],
      [{ email: 'a\u202Eb@example.org' }, 422, ['/email invalid']],
      [{ consents: [] }, 422, ['/consents not_given']],
      [{ consents: [{ ...consent, given: false }] }, 422, ['/consents/0/given not_given']],
      [{ consents: [{ ...consent, text: 'Anything else' }] }, 422, ['/consents/0/text not_given']],
      [{ subject: 'Hello' }, 422, ['/subject unknown']],
    ] as const) {
      const answer = await sendMessage(endpoint, { ...goodMessage(), ...changes } as unknown as Message);
      assert.deepEqual([answer.status, faultsIn(await problemOf(answer))], [status, faults], JSON.stringify(changes));
    }
    const unproven = await postJson(`${endpoint.api}messages`, goodMessage());
    assert.deepEqual([unproven.status, faultsIn(await problemOf(unproven))], [422, ['/proof required']]);
    const spent = await solvedProof(endpoint.api);
    assert.equal((await postJson(`${endpoint.api}messages`, { ...goodMessage(), proof: spent })).status, 202);
    const twice = await postJson(`${endpoint.api}messages`, { ...goodMessage(), proof: spent });
    assert.deepEqual([twice.status, faultsIn(await problemOf(twice))], [403, ['/proof challenge_failed']]);
    const plain = await fetch(`${endpoint.api}messages`, { method: 'POST', body: 'message=Hello' });
    assert.equal(plain.status, 415);
    const foreign = await start({ env: { ALLOWED_ORIGINS: 'https://ours.example' } });
    const elsewhere = await postJson(`${foreign.api}messages`, goodMessage(), { Origin: 'https://theirs.example' });
    assert.equal(elsewhere.status, 403);
  });

  it('of a robot that fills in the trap is answered alike and goes nowhere', async () => {
    const own = await start();
    const answer = await postJson(`${own.api}messages`, { ...goodMessage(), trap: 'https://spam.example' });
    assert.equal(answer.status, 202);
    assert.deepEqual([rowsIn(own.dataFile, 'messages'), await outboxOf(own)], [[], []]);
  });

  it('is limited by network, by the sender’s address and by person', async () => {
    const own = await start({ messageRate: { count: 2, windowMs: 60_000 } });
    const statuses = [];
    for (let at = 0; at < 3; at += 1) statuses.push((await sendMessage(own, goodMessage())).status);
    assert.deepEqual(statuses, [202, 202, 429]);
    const many = await start({ messageRate: { count: 1000, windowMs: 60_000 } });
    for (let at = 0; at < 12; at += 1) await sendMessage(many, goodMessage({ message: `Number ${String(at)}` }));
    assert.equal((await outboxOf(many)).length, 10, 'nobody’s mailbox is filled by strangers');
    const store = await storeAt(many.dataFile);
    const at = new Date(many.clock.time - 1000).toISOString();
    const rows = Array.from({ length: 50 }, (_, index) => ({
      id: `m${String(index)}`,
      person_id: 'omar',
      email_key: '',
      email_proof: '',
      content: '',
      content_hash: '',
      token_hash: `t${String(index)}`,
      locale: 'fr',
      state: 'sent' as const,
      received_at: at,
      sent_at: at,
    }));
    await store.insertInto('messages').values(rows).execute();
    await store.destroy();
    await sendMessage(many, goodMessage({ personId: 'omar', email: 'other@example.org' }));
    const page = await pageOf(many, 'Omar T.');
    assert.match(await (await press(page, 'send')).text(), /Omar T\. a reçu beaucoup de messages/);
    many.clock.forward(DAY_MS);
    assert.match(await (await press(page, 'send')).text(), /en route/);
  });
});
