import { css } from 'lit';
import { controls } from '../../theme/controls.styles.js';
import { fields } from '../../theme/fields.styles.js';
import { tokens } from '../../theme/tokens.styles.js';
import { externalLinkStyles } from '../../ui/external-link/external-link.styles.js';
import { posterStyles } from '../../ui/poster/poster.styles.js';
import { stateView } from '../../ui/state-view/state-view.styles.js';

/** A band of quarters, the name in display size, dates and place, one number (design language, "Gathering"). */
const masthead = css`
.frame:has(> .foot) { display: grid; grid-template-columns: minmax(0, 1fr); gap: calc(var(--_space) * 2); }
.frame:has(> .foot) > .heading { padding-block-end: 0; }
.frame:has(> .foot) > .heading .title { font-size: clamp(2.25em, 9.5cqi, 6em); font-weight: 600; line-height: .98; }
.band { order: -1; aspect-ratio: 3 / 1; overflow: hidden; border-radius: var(--_radius); background: var(--_tint); }
.band > * { display: block; inline-size: 100%; block-size: 100%; object-fit: cover; }
.foot { display: grid; gap: calc(var(--_space) * 2.5); }
.foot > :first-child { flex: 1; min-inline-size: 0; }
.foot .when { font-size: clamp(1.125em, 2.6cqi, 1.5em); line-height: 1.3; }
.countdown { display: flex; align-items: baseline; gap: .6em; margin-block-start: .75em; font-variant-numeric: lining-nums tabular-nums; }
.countdown > b { font-size: 2.5em; font-weight: 500; line-height: 1; color: var(--_accent-ink); }
.foot .badge { margin-block-start: .75em; }
.foot .buttons + .quiet { padding-block-start: var(--_space); }
.about { max-inline-size: 38em; }
@container (inline-size >= 40em) {
  .foot > :last-child { flex: none; max-inline-size: 50%; }
  .foot { display: flex; align-items: end; justify-content: space-between; gap: 2em; }
  .band { aspect-ratio: 4 / 1; }
}
`;

const programme = css`
.part { padding-block-start: calc(var(--_space) * 3); }
.part > .title { font-size: 1.5em; font-weight: 600; padding-block-end: var(--_space); }
.part > .title ~ .title { padding-block-start: calc(var(--_space) * 3); font-size: 1.125em; }
.day-tabs { display: flex; flex-wrap: wrap; gap: 0 calc(var(--_space) * 3); border-block-end: 2px solid currentColor; }
.tab { min-block-size: 2.75em; margin-block-end: -2px; padding: 0; cursor: pointer; border: 0; border-block-end: 6px solid transparent; border-radius: 0; background: none; color: var(--_muted); hyphens: manual; }
.tab:hover { color: inherit; }
.tab[aria-pressed="true"] { border-color: currentColor; color: inherit; font-weight: 600; }
.part > .field { max-inline-size: 16em; padding-block: calc(var(--_space) * 2); }
.nothing { padding-block: calc(var(--_space) * 2); }
.slot { display: grid; grid-template-columns: 3.75em minmax(0, 1fr); gap: 0 calc(var(--_space) * 2); padding-block: calc(var(--_space) * 1.75); border-block-end: 1px solid var(--_line); font-variant-numeric: lining-nums tabular-nums; }
.hour { font-weight: 600; }
.slot.pause { padding-block: var(--_space); color: var(--_muted); }
.slot.pause > .hour { font-weight: 400; }
.tracks { display: grid; gap: calc(var(--_space) * 2) calc(var(--_space) * 4); }
.track { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 var(--_space); align-content: start; }
.track.off .title { text-decoration: line-through; }
.track .title { font-size: 1.0625em; font-weight: 600; line-height: 1.3; }
.track .badge { margin-block: .25em; }
.opener { min-block-size: 24px; padding: 0; cursor: pointer; border: 0; background: none; color: inherit; font: inherit; text-align: start; text-decoration: inherit; }
.opener:hover { text-decoration: underline; text-decoration-thickness: 2px; }
.facts { display: flex; flex-wrap: wrap; gap: 0 1.25em; }
.mark[aria-pressed="true"] { background: var(--_accent); color: var(--_on-accent); }
.details { grid-column: 1 / -1; display: grid; gap: calc(var(--_space) * 2); padding-block-start: calc(var(--_space) * 1.5); }
.details .prose { max-inline-size: 38em; }
.practical { display: flex; flex-wrap: wrap; gap: calc(var(--_space) * 1.5) calc(var(--_space) * 4); }
.practical dt { color: var(--_muted); font-size: var(--_small); }
.editions li { display: flex; flex-wrap: wrap; gap: 0 1.25em; padding-block: .6em; border-block-end: 1px solid var(--_line); }
@container (inline-size >= 40em) {
  .slot { grid-template-columns: 6em minmax(0, 1fr); column-gap: calc(var(--_space) * 3); }
  .tracks { grid-template-columns: repeat(auto-fit, minmax(13em, 1fr)); }
}
@media (forced-colors: active) {
  .tab[aria-pressed="true"] { border-color: Highlight; }
  .mark[aria-pressed="true"] { forced-color-adjust: none; background: Highlight; color: HighlightText; }
}
@media print { .slot { break-inside: avoid; } .day-tabs, .mark, .tools, .part > .field { display: none; } }
`;

export const gatheringStyles = [
  tokens,
  controls,
  fields,
  externalLinkStyles,
  posterStyles,
  stateView,
  masthead,
  programme,
];
