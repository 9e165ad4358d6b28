// @ts-check
// The studio's own words: a file a language, of which a visitor loads one.
import { LANGUAGES } from './state.js';

/** @typedef {import('./words/en.js').Words} Words */

const LAST_RESORT = 'en';
const RIGHT_TO_LEFT = ['ar'];

/** @param {string} code */
export const directionOf = (code) => (RIGHT_TO_LEFT.includes(code) ? 'rtl' : 'ltr');

/**
 * The name of a language in itself: whoever looks for theirs finds it.
 * @param {string} code
 */
export const languageName = (code) => new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code;

/**
 * @param {string} chosen a code, or empty
 * @param {readonly string[]} wished what the browser asks for, best first
 * @returns {string} the code of the language that the studio speaks
 */
export function languageFor(chosen, wished) {
  const codes = [chosen, ...wished].map((tag) => tag.toLowerCase().split('-')[0]);
  return codes.find((code) => LANGUAGES.some((each) => each === code)) ?? LAST_RESORT;
}

/**
 * @param {string} code
 * @returns {Promise<Words>}
 */
export async function loadWords(code) {
  const { words } = /** @type {{ words: Words }} */ (await import(`./words/${code}.js`));
  return words;
}

/**
 * @param {string} sentence with names in braces
 * @param {Readonly<Record<string, string>>} values
 */
export function fill(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/**
 * A word for a name that the manifest brought: a new one has none yet, and stands as it is.
 * @param {Readonly<Record<string, string>>} list
 * @param {string} name
 */
export const wordFor = (list, name) => (Object.hasOwn(list, name) ? (list[name] ?? name) : name);
