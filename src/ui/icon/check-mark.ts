import type { MarkShape } from './icon.js';

/** Chosen: in a chip. */
export const checkMark: MarkShape = { line: 'm2.5 8.5 3.5 3.5 7.5-8' };
