import type { IconShape } from './icon.js';

// What several widgets show; the icons of one alone are in a file of their own, so that only its pages load them.
// One constant an icon, drawn for this project; a grid of 20 units.

export const searchIcon: IconShape = { line: 'M3.5 9a5.5 5.5 0 1 0 11 0 5.5 5.5 0 1 0-11 0M13.2 13.2l4 4' };
export const placeIcon: IconShape = {
  line: 'M10 17.5s5.5-5 5.5-9.2a5.5 5.5 0 0 0-11 0c0 4.2 5.5 9.2 5.5 9.2zM8.1 8.3a1.9 1.9 0 1 0 3.8 0 1.9 1.9 0 1 0-3.8 0',
};
export const screenIcon: IconShape = {
  line: 'M3.5 4h13a1 1 0 0 1 1 1v7.5a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1v-7.5a1 1 0 0 1 1-1zM7 16.5h6',
};
export const bothIcon: IconShape = { line: 'M7 17s4-3.7 4-6.8a4 4 0 0 0-8 0C3 13.3 7 17 7 17zM8 3.5h9.5v7H14' };
export const clockIcon: IconShape = { line: 'M3 10a7 7 0 1 0 14 0 7 7 0 1 0-14 0M10 5.8V10l2.8 1.8' };
export const calendarIcon: IconShape = {
  line: 'M4 4.5h12a1 1 0 0 1 1 1v10.5a1 1 0 0 1-1 1h-12a1 1 0 0 1-1-1v-10.5a1 1 0 0 1 1-1zM3 8.5h14M7 2.8v3M13 2.8v3',
};
export const outIcon: IconShape = { line: 'M8 4H4v12h12v-4M11.5 3.5h5v5M16 4l-7 7' };
export const closeIcon: IconShape = { line: 'm5 5 10 10M15 5 5 15' };
export const warningIcon: IconShape = { line: 'M3 10a7 7 0 1 0 14 0 7 7 0 1 0-14 0M10 6v5M10 13.7v.1' };
export const offlineIcon: IconShape = {
  line: 'M3 3l14 14M5.5 8a4 4 0 0 0-.5 8h9M8 5.2a5 5 0 0 1 7 4.3 3.5 3.5 0 0 1 2.3 5',
};
export const retryIcon: IconShape = { line: 'M16.5 10a6.5 6.5 0 1 1-2-4.7M16.5 3v3.5H13' };
