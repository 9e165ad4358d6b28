import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { gather, PIN_SIZE_PX, sizeOf, type Group } from '../../../src/ui/place-map/groups.js';
import { project, type SheetPoint } from '../../../src/ui/place-map/projection.js';

/** What floating point may miss by, in pixels. */
const ROUNDING_PX = 1e-6;

const pointsOnSheet = fc.array(
  fc.record({ x: fc.double({ min: 0, max: 1000, noNaN: true }), y: fc.double({ min: 0, max: 443, noNaN: true }) }),
  { maxLength: 300 },
);
const crowded = fc.array(
  fc.record({ x: fc.double({ min: 470, max: 520, noNaN: true }), y: fc.double({ min: 80, max: 110, noNaN: true }) }),
  { maxLength: 300 },
);
const scales = fc.double({ min: 0.2, max: 40, noNaN: true });

function overlaps(groups: readonly Group[]): string[] {
  const found: string[] = [];
  groups.forEach((one, index) => {
    for (const other of groups.slice(index + 1)) {
      const distance = Math.hypot(one.x - other.x, one.y - other.y);
      if (distance < (one.size + other.size) / 2 - ROUNDING_PX) found.push(JSON.stringify([one, other]));
    }
  });
  return found;
}

function manyPlaces(count: number): SheetPoint[] {
  let seed = 7;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  return Array.from({ length: count }, () => project(random() * 110 - 45, random() * 360 - 180));
}

describe('communities that are near each other', () => {
  it('are gathered so that no disc lies over another, wherever they are', () => {
    fc.assert(
      fc.property(fc.oneof(pointsOnSheet, crowded), scales, (points, scale) => {
        assert.deepEqual(overlaps(gather(points, scale, 50)), []);
      }),
      { numRuns: 300 },
    );
  });

  it('are all there, each once', () => {
    fc.assert(
      fc.property(fc.oneof(pointsOnSheet, crowded), scales, (points, scale) => {
        const members = gather(points, scale, 50).flatMap((group) => group.members);
        assert.deepEqual(
          members.sort((one, other) => one - other),
          points.map((_, index) => index),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('are led by the most important of them, so that a cluster that opens mostly keeps its button', () => {
    const around = [0, 1, 2, 3].map((step) => ({ x: 480 + step, y: 80 }));
    const leadersAt = (scale: number) => gather(around, scale, 50).map((group) => group.leader);
    assert.deepEqual(leadersAt(1), [0]);
    assert.deepEqual(leadersAt(30).includes(0), true);
    assert.deepEqual(leadersAt(100), [0, 1, 2, 3]);
  });

  it('keep a lone pin exactly where it is', () => {
    const [group] = gather([{ x: 481.3, y: 81.2 }], 3, 50);
    assert.ok(group && Math.abs(group.x - 1443.9) < 1e-9 && Math.abs(group.y - 243.6) < 1e-9);
    assert.equal(group.size, PIN_SIZE_PX);
  });

  it('share one disc when they share one place', () => {
    const place = { x: 481, y: 81 };
    assert.deepEqual(
      gather([place, place, place], 30, 50).map((group) => group.members),
      [[0, 1, 2]],
    );
  });

  it('make larger discs for more of them, up to a size that a cell holds', () => {
    assert.equal(sizeOf(7), 39);
    assert.ok(sizeOf(35) > sizeOf(11));
    assert.equal(sizeOf(10_000), sizeOf(1_000_000));
  });

  it('are ten thousand without more than a frame can bear', () => {
    const groups = gather(manyPlaces(10_000), 1.056, Math.sqrt((1056 * 468) / 150));
    assert.ok(groups.length <= 200, String(groups.length));
  });

  it('are the same in a part of the world as in the whole, away from the part’s edge', () => {
    const points = manyPlaces(2000);
    const scale = 8;
    const region = { left: 2000, top: 200, right: 5000, bottom: 2200 };
    const isInside = ({ x, y }: Group) => x > 2300 && x < 4700 && y > 500 && y < 1900;
    const tell = (groups: readonly Group[]) => groups.filter(isInside).map(({ members }) => members.join());
    assert.deepEqual(tell(gather(points, scale, 50, region)), tell(gather(points, scale, 50)));
  });

  it('are ten thousand in less than a long task', () => {
    const points = manyPlaces(10_000);
    gather(points, 2, 50);
    // Processor time: another process on a busy machine is not ours to answer for.
    const start = process.cpuUsage();
    for (const scale of [1, 2, 4, 8, 32]) gather(points, scale, 50);
    const { user, system } = process.cpuUsage(start);
    assert.ok((user + system) / 1000 / 5 < 50);
  });
});
