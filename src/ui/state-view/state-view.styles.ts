import { css } from 'lit';

/** Skeletons and the empty state. Needs `tokens` and `controls`. */
export const stateView = css`
.skeleton.waiting { visibility: hidden; }
.stand-in { display: grid; grid-template-columns: minmax(0, 1fr); }
.stand-in > * { grid-area: 1 / 1; }
.bone { display: block; block-size: .75em; border-radius: var(--_radius); background: color-mix(in srgb, currentColor 10%, transparent); }
.bone.title { block-size: 1.1em; }
.bone.number { inline-size: 2.75em; block-size: 2.5em; }
.bone.disc { inline-size: 4em; block-size: 4em; border-radius: 50%; }
.bone.picture { block-size: auto; }
.bone.w30 { inline-size: 30%; }
.bone.w45 { inline-size: 45%; }
.bone.w60 { inline-size: 60%; }
.bones { display: grid; gap: .75em; align-content: start; }
.empty { display: grid; grid-template-columns: auto minmax(0, 1fr); align-items: center; gap: calc(var(--_space) * 3); padding-block: calc(var(--_space) * 4); border-block: 1px solid var(--_line); }
.empty .title { font-size: 1.25em; }
.empty .buttons { margin-block-start: var(--_space); }
.apart { inline-size: 5em; block-size: 5em; }
.apart > .tone { fill: color-mix(in srgb, var(--_accent) 38%, transparent); }
.apart > .ring { fill: none; stroke: currentColor; stroke-width: 2.5; }
@container (inline-size < 22em) { .empty { grid-template-columns: minmax(0, 1fr); } }
@media (forced-colors: active) { .bone { border: 1px solid CanvasText; } }
@media print { .skeleton { display: none; } }
`;
