import { css } from 'lit';
import { controls } from '../../theme/controls.styles.js';
import { fields } from '../../theme/fields.styles.js';
import { tokens } from '../../theme/tokens.styles.js';
import { toolbar } from '../../theme/toolbar.styles.js';
import { externalLinkStyles } from '../../ui/external-link/external-link.styles.js';
import { pictureStyles } from '../../ui/picture/picture.styles.js';
import { posterStyles } from '../../ui/poster/poster.styles.js';
import { stateView } from '../../ui/state-view/state-view.styles.js';

/** A printed programme: rules instead of boxes, a date that hangs in the margin (design language, "Event row"). */
const programme = css`
  /* Views stand at the line's end, also where the chips are hidden. */
  .toolbar .line { justify-content: flex-start; gap: var(--_space) calc(var(--_space) * 1.5); }
  .toolbar .views { margin-inline-start: auto; }
  /* Without a chip the filter button begins at the edge. */
  .toolbar .chips:empty { display: none; }
  .toolbar .line > .button { min-block-size: 2.25em; padding-block: 0.25em; }
  .group + .group { margin-block-start: calc(var(--_space) * 5); }
  .group-name { display: flex; align-items: baseline; justify-content: space-between; gap: var(--_space); padding-block: calc(var(--_space) * 1.25); border-block-start: 2px solid currentColor; }
  .group-name > .title { font-size: 1.125em; font-weight: 600; }
  .group.unnamed { border-block-start: 2px solid currentColor; }
  .group.unnamed > ol > .event:first-child { border-block-start: 0; }

  .event { position: relative; display: grid; grid-template-columns: 3.75em minmax(0, 1fr); column-gap: calc(var(--_space) * 2); padding-block: calc(var(--_space) * 2.25); border-block-start: 1px solid var(--_line); }
  .date { display: block; font-variant-numeric: lining-nums; hyphens: manual; }
  .date b { display: block; font-family: var(--ouishare-font-heading, inherit); font-size: 2.25em; font-weight: 500; line-height: 1; }
  .date b.span { font-size: 1.3em; line-height: 1.5; white-space: nowrap; }
  .date .quiet { display: block; padding-block-start: 0.3em; line-height: 1.3; }
  .event .title { font-size: 1.25em; font-weight: 600; line-height: 1.25; }
  .event .opener { display: inline; padding: 0; border: 0; background: none; font: inherit; color: inherit; text-align: start; cursor: pointer; /* A button is a box of its own: its lines would not balance, nor its text wrap with the title. */ text-wrap: inherit; user-select: text; }
  /* The row is the target: one control, one tab stop. */
  .event .opener::after { content: ''; position: absolute; inset: 0; }
  .event .opener:focus-visible { outline: none; }
  .event:has(.opener:focus-visible) { outline: 2px solid var(--_focus); outline-offset: 2px; border-radius: var(--_radius); }
  .event:hover .opener { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 0.2em; }
  .event .place { margin-block-start: 0.15em; }
  .event .facts { display: flex; flex-wrap: wrap; align-items: center; gap: 0.35em calc(var(--_space) * 2.25); margin-block-start: var(--_space); font-size: var(--_small); }
  /* What changes a decision is in ink, the rest is muted. */
  .event .facts > :not(.counts) { color: var(--_muted); }
  .event .facts > .counts { font-weight: 600; }
  .event .badge { margin-block-end: 0.45em; }
  .event.cancelled .opener { font-weight: 400; text-decoration: line-through; text-decoration-thickness: 1px; }
  .event:is(.cancelled, .postponed) .date b { font-weight: 300; color: var(--_muted); text-decoration: line-through; text-decoration-thickness: 1px; }
  /* Nothing of a guest is drawn outside its box: the rule of "now" is the row's own. */
  .event.now { border-block-start: 2px solid var(--_accent); }
  .event.now .date b { color: var(--_accent-ink); font-weight: 600; }
  .event > .picture { display: none; }

  /* What most rows need: two lines of title, where, when. */
  .skeleton .event { min-block-size: 9.5em; }
  .skeleton .picture { aspect-ratio: 4 / 3; }

  .event.opened { border-block-start: 2px solid currentColor; }
  .event.opened + .event { border-block-start: 2px solid currentColor; }
  .event.opened .opener::after { inset-block-end: auto; block-size: calc(var(--_space) * 5); }
  .event .details { grid-column: 1 / -1; display: grid; gap: calc(var(--_space) * 2.5); padding-block-start: calc(var(--_space) * 2.5); }
  .event .prose { max-inline-size: 36em; }
  .event .prose p + p { margin-block-start: 0.75em; }
  .practical { display: grid; gap: calc(var(--_space) * 1.5); align-content: start; }
  .practical dt { color: var(--_muted); font-size: var(--_small); }

  .programme li {
    display: grid;
    grid-template-columns: 9em minmax(0, 1fr);
    gap: 0 calc(var(--_space) * 2);
    padding-block: calc(var(--_space) * 0.75);
    border-block-start: 1px solid var(--_line);
  }
  .programme .quiet {
    padding-block-start: 0.15em;
  }

  .grid > .unnamed { border-block-start: 0; }
  .grid + .foot { margin-block-start: calc(var(--_space) * 3); }
  .cards { display: grid; grid-auto-flow: dense; grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr)); gap: calc(var(--_space) * 5) calc(var(--_space) * 3); }
  .cards .event { display: flex; flex-direction: column; padding: 0; border: 0; }
  .cards .event > .picture { display: block; inline-size: 100%; order: -2; }
  .cards .date { order: -1; display: flex; align-items: baseline; gap: 0.45em; padding-block: calc(var(--_space) * 1.25) 0.25em; }
  .cards .date b,
  .cards .date b.span { font-size: 1.5em; line-height: 1.2; }
  .cards .date .quiet { padding: 0; }
  .cards .event .title { font-size: 1.125em; }
  .cards .event.opened { grid-column: 1 / -1; padding-block: calc(var(--_space) * 2); border-block: 2px solid currentColor; }
  .cards .event.opened + .event { border: 0; }
  .cards .event.opened > .picture { max-inline-size: 20em; }

  .foot { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: var(--_space) calc(var(--_space) * 3); padding-block-start: calc(var(--_space) * 2); border-block-start: 1px solid var(--_line); }
  .foot + .notice, .list + .notice { margin-block-start: calc(var(--_space) * 2); }
  /* The last row has no rule of its own: that of what is below it is its end. */
  .export { display: grid; gap: calc(var(--_space) * 1.5); }
  .calendars .button { min-block-size: 2.25em; padding-block: 0.2em; }

  @container (inline-size < 18em) {
    .event { grid-template-columns: minmax(0, 1fr); row-gap: 0.4em; }
    .date { display: flex; align-items: baseline; gap: 0.4em; }
    .date b,
    .date b.span { font-size: 1.5em; line-height: 1.2; }
  }
  @container (inline-size >= 40em) {
    .skeleton .event { min-block-size: 8.2em; }
    .event { grid-template-columns: 6em minmax(0, 1fr) auto; column-gap: calc(var(--_space) * 3); padding-block: calc(var(--_space) * 2.5); }
    .group-name { display: grid; grid-template-columns: 6em 1fr auto; column-gap: calc(var(--_space) * 3); }
    .group-name > :first-child { grid-column: 2; }
    .list .date b { font-size: 2.75em; }
    .list .date b.span { font-size: 1.875em; line-height: 1.35; }
    .list .event > .picture { display: block; inline-size: 7.5em; }
    .list .event.opened > .picture { display: none; }
    .event .details { grid-column: 2 / -1; grid-template-columns: 1.5fr 1fr; column-gap: calc(var(--_space) * 5); }
    .cards .event.opened { display: grid; grid-template-columns: auto minmax(0, 1fr); column-gap: calc(var(--_space) * 3); }
    .cards .event.opened > .picture { grid-row: 1 / 3; inline-size: 15em; }
    .cards .event.opened > .date { align-self: end; padding-block-start: 0; }
    .cards .event .details { grid-column: 1 / -1; }
    .event .details > .buttons,
    .event .details > .wide { grid-column: 1 / -1; }
  }
  @media print {
    .event,
    .group-name { break-inside: avoid; }
    .group-name { break-after: avoid; }
    .list .event > .picture,
    .foot,
    .export { display: none; }
  }
`;

/** Everything that an event list adopts, what it shares with other widgets first. */
export const eventListStyles = [
  tokens,
  controls,
  fields,
  toolbar,
  stateView,
  pictureStyles,
  posterStyles,
  externalLinkStyles,
  programme,
];
