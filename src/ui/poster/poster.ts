import { html, nothing, type TemplateResult } from 'lit';
import type { EVENT_KINDS } from '../../contract/words.js';
import { variantOf } from '../variant/variant.js';

/** A drawing of 400 by 300 in up to four tones, painted in this order; each the `d` of a path. */
interface PosterShape {
  /** 38 % accent. */
  readonly tone?: string;
  readonly accent?: string;
  /** A line in the accent, 14 units wide. */
  readonly band?: string;
  readonly ink: string;
}

/** As it is; mirrored; upside down, and both, with accent and ink exchanged: neighbours of one kind seldom look alike. */
const VARIANTS = 4;

// Each is its kind's mark, grown.
const POSTERS: Readonly<Record<(typeof EVENT_KINDS)[number], PosterShape>> = {
  meetup: {
    tone: 'M143 165a115 115 0 1 0 230 0 115 115 0 1 0-230 0',
    accent: 'M35 165a115 115 0 1 0 230 0 115 115 0 1 0-230 0',
    ink: 'M204 63.5a115 115 0 0 1 0 203 115 115 0 0 1 0-203z',
  },
  conference: {
    tone: 'M20 300a180 180 0 0 1 360 0z',
    accent: 'M80 300a120 120 0 0 1 240 0z',
    ink: 'M140 300a60 60 0 0 1 120 0zM300 66a26 26 0 1 0 52 0 26 26 0 1 0-52 0',
  },
  workshop: {
    tone: 'M0 100h100v200H0zM300 200h100v100H300z',
    accent: 'M100 300a200 200 0 0 1 200-200v200z',
    ink: 'M300 100a100 100 0 0 1 100-100v100zM20 50a30 30 0 1 0 60 0 30 30 0 1 0-60 0',
  },
  festival: {
    tone: 'M200 0a100 100 0 0 1-100 100V0zM400 0a100 100 0 0 1-100 100V0zM100 200a100 100 0 0 1-100 100V200zM300 200a100 100 0 0 1-100 100V200z',
    accent:
      'M0 100A100 100 0 0 1 100 0v100zM100 200A100 100 0 0 1 0 100h100zM200 100a100 100 0 0 1 100 100H200zM200 200a100 100 0 0 1-100 100V200z',
    ink: 'M200 100A100 100 0 0 1 300 0v100zM300 200a100 100 0 0 1 100-100v100zM400 200a100 100 0 0 1-100 100V200z',
  },
  lab: {
    tone: 'M0 300 133 60l133 240z',
    accent: 'M134 300 267 60l133 240z',
    ink: 'M134 300l66.5-120L267 300zM304 62a26 26 0 1 0 52 0 26 26 0 1 0-52 0',
  },
  call: {
    band: 'M-20 90C40 0 90 0 150 90s110 90 170 0 90-90 130-30M-20 160C40 70 90 70 150 160s110 90 170 0 90-90 130-30M-20 230C40 140 90 140 150 230s110 90 170 0 90-90 130-30',
    ink: 'M298 70a22 22 0 1 0 44 0 22 22 0 1 0-44 0',
  },
  other: {
    tone: 'M0 200h400v100H0z',
    accent: 'M70 200a120 120 0 0 1 240 0z',
    ink: 'M70 200a120 120 0 0 0 240 0z',
  },
};

/**
 * A drawing that stands where an event has no picture: its kind, in one of four variants by its id, in the colours of
 * the page's theme. It says nothing that words do not say, so assistive technology passes it by.
 *
 * @param kind absent: a meetup, as in the contract
 * @param variant which of the four, where it stands beside others of its kind: see `differingVariants`
 */
export function poster(
  kind: (typeof EVENT_KINDS)[number] | undefined,
  id: string,
  variant = variantOf(id, VARIANTS),
): TemplateResult {
  const { tone, accent, band, ink } = POSTERS[kind ?? 'meetup'];
  return html`<svg class="poster v${variant}" viewBox="0 0 400 300" preserveAspectRatio="xMidYMid slice" aria-hidden="true"><path class="tone" d=${tone ?? nothing}></path><path class="accent" d=${accent ?? nothing}></path><path class="band" d=${band ?? nothing}></path><path class="ink" d=${ink}></path></svg>`;
}

/** Variants for posters in a row, asked for in their order: none looks like the last one of its kind. */
export function differingVariants(): (kind: string, id: string) => number {
  const last = new Map<string, number>();
  return (kind, id) => {
    const own = variantOf(id, VARIANTS);
    const variant = last.get(kind) === own ? (own + 1) % VARIANTS : own;
    last.set(kind, variant);
    return variant;
  };
}
