import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { before, describe, it } from 'node:test';
import { doorFiles } from '../src/places.js';
import { HASHED } from '../src/routes/files.js';
import { rawRequest, startTest, temporaryFolder, type TestEndpoint } from './harness.js';

const BUILT = join(dirname(fileURLToPath(import.meta.url)), '../../dist/cdn/chunks');

let endpoint: TestEndpoint;
before(async () => {
  const root = temporaryFolder();
  const [cdn, site] = [join(root, 'cdn'), join(root, 'site')];
  mkdirSync(join(cdn, 'chunks'), { recursive: true });
  mkdirSync(join(cdn, '.hidden'));
  mkdirSync(join(site, 'second'), { recursive: true });
  writeFileSync(join(root, 'secret.txt'), 'secret');
  mkdirSync(join(root, 'cdn-secret'));
  writeFileSync(join(root, 'cdn-secret', 'a.js'), 'secret');
  writeFileSync(join(cdn, 'ouishare.js'), 'export {};'.repeat(200));
  writeFileSync(join(cdn, 'chunks', 'lit-B2x_9-a.js'), 'export {};');
  mkdirSync(join(cdn, '1.2.3'));
  writeFileSync(join(cdn, '1.2.3', 'ouishare.js'), 'export const old = true;');
  writeFileSync(join(cdn, '.hidden', 'a.js'), 'secret');
  writeFileSync(join(cdn, '.env'), 'secret');
  writeFileSync(join(cdn, 'a b.svg'), '<svg/>');
  symlinkSync(join(root, 'secret.txt'), join(cdn, 'link.txt'));
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>Demo</title>');
  writeFileSync(join(site, 'second', 'index.html'), '<!doctype html><title>Second</title>');
  const shared = doorFiles(cdn, false);
  endpoint = await startTest({ shared, site });
});

describe('the built doors', () => {
  it('may be loaded by every page, as scripts, and follow a new build within minutes', async () => {
    const { status, headers } = await rawRequest(endpoint, '/cdn/1/ouishare.js');
    assert.equal(status, 200);
    assert.equal(headers['content-type'], 'text/javascript; charset=utf-8');
    assert.equal(headers['access-control-allow-origin'], '*');
    assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.match(headers['cache-control'] ?? '', /^public, max-age=300,/);
  });

  it('are kept for ever where their name says what is in them', async () => {
    const { headers } = await rawRequest(endpoint, '/cdn/1/chunks/lit-B2x_9-a.js');
    assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable');
  });

  it('are named after what is in them, all of the parts that a build makes', () => {
    const names = readdirSync(BUILT);
    assert.ok(names.length > 50);
    assert.deepEqual(
      names.filter((name) => !HASHED.test(`chunks/${name}`)),
      [],
    );
  });

  it('stay as they were at the address of their version, when the folder keeps it', async () => {
    const { status, headers, body } = await rawRequest(endpoint, '/cdn/1.2.3/ouishare.js');
    assert.equal(status, 200);
    assert.equal(String(body), 'export const old = true;');
    assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable');
  });

  it('come compressed, and not at all where the browser has them', async () => {
    const packed = await rawRequest(endpoint, '/cdn/1/ouishare.js', { headers: { 'Accept-Encoding': 'br' } });
    assert.equal(packed.headers['content-encoding'], 'br');
    const known = { 'If-None-Match': packed.headers.etag ?? '' };
    assert.equal((await rawRequest(endpoint, '/cdn/1/ouishare.js', { headers: known })).status, 304);
  });

  it('answer HEAD, and 404 for what is not there', async () => {
    assert.equal((await rawRequest(endpoint, '/cdn/1/ouishare.js', { method: 'HEAD' })).status, 200);
    const missing = await rawRequest(endpoint, '/cdn/1/nothing.js');
    assert.equal(missing.status, 404);
    assert.equal(missing.headers['access-control-allow-origin'], '*');
  });

  it('finds a file whose name has a blank', async () => {
    assert.equal((await rawRequest(endpoint, '/cdn/1/a%20b.svg')).headers['content-type'], 'image/svg+xml');
  });
});

describe('files that are nobody’s business', () => {
  const paths = [
    '/cdn/1/../secret.txt',
    '/cdn/1/%2e%2e/secret.txt',
    '/cdn/1/..%2fsecret.txt',
    '/cdn/1/%2e%2e%2fsecret.txt',
    '/cdn/1/..%5csecret.txt',
    '/cdn/1/%252e%252e/secret.txt',
    '/cdn/1/chunks/../../secret.txt',
    '/cdn/1/chunks%2f..%2f..%2fsecret.txt',
    '/cdn/1/..%2fcdn-secret%2fa.js',
    '/cdn/1/link.txt',
    '/cdn/1/.env',
    '/cdn/1/.hidden/a.js',
    '/cdn/1/%2ehidden/a.js',
    '/cdn/1//etc/passwd',
    '/cdn/1/%2fetc%2fpasswd',
    '/cdn/1/ouishare.js%00.txt',
    '/cdn/1/%E0%A4%A',
    '/cdn/1/chunks',
    '/cdn/1/',
    `/cdn/1/${'a'.repeat(5000)}`,
    '/../secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/second/../../secret.txt',
    '//secret.txt',
  ];
  for (const path of paths) {
    it(`are not served at ${path.slice(0, 40)}`, async () => {
      const answer = await rawRequest(endpoint, path);
      assert.equal(answer.status, 404);
      assert.doesNotMatch(answer.body.toString(), /secret(?!\.txt)|root:/);
    });
  }
});

describe('pages of a demo', () => {
  it('are at the root', async () => {
    const { status, headers, body } = await rawRequest(endpoint, '/');
    assert.equal(status, 200);
    assert.equal(headers['content-type'], 'text/html; charset=utf-8');
    assert.match(body.toString(), /Demo/);
  });

  it('are found with and without the last slash of a folder', async () => {
    const answer = await fetch(`${endpoint.url}second`);
    assert.equal(answer.url, `${endpoint.url}second/`);
    assert.match(await answer.text(), /Second/);
  });

  it('never send a visitor to another site', async () => {
    for (const path of ['//evil.example/second', '//second', '/%2f%2fevil.example', '/%5c%5cevil.example/second']) {
      const { status, headers } = await rawRequest(endpoint, path);
      const target = headers.location;
      if (target !== undefined)
        assert.equal(new URL(target, endpoint.url + path.slice(1)).host, new URL(endpoint.url).host, path);
      else assert.equal(status, 404, path);
    }
  });
});
