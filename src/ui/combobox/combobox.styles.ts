import { css } from 'lit';

/** The list lies over what follows. Needs `tokens`, `fields`. */
export const comboboxStyles = css`
.combobox { position: relative; }
.options { position: absolute; z-index: 1; inset-inline: 0; inset-block-start: calc(100% + 4px); max-block-size: 19em; overflow-y: auto; overscroll-behavior: contain; padding-block: .35em; border: 1px solid var(--_edge); border-radius: var(--_radius); background: var(--_surface); color: var(--_on-surface); box-shadow: 0 10px 30px -12px rgb(0 0 0 / 45%); }
p.options { padding: .75em; }
.options > li { padding: .55em .75em; cursor: pointer; overflow-wrap: anywhere; }
.options > li:hover { background: var(--_wash); }
.options > .chosen { font-weight: 600; }
.options > [aria-selected="true"] { background: var(--_accent); color: var(--_on-accent); }
@media (forced-colors: active) { .options > [aria-selected="true"] { forced-color-adjust: none; background: Highlight; color: HighlightText; } }
`;
