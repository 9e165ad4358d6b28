import { gather, type Group } from './groups.js';
import type { Box } from './labels.js';
import type { SheetPoint } from './projection.js';
import { scaleOf, type Frame } from './view.js';

/** Marks in a frame, at most about; the cells of the grid grow until it is so. */
const MARKS_AT_MOST = 150;
/** How far around a frame places are gathered, in frames: a hand moves the map so far before they are counted again. */
const FRAMES_AROUND = 1;

/** Remembers how places are gathered around a view: while the map only moves, nothing is counted again. */
export class Gathering<P extends SheetPoint> {
  #places: readonly P[] = [];
  #scale = 0;
  #cell = 0;
  #region: Box = { left: 0, top: 0, right: 0, bottom: 0 };
  #groups: readonly Group[] = [];

  /** The most important first. */
  get places(): readonly P[] {
    return this.#places;
  }

  set places(places: readonly P[]) {
    if (places !== this.#places) this.#scale = 0;
    this.#places = places;
  }

  /** The groups in the frame and around it, when the frame's middle is at `middle`. */
  at(middle: SheetPoint, zoom: number, frame: Frame): readonly Group[] {
    const scale = scaleOf(frame, zoom);
    const cell = Math.sqrt((frame.width * frame.height) / MARKS_AT_MOST);
    const isKnown = scale === this.#scale && cell === this.#cell;
    if (isKnown && isWithin(around(middle, scale, frame, 0), this.#region)) return this.#groups;
    this.#region = around(middle, scale, frame, FRAMES_AROUND);
    this.#groups = gather(this.#places, scale, cell, this.#region);
    this.#scale = scale;
    this.#cell = cell;
    return this.#groups;
  }

  /** The group that holds a place; undefined for a place that is not among them. */
  groupOf(place: P, zoom: number, frame: Frame): Group | undefined {
    const index = this.#places.indexOf(place);
    return this.at(place, zoom, frame).find(({ members }) => members.includes(index));
  }
}

/** The frame in pixels of the scaled sheet, grown by so many frames. A card may move its middle: a whole one is enough. */
function around({ x, y }: SheetPoint, scale: number, { width, height }: Frame, frames: number): Box {
  const [across, down] = [width * (frames + 1), height * (frames + 1)];
  return { left: x * scale - across, right: x * scale + across, top: y * scale - down, bottom: y * scale + down };
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  );
}
