import { css } from 'lit';
import { controls } from '../../theme/controls.styles.js';
import { tokens } from '../../theme/tokens.styles.js';
import { externalLinkStyles } from '../../ui/external-link/external-link.styles.js';
import { stateView } from '../../ui/state-view/state-view.styles.js';

/** Name, place, one sentence, two or three numbers, the way in, what is next, faces (design language, "Community card"). */
const card = css`
.frame:has(> .community) > .heading { padding-block-end: .25em; }
.frame:has(> .community) > .heading .title { font-size: clamp(1.75em, 5cqi, 2.75em); font-weight: 600; line-height: 1.08; }
.community { display: grid; grid-template-columns: minmax(0, 1fr); gap: calc(var(--_space) * 2.5); align-content: start; }
.said-of { display: grid; gap: calc(var(--_space) * 2); align-content: start; }
.seen { display: grid; gap: calc(var(--_space) * 2); align-content: start; }
.picture, .place { overflow: hidden; border-radius: var(--_radius); background: var(--_tint); aspect-ratio: 16 / 9; }
.picture > * { display: block; inline-size: 100%; block-size: 100%; object-fit: cover; }
.place { aspect-ratio: 3 / 2; background: var(--_sea); }
.spot { display: block; inline-size: 100%; block-size: 100%; }
.spot > .land { fill: light-dark(var(--_surface), color-mix(in srgb, currentColor 22%, var(--_surface))); }
.spot > .pin { fill: var(--_accent); }
.spot > .halo { fill: var(--_surface); }
.said-of .prose { max-inline-size: 36em; }
@container (inline-size >= 40em) {
  .community:has(> .seen) { grid-template-columns: minmax(0, 1fr) minmax(0, 1.4fr); column-gap: calc(var(--_space) * 5); }
}
@media (forced-colors: active) {
  .place { border: 1px solid CanvasText; }
  .spot > .land { fill: Canvas; stroke: CanvasText; stroke-width: 1; }
  .spot > .pin { fill: Highlight; }
}
`;

export const communityCardStyles = [tokens, controls, externalLinkStyles, stateView, card];
