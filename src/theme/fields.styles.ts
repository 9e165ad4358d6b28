import { css } from 'lit';

/**
 * Label, hint, error, box, in this order and in one column: a keyboard or a list of suggestions never covers the error.
 * A box is a ground of ours with both colours, so a native list opens readable on any page. Needs `tokens`.
 */
export const fields = css`
.field { display: grid; gap: .3em; }
.field > :is(label, legend) { font-weight: 600; }
.field > legend { padding-block-end: .5em; }
.field > :is(label, legend) > .quiet { font-weight: 400; }
.field .quiet { max-inline-size: 34em; }
.box { inline-size: 100%; min-block-size: 2.75em; padding: .45em .75em; border: 1px solid var(--_edge); border-radius: var(--_radius); background: var(--_surface); color: var(--_on-surface); -webkit-text-fill-color: currentcolor; appearance: none; }
.box:hover { border-color: currentColor; }
.box:focus-visible { outline-offset: 0; }
.box::placeholder { color: var(--_muted); opacity: 1; }
textarea.box { min-block-size: 6.5em; resize: vertical; }
select.box { padding-inline-end: 2.4em; text-overflow: ellipsis; background: var(--_surface) conic-gradient(from -46deg at 50% 100%, transparent, currentColor 2deg 90deg, transparent 92deg) right .95em top 55% / .8em .4em no-repeat; }
select.box:dir(rtl) { background-position: left .95em top 55%; }
.field.wrong { padding-inline-start: calc(var(--_space) * 1.75); border-inline-start: 4px solid var(--_danger); }
.field.wrong .box { border: 2px solid var(--_danger); }
.error { color: var(--_danger-ink); font-weight: 600; }
@media (forced-colors: active) { select.box { appearance: auto; background-image: none; } }
`;
