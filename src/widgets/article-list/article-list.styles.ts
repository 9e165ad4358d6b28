import { css } from 'lit';
import { controls } from '../../theme/controls.styles.js';
import { fields } from '../../theme/fields.styles.js';
import { tokens } from '../../theme/tokens.styles.js';
import { toolbar } from '../../theme/toolbar.styles.js';
import { externalLinkStyles } from '../../ui/external-link/external-link.styles.js';
import { stateView } from '../../ui/state-view/state-view.styles.js';

/** The first large beside its picture, the rest as rows with date and kind in the margin (design language, "Articles"). */
const articles = css`
.articles { border-block-start: 2px solid currentColor; }
.article { position: relative; display: grid; gap: .5em calc(var(--_space) * 4); align-content: start; padding-block: calc(var(--_space) * 2.5); border-block-end: 1px solid var(--_line); }
.article .title { font-size: 1.25em; font-weight: 600; }
.article .title > a { color: inherit; text-decoration: none; }
.article .title > a::after { content: ""; position: absolute; inset: 0; }
.article .title > a:focus-visible { outline: 0; }
.article .title > a:focus-visible::after { outline: 2px solid var(--_focus); outline-offset: -2px; }
.article:hover .title > a { text-decoration: underline; text-decoration-thickness: 2px; }
.text { display: grid; gap: .35em; align-content: start; }
.summary { max-inline-size: 38em; }
.facts { display: flex; flex-wrap: wrap; gap: 0 1.25em; }
.also { position: relative; z-index: 1; justify-self: start; max-inline-size: 100%; }
.also > summary { display: inline-block; min-block-size: 24px; cursor: pointer; color: var(--_muted); font-size: var(--_small); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .25em; }
.also > summary:hover { text-decoration-thickness: 2px; }
.also li { padding-block: .35em; }
.picture { display: block; aspect-ratio: 4 / 3; overflow: hidden; border-radius: var(--_radius); background: var(--_tint); }
.picture > * { display: block; inline-size: 100%; block-size: 100%; object-fit: cover; }
.lead > .text { gap: .75em; }
.lead .title { font-size: clamp(1.5em, 4.5cqi, 2.5em); line-height: 1.1; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(17em, 100%), 1fr)); gap: 0 calc(var(--_space) * 4); }
.bone.picture { aspect-ratio: 4 / 3; block-size: auto; }
@container (inline-size >= 40em) {
  .row.article { grid-template-columns: 9em minmax(0, 1fr); }
  .row > .when { padding-block-start: .4em; }
  .lead { grid-template: auto 1fr / 1fr 1fr; align-items: start; }
  .lead > .picture { grid-row: 1 / span 2; }
  .lead > .when { padding-block-start: calc(var(--_space) * 2); }
  .toolbar .row { grid-template-columns: minmax(14em, 1.6fr) repeat(auto-fit, minmax(10em, 1fr)); }
}
@media print { .article { break-inside: avoid; } .also { display: none; } }
`;

export const articleListStyles = [tokens, controls, fields, toolbar, externalLinkStyles, stateView, articles];
