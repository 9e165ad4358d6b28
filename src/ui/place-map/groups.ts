import type { SheetPoint } from './projection.js';

/** What is drawn at one place: a pin for one point, a disc with a number for several. */
export interface Group extends SheetPoint {
  /**
   * The first of its points in the given order, and its name towards the page: a group that is zoomed into keeps its
   * leader, because who comes first among many comes first among fewer. So its button stays, and the focus on it.
   */
  readonly leader: number;
  /** How many points it holds. */
  readonly count: number;
  /** Where its points begin in the tree's order. */
  readonly start: number;
}

/** A pin's target: what a finger needs. The disc that is drawn in it is smaller. */
export const PIN_SIZE_PX = 28;
/** A cluster never grows larger than this. */
export const LARGEST_DISC_PX = 60;
/** Between two discs, so that their rings are seen and a crowded map is no wall. */
export const AIR_PX = 8;
const SMALLEST_DISC_PX = 26;
const GROWTH_PX = 5;

/** Across, in pixels, for a number of points: area grows with the number. */
export function sizeOf(count: number): number {
  if (count === 1) return PIN_SIZE_PX;
  return Math.min(LARGEST_DISC_PX, Math.round(SMALLEST_DISC_PX + GROWTH_PX * Math.sqrt(count)));
}
