import type { IconShape } from './icon.js';

// What a list of events shows alone. One constant an icon, drawn for this project; a grid of 20 units.

export const filterIcon: IconShape = { line: 'M3 6h14M6 10h8M8.5 14h3' };
export const listIcon: IconShape = { line: 'M3 5.5h14M3 10h14M3 14.5h14' };
export const gridIcon: IconShape = {
  line: 'M3.5 3.5h5.5v5.5H3.5zM11 3.5h5.5v5.5H11zM3.5 11h5.5v5.5H3.5zM11 11h5.5v5.5H11z',
};
export const backIcon: IconShape = { line: 'm12 4.5-5.5 5.5 5.5 5.5', directed: true };
export const forthIcon: IconShape = { line: 'm8 4.5 5.5 5.5-5.5 5.5', directed: true };
export const accessIcon: IconShape = {
  line: 'M8.5 4a1.5 1.5 0 1 0 3 0 1.5 1.5 0 1 0-3 0M5 7.5h10M10 7.5V12l3 5M10 12l-3 5',
};
export const calendarPlusIcon: IconShape = {
  line: 'M17 9.5v-4a1 1 0 0 0-1-1H4a1 1 0 0 0-1 1V16a1 1 0 0 0 1 1h6M3 8.5h14M7 2.8v3M13 2.8v3M15 12.5v5M12.5 15h5',
};
export const ticketIcon: IconShape = { line: 'M3 6h14v2.5a1.5 1.5 0 0 0 0 3V14H3v-2.5a1.5 1.5 0 0 0 0-3z' };
