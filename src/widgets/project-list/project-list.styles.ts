import { css } from 'lit';
import { controls } from '../../theme/controls.styles.js';
import { fields } from '../../theme/fields.styles.js';
import { tokens } from '../../theme/tokens.styles.js';
import { toolbar } from '../../theme/toolbar.styles.js';
import { externalLinkStyles } from '../../ui/external-link/external-link.styles.js';
import { stateView } from '../../ui/state-view/state-view.styles.js';

/** Rows with kind and state in the margin, as those of articles; an idea's rule is dashed. */
const projects = css`
.projects { border-block-start: 2px solid currentColor; }
.projects.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(20em, 100%), 1fr)); gap: 0 calc(var(--_space) * 4); }
.project { position: relative; display: grid; gap: .5em calc(var(--_space) * 4); align-content: start; padding-block: calc(var(--_space) * 2.5); border-block-end: 1px solid var(--_line); }
.project.idea { border-block-end-style: dashed; }
.projects.grid > .opened { grid-column: 1 / -1; }
.project .title { font-size: 1.25em; font-weight: 600; }
.opener { padding: 0; cursor: pointer; border: 0; background: none; color: inherit; font: inherit; text-align: start; }
.project:not(.opened) .opener::after { content: ""; position: absolute; inset: 0; }
.project:hover .opener { text-decoration: underline; text-decoration-thickness: 2px; }
.project:not(.opened) .opener:focus-visible { outline: 0; }
.opener:focus-visible::after { outline: 2px solid var(--_focus); outline-offset: -2px; }
.text { display: grid; gap: .35em; align-content: start; }
.summary, .details .prose { max-inline-size: 38em; }
.facts { display: flex; flex-wrap: wrap; gap: 0 1.25em; }
.details { display: grid; gap: calc(var(--_space) * 2.5); padding-block-start: calc(var(--_space) * 2); }
.practical dt { color: var(--_muted); font-size: var(--_small); }
.links { display: flex; flex-wrap: wrap; gap: 0 calc(var(--_space) * 3); }
.links a { display: inline-flex; align-items: center; min-block-size: 2.25em; color: inherit; }
@container (inline-size >= 40em) {
  .projects:not(.grid) > .project { grid-template-columns: 9em minmax(0, 1fr); }
  .projects:not(.grid) .when { padding-block-start: .4em; }
  .toolbar .row { grid-template-columns: minmax(14em, 1.6fr) repeat(auto-fit, minmax(10em, 1fr)); }
}
@media print { .project { break-inside: avoid; } }
`;

export const projectListStyles = [tokens, controls, fields, toolbar, externalLinkStyles, stateView, projects];
