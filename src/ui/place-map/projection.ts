/** A place on Earth, in degrees: `lat` north, -90 to 90; `lon` east, -180 to 180. */
export interface GeoPoint {
  readonly lat: number;
  readonly lon: number;
}

/** How the Earth is laid flat. */
export interface Projection {
  project(lat: number, lon: number): SheetPoint;
  /** The other way round; a point beside the world gives its nearest edge. */
  unproject(point: SheetPoint): GeoPoint;
  /** Whether the sheet goes on beyond its left and right edge, where the world begins again. */
  readonly wrap: boolean;
}

/** A projection, and how the map moves on its sheet. */
export interface World extends Projection {
  /** Height of the sheet; its width is always `SHEET.width`. */
  readonly height: number;
  /** Nearest view, in pixels a sheet unit. */
  readonly nearest: number;
  /** Where the middle of the first view lies, from the sheet's top. */
  readonly homeY: number;
}

/** A point of the sheet: the whole world is `SHEET.width` wide and `SHEET.height` high, x to the right, y down. */
export interface SheetPoint {
  readonly x: number;
  readonly y: number;
}

/** The sheet that the world is drawn on, in its own units. It ends south of Cape Horn: nobody meets in Antarctica. */
export const SHEET = { width: 1000, height: 443 } as const;

/** Degrees east of Greenwich of the sheet's middle: its edges then run through the Bering Strait and cut no land mass. */
export const MIDDLE_LONGITUDE = 11;

/** Where the equator lies on the sheet. */
const EQUATOR_Y = 247.2;

// Equal Earth (Šavrič, Patterson, Jenny 2018): no country is drawn larger than another of its size, and the shapes
// stay familiar. A map of people must not make Greenland as large as Africa.
const A1 = 1.340264;
const A2 = -0.081106;
const A3 = 0.000893;
const A4 = 0.003796;
const HALF_ROOT_OF_THREE = Math.sqrt(3) / 2;
const RADIANS = Math.PI / 180;

/** Sheet units a radian, so that 360 degrees of the equator are the sheet's width. */
const SCALE = (SHEET.width * A1 * HALF_ROOT_OF_THREE) / (2 * Math.PI);

/**
 * Where a place lies on the sheet.
 *
 * @param lat degrees north, -90 to 90
 * @param lon degrees east, -180 to 180
 */
export function project(lat: number, lon: number): SheetPoint {
  return projectFromMiddle(lat, wrapped(lon - MIDDLE_LONGITUDE));
}

/**
 * As {@link project}, for a longitude counted from the sheet's middle that may run on over the edge: a coast that
 * crosses it is drawn in one piece.
 */
export function projectFromMiddle(lat: number, degrees: number): SheetPoint {
  const theta = Math.asin(HALF_ROOT_OF_THREE * Math.sin(lat * RADIANS));
  const square = theta * theta;
  const sixth = square * square * square;
  const stretch = A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square);
  const across = (degrees * RADIANS * Math.cos(theta)) / (HALF_ROOT_OF_THREE * stretch);
  const up = theta * (A1 + A2 * square + sixth * (A3 + A4 * square));
  return { x: SHEET.width / 2 + SCALE * across, y: EQUATOR_Y - SCALE * up };
}

const STEPS_AT_MOST = 12;
const PRECISION = 1e-12;

/** What {@link project} made a point of the sheet from. */
function unproject({ x, y }: SheetPoint): GeoPoint {
  const up = (EQUATOR_Y - y) / SCALE;
  let theta = up;
  // Newton's method: there is no closed form.
  for (let step = 0, change = 1; step < STEPS_AT_MOST && Math.abs(change) > PRECISION; step += 1) {
    const square = theta * theta;
    const sixth = square * square * square;
    change =
      (theta * (A1 + A2 * square + sixth * (A3 + A4 * square)) - up) /
      (A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square));
    theta -= change;
  }
  const square = theta * theta;
  const sixth = square * square * square;
  const stretch = A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square);
  const degrees = (((x - SHEET.width / 2) / SCALE) * HALF_ROOT_OF_THREE * stretch) / Math.cos(theta) / RADIANS;
  const lat = Math.asin(Math.max(-1, Math.min(1, Math.sin(theta) / HALF_ROOT_OF_THREE))) / RADIANS;
  return { lat, lon: wrapped(Math.max(-180, Math.min(180, degrees)) + MIDDLE_LONGITUDE) };
}

/** A longitude in -180 to 180. */
export function wrapped(lon: number): number {
  return lon - 360 * Math.round(lon / 360);
}

/** Our own outline. Nearer than about 35 km a centimetre it has nothing more to tell. */
export const EQUAL_EARTH: World = {
  project,
  unproject,
  wrap: false,
  height: SHEET.height,
  nearest: 34,
  homeY: SHEET.height / 2,
};
