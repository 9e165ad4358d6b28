import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chunkOf } from '../../scripts/chunks.mjs';

interface Module {
  readonly importedIds: readonly string[];
  readonly dynamicallyImportedIds: readonly string[];
}

const module = (importedIds: readonly string[] = [], dynamicallyImportedIds: readonly string[] = []): Module => ({
  importedIds,
  dynamicallyImportedIds,
});

const GRAPH: Readonly<Record<string, Module>> = {
  provider: module(['client']),
  list: module(['client', 'rows', 'row', 'dates'], ['details']),
  map: module(['client', 'rows', 'places', 'reader']),
  form: module(['client', 'fields'], ['reader', 'solver']),
  client: module(['errors'], ['sources']),
  errors: module(['rows']),
  details: module(['dates', 'prose']),
};

const fileOf = chunkOf({ provider: 'provider', 'event-list': 'list', 'community-map': 'map', 'member-signup': 'form' });
const file = (id: string): string | null => fileOf(id, { getModuleInfo: (name: string) => GRAPH[name] ?? module() });

describe('the file of a module', () => {
  it('is the core where two doors need it at once, however deep', () => {
    assert.deepEqual(['client', 'errors', 'rows'].map(file), ['core', 'core', 'core']);
  });

  it('is the door where no other door ever needs it', () => {
    assert.deepEqual(['list', 'row', 'places', 'fields'].map(file), [
      'event-list',
      'event-list',
      'community-map',
      'member-signup',
    ]);
    assert.equal(file('dates'), 'event-list', 'what a part on use needs as well is there already');
  });

  it('is none of them where another door asks for it on use: it must not bring a whole widget', () => {
    assert.equal(file('reader'), null);
  });

  it('is one of its own for what is loaded on use', () => {
    assert.deepEqual(['details', 'prose', 'solver', 'sources'].map(file), [null, null, null, null]);
  });
});
