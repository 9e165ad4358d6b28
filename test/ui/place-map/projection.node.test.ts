import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LAND as FINE_LAND } from '../../../src/ui/place-map/fine-land-path.js';
import { LAND } from '../../../src/ui/place-map/land-path.js';
import type { LandOutline } from '../../../src/ui/place-map/land-outline.js';
import { project, SHEET, type SheetPoint } from '../../../src/ui/place-map/projection.js';

/** Corners of every closed piece of an outline, in sheet units: read the way an SVG path is read. */
function ringsOf({ path, unit }: LandOutline): SheetPoint[][] {
  return path
    .split('M')
    .filter((piece) => piece !== '')
    .map((piece) => {
      const numbers = (piece.match(/-?\d+/g) ?? []).map(Number);
      let at = { x: 0, y: 0 };
      const ring: SheetPoint[] = [];
      for (let index = 0; index < numbers.length; index += 2) {
        at = { x: at.x + (numbers[index] ?? 0), y: at.y + (numbers[index + 1] ?? 0) };
        ring.push({ x: at.x / unit, y: at.y / unit });
      }
      return ring;
    });
}

function isInside({ x, y }: SheetPoint, ring: readonly SheetPoint[]): boolean {
  let inside = false;
  ring.forEach((from, index) => {
    const to = ring[(index + 1) % ring.length] ?? from;
    if (from.y > y !== to.y > y && x < ((to.x - from.x) * (y - from.y)) / (to.y - from.y) + from.x) inside = !inside;
  });
  return inside;
}

const PLACES: readonly (readonly [name: string, lat: number, lon: number, land: boolean])[] = [
  ['Madrid', 40.42, -3.7, true],
  ['Bamako', 12.65, -8, true],
  ['Brasilia', -15.79, -47.88, true],
  ['Alice Springs', -23.7, 133.88, true],
  ['Chita', 52.03, 113.5, true],
  ['Anadyr, beyond the date line’s side of Siberia', 66.5, 176.5, true],
  ['Chukotka east of 180 degrees', 66.6, -177, true],
  ['the middle of the Atlantic', 0, -30, false],
  ['the middle of the Pacific', 0, -150, false],
  ['the Bay of Bengal', 13, 88, false],
];

describe('the map’s sheet', () => {
  it('lays the equator’s 360 degrees over its whole width', () => {
    const [west, east] = [project(0, -168.9999), project(0, 190.9999)];
    assert.ok(Math.abs(west.x) < 0.01, String(west.x));
    assert.ok(Math.abs(east.x - SHEET.width) < 0.01, String(east.x));
  });

  it('shows every inhabited place, from Svalbard to Cape Horn', () => {
    for (const [lat, lon] of [
      [78.2, 15.6],
      [-54.9, -67.6],
      [-46.6, 168.3],
    ] as const) {
      const { x, y } = project(lat, lon);
      assert.ok(x > 0 && x < SHEET.width && y > 0 && y < SHEET.height);
    }
  });

  it('takes a longitude counted the long way round for the same place', () => {
    assert.deepEqual(project(35.7, 139.7 - 360), project(35.7, 139.7));
  });

  it('draws countries in their true proportion of size', () => {
    const area = (lat: number) => {
      const [a, b, c] = [project(lat, 11), project(lat, 12), project(lat + 1, 11)];
      return ((b.x - a.x) * (a.y - c.y)) / Math.cos((lat + 0.5) * (Math.PI / 180));
    };
    assert.ok(Math.abs(area(60) / area(0) - 1) < 0.02, String(area(60) / area(0)));
  });

  for (const [name, outline] of [
    ['whole world', LAND],
    ['near view', FINE_LAND],
  ] as const) {
    const rings = ringsOf(outline);
    for (const [place, lat, lon, land] of PLACES) {
      it(`has ${place} ${land ? 'on land' : 'in the sea'} in the outline of the ${name}`, () => {
        assert.equal(
          rings.some((ring) => isInside(project(lat, lon), ring)),
          land,
        );
      });
    }
  }
});
