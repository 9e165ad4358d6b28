import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EQUAL_EARTH, project, SHEET, type SheetPoint } from '../../../src/ui/place-map/projection.js';
import {
  clampView,
  fitView,
  homeView,
  isSameView,
  maxZoom,
  panView,
  scaleOf,
  spanOf,
  windowOf,
  zoomView,
  type Frame,
  type Span,
} from '../../../src/ui/place-map/view.js';

const WIDE: Frame = { width: 1056, height: 468, start: 0, end: 0, world: EQUAL_EARTH };
const NARROW: Frame = { width: 320, height: 305, start: 0, end: 0, world: EQUAL_EARTH };
const WITH_CARD: Frame = { ...WIDE, end: 368 };
const PARIS = project(48.86, 2.35);
const MELBOURNE = project(-37.81, 144.96);

function spanned(points: readonly SheetPoint[]): Span {
  const span = spanOf(points);
  assert.ok(span);
  return span;
}

function placeOf(point: { x: number; y: number }, view: Parameters<typeof windowOf>[0], frame: Frame) {
  const { x, y } = windowOf(view, frame);
  const scale = scaleOf(frame, view.zoom);
  return { x: (point.x - x) * scale, y: (point.y - y) * scale };
}

describe('the map’s view', () => {
  it('begins with the whole world on a wide page, and with its middle on a phone', () => {
    assert.equal(homeView(WIDE).zoom, 1);
    assert.equal(homeView(NARROW).zoom, 2.15);
    const shown = windowOf(homeView(NARROW), NARROW);
    for (const { x } of [PARIS, project(-1.29, 36.82), project(45.5, -73.57)]) {
      assert.ok(x > shown.x && x < shown.x + shown.width);
    }
  });

  it('keeps the place under the fingers where it is while zooming', () => {
    const view = { x: 480, y: 150, zoom: 4 };
    const at = placeOf(PARIS, view, WIDE);
    const after = placeOf(PARIS, zoomView(view, WIDE, 2, at), WIDE);
    assert.ok(Math.abs(after.x - at.x) < 0.001 && Math.abs(after.y - at.y) < 0.001);
  });

  it('moves by exactly what a hand moves', () => {
    const view = { x: 480, y: 150, zoom: 4 };
    const before = placeOf(PARIS, view, WIDE);
    const after = placeOf(PARIS, panView(view, WIDE, 30, -12), WIDE);
    assert.ok(Math.abs(after.x - before.x - 30) < 0.001 && Math.abs(after.y - before.y + 12) < 0.001);
  });

  it('never shows what is beyond the sheet while there is sheet to show', () => {
    const shown = windowOf(panView({ x: 480, y: 150, zoom: 4 }, WIDE, 1e6, 1e6), WIDE);
    assert.ok(shown.x >= -1e-9 && shown.y >= -1e-9);
    const other = windowOf(panView({ x: 480, y: 150, zoom: 4 }, WIDE, -1e6, -1e6), WIDE);
    assert.ok(other.x + other.width <= SHEET.width + 1e-9 && other.y + other.height <= SHEET.height + 1e-9);
  });

  it('stops at the whole world and at the nearest view', () => {
    assert.equal(clampView({ x: 0, y: 0, zoom: 0.1 }, WIDE).zoom, 1);
    assert.equal(clampView({ x: 0, y: 0, zoom: 1e9 }, WIDE).zoom, maxZoom(WIDE));
  });

  it('brings a place into the part that an open card leaves free, also at the world’s edge', () => {
    for (const place of [PARIS, MELBOURNE]) {
      const at = placeOf(place, clampView({ ...place, zoom: 6 }, WITH_CARD), WITH_CARD);
      assert.ok(at.x > 0 && at.x < WITH_CARD.width - WITH_CARD.end, String(at.x));
    }
  });

  it('zooms to all members of a cluster, with air around them', () => {
    const members = [PARIS, project(50.85, 4.35), project(52.52, 13.4), project(46.2, 6.14)];
    const view = fitView(spanned(members), WIDE, maxZoom(WIDE), 60);
    for (const member of members) {
      const at = placeOf(member, view, WIDE);
      assert.ok(at.x >= 59.9 && at.x <= 996.1 && at.y >= 59.9 && at.y <= 408.1, JSON.stringify(at));
    }
  });

  it('does not fall into a place for one that stands alone', () => {
    assert.equal(fitView(spanned([PARIS]), WIDE, 6, 60).zoom, 6);
  });

  it('knows when nothing moved', () => {
    const view = homeView(WIDE);
    assert.equal(isSameView(view, panView(view, WIDE, 500, 0)), true);
    assert.equal(isSameView(view, zoomView(view, WIDE, 2)), false);
  });
});
