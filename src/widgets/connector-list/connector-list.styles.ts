import { css } from 'lit';
import { controls } from '../../theme/controls.styles.js';
import { fields } from '../../theme/fields.styles.js';
import { tokens } from '../../theme/tokens.styles.js';
import { toolbar } from '../../theme/toolbar.styles.js';
import { externalLinkStyles } from '../../ui/external-link/external-link.styles.js';
import { portrait } from '../../ui/monogram/monogram.styles.js';
import { stateView } from '../../ui/state-view/state-view.styles.js';

/** People in columns from 17em, a rule above each; an opened one takes the whole line (design language, "Connectors"). */
const people = css`
.group + .group { margin-block-start: calc(var(--_space) * 5); }
.group-name { padding-block-end: var(--_space); }
.group-name > .title { font-size: 1.25em; font-weight: 600; }
.people { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(17em, 100%), 1fr)); gap: 0 calc(var(--_space) * 4); border-block-start: 2px solid currentColor; }
.lines .people { grid-template-columns: minmax(0, 1fr); }
.person { position: relative; display: grid; grid-template-columns: 4em minmax(0, 1fr); gap: 0 1em; align-content: start; padding-block: calc(var(--_space) * 2); border-block-end: 1px solid var(--_line); }
.person.opened { grid-column: 1 / -1; border-block: 2px solid currentColor; margin-block-start: -2px; }
.person .title { font-size: 1.125em; font-weight: 600; }
.opener { padding: 0; cursor: pointer; border: 0; background: none; color: inherit; font: inherit; text-align: start; }
.opener::after { content: ""; position: absolute; inset: 0; }
.person.opened .opener::after { inset-block-end: auto; block-size: calc(var(--_space) * 12); }
.person:hover .opener { text-decoration: underline; text-decoration-thickness: 2px; }
.opener:focus-visible { outline: 0; }
.opener:focus-visible::after { outline: 2px solid var(--_focus); outline-offset: -2px; }
.bio { max-inline-size: 36em; padding-block-start: var(--_space); }
.details { grid-column: 1 / -1; display: grid; gap: calc(var(--_space) * 2.5); padding-block-start: calc(var(--_space) * 2.5); }
.details .prose { max-inline-size: 36em; }
.writing { display: grid; gap: calc(var(--_space) * 3); }
.sent-message { display: grid; gap: var(--_space); max-inline-size: 32em; }
.practical { display: grid; gap: calc(var(--_space) * 1.5); }
.practical dt { color: var(--_muted); font-size: var(--_small); }
.links { display: flex; flex-wrap: wrap; gap: 0 calc(var(--_space) * 3); }
.links a { display: inline-flex; align-items: center; min-block-size: 2.25em; color: inherit; }
@container (inline-size >= 40em) {
  .person.opened > .details { padding-inline-start: 5em; }
  .toolbar .row { grid-template-columns: minmax(14em, 1.6fr) repeat(auto-fit, minmax(10em, 1fr)); }
  .practical { grid-template-columns: repeat(auto-fill, minmax(12em, 1fr)); }
}
@media print { .person { break-inside: avoid; } }
`;

export const connectorListStyles = [tokens, controls, fields, toolbar, portrait, externalLinkStyles, stateView, people];
