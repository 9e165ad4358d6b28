import { css } from 'lit';
import { controls } from '../../theme/controls.styles.js';
import { fields } from '../../theme/fields.styles.js';
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

const form = css`
.form { display: grid; gap: calc(var(--_space) * 3.5); max-inline-size: 32em; }
.form :is(.field, .notice) { scroll-margin-block: 1.5em; }
.field .button.word { min-block-size: 0; padding-block: 0; }
.field > .quiet > .button.word { position: relative; display: inline; border: 0; line-height: inherit; }
.field > .quiet > .button.word::after { content: ""; position: absolute; inset: -.35em 0; }
.notice ul { display: grid; gap: .4em; }
.end .notice { margin-block-end: calc(var(--_space) * 3); }
.consent { grid-template-columns: auto minmax(0, 1fr); column-gap: .9em; padding-block: calc(var(--_space) * 2); border-block-end: 1px solid var(--_line); }
.consent:first-child { border-block-start: 1px solid var(--_line); }
.consent > :not(input) { grid-column: 2; }
.consent > label { grid-row: 1; }
.consent > input { appearance: none; display: grid; inline-size: 1.625em; block-size: 1.625em; cursor: pointer; border: 1.5px solid currentColor; border-radius: var(--_radius); background: none; }
.consent > input:checked { border-color: var(--_accent); background: var(--_accent); }
.consent > input:checked::before { content: ""; background: var(--_on-accent); clip-path: polygon(18% 52%, 28% 42%, 43% 57%, 74% 24%, 84% 34%, 43% 76%); }
.consent.wrong { margin-block: calc(var(--_space) * 2); padding-block: 0; border-block: 0; }
.consent.wrong > input { border: 2px solid var(--_danger); }
.out > .icon { inline-size: 1em; block-size: 1em; }
.bone.box { block-size: 2.75em; border: 0; }
@media (forced-colors: active) { .consent > input:checked { forced-color-adjust: none; } }
`;

export const memberSignupStyles = [tokens, controls, fields, stateView, layout, form];
