import type { ATTENDANCES, AVAILABILITIES, EVENT_KINDS, EVENT_STATUSES } from '../../contract/words.js';
import type { IconShape, MarkShape } from './icon.js';
import { bothIcon, placeIcon, screenIcon } from './icons.js';

// Drawn for this project; a grid of 16 units. A mark never stands without its word.

/** An event that is going on. */
export const nowMark: MarkShape = {
  line: 'M2 8a6 6 0 1 0 12 0 6 6 0 1 0-12 0',
  fill: 'M5 8a3 3 0 1 0 6 0 3 3 0 1 0-6 0',
};

/** What kind of event it is. */
export const kindMarks: Readonly<Record<(typeof EVENT_KINDS)[number], MarkShape>> = {
  meetup: { line: 'M1.5 8a4.2 4.2 0 1 0 8.4 0 4.2 4.2 0 1 0-8.4 0M6.1 8a4.2 4.2 0 1 0 8.4 0 4.2 4.2 0 1 0-8.4 0' },
  conference: { fill: 'M1.5 12.5a6.5 6.5 0 0 1 13 0z' },
  workshop: { line: 'M2.5 2.5h11v11h-11z', fill: 'M2.5 13.5a11 11 0 0 1 11-11v11z' },
  festival: {
    line: 'M8 1.5c3.6 0 6.5 2.9 6.5 6.5M14.5 8c0 3.6-2.9 6.5-6.5 6.5M8 14.5c-3.6 0-6.5-2.9-6.5-6.5M1.5 8c0-3.6 2.9-6.5 6.5-6.5',
    fill: 'M8 8V1.5A6.5 6.5 0 0 1 8 8zM8 8h6.5A6.5 6.5 0 0 1 8 8zM8 8v6.5A6.5 6.5 0 0 1 8 8zM8 8H1.5A6.5 6.5 0 0 1 8 8z',
  },
  lab: { line: 'M8 2.5 14 13.5H2z', fill: 'M6.3 10a1.7 1.7 0 1 0 3.4 0 1.7 1.7 0 1 0-3.4 0' },
  call: { line: 'M1.5 6c2-3 4.3-3 6.5 0s4.5 3 6.5 0M1.5 11c2-3 4.3-3 6.5 0s4.5 3 6.5 0' },
  other: { fill: 'M3 8a5 5 0 1 0 10 0 5 5 0 1 0-10 0' },
};

const RING = 'M2.3 8a5.7 5.7 0 1 0 11.4 0 5.7 5.7 0 1 0-11.4 0';

/** How full it is: a disc that fills. `open` is never shown in a row. */
export const availabilityMarks: Readonly<Record<(typeof AVAILABILITIES)[number], MarkShape>> = {
  notYet: { line: RING, dash: '2.24 2.24' },
  open: { line: RING },
  few: { line: RING, fill: 'M8 2.3a5.7 5.7 0 1 1-5.7 5.7H8z' },
  waitlist: { line: RING, fill: 'M4.6 8a3.4 3.4 0 1 0 6.8 0 3.4 3.4 0 1 0-6.8 0' },
  soldOut: { fill: 'M1.5 8a6.5 6.5 0 1 0 13 0 6.5 6.5 0 1 0-13 0' },
  closed: { line: `${RING}M4 12l8-8` },
};

const SEAL = 'M2 8a6 6 0 1 0 12 0 6 6 0 1 0-12 0';

/** What became of the plan: in a capsule. `scheduled` is never said. */
export const statusMarks: Readonly<Record<Exclude<(typeof EVENT_STATUSES)[number], 'scheduled'>, MarkShape>> = {
  tentative: { line: SEAL, dash: '2.36 2.36' },
  rescheduled: { line: `${SEAL}M4.8 8h6M8.5 5.5 11 8l-2.5 2.5` },
  postponed: { line: `${SEAL}M6.3 5.5v5M9.7 5.5v5` },
  cancelled: { line: `${SEAL}M5.5 5.5l5 5M10.5 5.5l-5 5` },
};

/** Where one takes part. */
export const attendanceIcons: Readonly<Record<(typeof ATTENDANCES)[number], IconShape>> = {
  inPerson: placeIcon,
  online: screenIcon,
  hybrid: bothIcon,
};
