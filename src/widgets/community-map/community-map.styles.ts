import { css } from 'lit';

/** The card over the map, the names below it, and the shelf of those that have no place. */
export const communityMapStyles = css`
.atlas { display: grid; grid-template-columns: minmax(0, 1fr); gap: calc(var(--_space) * 3); }
.toolbar .bone.box, .seeking .line > span.button { border-color: transparent; }
.seeking { gap: 0; }
.seeking > .near:not(:empty) { padding-block-start: var(--_space); }
.seeking > .active { padding-block-start: calc(var(--_space) * 1.5); }
.seeking .line { justify-content: start; gap: var(--_space); }
.seeking .menus { display: grid; gap: inherit; }
#near[aria-pressed="true"] { box-shadow: inset 0 0 0 1.5px currentColor; }
:not(.stand-in) > .skeleton.waiting .map { visibility: visible; }
.opener { padding: 0; border: 0; background: none; text-align: start; cursor: pointer; }
.opener b { text-decoration-thickness: 2px; text-underline-offset: .2em; }
.opener:is(:hover, [aria-current]) b { text-decoration-line: underline; }

.places { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(12em, 100%), 1fr)); gap: 0 calc(var(--_space) * 4); align-items: stretch; }
.places > li { border-block-end: 1px solid var(--_line); break-inside: avoid; }
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
.shared { max-block-size: 18em; overflow-y: auto; }
.shared > li { border-block-start: 1px solid var(--_line); }
.shared .opener { display: flex; align-items: center; gap: .5em; inline-size: 100%; min-block-size: 2.75em; }
.shared .mark { color: var(--_accent-ink); }

@container (inline-size >= 40em) {
  .seeking .row { display: flex; flex-wrap: wrap; align-items: end; }
  .seeking .search { flex: 1.6 1 14em; }
  .seeking .menus { flex: 1 1 100%; grid-template-columns: repeat(auto-fit, minmax(9em, 1fr)); }
  .map > .sheet-card { grid-area: 1 / 1; align-self: start; justify-self: self-end; inline-size: min(22em, 44%); margin: 1em; padding: calc(var(--_space) * 3); }
}
@container (inline-size < 56em) {
  .seeking .menus.wide { display: none; }
  .seeking .narrow { display: inline-flex; }
}
@container (inline-size >= 56em) {
  .seeking .row { flex-wrap: nowrap; }
  .seeking .menus { display: contents; }
  .seeking .menus > .field { flex: 1 1 9em; }
}
@media (forced-colors: active) {
  .opener[aria-current] b { color: Highlight; }
}
@media print {
  .more, .sheet-card .top > .button { display: none; }
  .sheet-card { break-inside: avoid; }
}
`;
