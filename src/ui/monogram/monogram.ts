import { html, svg, type TemplateResult } from 'lit';
import { variantOf } from '../variant/variant.js';

const GROUNDS = [
  svg`<path class="tone" d="M0 64a32 32 0 0 1 64 0z"></path>`,
  svg`<path class="tone" d="M0 0h32v64H0z"></path>`,
  svg`<path class="tone" d="M30 20a34 34 0 1 0 68 0 34 34 0 1 0-68 0"></path>`,
  svg`<path class="tone" d="M-20 58a34 34 0 1 0 68 0 34 34 0 1 0-68 0"></path>`,
];

/** The first sign of a word as its readers see it: a letter with its accents, a conjunct, an emoji; "" for none. */
function firstSign(word: string): string {
  if (!('Segmenter' in Intl)) return /^./su.exec(word)?.[0] ?? '';
  const [first] = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(word);
  return first?.segment ?? '';
}

/**
 * One or two initials of a name, in its own script: of the first and the last word, of one word its first sign. Scripts
 * without capitals get one only, for two of their letters would join into a word.
 */
export function initials(name: string): string {
  const words = name.split(/[\s\u00a0]+/u).filter((word) => /^[\p{L}\p{N}\p{Emoji_Presentation}]/u.test(word));
  const first = firstSign(words[0] ?? name.trim()).toUpperCase();
  const last = words.length > 1 ? firstSign(words.at(-1) ?? '').toUpperCase() : '';
  return [first, last].every((sign) => /^\p{Lu}/u.test(sign)) ? first + last : first;
}

/**
 * Stands where a person or a partner has no picture: initials on a drawn ground, one of four by id. Hidden from
 * assistive technology, for the name stands beside it.
 */
export function monogram(name: string, id: string): TemplateResult {
  const text = initials(name);
  const size = text.length > 1 ? 'two' : 'one';
  return html`<svg class="monogram ${size}" viewBox="0 0 64 64" aria-hidden="true">${GROUNDS[variantOf(id, GROUNDS.length)]}<text x="32" y="32" text-anchor="middle" dominant-baseline="central">${text}</text></svg>`;
}
