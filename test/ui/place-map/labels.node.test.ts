import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { placeLabels, type Labelled } from '../../../src/ui/place-map/labels.js';

const ROOM = { left: 0, top: 0, right: 400, bottom: 200 };

function pin(x: number, y: number, width = 60, chosen = false): Labelled {
  return { x, y, size: 28, label: { width, height: 15, gap: 9 }, chosen };
}

function disc(x: number, y: number, size = 40): Labelled {
  return { x, y, size, label: undefined, chosen: false };
}

describe('a pin’s name', () => {
  it('stands after the pin', () => {
    assert.deepEqual(placeLabels([pin(200, 100)], ROOM, []), ['after']);
  });

  it('stands before it at the end of the map', () => {
    assert.deepEqual(placeLabels([pin(390, 100)], ROOM, []), ['before']);
  });

  it('stands before it where a neighbour is in the way', () => {
    assert.deepEqual(placeLabels([pin(200, 100), disc(240, 100)], ROOM, []), ['before', 'none']);
  });

  it('is not written over another name: the more important one is seen', () => {
    assert.deepEqual(placeLabels([pin(100, 100, 175), pin(300, 105, 175)], ROOM, []), ['after', 'none']);
    assert.deepEqual(placeLabels([pin(300, 105, 175), pin(100, 100, 175)], ROOM, []), ['before', 'none']);
  });

  it('stays clear of the map’s buttons', () => {
    const tools = { left: 210, top: 60, right: 400, bottom: 120 };
    assert.deepEqual(placeLabels([pin(200, 100)], ROOM, [tools]), ['before']);
  });

  it('is always seen where it is the chosen one', () => {
    assert.deepEqual(
      placeLabels([disc(230, 100), disc(170, 100), pin(200, 100, 300, true)], ROOM, []).at(-1),
      'before',
    );
    assert.deepEqual(placeLabels([pin(100, 100, 175), pin(300, 105, 175, true)], ROOM, []), ['none', 'before']);
  });
});
