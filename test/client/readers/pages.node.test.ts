import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readEvents } from '../../../src/client/readers/events.js';
import { ReadFailure, readRows } from '../../../src/client/readers/rows.js';
import { makeId } from '../../../src/contract/text.js';

const BASE = 'https://example.org/api/events.json';
const EVENT = { id: 'e1', title: 'Meet-up', start: '2026-05-20T18:30' };

function failure(action: () => unknown): ReadFailure {
  try {
    action();
  } catch (error) {
    assert.ok(error instanceof ReadFailure, String(error));
    return error;
  }
  throw new assert.AssertionError({ message: 'this was read' });
}

describe('a page that is none', () => {
  const none: [says: string, json: unknown][] = [
    ['a page of HTML', '<!doctype html><title>404</title>'],
    ['nothing', null],
    ['a number', 42],
    ['an object of another shape', { error: 'not found' }],
    ['an object whose rows are text', { version: '1', items: 'none' }],
    ['an object without rows', { version: '1', items: null }],
    ['rows of which none can be read', [{ title: 'without start' }, 'x', null]],
    ['rows that are lists', [[EVENT]]],
    ['a thousand times nothing', Array.from({ length: 1000 }, () => null)],
  ];
  for (const [says, json] of none) {
    it(`is a failure, never an empty list: ${says}`, () => {
      assert.equal(failure(() => readEvents(json, BASE)).kind, 'malformed');
    });
  }

  it('says which rows could not be read and why', () => {
    const { dropped } = failure(() => readEvents([{ id: 7, title: 'T' }, 'x'], BASE));
    assert.deepEqual(dropped, [
      { index: 0, id: '7', field: 'start', code: 'row_incomplete', detail: 'the row is left out: start is missing' },
      { index: 1, code: 'no_row', detail: 'this is no row' },
    ]);
  });

  it('of another major version says that, even where its shape is another', () => {
    for (const version of ['2', 2, '2.0', 'v3', '10', 0]) {
      assert.equal(failure(() => readEvents({ version, items: [EVENT] }, BASE)).kind, 'version');
    }
    assert.equal(failure(() => readEvents({ version: '2', rows: [] }, BASE)).kind, 'version');
  });
});

describe('a page', () => {
  it('may be a bare list, or hold one row alone', () => {
    assert.deepEqual(readEvents([EVENT], BASE).page, { version: '1', items: [EVENT] });
    assert.deepEqual(readEvents({ items: EVENT }, BASE).page, { version: '1', items: [EVENT] });
    assert.deepEqual(readEvents([], BASE), { page: { version: '1', items: [] }, dropped: [] });
  });

  it('keeps its minor version, and gets one where it has none', () => {
    const versions: [unknown, string][] = [
      [undefined, '1'],
      ['1', '1'],
      [1, '1'],
      [' 1.2 ', '1.2'],
      [1.5, '1.5'],
      ['v1', '1'],
      ['01.02', '1.2'],
      ['1.2.3', '1.2'],
    ];
    for (const [version, read] of versions) assert.equal(readEvents({ version, items: [] }, BASE).page.version, read);
    const { page, dropped } = readEvents({ version: 'newest', items: [] }, BASE);
    assert.equal(page.version, '1');
    assert.deepEqual(
      dropped.map(({ index, field }) => [index, field]),
      [[-1, 'version']],
    );
  });

  it('has the addresses of its neighbours made absolute, whatever their origin: the client compares it', () => {
    const { page } = readEvents({ items: [], next: '?cursor=2', past: 'events-past.json' }, BASE);
    assert.equal(page.next, 'https://example.org/api/events.json?cursor=2');
    assert.equal(page.past, 'https://example.org/api/events-past.json');
    assert.equal(readEvents({ items: [], next: 'https://other.example/' }, BASE).page.next, 'https://other.example/');
  });

  it('loses a label that is none, and keeps the others', () => {
    const labels = [{ id: 'mobility', label: { fr: 'Mobilités' } }, { id: 'x' }, 'y', { id: 3, label: 'Three' }];
    const { page, dropped } = readEvents(
      { items: [], labels, total: '12', lang: 'fr_FR', updated: '2026-05-20 10:00Z' },
      BASE,
    );
    assert.deepEqual(page, {
      version: '1',
      lang: 'fr-FR',
      updated: '2026-05-20T10:00Z',
      total: 12,
      labels: [
        { id: 'mobility', label: { fr: 'Mobilités' } },
        { id: '3', label: 'Three' },
      ],
      items: [],
    });
    assert.deepEqual(
      dropped.map(({ index, field, code }) => [index, field, code]),
      [
        [-1, 'labels.1.label', 'incomplete'],
        [-1, 'labels.2', 'unreadable'],
      ],
    );
  });

  it('that is read in a page at no web address loses its relative addresses, nothing else', () => {
    for (const base of ['file:///home/x/events.json', 'about:srcdoc', 'blob:https://example.org/1', '']) {
      assert.deepEqual(readEvents([{ ...EVENT, url: 'e/1', registerUrl: 'https://example.org/r' }], base).page.items, [
        { ...EVENT, registerUrl: 'https://example.org/r' },
      ]);
    }
  });

  it('handed over by a script may be cyclic, frozen, or of objects without a prototype', () => {
    const cyclic: Record<string, unknown> = { ...EVENT };
    cyclic['place'] = cyclic;
    cyclic['speakers'] = [cyclic];
    cyclic['tags'] = [[[[cyclic]]]];
    const loop: unknown[] = [];
    loop.push(loop);
    const bare = Object.assign(Object.create(null) as object, EVENT, { online: loop });
    const { page } = readEvents(Object.freeze([cyclic, Object.freeze(bare)]), BASE);
    assert.deepEqual(page.items, [EVENT, EVENT]);
  });
});

