import type { COMMUNITY_KINDS, COMMUNITY_STATUSES } from '../../contract/words.js';
import { variantOf } from '../variant/variant.js';
import type { MarkShape } from './icon.js';

const RING = 'M3.5 8a4.5 4.5 0 1 0 9 0 4.5 4.5 0 1 0-9 0';
const LOCAL: MarkShape = { fill: 'M3 8a5 5 0 1 0 10 0 5 5 0 1 0-10 0' };
const FORMING: MarkShape = { line: RING };
const DORMANT: MarkShape = { line: RING, dash: '1.77 1.77' };
const CIRCLE: MarkShape = { line: 'M1.5 8a6.5 6.5 0 1 0 13 0 6.5 6.5 0 1 0-13 0M5 8a3 3 0 1 0 6 0 3 3 0 1 0-6 0' };

// Four interlaced forms: a theme has no place, so it has a figure of its own.
const THEMES: readonly MarkShape[] = [
  {
    line: 'M3.8 5.7a4.2 4.2 0 1 0 8.4 0 4.2 4.2 0 1 0-8.4 0M1.2 10a4.2 4.2 0 1 0 8.4 0 4.2 4.2 0 1 0-8.4 0M6.4 10a4.2 4.2 0 1 0 8.4 0 4.2 4.2 0 1 0-8.4 0',
  },
  { line: 'M8 1.5 14.5 8 8 14.5 1.5 8zM5 8a3 3 0 1 0 6 0 3 3 0 1 0-6 0' },
  { line: 'M1.5 8a6.5 6.5 0 0 1 13 0zM1.5 8a6.5 6.5 0 0 0 13 0M4.8 8a3.2 3.2 0 0 1 6.4 0' },
  { line: 'M2 2h12v12H2zM2 14A12 12 0 0 1 14 2M2 2a12 12 0 0 1 12 12' },
];

/** The sign of a community: its kind, and for a local one how alive it is; a theme has one of four figures by its id. */
export function communityMark(community: {
  readonly id: string;
  readonly kind?: (typeof COMMUNITY_KINDS)[number];
  readonly status?: (typeof COMMUNITY_STATUSES)[number];
}): MarkShape {
  if (community.kind === 'thematic') return THEMES[variantOf(community.id, THEMES.length)] ?? CIRCLE;
  if (community.kind === 'circle') return CIRCLE;
  if (community.status === 'forming') return FORMING;
  return community.status === 'dormant' ? DORMANT : LOCAL;
}
