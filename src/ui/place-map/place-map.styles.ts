import { css } from 'lit';

/**
 * A map of people: white land on a tinted sea, no borders. Never mirrored, so `.map` runs from left to right on every
 * page; what stands on it in words runs as its own language does. Needs `tokens` and `controls`.
 */
export const placeMapStyles = css`
.map { position: relative; display: grid; grid-template-columns: minmax(0, 1fr); direction: ltr; }
.window { position: relative; grid-area: 1 / 1; align-self: stretch; inline-size: 100%; aspect-ratio: 1000 / 443; min-block-size: 14em; overflow: clip; border-radius: var(--_radius); background: var(--_sea); color: var(--_on-surface); cursor: grab; touch-action: pan-y; user-select: none; -webkit-user-select: none; }
.window.dragged { cursor: grabbing; }
.window::after { content: ""; position: absolute; inset: 0; border: 1px solid var(--_line); border-radius: inherit; pointer-events: none; }
.window:focus-visible { outline-offset: -4px; }
.sheet { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; overflow: visible; transform-origin: 0 0; }
.land { fill: light-dark(var(--_surface), color-mix(in srgb, currentColor 22%, var(--_surface))); }
.tiles { isolation: isolate; overflow: clip; }
.tiles > img { position: absolute; inset: 0 auto auto 0; max-inline-size: none; margin: 0; border: 0; border-radius: 0; }
span.place, .here { pointer-events: none; }
.place, .here { position: absolute; inset-inline-start: var(--_left); inset-block-start: var(--_top); translate: -50% -50%; display: grid; place-items: center; inline-size: var(--_size); block-size: var(--_size); }
.here::before { content: ""; inline-size: 100%; block-size: 100%; box-sizing: border-box; rotate: 45deg; border: 3px solid currentColor; outline: 2px solid var(--_surface); background: var(--_surface); }
.place { padding: 0; border: 0; border-radius: 50%; background: none; cursor: pointer; }
.place::before { content: ""; border-radius: 50%; background: var(--_accent); outline: 2px solid var(--_surface); }
.place:focus-visible { z-index: 1; outline-offset: 2px; border-radius: 50%; }
.pin::before { inline-size: 12px; block-size: 12px; }
.pin:is(.forming, .dormant, .circle)::before { border: 3px solid var(--_accent); background: var(--_surface); }
.pin.dormant::before { border-style: dotted; border-width: 2px; }
.pin.circle::before { border-width: 2px; background: radial-gradient(circle, var(--_accent) 2px, var(--_surface) 2.5px); }
.pin[aria-current] { z-index: 1; }
.pin[aria-current]::before { inline-size: 20px; block-size: 20px; border: 6px solid var(--_accent); background: var(--_surface); }
.name { position: absolute; inset-inline-start: calc(50% + 10px); max-inline-size: min(18em, var(--_room)); font-size: var(--_small); font-weight: 600; line-height: 1.1; text-align: start; white-space: nowrap; hyphens: manual; }
.name > :first-child { display: block; overflow: clip; overflow-clip-margin: 4px; text-overflow: ellipsis; }
.name.before { inset-inline: auto calc(50% + 10px); }
.tiles ~ .place > .name { padding: .1em .3em; margin-inline: -.1em; border-radius: var(--_radius); background: color-mix(in srgb, var(--_surface) 86%, transparent); }
.name.none { inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
.pin[aria-current] > .name { font-size: 1em; }
.pin[aria-current] > .name.after { inset-inline-start: calc(50% + 15px); }
.pin[aria-current] > .name.before { inset-inline-end: calc(50% + 15px); }
.pin:hover { z-index: 2; }
.pin:hover > .name { text-decoration: underline; text-underline-offset: .2em; }
.pin:is(:hover, :focus-visible) > .name.none { inline-size: auto; block-size: auto; padding: .15em .4em; overflow: visible; clip-path: none; background: var(--_surface); border-radius: var(--_radius); }
.cluster::before { position: absolute; inset: 0; }
.cluster:hover::before { background: color-mix(in srgb, var(--_accent) 86%, currentColor); }
.cluster[aria-current]::after { content: ""; position: absolute; inset: -6px; border: 2px solid var(--_accent); border-radius: 50%; }
.number { position: relative; color: var(--_on-accent); font-size: max(.875em, 13px); font-weight: 600; font-variant-numeric: lining-nums tabular-nums; }
.tools { position: relative; z-index: 2; grid-area: 1 / 1; align-self: start; justify-self: self-start; display: grid; margin: .75em; }
.tools > .button { min-block-size: 2.5em; min-inline-size: 2.5em; border-radius: 0; }
.tools > .button + .button { border-block-start: 1px solid var(--_line); }
.tools > [aria-disabled="true"] > .icon { opacity: .45; }
.tools > .button:focus-visible { z-index: 1; outline-offset: -2px; }
.foot { position: relative; z-index: 1; grid-area: 1 / 1; align-self: end; display: flex; flex-wrap: wrap; align-items: end; justify-content: space-between; gap: .25em 1em; padding: .75em .75em 1px; pointer-events: none; }
.foot > p { margin: 0 0 .65em; padding-inline: .5em; border-radius: var(--_radius); background: color-mix(in srgb, var(--_surface) 88%, transparent); color: var(--_on-surface); }
.count:empty { visibility: hidden; }
.foot > .attribution { margin: 0 -.65em 0 auto; overflow-wrap: anywhere; pointer-events: auto; }
.attribution .out { display: none; }
.hint { position: relative; z-index: 2; grid-area: 1 / 1; align-self: center; justify-self: center; margin: 1em; padding: .5em 1em; border-radius: var(--_radius); background: var(--_surface); color: var(--_on-surface); box-shadow: var(--_shadow, none); pointer-events: none; }
@container (inline-size < 40em) {
  .window { aspect-ratio: 1000 / 952; }
  .tools { justify-self: self-end; }
  .map:has(> .sheet-card) > .foot { padding-block-end: 1.75em; }
}
@container (inline-size >= 40em) {
  .map:has(> .sheet-card) > .foot { inline-size: 54%; }
}
@media (forced-colors: active) {
  .land { fill: Canvas; stroke: CanvasText; vector-effect: non-scaling-stroke; }
  .here::before { outline: none; }
  .place::before { forced-color-adjust: none; border: 2px solid CanvasText; background: Canvas; outline-color: Canvas; }
  .pin.active::before { background: CanvasText; }
  .number { forced-color-adjust: none; color: CanvasText; }
  .pin[aria-current]::before { border-width: 6px; border-color: Highlight; }
  .cluster[aria-current]::after { border-color: Highlight; }
}
@media print {
  .tools, .count, .hint { display: none; }
  .window { break-inside: avoid; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
