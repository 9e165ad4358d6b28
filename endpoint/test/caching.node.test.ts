import assert from 'node:assert/strict';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { before, describe, it } from 'node:test';
import { sampleNetwork } from '../sample/index.js';
import { chooseCoding } from '../src/http/answer.js';
import { rawRequest, startTest, type TestEndpoint } from './harness.js';

let endpoint: TestEndpoint;
before(async () => {
  endpoint = await startTest({ source: sampleNetwork });
});

const EVENTS = '/api/events.json';

describe('asking again', () => {
  it('lets every cache keep an answer, and use it while the endpoint is down', async () => {
    const { headers } = await rawRequest(endpoint, EVENTS);
    assert.equal(headers['cache-control'], 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800');
    assert.match(headers.etag ?? '', /^W\/"[\w-]{20,}"$/);
  });

  it('sends nothing again that the browser has', async () => {
    const { headers } = await rawRequest(endpoint, EVENTS);
    const etag = headers.etag ?? '';
    for (const known of [etag, etag.replace('W/', ''), `"other", ${etag}`, `"a,b" , ${etag},"c"`, '*']) {
      const again = await rawRequest(endpoint, EVENTS, { headers: { 'If-None-Match': known } });
      assert.deepEqual([again.status, again.body.length], [304, 0], known);
      assert.equal(again.headers.etag, etag);
      assert.equal(again.headers['cache-control'], headers['cache-control']);
      assert.equal(again.headers['access-control-allow-origin'], '*');
      assert.equal(again.headers.vary, 'Accept-Encoding');
    }
  });

  it('sends the whole where the browser has something else', async () => {
    const { headers } = await rawRequest(endpoint, EVENTS);
    for (const known of ['"other"', (headers.etag ?? '').slice(3, -1), '', 'W/""']) {
      const again = await rawRequest(endpoint, EVENTS, { headers: { 'If-None-Match': known } });
      assert.equal(again.status, 200, known);
    }
  });

  it('has another name for another answer, and the same for the same', async () => {
    const tagOf = async (path: string): Promise<string | undefined> => (await rawRequest(endpoint, path)).headers.etag;
    assert.notEqual(await tagOf(`${EVENTS}?kind=lab`), await tagOf(EVENTS));
    assert.equal(await tagOf(`${EVENTS}?kind=lab&limit=5`), await tagOf(`${EVENTS}?limit=5&kind=lab`));
  });
});

describe('compressing', () => {
  it('answers in brotli to a browser', async () => {
    const plain = await rawRequest(endpoint, EVENTS);
    const packed = await rawRequest(endpoint, EVENTS, { headers: { 'Accept-Encoding': 'gzip, deflate, br, zstd' } });
    assert.equal(packed.headers['content-encoding'], 'br');
    assert.equal(packed.headers['content-length'], String(packed.body.length));
    assert.equal(packed.headers.vary, 'Accept-Encoding');
    assert.ok(packed.body.length < plain.body.length / 3);
    assert.deepEqual(brotliDecompressSync(packed.body), plain.body);
  });

  it('answers in gzip where brotli is not understood, plain where nothing is', async () => {
    const plain = await rawRequest(endpoint, EVENTS);
    const packed = await rawRequest(endpoint, EVENTS, { headers: { 'Accept-Encoding': 'gzip' } });
    assert.equal(packed.headers['content-encoding'], 'gzip');
    assert.deepEqual(gunzipSync(packed.body), plain.body);
    const identity = await rawRequest(endpoint, EVENTS, { headers: { 'Accept-Encoding': 'identity' } });
    assert.equal(identity.headers['content-encoding'], undefined);
    assert.equal(identity.headers.vary, 'Accept-Encoding');
  });

  it('does what the browser prefers', () => {
    const wishes: readonly (readonly [header: string | null, coding: string | undefined])[] = [
      [null, undefined],
      ['', undefined],
      ['br', 'br'],
      ['BR', 'br'],
      ['br;q=0, gzip', 'gzip'],
      ['br;q=0.2, gzip;q=0.8', 'gzip'],
      ['*', 'br'],
      ['*;q=0', undefined],
      ['gzip;q=0, *', 'br'],
      ['deflate', undefined],
      ['br;q=x', undefined],
    ];
    for (const [header, coding] of wishes) assert.equal(chooseCoding(header), coding, String(header));
  });
});
