import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { EndpointClient } from '../../src/client/endpoint-client.js';
import { EndpointError } from '../../src/client/errors.js';
import { readEvents } from '../../src/client/readers/events.js';
import { startMisbehavingServer } from '../support/misbehaving-server.mjs';

const EVENTS = { resource: 'events', reader: readEvents } as const;

describe('the client on a server', () => {
  let server: Awaited<ReturnType<typeof startMisbehavingServer>>;
  before(async () => {
    server = await startMisbehavingServer();
  });
  after(() => server.close());
  const at = (path: string): EndpointClient =>
    new EndpointClient({ endpoint: `${server.origin}${path}`, keepLast: true, limits: { firstWaitMs: 5, slice: 10 } });

  it('reads events without a page around it, in slices', async () => {
    const { rows, complete } = await at('/rows=35/').list(EVENTS);
    assert.equal(rows.length, 35);
    assert.equal(complete, true);
  });

  it('fails as clearly as in a browser', async () => {
    for (const [path, kind] of [
      ['/status=503/', 'http'],
      ['/reset=1/', 'offline'],
      ['/html=1/', 'malformed'],
      ['/version=2/', 'version'],
    ] as const) {
      await assert.rejects(at(path).list(EVENTS), (error) => error instanceof EndpointError && error.kind === kind);
    }
  });

  it('knows that a relative address means nothing there', async () => {
    for (const request of [EVENTS, { ...EVENTS, src: 'feed.json' }]) {
      const relative = new EndpointClient({ endpoint: '/api/' });
      await assert.rejects(
        relative.list(request),
        (error) => error instanceof EndpointError && error.kind === 'no-endpoint',
      );
    }
  });

  it('takes a page at hand for rendering', () => {
    const page = { version: '1', items: [{ id: 'a', title: 'A', start: '2099-05-01', url: 'relative' }] };
    const { rows } = new EndpointClient().listFrom(page, EVENTS);
    assert.deepEqual(rows, [{ id: 'a', title: 'A', start: '2099-05-01' }]);
  });
});
