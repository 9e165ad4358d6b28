import { css } from 'lit';

/** A round portrait, and the monogram that stands in for a picture. Needs `tokens`. */
export const portrait = css`
.portrait { display: block; inline-size: 4em; aspect-ratio: 1; flex: none; overflow: hidden; border-radius: 50%; background: var(--_tint); }
.portrait > :is(svg, img, picture) { display: block; inline-size: 100%; block-size: 100%; object-fit: cover; }
.portrait > picture > img { inline-size: 100%; block-size: 100%; object-fit: cover; }
.monogram > .tone { fill: color-mix(in srgb, var(--_accent) 45%, transparent); }
.monogram > text { fill: currentColor; font-size: 26px; font-weight: 500; }
.monogram.two > text { font-size: 22px; }
@media (forced-colors: active) { .portrait { border: 1px solid CanvasText; } }
`;
