import { css } from 'lit';
import { controls } from '../../theme/controls.styles.js';
import { fields } from '../../theme/fields.styles.js';
import { form } from '../../theme/form.styles.js';
import { tokens } from '../../theme/tokens.styles.js';
import { stateView } from '../../ui/state-view/state-view.styles.js';

/** From 48em the promise stands beside the form; the heading is in its column, so that the form begins at the top. */
const layout = css`
:is(.frame, .inside) > .heading { padding-block-end: calc(var(--_space) * 2); }
.heading .title, .sent .title { font-size: clamp(1.75em, 5cqi, 2.75em); line-height: 1.08; }
.frame:has(> :is(.sent, [aria-haspopup])) > .heading { padding: 0; }
.frame:has(> :is(.sent, [aria-haspopup])) > .heading > slot { display: none; }
.lead { display: grid; gap: calc(var(--_space) * 4); align-content: start; padding-block-end: calc(var(--_space) * 4); }
.promise { display: grid; gap: calc(var(--_space) * 1.25); }
.promise li { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .75em; }
.promise .icon { margin-block-start: .12em; color: var(--_accent-ink); }
.opening { display: none; border-radius: var(--_radius); background: var(--_tint); fill: currentColor; }
.opening > .tone { fill: color-mix(in srgb, var(--_accent) 38%, transparent); }
.opening > .accent { fill: var(--_accent); }
:host([variant="card"]) .frame { padding: calc(var(--_space) * 3); border: 1px solid var(--_line); border-radius: var(--_radius); background: var(--_surface); color: var(--_on-surface); }
@container (inline-size >= 48em) {
  :is(.frame, .inside):has(> .form) { display: grid; grid-template: auto 1fr / minmax(0, 1fr) minmax(0, 1.25fr); column-gap: calc(var(--_space) * 8); }
  .lead { grid-area: 2 / 1; padding-block-end: 0; }
  .lead + .form { grid-area: 1 / 2 / span 2; }
  .opening { display: block; }
  .frame > .slim, .frame > ::slotted(*) { grid-column: 1 / -1; }
  :host([variant="card"]) .frame { padding: calc(var(--_space) * 6); }
}
`;

export const memberSignupStyles = [tokens, controls, fields, stateView, layout, form];