describe('a row without an id', () => {
  const row = { title: 'Meet-up', start: '2026-05-20 18:30' };

  it('gets the same one wherever it is read: of its address as written, else of its start and title', () => {
    const ids = (rows: unknown[], base: string): string[] => readEvents(rows, base).page.items.map(({ id }) => id);
    assert.deepEqual(ids([row, { ...row, url: 'e/1' }], BASE), [
      makeId(undefined, '2026-05-20T18:30', 'Meet-up'),
      makeId('e/1'),
    ]);
    assert.deepEqual(
      ids([row, { ...row, url: ' e/1 ' }], 'https://elsewhere.example/'),
      ids([row, { ...row, url: 'e/1' }], BASE),
    );
    assert.notEqual(makeId('e/1'), makeId('e/2'));
    assert.match(makeId('e/1'), /^~[\da-z]{14}$/);
  });

  it('or with one that is none is not lost', () => {
    for (const id of ['x'.repeat(201), 2 ** 53, 1.5, true, { a: 1 }]) {
      const { page, dropped } = readEvents([{ ...row, id }], BASE);
      assert.equal(page.items[0]?.id, makeId(undefined, '2026-05-20T18:30', 'Meet-up'));
      assert.deepEqual(
        dropped.map(({ field, code }) => [field, code]),
        [['id', 'unreadable']],
      );
    }
    assert.equal(readEvents([{ ...row, id: 'x'.repeat(200) }], BASE).page.items[0]?.id.length, 200);
  });
});

describe('a page with more rows than a visitor should wait for', () => {
  const rows = Array.from({ length: 1234 }, (_, at) =>
    at % 100 === 7 ? { id: at } : { ...EVENT, id: at, url: 'x:y' },
  );

  it('is read in slices, giving way between, with the same result', async () => {
    let ways = 0;
    const giveWay = (): Promise<void> => {
      ways += 1;
      return Promise.resolve();
    };
    const page = { version: '1.1', lang: 'fr', labels: [{ id: 'a', label: 'A' }], items: rows };
    assert.deepEqual(await readRows(readEvents, page, BASE, { giveWay }), readEvents(page, BASE));
    // At most 500 rows at a time; on a slow machine it gives way more often.
    assert.ok(ways >= 3, String(ways));
    assert.deepEqual(await readRows(readEvents, rows, BASE, { slice: 10 }), readEvents(rows, BASE));
  });

  it('survives a slice of which nothing can be read, but not a whole of it', async () => {
    const bad = Array.from({ length: 600 }, () => ({ title: 'x' }));
    const { page, dropped } = await readRows(readEvents, [...bad, EVENT], BASE);
    assert.deepEqual(page.items, [EVENT]);
    assert.deepEqual(
      dropped.map(({ index }) => index),
      bad.map((_, at) => at),
    );
    await assert.rejects(readRows(readEvents, bad, BASE), { kind: 'malformed' });
    await assert.rejects(readRows(readEvents, { version: '2', items: bad }, BASE), { kind: 'version' });
    await assert.rejects(readRows(readEvents, '<html>', BASE), { kind: 'malformed' });
  });

  it('is no longer read once nobody waits for it', async () => {
    const leaving = new AbortController();
    const giveWay = (): Promise<void> => {
      leaving.abort();
      return Promise.resolve();
    };
    await assert.rejects(readRows(readEvents, rows, BASE, { giveWay, signal: leaving.signal }), { name: 'AbortError' });
  });
});
