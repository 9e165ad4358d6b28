import { css } from 'lit';
import { controls } from '../../theme/controls.styles.js';
import { fields } from '../../theme/fields.styles.js';
import { tokens } from '../../theme/tokens.styles.js';
import { groundStyles } from '../../ui/picture/ground-controller.js';
import { stateView } from '../../ui/state-view/state-view.styles.js';

/**
 * Every logo has the same area: width = side × √ratio. Lines stand between cells only. One ground a tier: where one
 * logo has no file for dark pages, the whole tier lies on paper with its light files.
 */
const wall = css`
  .tier {
    display: grid;
    gap: calc(var(--_space) * 2);
    padding-block: calc(var(--_space) * 1.5) calc(var(--_space) * 5);
    border-block-start: 2px solid currentColor;
  }
  .tier > .title {
    font-size: 1.125em;
    font-weight: 600;
  }
  .tier.l {
    --_cell: 16em;
    --_side: 7.5em;
  }
  .tier.m {
    --_cell: 12em;
    --_side: 5.5em;
  }
  .tier.s {
    --_cell: 9em;
    --_side: 4.1em;
  }
  .logos {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(var(--_cell), 100%), 1fr));
    grid-auto-flow: dense;
    gap: 1px;
    overflow: hidden;
  }
  .logo {
    position: relative;
    display: grid;
    place-items: center;
    block-size: 100%;
    min-block-size: calc(var(--_side) * 1.65);
    padding: calc(var(--_space) * 1.5);
    outline: 1px solid var(--_line);
    color: inherit;
    text-align: center;
    text-decoration: none;
  }
  .logo picture {
    display: contents;
  }
  .logo img {
    inline-size: calc(sqrt(var(--_ratio, 2)) * var(--_side));
    max-inline-size: min(100%, calc(var(--_side) * 2.1));
    block-size: auto;
  }
  .logo b,
  .invite ::slotted(*) {
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.2;
  }
  :is(a, button).logo:hover {
    background: var(--_wash);
  }
  :is(a, button).logo:hover b {
    text-decoration: underline;
    text-decoration-thickness: 2px;
  }
  :is(a, button).logo:focus-visible {
    z-index: 1;
    outline: 2px solid var(--_focus);
    outline-offset: -3px;
  }
  button.logo {
    inline-size: 100%;
    cursor: pointer;
    border: 0;
    background: none;
    font: inherit;
  }
  button.logo[aria-expanded='true'] {
    background: var(--_wash);
  }
  .logos > .about {
    grid-column: 1 / -1;
    display: grid;
    gap: var(--_space);
    padding: calc(var(--_space) * 3);
    outline: 1px solid var(--_line);
  }
  .about .prose {
    max-inline-size: 36em;
  }
  .about a {
    display: inline-flex;
    align-items: center;
    min-block-size: 24px;
    color: inherit;
  }
  .kinds {
    max-inline-size: 16em;
    padding-block-end: calc(var(--_space) * 3);
  }
  .former > summary {
    inline-size: fit-content;
    min-block-size: 24px;
    cursor: pointer;
    font-weight: 600;
  }
  .former li {
    padding-block: 0.35em;
  }
  .paper {
    border-radius: var(--_radius);
  }
  .on-dark .paper {
    background: #e7e4dd;
    color: #1b1916;
    color-scheme: light;
  }
  /* The page's own link lies on our paper there: its colour was chosen for the page's dark ground. */
  .on-dark .paper ::slotted(*) {
    color: inherit !important;
  }
  .on-dark .paper .logo {
    outline-color: rgb(27 25 22 / 0.2);
  }
  .mono img {
    filter: grayscale(1) contrast(1.15);
    transition: filter var(--_fast);
  }
  .on-dark.mono .logos:not(.paper) img {
    filter: grayscale(1) brightness(1.25);
  }
  .mono .logo:is(:hover, :focus-visible) img {
    filter: none;
  }

  .lines {
    border-block-end: 1px solid var(--_line);
  }
  .line {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space) calc(var(--_space) * 3);
    padding-block: calc(var(--_space) * 2);
    border-block-start: 1px solid var(--_line);
  }
  .line > .logo {
    --_side: 3.4em;
    block-size: auto;
    min-block-size: 0;
    outline: 0;
    padding: calc(var(--_space) * 0.5);
    justify-items: start;
  }
  /* Without a logo the name begins at once; in columns its place stays, so that names stand below each other. */
  .line > .logo:empty {
    display: none;
  }
  .on-dark .paper > .line {
    padding-inline: calc(var(--_space) * 2);
  }
  .line a {
    color: inherit;
    text-decoration: none;
  }
  .line a:hover {
    text-decoration: underline;
    text-decoration-thickness: 2px;
  }
  .line .quiet {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 2.25);
  }

  .blank {
    inline-size: 60%;
    block-size: 2.5em;
  }
  @container (inline-size < 22em) {
    .tier.l {
      --_cell: 100%;
    }
    .tier.m {
      --_cell: 7em;
      --_side: 4.2em;
    }
    .tier.s {
      --_cell: 7em;
      --_side: 3.4em;
    }
  }
  @container (inline-size >= 30em) {
    .line {
      grid-template-columns: 8em minmax(0, 1fr);
      align-items: center;
    }
    .line > .logo:empty {
      display: grid;
    }
  }
  @container (inline-size >= 60em) {
    .tier.named {
      grid-template-columns: 12em minmax(0, 1fr);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .mono img {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    /* A logo keeps its own colours: the paper under it must be there as well. */
    .logos {
      forced-color-adjust: none;
      background: #fff;
      color: #000;
    }
    .logos ::slotted(*) {
      color: inherit !important;
    }
    .logo {
      outline-color: #000;
    }
  }
  @media print {
    .tier {
      break-inside: avoid;
    }
  }
`;

export const partnerWallStyles = [tokens, controls, fields, stateView, groundStyles, wall];
