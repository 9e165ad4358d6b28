import { css } from 'lit';

/** A form with its consents, its notices and its end. Needs `tokens`, `controls` and `fields`. */
export const form = css`
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
