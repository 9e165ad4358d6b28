import { css } from 'lit';

/**
 * Search and choices with visible labels, chips, views. `.wide` and `.narrow` stand in one of the two layouts only
 * (from 40em, below it); a view is its icon with a hidden `.word` below 40em. Needs `tokens`, `controls` and `fields`.
 */
export const toolbar = css`
.toolbar { display: grid; gap: calc(var(--_space) * 1.5); padding-block-end: calc(var(--_space) * 3); }
.toolbar .row { display: grid; gap: calc(var(--_space) * 1.5) calc(var(--_space) * 2); }
.toolbar .search { position: relative; }
.toolbar .search > .icon { position: absolute; inset-inline-start: .75em; inset-block-end: .75em; color: var(--_on-surface); pointer-events: none; }
.toolbar .search > .box { padding-inline-start: 2.6em; }
/* One accent a page: the browser's own cross is in its colour, not in ours. */
.toolbar .search > .box::-webkit-search-cancel-button { filter: grayscale(1); }
.toolbar .field > label { color: var(--_muted); font-size: var(--_small); font-weight: 400; }
.toolbar .line { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: var(--_space) calc(var(--_space) * 3); }
.views { display: inline-flex; flex-wrap: wrap; gap: 0 calc(var(--_space) * 2.5); }
.view { display: inline-flex; align-items: center; gap: .4em; min-block-size: 2.25em; padding: 0; cursor: pointer; border: 0; border-block-end: 2px solid transparent; border-radius: 0; background: none; color: var(--_muted); hyphens: manual; }
.view:hover { color: inherit; }
.view[aria-pressed="true"] { border-color: currentColor; color: inherit; font-weight: 600; }
@container (inline-size >= 40em) {
  .toolbar .row { grid-template-columns: 1.6fr 1fr 1fr; }
  .toolbar .narrow { display: none; }
}
@container (inline-size < 40em) {
  .toolbar .wide { display: none; }
  .view { min-inline-size: 2em; justify-content: center; }
  .view > .word { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
}
@media (forced-colors: active) {
  .view { border-color: Canvas; }
  .view[aria-pressed="true"] { border-color: Highlight; }
}
@media print { .toolbar, .views { display: none; } }
`;
