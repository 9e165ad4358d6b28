/** An outline of the land: an SVG path in whole steps, of which `unit` make one unit of the sheet. */
export interface LandOutline {
  readonly unit: number;
  readonly path: string;
}

/** How far in, as a zoom, the outline of the whole world starts to look cut with scissors. */
const FINE_FROM_ZOOM = 3;

/** Which of the two outlines serves a view. */
export function isFine(zoom: number): boolean {
  return zoom >= FINE_FROM_ZOOM;
}

/** Loads one outline; each is a chunk of its own, so that only a page with a map downloads it. */
export async function loadLand(fine: boolean): Promise<LandOutline> {
  const module = fine ? await import('./fine-land-path.js') : await import('./land-path.js');
  return module.LAND;
}
