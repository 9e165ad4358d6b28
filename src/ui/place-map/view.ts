import { SHEET, type GeoPoint, type SheetPoint, type World } from './projection.js';

/** The window on the sheet, in CSS pixels. `start` and `end` are covered at its left and right by an open card. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly start: number;
  readonly end: number;
  /** The sheet behind it. */
  readonly world: World;
}

/** What is looked at: the sheet point in the middle of the frame's free part, and how near. */
export interface MapView extends SheetPoint {
  /** 1: the world is as wide as the frame; 2: twice as wide. */
  readonly zoom: number;
}

/** A part of the sheet, in its units. */
export interface SheetWindow extends SheetPoint {
  readonly width: number;
  readonly height: number;
}

/** Where the page's author wants the map to begin. */
export interface MapHome {
  readonly center: GeoPoint | undefined;
  readonly zoom: number | undefined;
}

/** How near the map comes to one place that was chosen, and at most to several, in pixels a sheet unit. */
const NEAR_PX = 6;
const REGION_PX = 13;
/** Under this width a whole world is too small for a finger: the first view is then one of its middle. */
export const NARROW_FRAME_PX = 600;
/** A network that fits into this zoom is a region's: the map begins there. */
const REGION_FROM_ZOOM = 3;
/** Air around what is zoomed to, in pixels: a name fits beside the outermost pin. */
export const AIR_PX = 56;
/** A phone begins with Europe and Africa, and what is left and right of them. */
const NARROW_HOME = { x: 465, zoom: 2.15 } as const;

/** What points span on the sheet. */
export interface Span {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The zoom beyond which there is nothing to see; on a narrow page larger, for there 1 is smaller. */
export function maxZoom(frame: Frame): number {
  return frame.world.nearest / scaleOf(frame, 1);
}

/** The zoom for one place that was chosen. */
export function nearZoom(frame: Frame): number {
  return NEAR_PX / scaleOf(frame, 1);
}

/** Pixels a sheet unit. */
export function scaleOf(frame: Frame, zoom: number): number {
  return (frame.width / SHEET.width) * zoom;
}

/** The whole world; on a narrow page its middle. */
export function homeView(frame: Frame): MapView {
  const { homeY: y } = frame.world;
  const view = frame.width < NARROW_FRAME_PX ? { ...NARROW_HOME, y } : { x: SHEET.width / 2, y, zoom: 1 };
  return clampView(view, frame);
}

/** The first view: what the author says, else the region of a network that has one, else the world. */
export function firstView({ center, zoom }: MapHome, span: Span | undefined, frame: Frame): MapView {
  const world = homeView(frame);
  if (center) {
    const { x, y } = frame.world.project(center.lat, center.lon);
    return clampView({ x, y, zoom: zoom ?? nearZoom(frame) }, frame);
  }
  if (zoom !== undefined) return clampView({ ...world, zoom }, frame);
  if (!span) return world;
  const region = regionView(span, frame);
  return region.zoom >= REGION_FROM_ZOOM ? region : world;
}

/** The part of the sheet that the whole frame shows. */
export function windowOf(view: MapView, frame: Frame): SheetWindow {
  const scale = scaleOf(frame, view.zoom);
  return {
    x: view.x - middleOf(frame) / scale,
    y: view.y - frame.height / 2 / scale,
    width: frame.width / scale,
    height: frame.height / scale,
  };
}

/**
 * Keeps a view between the whole world and {@link maxZoom}, and the free part of its frame on the sheet. A world that
 * repeats itself has no edge in the west and east.
 */
export function clampView(view: MapView, frame: Frame): MapView {
  const zoom = clamp(view.zoom, 1, maxZoom(frame));
  const scale = scaleOf(frame, zoom);
  return {
    zoom,
    x: frame.world.wrap ? view.x : clampMiddle(view.x, freeWidth(frame) / scale, SHEET.width),
    y: clampMiddle(view.y, frame.height / scale, frame.world.height),
  };
}

/** Moves what is shown by pixels, as a hand moves a sheet of paper. */
export function panView(view: MapView, frame: Frame, right: number, down: number): MapView {
  const scale = scaleOf(frame, view.zoom);
  return clampView({ ...view, x: view.x - right / scale, y: view.y - down / scale }, frame);
}

/** Zooms by a factor; the sheet point under `at` (pixels in the frame; default: the free middle) stays there. */
export function zoomView(view: MapView, frame: Frame, factor: number, at?: SheetPoint): MapView {
  const zoom = clamp(view.zoom * factor, 1, maxZoom(frame));
  const fromMiddle = {
    x: (at?.x ?? middleOf(frame)) - middleOf(frame),
    y: (at?.y ?? frame.height / 2) - frame.height / 2,
  };
  const shift = 1 / scaleOf(frame, view.zoom) - 1 / scaleOf(frame, zoom);
  return clampView({ zoom, x: view.x + fromMiddle.x * shift, y: view.y + fromMiddle.y * shift }, frame);
}

/** A view of several places that belong together, not nearer than a country needs. */
export function regionView(span: Span, frame: Frame): MapView {
  return fitView(span, frame, REGION_PX / scaleOf(frame, 1), AIR_PX);
}

/** The nearest view, up to `nearest`, in which a span is inside, `margin` pixels from the free part's edge. */
export function fitView({ left, right, top, bottom }: Span, frame: Frame, nearest: number, margin: number): MapView {
  const across = Math.max(1, freeWidth(frame) - 2 * margin) / Math.max(right - left, Number.MIN_VALUE);
  const down = Math.max(1, frame.height - 2 * margin) / Math.max(bottom - top, Number.MIN_VALUE);
  const zoom = Math.min(nearest, Math.min(across, down) / scaleOf(frame, 1));
  return clampView({ x: (left + right) / 2, y: (top + bottom) / 2, zoom }, frame);
}

/** The same view, on the repetition of the world that is nearest to another view. */
export function nearestView(view: MapView, to: SheetPoint, { world }: Frame): MapView {
  return world.wrap ? { ...view, x: nearestX(view.x, to.x) } : view;
}

/** Where the world repeats an x, as near as can be to another. */
export function nearestX(x: number, to: number): number {
  return x + SHEET.width * Math.round((to - x) / SHEET.width);
}

/** What points span; undefined for none. */
export function spanOf(points: Iterable<SheetPoint>): Span | undefined {
  const span = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { x, y } of points) {
    span.left = Math.min(span.left, x);
    span.right = Math.max(span.right, x);
    span.top = Math.min(span.top, y);
    span.bottom = Math.max(span.bottom, y);
  }
  return span.left <= span.right ? span : undefined;
}

/** Whether two views show the same, to what an eye can tell. */
export function isSameView(one: MapView, other: MapView): boolean {
  const near = 0.01;
  return (
    Math.abs(one.x - other.x) < near && Math.abs(one.y - other.y) < near && Math.abs(one.zoom / other.zoom - 1) < near
  );
}

/** Pixels from the frame's left edge to the middle of its free part. */
export function middleOf(frame: Frame): number {
  return frame.start + freeWidth(frame) / 2;
}

function freeWidth(frame: Frame): number {
  return frame.width - frame.start - frame.end;
}

function clampMiddle(middle: number, shown: number, whole: number): number {
  return shown >= whole ? whole / 2 : clamp(middle, shown / 2, whole - shown / 2);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
