import { css } from 'lit';

/** The card over the map, the names below it, and the shelf of those that have no place. */
export const communityMapStyles = css`
.atlas { display: grid; grid-template-columns: minmax(0, 1fr); gap: calc(var(--_space) * 3); }
.toolbar .bone.box { border-color: transparent; }
.skeleton.waiting .map { visibility: visible; }
.opener { padding: 0; border: 0; background: none; text-align: start; cursor: pointer; }
.opener b { text-decoration-thickness: 2px; text-underline-offset: .2em; }
.opener:is(:hover, [aria-current]) b { text-decoration-line: underline; }

.places { columns: 12em; column-gap: calc(var(--_space) * 4); }
.places > li { break-inside: avoid; border-block-end: 1px solid var(--_line); }
.places .opener { position: relative; display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .5em; inline-size: 100%; min-block-size: 2.6em; padding-block: .55em; padding-inline-start: 1.5em; }
.places .opener > .mark { position: absolute; inset-block-start: .8em; inset-inline-start: 0; color: var(--_accent-ink); }
.places .opener > .quiet { flex: 1 0 auto; max-inline-size: 100%; text-align: end; overflow-wrap: break-word; }
.places .opener > .bone { align-self: center; margin-inline-start: -1.5em; }
.more { text-align: center; }

.shelf { padding-block-start: calc(var(--_space) * 1.5); border-block-start: 2px solid currentColor; }
.shelf > .title { font-size: 1.125em; }
.shelf > ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(14em, 100%), 1fr)); gap: 0 calc(var(--_space) * 3); padding-block-start: var(--_space); }
.shelf > ul > li { position: relative; display: grid; grid-template-columns: 2.5em minmax(0, 1fr); align-items: center; gap: 0 .75em; padding-block: .6em; }
.shelf .mark { inline-size: 2.5em; block-size: 2.5em; stroke-width: .8; color: var(--_accent-ink); }
.shelf .opener::after { content: ""; position: absolute; inset: 0; }

.sheet-card { position: relative; z-index: 3; display: grid; gap: calc(var(--_space) * 2); align-content: start; min-inline-size: 0; margin: -1.5em .75em 0; padding: calc(var(--_space) * 2.5); }
.atlas > .sheet-card { margin: 0; }
.sheet-card .top { display: flex; align-items: start; justify-content: space-between; gap: 1em; }
.sheet-card .top > .button { margin: -.6em; }
.sheet-card .title { font-size: 1.75em; line-height: 1.1; }
.numbers { display: flex; flex-wrap: wrap; gap: var(--_space) calc(var(--_space) * 4); }
.numbers > div { display: flex; flex-direction: column-reverse; }
.numbers dd { font-size: 1.75em; font-weight: 500; line-height: 1.1; font-variant-numeric: lining-nums tabular-nums; }
.numbers dt { color: var(--_muted); font-size: var(--_small); }
.links { display: flex; flex-wrap: wrap; gap: .25em calc(var(--_space) * 2.5); }
.links a { min-block-size: 1.75em; text-decoration: none; }
.links a > span:not(.hidden) { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .2em; }
.links a:hover > span:not(.hidden) { text-decoration-thickness: 2px; }
.sheet-card .out { display: none; }
.shared > li { border-block-start: 1px solid var(--_line); }
.shared .opener { display: flex; align-items: center; gap: .5em; inline-size: 100%; min-block-size: 2.75em; }
.shared .mark { color: var(--_accent-ink); }

@container (inline-size >= 40em) {
  .map > .sheet-card { grid-area: 1 / 1; align-self: start; justify-self: self-end; inline-size: min(22em, 44%); margin: 1em; padding: calc(var(--_space) * 3); }
}
@media (forced-colors: active) {
  .opener[aria-current] b { color: Highlight; }
}
@media print {
  .more, .sheet-card .top > .button { display: none; }
  .sheet-card { break-inside: avoid; }
}
`;
