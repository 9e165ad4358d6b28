import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { startTest, type TestEndpoint } from './harness.js';

let endpoint: TestEndpoint;
before(async () => {
  endpoint = await startTest({ showTroubles: true });
});

const ask = (path: string): Promise<Response> => fetch(new URL(path, endpoint.url));
const rows = async (answer: Response): Promise<unknown[]> => ((await answer.json()) as { items: unknown[] }).items;

describe('the endpoint in trouble', () => {
  it('answers late what it answers anyway, questions included', async () => {
    const began = performance.now();
    const late = await ask('/api-slow/events.json?limit=1');
    assert.ok(performance.now() - began > 2500);
    assert.equal(late.headers.get('access-control-allow-origin'), '*');
    assert.deepEqual(await rows(late), await rows(await ask('/api/events.json?limit=1')));
  });

  it('is down for every question, and every page may read so', async () => {
    for (const path of ['events.json', 'ouishare.json', 'signups']) {
      const answer = await ask(`/api-down/${path}`);
      assert.equal(answer.status, 503, path);
      assert.equal(answer.headers.get('access-control-allow-origin'), '*');
    }
  });

  it('has no rows, but a manifest', async () => {
    for (const list of ['communities', 'events', 'events-past', 'partners']) {
      assert.deepEqual(await rows(await ask(`/api-empty/${list}.json?community=paris`)), [], list);
    }
    const [empty, full] = await Promise.all([ask('/api-empty/ouishare.json'), ask('/api/ouishare.json')]);
    assert.deepEqual(await empty.json(), await full.json());
  });

  it('is there for the demo only', async () => {
    const plain = await startTest();
    assert.equal((await fetch(new URL('/api-down/events.json', plain.url))).status, 404);
  });
});
