import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { checkEndpoint } from '../src/checker/checker.js';
import { readFolder, stampOfFolder } from '../src/network/folder-source.js';
import { Library } from '../src/network/library.js';
import { writeStaticFolder } from '../src/network/static-folder.js';
import { sampleNetwork } from '../sample/index.js';
import { Command } from './command.js';
import { startStatic } from './static-server.js';
import { until } from './membership-tools.js';
import { idsOf, ListeningLog, NOON, startTest, temporaryFolder, type TestEndpoint } from './harness.js';

/** A publisher's folder, to be changed. */
function publisherFolder(): { folder: string; put: (name: string, value: unknown) => void } {
  const folder = temporaryFolder();
  const put = (name: string, value: unknown): void => {
    writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
  };
  put('ouishare.json', { version: '1', name: 'Lisboa', lang: 'pt' });
  put('events.json', [{ title: 'Jantar', start: '2026-06-01T19:00', timeZone: 'Europe/Lisbon' }]);
  put('events-past.json', { version: '1', items: [{ id: 'old', title: 'Antigo', start: '2020-01-01' }] });
  put(
    'partners.json',
    '\uFEFF{"version":"1","items":[{"id":"cafe","name":"Café"}],"tiers":[{"id":"t"}],"labels":[{"id":"x","label":"X"}]}',
  );
  return { folder, put };
}

const startFolder = (folder: string): Promise<TestEndpoint> =>
  startTest({ source: () => readFolder(folder), sourceStamp: () => stampOfFolder(folder) });

describe('a folder of files', () => {
  it('is served as it stands: pages, bare lists, a file with a byte order mark, rows without id', async () => {
    const own = await startFolder(publisherFolder().folder);
    assert.match((await idsOf(`${own.api}events.json`)).join(' '), /^~\w+$/);
    assert.deepEqual(await idsOf(`${own.api}events-past.json`), ['old']);
    assert.deepEqual(await idsOf(`${own.api}partners.json`), ['cafe']);
    assert.deepEqual(await idsOf(`${own.api}people.json`), []);
  });

  it('is read again within seconds after a change', async () => {
    const { folder, put } = publisherFolder();
    const own = await startFolder(folder);
    put('people.json', [{ id: 'ada', name: 'Ada Example', consent: 'public' }]);
    own.clock.forward(6000);
    await until(async () => (await idsOf(`${own.api}people.json`)).join() === 'ada');
  });

  it('keeps what was served while a file is broken, and says so', async () => {
    const { folder, put } = publisherFolder();
    const own = await startFolder(folder);
    put('partners.json', '{"items": [');
    own.clock.forward(6000);
    assert.deepEqual(await idsOf(`${own.api}partners.json`), ['cafe']);
    await until(() => /partners\.json cannot be read/.test(own.log.lines.join('\n')));
    assert.deepEqual(await idsOf(`${own.api}partners.json`), ['cafe']);
    put('partners.json', []);
    own.clock.forward(6000);
    await until(async () => (await idsOf(`${own.api}partners.json`)).length === 0);
  });

  it('is refused at the start where it has no manifest, or no page', () => {
    const { folder, put } = publisherFolder();
    put('people.json', { rows: [] });
    assert.throws(() => readFolder(folder), /people\.json is no page of rows/);
    rmSync(join(folder, 'ouishare.json'));
    assert.throws(() => readFolder(folder), /There is no ouishare\.json/);
  });

  it('is served by the command, with its pictures and nothing else of it', async () => {
    const { folder, put } = publisherFolder();
    mkdirSync(join(folder, 'logos'));
    put('logos/a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    put('notes.txt', 'secret');
    const command = new Command(['serve', '--network', folder], {}, temporaryFolder());
    const api = `http://127.0.0.1:${String(await command.ready())}/api/`;
    assert.deepEqual(await idsOf(`${api}partners.json`), ['cafe']);
    assert.equal((await fetch(`${api}logos/a.svg`)).headers.get('Content-Type'), 'image/svg+xml');
    assert.equal((await fetch(`${api}notes.txt`)).status, 404);
  });
});

describe('a folder that was written', () => {
  it('is an endpoint by itself: the same rows, no sign-up', async () => {
    const folder = join(temporaryFolder(), 'static');
    const library = await Library.open({ source: sampleNetwork, now: () => NOON, log: new ListeningLog() });
    await writeStaticFolder(folder, library.shelf);
    const { api } = await startStatic(folder);
    assert.deepEqual(
      await idsOf(`${api}events.json`),
      library.shelf.lists.events.map(({ id }) => id),
    );
    const { findings, rows } = await checkEndpoint(api);
    assert.ok(rows > 100);
    assert.deepEqual(findings, []);
  });

  it('is kept by the server itself, after each change', async () => {
    const { folder, put } = publisherFolder();
    const out = join(temporaryFolder(), 'snapshot');
    const own = await startTest({
      source: () => readFolder(folder),
      sourceStamp: () => stampOfFolder(folder),
      snapshot: out,
      snapshotEveryMs: 20,
    });
    const { api } = await startStatic(out);
    assert.deepEqual(await idsOf(`${api}people.json`), []);
    put('people.json', [{ id: 'ada', name: 'Ada Example', consent: 'public' }]);
    own.clock.forward(6000);
    await until(async () => (await idsOf(`${api}people.json`)).join() === 'ada');
    await own.stop();
    assert.deepEqual(await idsOf(`${api}people.json`), ['ada'], 'the files outlive the process');
  });
});
