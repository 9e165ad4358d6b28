/*
 * Draws the land of the community map once, from Natural Earth (public domain) as world-atlas packs it, and writes it
 * as source. Run after a change of the projection:
 *
 *   node --import tsx scripts/land.mjs
 *
 * Two outlines: one for the whole world, in halves of a unit of the sheet, and a finer one, in tenths, that the map asks
 * for when a visitor comes near. Relative whole steps keep them small: absolute coordinates are three times as many
 * bytes after compression.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import { format, resolveConfig } from 'prettier';
import { MIDDLE_LONGITUDE, projectFromMiddle } from '../src/ui/place-map/projection.ts';

/** South of this, in degrees, is Antarctica, which the sheet leaves out. */
const SOUTHERN_END = -60;
const FOLDER = new URL('../src/ui/place-map/', import.meta.url);

const OUTLINES = [
  {
    file: 'land-path.ts',
    source: 'land-110m',
    unit: 2,
    tolerance: 0,
    smallest: 1,
    doc: 'The land of the whole world, from Natural Earth 1:110m.',
  },
  {
    file: 'fine-land-path.ts',
    source: 'land-50m',
    unit: 10,
    tolerance: 1.4,
    smallest: 12,
    doc: 'The same land for a near view, from Natural Earth 1:50m.',
  },
];

for (const outline of OUTLINES) await writeOutline(outline);

async function writeOutline({ file, source, unit, tolerance, smallest, doc }) {
  const topology = JSON.parse(
    await readFile(createRequire(import.meta.url).resolve(`world-atlas/${source}.json`), 'utf8'),
  );
  const rings = polygonsOf(feature(topology, topology.objects.land)).flat().filter(isDrawn);
  const path = rings.map((ring) => subpath(wholeUnits(ring, unit, tolerance), smallest)).join('');
  const text = [
    '// Made by scripts/land.mjs: change that, not this.',
    "import type { LandOutline } from './land-outline.js';",
    '',
    `/** ${doc} */`,
    `export const LAND: LandOutline = { unit: ${String(unit)}, path: '${path}' };`,
  ].join('\n');
  const target = new URL(file, FOLDER);
  const config = await resolveConfig(target);
  await writeFile(target, await format(text, { ...config, filepath: file }));
  console.log(`${file}: ${String(rings.length)} rings, ${String(path.length)} characters`);
}

function polygonsOf(land) {
  const geometries = land.type === 'FeatureCollection' ? land.features.map((each) => each.geometry) : [land.geometry];
  return geometries.flatMap(({ type, coordinates }) => (type === 'Polygon' ? [coordinates] : coordinates));
}

function isDrawn(ring) {
  return ring.some(([, lat]) => lat > SOUTHERN_END);
}

/** The ring in whole steps of the sheet, without points that change nothing. */
function wholeUnits(ring, unit, tolerance) {
  const points = unwrapped(ring).map(([degrees, lat]) => {
    const { x, y } = projectFromMiddle(lat, degrees);
    return [x * unit, y * unit];
  });
  const kept = tolerance > 0 ? simplified(points, tolerance) : points;
  return withoutStraight(kept.map(([x, y]) => [Math.round(x), Math.round(y)]));
}

/** Longitudes counted from the sheet's middle, without the jump at the date line, on the side where most of it lies. */
function unwrapped(ring) {
  let last = 0;
  const degrees = ring.map(([lon], index) => {
    const own = lon - MIDDLE_LONGITUDE;
    last = index === 0 ? own : own - 360 * Math.round((own - last) / 360);
    return last;
  });
  const middle = degrees.reduce((sum, each) => sum + each, 0) / degrees.length;
  const turn = 360 * Math.round(middle / 360);
  return ring.map(([, lat], index) => [degrees[index] - turn, lat]);
}

/** Douglas and Peucker: leaves out what is nearer than `tolerance` to the line between what stays. */
function simplified(points, tolerance) {
  const keep = new Set([0, points.length - 1]);
  const open = [[0, points.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    const far = farthest(points, from, to);
    if (far.distance <= tolerance) continue;
    keep.add(far.index);
    open.push([from, far.index], [far.index, to]);
  }
  return points.filter((_, index) => keep.has(index));
}

function farthest(points, from, to) {
  const [[ax, ay], [bx, by]] = [points[from], points[to]];
  const length = Math.hypot(bx - ax, by - ay);
  const far = { index: from, distance: -1 };
  for (let index = from + 1; index < to; index += 1) {
    const [x, y] = points[index];
    // A ring begins where it ends: there the distance from that one point decides.
    const distance =
      length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
    if (distance > far.distance) Object.assign(far, { index, distance });
  }
  return far;
}

function withoutStraight(points) {
  const kept = [];
  for (const point of points) {
    const [before, last] = [kept.at(-2), kept.at(-1)];
    if (last && last[0] === point[0] && last[1] === point[1]) continue;
    if (before && (last[0] - before[0]) * (point[1] - last[1]) === (last[1] - before[1]) * (point[0] - last[0]))
      kept.pop();
    kept.push(point);
  }
  return kept;
}

/** One closed piece of the path; empty for an island that would be smaller than `smallest` square steps. */
function subpath(points, smallest) {
  if (areaOf(points) < smallest) return '';
  const [[x, y]] = points;
  let at = [x, y];
  let text = `M${pair(x, y)}l`;
  // The last point is the first again: `z` draws it.
  for (const [toX, toY] of points.slice(1, -1)) {
    const step = pair(toX - at[0], toY - at[1]);
    text += text.endsWith('l') || step.startsWith('-') ? step : ` ${step}`;
    at = [toX, toY];
  }
  return `${text}z`;
}

function areaOf(points) {
  let twice = 0;
  for (let index = 1; index < points.length; index += 1) {
    twice += points[index - 1][0] * points[index][1] - points[index][0] * points[index - 1][1];
  }
  return Math.abs(twice) / 2;
}

function pair(x, y) {
  return y < 0 ? `${String(x)}${String(y)}` : `${String(x)} ${String(y)}`;
}
