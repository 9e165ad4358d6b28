// @ts-check

/**
 * Makes an element; text stays text.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} name
 * @param {Readonly<Record<string, string | boolean | undefined>>} [attributes] `true` writes an empty one, `false` and undefined none
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

/**
 * One of several, as native radio buttons.
 * @template {string} T
 * @param {object} options
 * @param {string} options.name
 * @param {string} options.legend
 * @param {boolean} [options.isLegendHidden] where a heading says the same to the eye
 * @param {readonly T[]} options.values
 * @param {string} options.chosen
 * @param {(value: T) => string} options.label
 * @param {(value: T) => void} options.choose
 */
export function radios({ name, legend, isLegendHidden = false, values, chosen, label, choose }) {
  const group = element(
    'fieldset',
    { class: 'chips' },
    element('legend', { class: isLegendHidden ? 'unseen' : undefined }, legend),
  );
  for (const value of values) {
    const input = element('input', { type: 'radio', name, value, checked: value === chosen });
    input.addEventListener('change', () => choose(value));
    group.append(element('label', { class: 'chip' }, input, label(value)));
  }
  return group;
}

/**
 * One of several, as a menu.
 * @template {string} T
 * @param {object} options
 * @param {string} options.id
 * @param {string} options.legend
 * @param {readonly T[]} options.values
 * @param {string} options.chosen
 * @param {(value: T) => string} options.label
 * @param {(value: T) => void} options.choose
 * @param {(value: T) => string | undefined} [options.lang] of the label
 */
export function menu({ id, legend, values, chosen, label, choose, lang = () => undefined }) {
  const select = element('select', { id });
  for (const value of values) {
    select.append(element('option', { value, selected: value === chosen, lang: lang(value) }, label(value)));
  }
  select.addEventListener('change', () => choose(/** @type {T} */ (select.value)));
  return element('div', { class: 'field' }, element('label', { for: id }, legend), select);
}
