import { css } from 'lit';

/** Words: small facts, what is for ears only, a sign with its word, paragraphs. */
const words = css`
.quiet { color: var(--_muted); font-size: var(--_small); }
.hidden { position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.said { display: inline-flex; align-items: baseline; gap: .4em; }
.said > :is(.icon, .mark) { align-self: center; vertical-align: 0; }
.prose { max-inline-size: 36em; }
.prose p + p { margin-block-start: .75em; }
.raised { background: var(--_surface); color: var(--_on-surface); border-radius: var(--_radius); box-shadow: var(--_shadow); }
`;

/** The widget's name; at the line's end a status line and what the widget holds. */
const heading = css`
.heading { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 calc(var(--_space) * 2); padding-block-end: calc(var(--_space) * 1.5); }
.heading .title { font-size: 1.75em; }
.heading > :is([role="status"], .title + .quiet) { margin-inline-start: auto; }
@container (inline-size < 18em) { .heading .title { font-size: 1.375em; } }
@container (inline-size >= 40em) { .heading .title { font-size: 2.25em; } }
`;

/**
 * One filled button a view; the others are outlined, or words. `.busy` has a breathing `.dot`, the only loop there is.
 * A filled button's own text colour says nothing about the ground around it, so its ring has two tones, of which one
 * stands out on any page.
 */
const button = css`
.button { display: inline-flex; align-items: center; justify-content: center; gap: .5em; min-block-size: 2.75em; padding: .4em 1.15em; cursor: pointer; border: 1.5px solid currentColor; border-radius: var(--_radius); background: none; font-weight: 600; hyphens: manual; text-align: center; text-decoration: none; transition: background var(--_fast); }
.button:hover { background: var(--_wash); }
.button.filled { border-color: var(--_accent); background: var(--_accent); color: var(--_on-accent); }
.button.filled:hover { background: color-mix(in srgb, var(--_accent) 86%, #000); }
.button.filled:focus-visible { outline-color: var(--ouishare-color-focus, var(--_accent)); box-shadow: 0 0 0 6px var(--_on-accent); }
.button.word { justify-content: start; padding-inline: 0; text-align: start; border-color: transparent; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .25em; }
.button.word:hover { background: none; text-decoration-thickness: 2px; }
.button.round { min-inline-size: 2.75em; padding: 0; border: 0; border-radius: 99em; }
.button[aria-disabled="true"] { cursor: default; }
.buttons { display: flex; flex-wrap: wrap; align-items: center; gap: var(--_space) calc(var(--_space) * 2.5); }
.dot { inline-size: .45em; block-size: .45em; flex: none; border-radius: 50%; background: currentColor; animation: breathe 1.2s ease-in-out infinite alternate; }
@keyframes breathe { to { opacity: .25; } }
`;

/** A capsule says that the plan has changed or that it is now: one a row at most. A chosen chip has a tick and a double line. */
const capsules = css`
.badge { display: inline-flex; align-items: center; gap: .4em; inline-size: fit-content; padding-block: .2em; padding-inline: .5em .7em; border: 1.5px solid currentColor; border-radius: 1.1em; font-size: var(--_small); font-weight: 600; line-height: 1.3; hyphens: manual; }
.badge.danger { color: var(--_danger-ink); }
.badge.now { border-color: var(--_accent); background: var(--_accent); color: var(--_on-accent); }
.chips { display: flex; flex-wrap: wrap; gap: var(--_space); }
.chip { display: inline-flex; align-items: center; gap: .4em; min-block-size: 2.25em; padding: .25em .9em; cursor: pointer; border: 1px solid var(--_edge); border-radius: 99em; background: none; hyphens: manual; }
.chip:hover { background: var(--_wash); }
.chip:is([aria-pressed="true"], :has(:checked)) { border-color: currentColor; box-shadow: inset 0 0 0 1px currentColor; font-weight: 600; }
.chip:is(:focus-visible, :has(:focus-visible)) { outline: 2px solid var(--_focus); outline-offset: 2px; border-radius: 99em; }
.chip > .mark { display: none; }
.chip:is([aria-pressed="true"], :has(:checked)) > .mark { display: block; }
`;

/** A rule before and after, a sign, a sentence, a way on; `.slim` is one line. Red (`.danger`) is for the reader's own errors. */
const notice = css`
.notice { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: calc(var(--_space) * 1.5); padding-block: calc(var(--_space) * 1.75); border-block: 1px solid var(--_line); }
.notice > .icon { margin-block-start: .1em; }
.notice .buttons { margin-block-start: var(--_space); }
.notice .title { margin-block-end: .25em; font-size: 1.125em; }
.notice.danger { padding-inline: calc(var(--_space) * 2.5); border: 2px solid var(--_danger); border-radius: var(--_radius); }
.notice.danger :is(.title, .icon) { color: var(--_danger-ink); }
.notice.slim { margin-block-end: calc(var(--_space) * 2); padding-block: calc(var(--_space) * .5); font-size: var(--_small); }
.notice.slim > .icon { margin-block-start: .5em; }
.notice.slim p { padding-block: .375em; }
.notice.slim > div { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0 calc(var(--_space) * 2); }
.notice.slim .button { min-block-size: 2.25em; padding-block: 0; }
`;

/** A transparent border shows in forced colours, a ground does not; on paper nothing can be pressed. */
const worlds = css`
@media (prefers-reduced-motion: reduce) {
  .button { transition: none; }
  .dot { animation: none; }
}
@media (forced-colors: active) {
  .button.word { border-color: Canvas; }
  .button.filled, .badge.now { forced-color-adjust: none; border-color: CanvasText; }
  .button.filled:hover { background: CanvasText; text-decoration: underline; }
  .button.filled:focus-visible { outline-color: Highlight; }
  .chip:is([aria-pressed="true"], :has(:checked)) { border-width: 2px; border-color: Highlight; }
  .raised { border: 1px solid CanvasText; }
  .dot { forced-color-adjust: none; background: CanvasText; }
}
@media print {
  .button, .buttons, .chips { display: none; }
  .badge.now { border-color: currentColor; background: none; color: inherit; }
  .raised { box-shadow: none; }
  .notice, .heading { break-inside: avoid; }
  .heading { break-after: avoid; }
}
`;

/** Everything that can stand in any widget: words, heading, buttons, capsules, notices. Needs `tokens`. */
export const controls = [words, heading, button, capsules, notice, worlds];
