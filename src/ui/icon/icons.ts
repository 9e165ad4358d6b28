import type { IconShape } from './icon.js';

// One constant an icon, so that a bundle holds only those that are used. Drawn for this project; a grid of 20 units.

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
export const calendarPlusIcon: IconShape = {
  line: 'M17 9.5v-4a1 1 0 0 0-1-1H4a1 1 0 0 0-1 1V16a1 1 0 0 0 1 1h6M3 8.5h14M7 2.8v3M13 2.8v3M15 12.5v5M12.5 15h5',
};
export const peopleIcon: IconShape = {
  line: 'M4.5 7a3 3 0 1 0 6 0 3 3 0 1 0-6 0M2 16.5c0-3 2.5-4.7 5.5-4.7s5.5 1.7 5.5 4.7M13 4.3a3 3 0 0 1 0 5.4M15 12.4c1.8.6 3 2 3 4.1',
};
export const speechIcon: IconShape = { line: 'M3 4.5h14v9.5H9l-4 3v-3H3z' };
export const globeIcon: IconShape = {
  line: 'M3 10a7 7 0 1 0 14 0 7 7 0 1 0-14 0M3 10h14M10 3c2.5 2 3 4.5 3 7s-.5 5-3 7c-2.5-2-3-4.5-3-7s.5-5 3-7z',
};
export const mailIcon: IconShape = {
  line: 'M3.5 4.5h13a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1zM3 5.5l7 5.5 7-5.5',
};
export const outIcon: IconShape = { line: 'M8 4H4v12h12v-4M11.5 3.5h5v5M16 4l-7 7' };
export const backIcon: IconShape = { line: 'm12 4.5-5.5 5.5 5.5 5.5', directed: true };
export const forthIcon: IconShape = { line: 'm8 4.5 5.5 5.5-5.5 5.5', directed: true };
export const plusIcon: IconShape = { line: 'M10 4v12M4 10h12' };
export const minusIcon: IconShape = { line: 'M4 10h12' };
export const closeIcon: IconShape = { line: 'm5 5 10 10M15 5 5 15' };
export const checkIcon: IconShape = { line: 'm4 10.5 4 4 8-9' };
export const filterIcon: IconShape = { line: 'M3 6h14M6 10h8M8.5 14h3' };
export const listIcon: IconShape = { line: 'M3 5.5h14M3 10h14M3 14.5h14' };
export const gridIcon: IconShape = {
  line: 'M3.5 3.5h5.5v5.5H3.5zM11 3.5h5.5v5.5H11zM3.5 11h5.5v5.5H3.5zM11 11h5.5v5.5H11z',
};
export const warningIcon: IconShape = { line: 'M3 10a7 7 0 1 0 14 0 7 7 0 1 0-14 0M10 6v5M10 13.7v.1' };
export const offlineIcon: IconShape = {
  line: 'M3 3l14 14M5.5 8a4 4 0 0 0-.5 8h9M8 5.2a5 5 0 0 1 7 4.3 3.5 3.5 0 0 1 2.3 5',
};
export const retryIcon: IconShape = { line: 'M16.5 10a6.5 6.5 0 1 1-2-4.7M16.5 3v3.5H13' };
export const ticketIcon: IconShape = { line: 'M3 6h14v2.5a1.5 1.5 0 0 0 0 3V14H3v-2.5a1.5 1.5 0 0 0 0-3z' };
export const lockIcon: IconShape = {
  line: 'M5.5 9h9a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1zM7 9V6.5a3 3 0 0 1 6 0V9',
};
export const accessIcon: IconShape = {
  line: 'M8.5 4a1.5 1.5 0 1 0 3 0 1.5 1.5 0 1 0-3 0M5 7.5h10M10 7.5V12l3 5M10 12l-3 5',
};
