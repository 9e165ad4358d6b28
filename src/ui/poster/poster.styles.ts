import { css } from 'lit';

/**
 * The four tones of drawn things, and how the variants of a poster differ. Where the reader's own colours are forced,
 * the accent is an outline: else it would melt into the ink. Needs `tokens`.
 */
export const posterStyles = css`
.poster > .tone { fill: color-mix(in srgb, var(--_accent) 38%, transparent); }
.poster > .accent { fill: var(--_accent); }
.poster > .band { fill: none; stroke: var(--_accent); stroke-width: 14; }
.poster > .ink { fill: currentColor; }
.poster.v1 { scale: -1 1; }
.poster.v2 { scale: 1 -1; }
.poster.v3 { scale: -1 -1; }
.poster:is(.v2, .v3) > .accent { fill: currentColor; }
.poster:is(.v2, .v3) > .band { stroke: currentColor; }
.poster:is(.v2, .v3) > .ink { fill: var(--_accent); }
@media (forced-colors: active) {
  .poster:not(.v2, .v3) > .accent, .poster:is(.v2, .v3) > .ink { fill: Canvas; stroke: CanvasText; stroke-width: 4; }
}
`;
