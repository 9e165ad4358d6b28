/** An outline of the land: an SVG path in whole steps, of which `unit` make one unit of the sheet. */
export interface LandOutline {
  readonly unit: number;
  readonly path: string;
}
