import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ClusterTree } from '../../../src/ui/place-map/cluster-tree.js';
import { PIN_SIZE_PX, sizeOf, type Group } from '../../../src/ui/place-map/groups.js';
import { EQUAL_EARTH, SHEET, type GeoPoint, type World } from '../../../src/ui/place-map/projection.js';
import { WEB_MERCATOR } from '../../../src/ui/place-map/web-mercator.js';

/** What floating point may miss by, in pixels. */
const ROUNDING_PX = 1e-6;
const FRAME = { width: 1056, height: 468 };
const EVERYWHERE = { left: -1, right: SHEET.width + 1, top: -1, bottom: SHEET.width + 1 };
/** "At most some 60 real buttons at a time." */
const BUTTONS = 60;

function geo(lat: readonly [number, number], lon: readonly [number, number]): fc.Arbitrary<GeoPoint[]> {
  const within = ([min, max]: readonly [number, number]) => fc.double({ min, max, noNaN: true });
  return fc.array(fc.record({ lat: within(lat), lon: within(lon) }), { maxLength: 300, size: 'max' });
}

const networks = fc.oneof(
  geo([-90, 90], [-180, 180]),
  geo([43, 51], [-2, 8]),
  geo([48.8, 48.9], [2.2, 2.5]),
  geo([-20, -10], [170, 180]),
);
const worlds = fc.constantFrom(EQUAL_EARTH, WEB_MERCATOR);
const scales = fc.double({ min: 0.2, max: 34, noNaN: true });

function treeOf(points: readonly GeoPoint[], world: World = EQUAL_EARTH): ClusterTree {
  const work = ClusterTree.build(points, world);
  for (;;) {
    const { value } = work.next();
    if (value) return value;
  }
}

function groupsOf(tree: ClusterTree, scale: number): Group[] {
  return tree.groupsIn(EVERYWHERE, scale, FRAME);
}

function overlaps(groups: readonly Group[], scale: number, { wrap }: World): string[] {
  const found: string[] = [];
  groups.forEach((one, index) => {
    for (const other of groups.slice(index + 1)) {
      const straight = one.x - other.x;
      const across = wrap ? straight - SHEET.width * Math.round(straight / SHEET.width) : straight;
      const distance = Math.hypot(across, one.y - other.y) * scale;
      if (distance < (sizeOf(one.count) + sizeOf(other.count)) / 2 - ROUNDING_PX)
        found.push(JSON.stringify([one, other]));
    }
  });
  return found;
}

function manyPlaces(count: number): GeoPoint[] {
  let seed = 7;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  return Array.from({ length: count }, () => ({ lat: random() * 110 - 45, lon: random() * 360 - 180 }));
}

/** How many groups the fullest frame shows, wherever a visitor looks. */
function mostInFrame(groups: readonly Group[], scale: number): number {
  const [width, height] = [FRAME.width / scale, FRAME.height / scale];
  const fullest = groups.map(
    ({ x, y }) =>
      groups.filter((other) => other.x >= x && other.x <= x + width && Math.abs(other.y - y) <= height / 2).length,
  );
  return Math.max(0, ...fullest);
}

