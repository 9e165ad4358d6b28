// @ts-check
// Everything that was chosen, and the same as the query of the page's address: it can be shared, kept as a bookmark, reloaded. Nothing is
// stored anywhere else.
import { ADDRESSES } from './manifest.js';
import { isTokenValue } from './tokens.js';

/**
 * @typedef {'phone' | 'desktop'} Width
 * @typedef {'auto' | 'light' | 'dark'} Theme
 * @typedef {'up' | 'slow' | 'down' | 'empty'} Network
 * @typedef {'html' | 'div' | 'wordpress' | 'frame' | 'react'} Form
 *
 * @typedef {object} State
 * @property {string} widget name of the widget: `event-list`
 * @property {Readonly<Record<string, string>>} attributes as written: a toggle that is on is empty
 * @property {Readonly<Record<string, string>>} tokens by name: `accent`
 * @property {string} lang language of the widget; empty: that of its page
 * @property {Width} width
 * @property {Theme} theme
 * @property {Network} network how the endpoint of the preview is
 * @property {Form} form which code is shown
 * @property {string} server the origin that the code names; empty: this one
 * @property {string} ui language of the studio; empty: the visitor's own
 */

export const LANGUAGES = /** @type {const} */ (['fr', 'en', 'es', 'pt', 'de', 'it', 'nl', 'ca', 'ar']);
export const WIDTHS = /** @type {const} */ (['phone', 'desktop']);
export const THEMES = /** @type {const} */ (['auto', 'light', 'dark']);
export const NETWORKS = /** @type {const} */ (['up', 'slow', 'down', 'empty']);
export const FORMS = /** @type {const} */ (['html', 'div', 'wordpress', 'frame', 'react']);

const FIRST_WIDGET = 'event-list';
const ATTRIBUTE = 'a-';
const TOKEN = 't-';

/**
 * @template {string} T
 * @param {readonly T[]} words the first is the default
 * @param {string | null} word
 * @returns {T}
 */
function oneOf(words, word) {
  return words.find((each) => each === word) ?? /** @type {T} */ (words[0]);
}

/**
 * An address can be written by anyone: an attribute that runs something, asks somebody or is no attribute of a widget is left out.
 * @param {string} name
 */
function isSafeAttribute(name) {
  return (
    /^[a-z][a-z-]{0,39}$/.test(name) && !/^(?:on|style$|class$|id$|slot$|is$)/.test(name) && !ADDRESSES.includes(name)
  );
}

/**
 * @param {string} text
 * @returns {string} its origin, for an address of the web; else nothing
 */
export function originOf(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.origin : '';
}

/**
 * @param {string} query
 * @returns {State} whatever the query is
 */
export function readState(query) {
  const given = new URLSearchParams(query);
  /** @param {string} prefix */
  const after = (prefix) =>
    [...given].filter(([name]) => name.startsWith(prefix)).map(([name, value]) => [name.slice(prefix.length), value]);
  return {
    widget: /^[a-z-]{1,40}$/.exec(given.get('widget') ?? '')?.[0] ?? FIRST_WIDGET,
    attributes: Object.fromEntries(after(ATTRIBUTE).filter(([name = '']) => isSafeAttribute(name))),
    tokens: Object.fromEntries(after(TOKEN).filter(([name = '', value = '']) => isTokenValue(name, value))),
    lang: oneOf(['', ...LANGUAGES], given.get('lang')),
    width: oneOf(WIDTHS, given.get('width')),
    theme: oneOf(THEMES, given.get('theme')),
    network: oneOf(NETWORKS, given.get('network')),
    form: oneOf(FORMS, given.get('form')),
    server: originOf(given.get('server') ?? ''),
    ui: oneOf(['', ...LANGUAGES], given.get('ui')),
  };
}

/**
 * @param {State} state
 * @returns {string} a query without its question mark; what is as by default is not in it
 */
export function writeState({ attributes, tokens, ...own }) {
  const query = new URLSearchParams();
  const byDefault = /** @type {Record<string, unknown>} */ (readState(''));
  for (const [name, value] of Object.entries(own)) if (value !== byDefault[name]) query.set(name, value);
  for (const [name, value] of Object.entries(attributes)) query.set(ATTRIBUTE + name, value);
  for (const [name, value] of Object.entries(tokens)) query.set(TOKEN + name, value);
  return query.toString();
}
