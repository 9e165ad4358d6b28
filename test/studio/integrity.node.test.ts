import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hashesFor } from '../../demo/studio/integrity.js';

const GRAPH = {
  'ouishare.js': { imports: [], dynamicImports: ['event-list.js', 'partner-wall.js'] },
  'event-list.js': { imports: ['chunks/core.js'], dynamicImports: ['chunks/month.js', 'ouishare.js'] },
  'partner-wall.js': { imports: ['chunks/core.js'], dynamicImports: [] },
  'chunks/core.js': { imports: [], dynamicImports: ['chunks/fr.js'] },
  'chunks/month.js': { imports: ['chunks/grid.js'], dynamicImports: [] },
  'chunks/fr.js': { imports: [], dynamicImports: [] },
};
const FILES = ['all.js', 'chunks/core.js', 'chunks/fr.js', 'chunks/grid.js', 'chunks/month.js', 'event-list.js'];
const HASHES = Object.fromEntries([...FILES, 'ouishare.js', 'partner-wall.js'].map((path) => [path, `sha384-${path}`]));

describe('the import map of a page with one widget', () => {
  it('has whatever that widget may ever load, and nothing of the others', () => {
    assert.deepEqual(Object.keys(hashesFor(HASHES, GRAPH, 'event-list')), FILES.slice(1));
    assert.deepEqual(Object.keys(hashesFor(HASHES, GRAPH, 'partner-wall')), [
      'chunks/core.js',
      'chunks/fr.js',
      'partner-wall.js',
    ]);
  });

  it('has every file where it is not known what loads what', () => {
    const all = Object.keys(HASHES).filter((path) => path !== 'ouishare.js');
    assert.deepEqual(Object.keys(hashesFor(HASHES, undefined, 'event-list')), all);
    assert.deepEqual(Object.keys(hashesFor(HASHES, {}, 'event-list')), all);
  });
});
