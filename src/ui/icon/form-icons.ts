import type { IconShape } from './icon.js';

// What the sign-up shows alone. One constant an icon, drawn for this project; a grid of 20 units.

export const peopleIcon: IconShape = {
  line: 'M4.5 7a3 3 0 1 0 6 0 3 3 0 1 0-6 0M2 16.5c0-3 2.5-4.7 5.5-4.7s5.5 1.7 5.5 4.7M13 4.3a3 3 0 0 1 0 5.4M15 12.4c1.8.6 3 2 3 4.1',
};
export const lockIcon: IconShape = {
  line: 'M5.5 9h9a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1zM7 9V6.5a3 3 0 0 1 6 0V9',
};
export const checkIcon: IconShape = { line: 'm4 10.5 4 4 8-9' };
