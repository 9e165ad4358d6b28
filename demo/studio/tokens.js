// @ts-check
// The tokens that the studio offers, the most wanted first: the colours, and three more.

/** @typedef {{ name: string, property: string, kind: 'colour' | 'length' | 'font' }} Token */

/** @type {readonly Token[]} */
export const TOKENS = [
  ...['accent', 'on-accent', 'text', 'surface', 'muted', 'border', 'focus', 'danger'].map((name) => ({
    name,
    property: `--ouishare-color-${name}`,
    kind: /** @type {const} */ ('colour'),
  })),
  { name: 'radius', property: '--ouishare-radius', kind: 'length' },
  { name: 'size', property: '--ouishare-size-text', kind: 'length' },
  { name: 'font', property: '--ouishare-font-body', kind: 'font' },
];

/** Nothing that passes can end a declaration or name an address. */
const FORMS = {
  colour: /^#(?:[\da-f]{3}|[\da-f]{6})$/i,
  length: /^\d{1,3}(?:\.\d{1,3})?(?:px|em)$/,
  font: /^[\p{L}\d][\p{L}\d ,-]{0,79}$/u,
};

/**
 * @param {string} name
 * @param {string} value
 * @returns {boolean} whether the token exists and can have this value
 */
export function isTokenValue(name, value) {
  const token = TOKENS.find((each) => each.name === name);
  return token !== undefined && FORMS[token.kind].test(value);
}

/**
 * @param {Readonly<Record<string, string>>} tokens
 * @returns {[property: string, value: string][]} those that can be used, in the order of TOKENS
 */
export function declarationsOf(tokens) {
  return TOKENS.flatMap(({ name, property }) => {
    const value = tokens[name] ?? '';
    return isTokenValue(name, value) ? [/** @type {[string, string]} */ ([property, value])] : [];
  });
}
