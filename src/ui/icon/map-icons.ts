import type { IconShape } from './icon.js';

// What the map and its communities show alone. One constant an icon, drawn for this project; a grid of 20 units.

export const speechIcon: IconShape = { line: 'M3 4.5h14v9.5H9l-4 3v-3H3z' };
export const globeIcon: IconShape = {
  line: 'M3 10a7 7 0 1 0 14 0 7 7 0 1 0-14 0M3 10h14M10 3c2.5 2 3 4.5 3 7s-.5 5-3 7c-2.5-2-3-4.5-3-7s.5-5 3-7z',
};
export const mailIcon: IconShape = {
  line: 'M3.5 4.5h13a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1zM3 5.5l7 5.5 7-5.5',
};
export const plusIcon: IconShape = { line: 'M10 4v12M4 10h12' };
export const minusIcon: IconShape = { line: 'M4 10h12' };
