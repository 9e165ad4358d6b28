// Values as PHP source, in WordPress' coding style.

/** Text that WordPress translates: written as a call, so that `wp i18n make-pot` finds it. */
export class Translated {
  /** @param {string} text in English  @param {string} [context] what it is, for translators */
  constructor(text, context) {
    this.text = text;
    this.context = context;
  }
}

const phpText = (text) => `'${String(text).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

function call({ text, context }) {
  return context === undefined
    ? `__( ${phpText(text)}, 'ouishare-widgets' )`
    : `_x( ${phpText(text)}, ${phpText(context)}, 'ouishare-widgets' )`;
}

function php(value, indent = '') {
  if (value === null || value === undefined) return 'null';
  if (value instanceof Translated) return call(value);
  if (typeof value !== 'object') return typeof value === 'string' ? phpText(value) : String(value);
  const inner = `${indent}\t`;
  const rows = Array.isArray(value)
    ? value.map((one) => `${inner}${php(one, inner)},`)
    : Object.entries(value).map(([key, one]) => `${inner}${phpText(key)} => ${php(one, inner)},`);
  return rows.length === 0 ? 'array()' : `array(\n${rows.join('\n')}\n${indent})`;
}

/**
 * A file that returns a value.
 * @param {string} about one sentence
 * @param {unknown} value plain data, and Translated
 */
export const phpFile = (about, value) => `<?php
/**
 * ${about}
 *
 * @package OuiShare\\Widgets
 */

defined( 'ABSPATH' ) || exit;

return ${php(value)};
`;
