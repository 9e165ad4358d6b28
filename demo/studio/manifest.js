// @ts-check
// What can be set on a widget, read from the manifest: a new attribute is in the form as soon as its docblock is.

/**
 * @typedef {object} Field
 * @property {string} name the attribute: `page-size`
 * @property {string} property the same as a property: `pageSize`
 * @property {'toggle' | 'choice' | 'number' | 'day' | 'text'} kind
 * @property {readonly string[]} choices words of a choice, the default first
 * @property {number | undefined} least
 * @property {number | undefined} most
 * @property {string} byDefault a number's or a choice's default; empty for none
 * @property {string} hint the docblock, in English
 * @property {boolean} isCommon most widgets have it
 *
 * @typedef {object} Widget
 * @property {string} name `event-list`
 * @property {string} tag `ouishare-event-list`
 * @property {readonly Field[]} fields
 *
 * @typedef {{ name?: string, fieldName?: string, type?: { text?: string }, default?: string, description?: string }} Attribute
 * @typedef {{ tagName?: string, attributes?: Attribute[] }} Declaration
 */

const PREFIX = 'ouishare-';
/** Says where data is for the widgets in it; shows nothing itself. */
const PROVIDER = 'ouishare-provider';
/**
 * Addresses are not asked for: the studio knows the endpoint, and the page that it shows widgets on lets nobody else be asked (its policy
 * is `connect-src 'self'`).
 */
export const ADDRESSES = ['endpoint', 'src', 'format', 'tiles', 'attribution', 'policy-url'];
/** Where this share of all widgets has an attribute, it is common. */
const COMMON_SHARE = 2 / 3;

/**
 * @param {unknown} manifest custom-elements.json, schema 1 (https://github.com/webcomponents/custom-elements-manifest)
 * @returns {Widget[]} by name; throws a TypeError for what is no manifest
 */
export function readWidgets(manifest) {
  const { modules } = /** @type {{ modules: { declarations?: Declaration[] }[] }} */ (manifest);
  const elements = modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName?.startsWith(PREFIX) && tagName !== PROVIDER);
  const shareOf = (/** @type {string | undefined} */ name) =>
    elements.filter(({ attributes = [] }) => attributes.some((each) => each.name === name)).length / elements.length;
  return elements
    .map(({ tagName = '', attributes = [] }) => ({
      name: tagName.slice(PREFIX.length),
      tag: tagName,
      fields: attributes
        .filter(({ name }) => name !== undefined && !ADDRESSES.includes(name))
        .map((attribute) => readField(attribute, shareOf(attribute.name) > COMMON_SHARE)),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * @param {Attribute} attribute
 * @param {boolean} isCommon
 * @returns {Field}
 */
function readField({ name = '', fieldName = name, type = {}, default: given = '', description = '' }, isCommon) {
  const { text = '' } = type;
  const words = [...text.matchAll(/'([^']*)'/g)].map((match) => String(match[1]));
  const kind = kindOf(text, words, description);
  const value = given.replace(/^'(.*)'$/, '$1').replace(/^null$/, '');
  return {
    name,
    property: fieldName,
    kind,
    choices: [...new Set([value, ...words])].filter((word) => words.includes(word)),
    ...rangeOf(description),
    byDefault: kind === 'number' || kind === 'choice' ? value : '',
    hint: description,
    isCommon,
  };
}

/**
 * What a docblock says of a number: `2 to 6`.
 * @param {string} description
 */
function rangeOf(description) {
  const [, least, most] = (/\b(\d+) to (\d+)\b/.exec(description) ?? []).map(Number);
  return { least, most };
}

/**
 * @param {string} type
 * @param {readonly string[]} words
 * @param {string} description
 * @returns {Field['kind']}
 */
function kindOf(type, words, description) {
  if (words.length > 0) return 'choice';
  if (type.includes('boolean')) return 'toggle';
  if (type.includes('number')) return 'number';
  return description.includes('YYYY-MM-DD') ? 'day' : 'text';
}
