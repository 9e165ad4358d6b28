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
  const degrees = lon - MIDDLE_LONGITUDE;
  return projectFromMiddle(lat, degrees - 360 * Math.round(degrees / 360));
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