describe('communities that are near each other', () => {
  it('are gathered so that no disc lies over another, wherever they are', () => {
    fc.assert(
      fc.property(networks, worlds, scales, (points, world, scale) => {
        assert.deepEqual(overlaps(groupsOf(treeOf(points, world), scale), scale, world), []);
      }),
      { numRuns: 200, endOnFailure: true },
    );
  });

  it('are all there, each once', () => {
    fc.assert(
      fc.property(networks, worlds, scales, (points, world, scale) => {
        const tree = treeOf(points, world);
        const groups = groupsOf(tree, scale);
        const members = groups.flatMap((group) => [...tree.membersOf(group)]);
        assert.deepEqual(
          members.sort((one, other) => one - other),
          points.map((_, index) => index),
        );
        for (const group of groups) assert.equal(tree.membersOf(group).length, group.count);
      }),
      { numRuns: 200, endOnFailure: true },
    );
  });

  it('never change sides while one comes nearer: a cluster only splits, and keeps its leader', () => {
    fc.assert(
      fc.property(networks, worlds, scales, fc.double({ min: 1, max: 4, noNaN: true }), (points, world, far, times) => {
        const tree = treeOf(points, world);
        const holder = new Map<number, Group>();
        for (const group of groupsOf(tree, far)) for (const index of tree.membersOf(group)) holder.set(index, group);
        for (const group of groupsOf(tree, far * times)) {
          const before = new Set([...tree.membersOf(group)].map((index) => holder.get(index)?.leader));
          assert.equal(before.size, 1);
        }
        const near = new Set(groupsOf(tree, far * times).map(({ leader }) => leader));
        for (const { leader } of groupsOf(tree, far)) assert.ok(near.has(leader));
      }),
      { numRuns: 200, endOnFailure: true },
    );
  });

  it('never regroup while one only moves', () => {
    const tree = treeOf(manyPlaces(2000));
    const part = { left: 200, right: 500, top: 100, bottom: 300 };
    const inside = ({ x, y }: Group) => x >= part.left && x <= part.right && y >= part.top && y <= part.bottom;
    assert.deepEqual(tree.groupsIn(part, 8, FRAME), groupsOf(tree, 8).filter(inside));
  });

  it('are led by the most important of them, who is the first of its members', () => {
    const tree = treeOf([0, 1, 2, 3].map((step) => ({ lat: 48.8, lon: 2.3 + step })));
    assert.deepEqual(
      groupsOf(tree, 1).map(({ leader, count }) => [leader, count]),
      [[0, 4]],
    );
    fc.assert(
      fc.property(networks, scales, (points, scale) => {
        const one = treeOf(points);
        for (const group of groupsOf(one, scale)) assert.equal(one.membersOf(group)[0], group.leader);
      }),
    );
  });

  it('keep a lone pin exactly where it is', () => {
    const [group] = groupsOf(treeOf([{ lat: 48.86, lon: 2.35 }]), 3);
    const { x, y } = EQUAL_EARTH.project(48.86, 2.35);
    assert.ok(group && Math.abs(group.x - x) < 1e-9 && Math.abs(group.y - y) < 1e-9);
    assert.equal(sizeOf(group.count), PIN_SIZE_PX);
  });

  it('share one disc when they share one place, however near one comes', () => {
    const place = { lat: 48.86, lon: 2.35 };
    for (const world of [EQUAL_EARTH, WEB_MERCATOR]) {
      const tree = treeOf(Array<GeoPoint>(200).fill(place), world);
      assert.deepEqual(
        groupsOf(tree, world.nearest).map(({ count }) => count),
        [200],
      );
      assert.equal(tree.groupOf(123, world.nearest, FRAME).count, 200);
    }
  });

  it('share one disc across the date line, where the map goes on there', () => {
    const fiji = [
      { lat: -17, lon: 179.9 },
      { lat: -17, lon: -179.9 },
    ];
    const [group, ...others] = groupsOf(treeOf(fiji, WEB_MERCATOR), 1);
    assert.deepEqual([group?.count, others.length], [2, 0]);
    assert.ok(group && Math.min(group.x, SHEET.width - group.x) < 0.5, String(group?.x));
  });

  it('make larger discs for more of them, up to a size', () => {
    assert.equal(sizeOf(7), 39);
    assert.ok(sizeOf(35) > sizeOf(11));
    assert.equal(sizeOf(10_000), sizeOf(1_000_000));
  });

  for (const count of [200, 1000, 10_000]) {
    it(`are ${String(count)} without more buttons than a visitor can bear, wherever they look`, () => {
      const tree = treeOf(manyPlaces(count));
      for (const scale of [1.056, 2, 4.2, 8, 16, 34]) {
        const most = mostInFrame(groupsOf(tree, scale), scale);
        assert.ok(most <= BUTTONS * 1.25, `${String(most)} at ${String(scale)}`);
      }
    });
  }

  it('are not gathered more than they must be: thirty that are far apart are thirty pins', () => {
    const capitals = Array.from({ length: 30 }, (_, at) => ({
      lat: (at % 5) * 20 - 40,
      lon: Math.floor(at / 5) * 40 - 110,
    }));
    assert.equal(groupsOf(treeOf(capitals), 1.056).length, 30);
  });
});
