// @ts-check
// Whether chosen colours can be read: contrast as WCAG 2.2 defines it (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio), against 1.4.3 for
// text (4.5 to 1) and 1.4.11 for what is drawn (3 to 1). The defaults and mixtures are those of src/theme/tokens.styles.ts.

/**
 * @typedef {readonly [red: number, green: number, blue: number]} Colour 0 to 255
 * @typedef {'light' | 'dark'} Scheme
 * @typedef {'text' | 'cards' | 'muted' | 'button' | 'accent' | 'accentText' | 'focus' | 'border' | 'danger'} Pair
 *
 * @typedef {object} Finding
 * @property {Pair} pair what is seen on what
 * @property {Scheme} scheme on which page
 * @property {number} ratio rounded down to a tenth: 4.49 is no 4.5
 * @property {number} least
 * @property {boolean} passes
 */

const TEXT = 4.5;
const DRAWN = 3;
/** How much of the accent is in text of its colour. */
const ACCENT_IN_TEXT = 0.68;

/** A page that says nothing: its ground and ink (those of the demo), the browser's own pair, and our defaults. */
const PAGES = {
  light: { ground: '#ffffff', ink: '#191c1b', canvasText: '#000000', accent: '#0a5c4d', onAccent: '#ffffff' },
  dark: { ground: '#121413', ink: '#e9ecea', canvasText: '#ffffff', accent: '#82d9c2', onAccent: '#06231c' },
};

/**
 * @param {string} hex `#rgb` or `#rrggbb`
 * @returns {Colour}
 */
export function colourOf(hex) {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1);
  const at = (/** @type {number} */ from) => Number.parseInt(digits.slice(from, from + 2), 16);
  return [at(0), at(2), at(4)];
}

/** @param {Colour} colour */
function luminanceOf(colour) {
  const [red, green, blue] = colour.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/**
 * @param {Colour} one
 * @param {Colour} other
 * @returns {number} 1 to 21
 */
export function contrastOf(one, other) {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/**
 * @param {Colour} one
 * @param {Colour} other
 * @param {number} share how much of the first
 * @returns {Colour} as `color-mix(in srgb, …)` mixes
 */
function mixed(one, other, share) {
  const at = (/** @type {0 | 1 | 2} */ index) => one[index] * share + other[index] * (1 - share);
  return [at(0), at(1), at(2)];
}

/**
 * @param {Readonly<Record<string, string>>} chosen colours by token
 * @param {Scheme} scheme
 * @returns {Finding[]} only what a chosen colour decides
 */
function findingsOn(chosen, scheme) {
  const page = PAGES[scheme];
  const has = (/** @type {string[]} */ ...names) => names.some((name) => chosen[name] !== undefined);
  const use = (/** @type {string} */ name, /** @type {string} */ otherwise) => colourOf(chosen[name] ?? otherwise);
  const ground = colourOf(page.ground);
  const text = use('text', page.ink);
  const accent = use('accent', page.accent);
  /** @type {[Pair, boolean, Colour, Colour, number][]} */
  const rows = [
    ['text', has('text'), text, ground, TEXT],
    // A ground of ours has the text that was chosen, else the browser's own.
    ['cards', has('surface'), use('text', page.canvasText), use('surface', page.ground), TEXT],
    ['muted', has('muted'), use('muted', page.ink), ground, TEXT],
    ['button', has('accent', 'on-accent'), use('on-accent', page.onAccent), accent, TEXT],
    ['accent', has('accent'), accent, ground, DRAWN],
    ['accentText', has('accent', 'text'), mixed(accent, text, ACCENT_IN_TEXT), ground, TEXT],
    ['focus', has('focus'), use('focus', page.ink), ground, DRAWN],
    ['border', has('border'), use('border', page.ink), ground, DRAWN],
    ['danger', has('danger'), use('danger', page.ink), ground, DRAWN],
  ];
  return rows
    .filter(([, isAsked]) => isAsked)
    .map(([pair, , one, other, least]) => {
      const ratio = contrastOf(one, other);
      return { pair, scheme, ratio: Math.floor(ratio * 10) / 10, least, passes: ratio >= least };
    });
}

/**
 * @param {Readonly<Record<string, string>>} tokens hex colours by the name of their token
 * @returns {Finding[]} on a light and on a dark page
 */
export function findingsOf(tokens) {
  return [...findingsOn(tokens, 'light'), ...findingsOn(tokens, 'dark')];
}
