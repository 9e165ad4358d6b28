import { gather, type Group } from './groups.js';
import type { SheetPoint } from './projection.js';
import { scaleOf, type Frame } from './view.js';

/** Marks in a frame, at most about; the cells of the grid grow until it is so. */
const MARKS_AT_MOST = 150;

/** Remembers how places are gathered at a scale: while the map only moves, nothing is counted again. */
export class Gathering<P extends SheetPoint> {
  #places: readonly P[] = [];
  #scale = 0;
  #cell = 0;
  #groups: readonly Group[] = [];

  /** The most important first. */
  get places(): readonly P[] {
    return this.#places;
  }

  set places(places: readonly P[]) {
    if (places !== this.#places) this.#scale = 0;
    this.#places = places;
  }

  at(zoom: number, frame: Frame): readonly Group[] {
    const scale = scaleOf(frame, zoom);
    const cell = Math.sqrt((frame.width * frame.height) / MARKS_AT_MOST);
    if (scale !== this.#scale || cell !== this.#cell) {
      this.#groups = gather(this.#places, scale, cell);
      this.#scale = scale;
      this.#cell = cell;
    }
    return this.#groups;
  }

  /** The group that holds a place; undefined for a place that is not among them. */
  groupOf(place: P, zoom: number, frame: Frame): Group | undefined {
    const index = this.#places.indexOf(place);
    return this.at(zoom, frame).find(({ members }) => members.includes(index));
  }
}
