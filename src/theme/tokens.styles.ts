import { css } from 'lit';

/**
 * What every widget adopts first: the page's tokens in, our own private roles (`--_…`) out. Three laws:
 *
 * - no `rem`: sizes come from the inherited font, so that a page's `html { font-size: 62.5% }` changes nothing;
 * - on the page's ground no colour is ours; on a ground of ours both are (`--_surface` with `--_on-surface`);
 * - the roles hold `currentColor` and `light-dark()` unresolved: each resolves where it is used.
 *
 * Contrasts are measured by test/theme/contrast.test.ts.
 *
 * | role | job |
 * | --- | --- |
 * | `--_accent`, `--_on-accent` | the filled button, "now" and "chosen", drawn things; text on it |
 * | `--_accent-ink`, `--_danger-ink` | the same as text; also readable on a dark page that forgot `color-scheme` |
 * | `--_danger` | the edge of the reader's own errors; never for our failures |
 * | `--_surface`, `--_on-surface` | a ground of ours; never one without the other |
 * | `--_muted` | facts and hints, 4.5:1 |
 * | `--_line`, `--_edge` | a rule; the edge of a control, 3:1 |
 * | `--_wash`, `--_tint`, `--_sea` | under the pointer; under posters; under the map's land. No text of ours on the last two |
 * | `--_focus` | the ring, 3:1 |
 * | `--_small` | the size of facts. Sizes belong on leaves, spacing on boxes: an em resolves where it stands |
 * | `--_space`, `--_radius`, `--_shadow`, `--_fast` | half an em, corners, what floats, how fast a colour changes |
 */
export const roles = css`
:host {
  --_accent: var(--ouishare-color-accent, light-dark(#0a5c4d, #82d9c2));
  --_on-accent: var(--ouishare-color-on-accent, light-dark(#fff, #06231c));
  --_danger: var(--ouishare-color-danger, light-dark(#a1221c, #ffa198));
  --_accent-ink: color-mix(in srgb, var(--_accent) 68%, currentColor);
  --_danger-ink: color-mix(in srgb, var(--_danger) 75%, currentColor);
  --_surface: var(--ouishare-color-surface, Canvas);
  --_pair: color-mix(in srgb, var(--ouishare-color-text, CanvasText) 100%, var(--ouishare-color-surface));
  --_on-surface: var(--_pair, CanvasText);
  --_muted: var(--ouishare-color-muted, color-mix(in srgb, currentColor 82%, transparent));
  --_line: var(--ouishare-color-border, color-mix(in srgb, currentColor 20%, transparent));
  --_edge: color-mix(in srgb, currentColor 66%, transparent);
  --_wash: color-mix(in srgb, currentColor 7%, transparent);
  --_tint: color-mix(in srgb, var(--_accent) 13%, transparent);
  --_sea: light-dark(color-mix(in srgb, var(--_accent) 16%, var(--_surface)), color-mix(in srgb, var(--_accent) 8%, var(--_surface)));
  --_focus: var(--ouishare-color-focus, currentColor);
  --_radius: var(--ouishare-radius, 2px);
  --_space: var(--ouishare-space, .5em);
  --_shadow: var(--ouishare-shadow, 0 1px 2px rgb(0 0 0 / .12), 0 10px 30px rgb(0 0 0 / .12));
  --_small: max(.8125em, 12px);
  --_fast: .12s ease-out;
}
@media (prefers-contrast: more) {
  :host {
    --_accent-ink: color-mix(in srgb, var(--_accent) 35%, currentColor);
    --_danger-ink: color-mix(in srgb, var(--_danger) 45%, currentColor);
    --_muted: currentColor;
    --_line: color-mix(in srgb, currentColor 66%, transparent);
    --_edge: currentColor;
    --_focus: currentColor;
  }
}
@media (forced-colors: active) {
  :host {
    --_accent: CanvasText;
    --_on-accent: Canvas;
    --_danger: CanvasText;
    --_accent-ink: CanvasText;
    --_danger-ink: CanvasText;
    --_surface: Canvas;
    --_on-surface: CanvasText;
    --_muted: CanvasText;
    --_line: CanvasText;
    --_edge: CanvasText;
    --_wash: Canvas;
    --_tint: Canvas;
    --_sea: Canvas;
    --_focus: Highlight;
    --_shadow: none;
  }
}
`;

/**
 * The host's box, and what a page could hand down wrongly. Fonts, colour, direction, letter and word spacing come
 * through (WCAG 1.4.12). `.frame` is the one box inside the shadow root around everything drawn: it repeats the resets,
 * for a page's `* { all: unset !important }` reaches the host, but nothing inside it; and it is the container that
 * the widgets' `@container` rules ask.
 *
 * A size container has no width of its own: `contain-intrinsic-inline-size` keeps it from vanishing in a flex row, a
 * float or a table cell.
 */
export const box = css`
:host {
  display: block;
  min-inline-size: 0;
  max-inline-size: 100%;
  color: var(--ouishare-color-text, inherit);
  font-family: var(--ouishare-font-body, inherit);
  font-size: var(--ouishare-size-text, inherit);
}
:host([hidden]:not([hidden="until-found"])) { display: none !important; }
:host, .frame {
  container-type: inline-size;
  contain-intrinsic-inline-size: 20em;
  line-height: 1.5;
  text-align: start;
  text-align-last: auto;
  text-indent: 0;
  text-transform: none;
  text-shadow: none;
  text-emphasis: none;
  white-space: normal;
  word-break: normal;
  overflow-wrap: anywhere;
  hyphens: auto;
  quotes: auto;
  font-variant-caps: normal;
  cursor: auto;
  caret-color: auto;
  border-collapse: separate;
  border-spacing: 0;
  -webkit-text-fill-color: currentcolor;
  -webkit-text-stroke: 0;
  -webkit-user-select: text;
  user-select: text;
}
.frame { display: block; position: relative; }
`;

/** Ground rules for the elements that widgets are made of. */
// eslint-disable-next-line no-restricted-syntax -- `inherit` is what lets the reader's own spacing through to controls
export const ground = css`
*, ::before, ::after { box-sizing: border-box; min-inline-size: 0; }
:is(h2, h3, h4, h5, h6, p, ul, ol, dl, dd, figure, form, fieldset, legend) { margin: 0; padding: 0; border: 0; }
:is(ul, ol) { list-style: none; }
:is(button, input, select, textarea) { margin: 0; font: inherit; color: inherit; letter-spacing: inherit; word-spacing: inherit; }
:is(h2, h3, h4, h5, h6) { font-family: var(--ouishare-font-heading, inherit); font-size: 1em; font-weight: 600; line-height: 1.2; text-wrap: balance; hyphens: manual; }
:is(b, strong) { font-weight: 600; }
img { display: block; max-inline-size: 100%; }
a { color: inherit; text-decoration-thickness: 1px; text-underline-offset: .2em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--_focus); outline-offset: 3px; border-radius: var(--_radius); }
[hidden] { display: none !important; }
.icon { inline-size: 1.25em; block-size: 1.25em; flex: none; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; vertical-align: -.25em; }
.mark { inline-size: 1em; block-size: 1em; flex: none; fill: none; stroke: currentColor; stroke-width: 1.75; vertical-align: -.125em; }
.mark .fill { fill: currentColor; stroke: none; }
:dir(rtl) > .directed { scale: -1 1; }
`;

/** Roles, box and ground: the first sheet of every widget. */
export const tokens = [roles, box, ground];
