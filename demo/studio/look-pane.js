// @ts-check
// Colours and type, and whether what was chosen can be read.
import { findingsOf } from './contrast.js';
import { element } from './elements.js';
import { TOKENS, isTokenValue } from './tokens.js';
import { fill, wordFor } from './words.js';

/**
 * @typedef {import('./tokens.js').Token} Token
 * @typedef {import('./studio.js').Studio} Studio
 */

/** So many tokens are in sight; with them a widget is at home on most pages. */
const FIRST = 4;
/** The one hint of all colours: the same words at each would only be noise. */
const LOOK_HINT = 'look-hint';
/** What a picker shows before anything is chosen; it cannot show nothing. */
const NO_COLOUR = '#808080';

/**
 * @param {Studio} studio
 * @returns {Node[]}
 */
export function lookPane(studio) {
  const { tokenHints, contrast, form } = studio.words;
  const fields = (/** @type {readonly Token[]} */ tokens) =>
    element('div', { class: 'tokens' }, ...tokens.map((token) => tokenField(studio, token)));
  const further = TOKENS.slice(FIRST);
  const open = further.some(({ name }) => studio.state.tokens[name] !== undefined);
  return [
    element('p', { class: 'note', id: LOOK_HINT }, `${tokenHints.look} ${tokenHints.colour}.`),
    fields(TOKENS.slice(0, FIRST)),
    element('details', { open }, element('summary', {}, form.further), fields(further)),
    element('div', { id: 'findings', class: 'findings', role: 'status' }),
    element('p', { class: 'note' }, contrast.source),
  ];
}

/** @param {Studio} studio @param {Token} token */
function tokenField(studio, { name, kind }) {
  const { tokens, tokenHints } = studio.words;
  const [id, hintId, label] = [`token-${name}`, `token-hint-${name}`, wordFor(tokens, name)];
  const isColour = kind === 'colour';
  const hint = element('p', { class: 'hint', id: hintId, hidden: isColour }, tokenHints[kind]);
  const input = element('input', {
    id,
    value: studio.state.tokens[name] ?? '',
    'aria-describedby': isColour ? LOOK_HINT : hintId,
    autocomplete: 'off',
    spellcheck: 'false',
    dir: 'ltr',
  });
  const picker = element('input', { type: 'color', 'aria-label': fill(tokenHints.pick, { name: label }) });
  const showColour = () => (picker.value = sixDigits(studio.state.tokens[name] ?? NO_COLOUR));
  const take = () => {
    const value = input.value.trim();
    const isWrong = value !== '' && !isTokenValue(name, value);
    input.setAttribute('aria-invalid', String(isWrong));
    hint.hidden = isColour && !isWrong;
    input.setAttribute('aria-describedby', hint.hidden ? LOOK_HINT : hintId);
    hint.className = isWrong ? 'hint wrong' : 'hint';
    hint.textContent = isWrong ? fill(tokenHints.invalid, { hint: tokenHints[kind] }) : tokenHints[kind];
    studio.setToken(name, isWrong || value === '' ? undefined : value);
    showColour();
  };
  input.addEventListener('input', take);
  picker.addEventListener('input', () => {
    input.value = picker.value;
    take();
  });
  showColour();
  const boxes = isColour ? element('div', { class: 'colour' }, input, picker) : input;
  return element('div', { class: 'field' }, element('label', { for: id }, label), hint, boxes);
}

/** @param {string} hex */
const sixDigits = (hex) => (hex.length === 4 ? `#${[...hex.slice(1)].map((digit) => digit + digit).join('')}` : hex);

/**
 * Says what cannot be read, with the numbers; else that all can.
 * @param {Studio} studio
 */
export function showFindings({ state, words, ui }) {
  const { contrast, pairs } = words;
  const all = findingsOf(state.tokens);
  const number = new Intl.NumberFormat(ui, { maximumFractionDigits: 1 });
  const bad = all.filter(({ passes }) => !passes);
  const lines = bad.map(({ pair, scheme, ratio, least }) =>
    fill(contrast[scheme], { pair: pairs[pair], ratio: number.format(ratio), least: number.format(least) }),
  );
  if (bad.length === 0 && all.length > 0)
    lines.push(fill(contrast.good, { ratio: number.format(Math.min(...all.map(({ ratio }) => ratio))) }));
  if (all.length === 0) lines.push(contrast.none);
  const list = element('ul', {}, ...lines.map((line) => element('li', {}, line)));
  const place = document.querySelector('#findings');
  // A screen reader hears what changed, and nothing where nothing did.
  if (place === null || place.textContent === list.textContent) return;
  place.classList.toggle('bad', bad.length > 0);
  place.replaceChildren(list);
}
