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

const sidesOf = (...given: Parameters<typeof placeLabels>) => placeLabels(...given).map(({ side }) => side);

describe('a pin’s name', () => {
  it('stands after the pin', () => {
    assert.deepEqual(sidesOf([pin(200, 100)], ROOM, []), ['after']);
  });

  it('stands before it at the end of the map', () => {
    assert.deepEqual(sidesOf([pin(390, 100)], ROOM, []), ['before']);
  });

  it('stands before it where a neighbour is in the way', () => {
    assert.deepEqual(sidesOf([pin(200, 100), disc(240, 100)], ROOM, []), ['before', 'none']);
  });

  it('is not written over another name: the more important one is seen', () => {
    assert.deepEqual(sidesOf([pin(100, 100, 175), pin(300, 105, 175)], ROOM, []), ['after', 'none']);
    assert.deepEqual(sidesOf([pin(300, 105, 175), pin(100, 100, 175)], ROOM, []), ['before', 'none']);
  });

  it('stays clear of the map’s buttons', () => {
    const tools = { left: 210, top: 60, right: 400, bottom: 120 };
    assert.deepEqual(sidesOf([pin(200, 100)], ROOM, [tools]), ['before']);
  });

  it('is always seen where it is the chosen one', () => {
    assert.equal(sidesOf([disc(230, 100), disc(150, 100), pin(180, 100, 200, true)], ROOM, []).at(-1), 'after');
    assert.deepEqual(sidesOf([pin(100, 100, 175), pin(300, 105, 175, true)], ROOM, []), ['none', 'before']);
  });

  it('never leaves the frame where it is the chosen one: it is as wide as there is room', () => {
    for (const x of [10, 150, 250, 390]) {
      const [place] = placeLabels([pin(x, 100, 300, true)], ROOM, []);
      assert.ok(place && place.side !== 'none');
      const far = place.side === 'after' ? x + 9 + place.width : x - 9 - place.width;
      assert.ok(far >= ROOM.left && far <= ROOM.right, JSON.stringify({ x, ...place }));
    }
  });

  it('opens into the frame where it is hidden until the visitor points at its pin', () => {
    const crowd = [disc(70, 100), disc(130, 100), pin(100, 100), disc(330, 100), disc(390, 100), pin(360, 100)];
    const opens = placeLabels(crowd, ROOM, [])
      .filter((_, index) => crowd[index]?.label)
      .map(({ side, opens: way }) => [side, way]);
    assert.deepEqual(opens, [
      ['none', 'after'],
      ['none', 'before'],
    ]);
  });
});
