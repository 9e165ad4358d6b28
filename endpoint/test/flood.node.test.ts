import assert from 'node:assert/strict';
import { it } from 'node:test';
import { startTest } from './harness.js';
import { goodSignup, postJson, rowsIn, solvedProof } from './signup-tools.js';

const FLOOD = 3000;
const AT_ONCE = 25;

it('one network does not send three thousand in a row, and is told when to come back', async () => {
  const own = await startTest({ env: { CHALLENGE_EFFORT: '10' } });
  const statuses = new Map<number, number>();
  let next = 0;
  const sendOn = async (): Promise<void> => {
    while (next < FLOOD) {
      next += 1;
      // Past the limit nobody looks at the proof: none is made, so that the flood is one.
      const made = (statuses.get(429) ?? 0) === 0;
      const proof = made ? { proof: await solvedProof(own.api) } : {};
      const answer = await postJson(`${own.api}signups`, {
        ...goodSignup({ email: `p${String(next)}@example.org` }),
        ...proof,
      });
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      if (answer.status === 429) assert.ok(Number(answer.headers.get('Retry-After')) > 0);
      await answer.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sendOn));
  assert.deepEqual([statuses.get(202), statuses.get(429)], [120, FLOOD - 120]);
  assert.equal(rowsIn(own.dataFile, 'signups').length, 120);
});
