// @ts-check
// The form of a widget, made from its fields. Label, hint, box in this order: a keyboard or a list of suggestions covers no hint.
import { element, menu } from './elements.js';
import { fill, wordFor } from './words.js';

/**
 * @typedef {import('./manifest.js').Field} Field
 * @typedef {import('./studio.js').Studio} Studio
 */

/** Asked for first: which community, under which heading; then what changes the look as a whole. */
const FIRST = ['community', 'label'];
export const COMMUNITY_LIST = 'communities';

/**
 * @param {Studio} studio
 * @returns {Node[]}
 */
export function settingsPane(studio) {
  const { widget, words, ui, state } = studio;
  const named = FIRST.flatMap((name) => widget.fields.filter((field) => field.name === name));
  const looks = widget.fields.filter(({ kind, isCommon }) => kind === 'choice' && !isCommon);
  const first = [...named, ...looks];
  const further = widget.fields.filter((field) => !first.includes(field));
  const draw = (/** @type {Field} */ field) => fieldOf(studio, field);
  // What was set is in sight.
  const open = further.some(({ name }) => state.attributes[name] !== undefined);
  return [
    ...(ui === 'en' ? [] : [element('p', { class: 'note' }, words.form.manual)]),
    ...first.map(draw),
    element('details', { open }, element('summary', {}, words.form.further), ...further.map(draw)),
  ];
}

/** @param {Studio} studio @param {Field} field */
function fieldOf(studio, field) {
  if (field.kind === 'toggle') return toggle(studio, field);
  if (field.kind === 'choice') return choice(studio, field);
  return box(studio, field);
}

/**
 * What the docblock says, its code as code.
 * @param {Studio} studio
 * @param {Field} field
 */
function hint(studio, { name, hint: text }) {
  const pieces = text.split('`').map((piece, index) => (index % 2 === 1 ? element('code', {}, piece) : piece));
  const isForeign = studio.ui !== 'en';
  return element(
    'p',
    { class: 'hint', id: `hint-${name}`, lang: isForeign ? 'en' : undefined, dir: isForeign ? 'ltr' : undefined },
    ...pieces,
  );
}

/** @param {Studio} studio @param {Field} field */
function toggle(studio, field) {
  const { name } = field;
  const isOn = studio.state.attributes[name] !== undefined;
  const input = element('input', {
    type: 'checkbox',
    id: `set-${name}`,
    checked: isOn,
    'aria-describedby': `hint-${name}`,
  });
  input.addEventListener('change', () => studio.setAttribute(name, input.checked ? '' : undefined));
  const label = element('label', { class: 'tick' }, input, wordFor(studio.words.attributes, name));
  return element('div', { class: 'field' }, label, hint(studio, field));
}

/** @param {Studio} studio @param {Field} field */
function choice(studio, field) {
  const { name, choices, byDefault } = field;
  const { words, state } = studio;
  const word = (/** @type {string} */ value) => wordFor(words.choices, value);
  const made = menu({
    id: `set-${name}`,
    legend: wordFor(words.attributes, name),
    values: choices,
    chosen: state.attributes[name] ?? byDefault,
    label: (value) => (value === byDefault ? fill(words.form.byDefault, { value: word(value) }) : word(value)),
    choose: (value) => studio.setAttribute(name, value === byDefault ? undefined : value),
  });
  made.querySelector('select')?.setAttribute('aria-describedby', `hint-${name}`);
  made.querySelector('label')?.after(hint(studio, field));
  return made;
}

const INPUT_TYPES = { number: 'number', day: 'date', text: 'text' };

/** @param {Studio} studio @param {Field} field */
function box(studio, field) {
  const { name, kind, least, most, byDefault } = field;
  const input = element('input', {
    type: INPUT_TYPES[/** @type {keyof typeof INPUT_TYPES} */ (kind)],
    id: `set-${name}`,
    value: studio.state.attributes[name] ?? '',
    'aria-describedby': `hint-${name}`,
    autocomplete: 'off',
    ...(kind === 'number' && {
      min: String(least ?? 0),
      max: most?.toString(),
      step: 'any',
      placeholder: byDefault || undefined,
    }),
    ...(name === 'community' && { list: COMMUNITY_LIST }),
  });
  input.addEventListener('input', () => {
    if (input.validity.valid) studio.setAttribute(name, input.value === '' ? undefined : input.value);
  });
  const label = element('label', { for: `set-${name}` }, wordFor(studio.words.attributes, name));
  const made = element('div', { class: 'field' }, label, hint(studio, field), input);
  if (name === 'label') made.append(noHeading(studio, input));
  return made;
}

/**
 * An empty heading is none, and no heading chosen is the widget's own: one box alone could not say both.
 * @param {Studio} studio
 * @param {HTMLInputElement} input
 */
function noHeading(studio, input) {
  const tick = element('input', { type: 'checkbox', checked: studio.state.attributes['label'] === '' });
  const apply = () => (input.disabled = tick.checked);
  tick.addEventListener('change', () => {
    apply();
    studio.setAttribute('label', tick.checked ? '' : input.value || undefined);
  });
  apply();
  return element('label', { class: 'tick' }, tick, studio.words.form.noHeading);
}
