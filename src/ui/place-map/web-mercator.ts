import { SHEET, wrapped, type World } from './projection.js';

const RADIANS = Math.PI / 180;
/** Where the square of web maps ends, in degrees (OGC 17-083r2, WebMercatorQuad). */
const LAST_LATITUDE = 85.05112878;
/** Pixels across a tile, and so across the whole world at zoom 0. */
export const TILE_PX = 256;
/** Layers answer down to here; further, many are empty. */
export const DEEPEST_TILE_ZOOM = 18;

/** What raster tiles are drawn in: Web Mercator, a square sheet without an edge in the west and east. */
export const WEB_MERCATOR: World = {
  project(lat, lon) {
    const north = Math.max(-LAST_LATITUDE, Math.min(LAST_LATITUDE, lat)) * RADIANS;
    return {
      x: SHEET.width * (wrapped(lon) / 360 + 0.5),
      y: (SHEET.width * (1 - Math.asinh(Math.tan(north)) / Math.PI)) / 2,
    };
  },
  unproject({ x, y }) {
    const lat = Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / SHEET.width))) / RADIANS;
    return { lat, lon: wrapped((x / SHEET.width - 0.5) * 360) };
  },
  wrap: true,
  height: SHEET.width,
  nearest: (TILE_PX * 2 ** DEEPEST_TILE_ZOOM) / SHEET.width,
  // Between Tromsø and Dunedin: there people meet.
  homeY: 432,
};
