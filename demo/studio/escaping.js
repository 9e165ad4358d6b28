// @ts-check
// Text as it is written in each language of the snippets. Whatever was typed stays a value: it ends no attribute, shortcode, comment or brace.

/** @param {string} text @param {RegExp} unsafe */
const asEntities = (text, unsafe) => text.replace(unsafe, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * A value between double quotes in HTML (https://html.spec.whatwg.org/multipage/syntax.html#attributes-2).
 * @param {string} text
 */
export function htmlValue(text) {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * A value between double quotes in a shortcode. Shortcodes know no escaping: WordPress ends them at `]` and an attribute at `"`, and takes
 * backslashes away (`shortcode_parse_atts`), so these travel as entities; a line break would end the paragraph.
 * @param {string} text
 */
export function shortcodeValue(text) {
  return asEntities(text.replace(/\s+/g, ' '), /[&"'<>[\]\\]/g);
}

/**
 * The attributes in a block's comment, as WordPress writes them (`serialize_block_attributes`): nothing ends the comment.
 * @param {Readonly<Record<string, unknown>>} values
 */
export function blockJson(values) {
  return JSON.stringify(values)
    .replaceAll('--', String.raw`\u002d\u002d`)
    .replaceAll('<', String.raw`\u003c`)
    .replaceAll('>', String.raw`\u003e`)
    .replaceAll('&', String.raw`\u0026`)
    .replaceAll(String.raw`\"`, String.raw`\u0022`);
}

/**
 * An attribute's value in JSX: between quotes where nothing in it means anything there, else as a string of JavaScript.
 * @param {string} text
 */
export function jsxValue(text) {
  return /^[\w .,:/#()-]*$/.test(text) ? `"${text}"` : `{${JSON.stringify(text)}}`;
}

/**
 * JSON inside a script element: nothing ends the element.
 * @param {unknown} value
 */
export function scriptJson(value) {
  return JSON.stringify(value, null, 1).replaceAll('<', String.raw`\u003c`);
}
