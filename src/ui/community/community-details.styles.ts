import { css } from 'lit';

/** What stands on an opened card, below its head. Needs `tokens` and `controls`. */
export const communityDetailsStyles = css`
.numbers { display: flex; flex-wrap: wrap; gap: var(--_space) calc(var(--_space) * 4); }
.numbers > div { display: flex; flex-direction: column-reverse; }
.numbers dd { font-size: 1.75em; font-weight: 500; line-height: 1.1; font-variant-numeric: lining-nums tabular-nums; }
.numbers dt { color: var(--_muted); font-size: var(--_small); }
.links { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25em calc(var(--_space) * 2.5); }
.links a { min-block-size: 1.75em; text-decoration: none; }
.links a > span:not(.hidden) { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .2em; }
.links a:hover > span:not(.hidden) { text-decoration-thickness: 2px; }
.links .button { min-block-size: 1.75em; padding-block: 0; border: 0; font-weight: 400; }
.sheet-card .out { display: none; }
details { margin-block-start: calc(var(--_space) * -1); }
details > summary { inline-size: fit-content; padding-block: .35em; cursor: pointer; font-weight: 600; }
.late { padding-block-start: calc(var(--_space) * 1.5); border-block-start: 1px solid var(--_line); }
.late > .title { padding-block-end: .25em; color: var(--_muted); font-size: var(--_small); font-weight: 400; }
.next { display: grid; gap: var(--_space); }
.next > li { display: grid; }
.next a, .faces a { inline-size: fit-content; }
.faces { display: flex; flex-wrap: wrap; gap: var(--_space) calc(var(--_space) * 2.5); }
.faces > li { display: flex; align-items: center; gap: .5em; }
.faces .portrait { inline-size: 2.5em; }
`;
