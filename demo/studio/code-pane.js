// @ts-check
// The code to copy, for each kind of site.
import { element, radios } from './elements.js';
import { snippetsOf } from './snippets.js';
import { FORMS, originOf } from './state.js';
import { fill, wordFor } from './words.js';

/**
 * @typedef {import('./studio.js').Studio} Studio
 * @typedef {import('./snippets.js').Snippet} Snippet
 */

/**
 * @param {Studio} studio
 * @returns {Node[]}
 */
export function codePane({ words, state, set }) {
  const { code } = words;
  const server = element('input', {
    type: 'url',
    id: 'server',
    value: state.server,
    'aria-describedby': 'hint-server',
    autocomplete: 'off',
    dir: 'ltr',
    placeholder: location.origin,
  });
  server.addEventListener('input', () => set({ server: originOf(server.value) }));
  return [
    radios({
      name: 'form',
      legend: words.steps.code,
      isLegendHidden: true,
      values: FORMS,
      chosen: state.form,
      label: (form) => code[form],
      choose: (form) => set({ form }),
    }),
    element(
      'div',
      { class: 'field' },
      element('label', { for: 'server' }, code.server),
      element('p', { class: 'hint', id: 'hint-server' }, code.serverHint),
      server,
    ),
    element('div', { id: 'snippets' }),
    element('p', { id: 'copied', class: 'copied', role: 'status' }),
  ];
}

/** @param {Studio} studio */
export function showCode(studio) {
  const { words, state, widget, site } = studio;
  const place = document.querySelector('#snippets');
  const title = wordFor(words.widgets, widget.name);
  const snippets = snippetsOf(widget, { ...state, title }, { ...site, origin: state.server || location.origin });
  place?.replaceChildren(...snippets.map((snippet) => block(studio, snippet)));
  // It said that another code was copied.
  say('');
}

/** @param {string} text */
function say(text) {
  const place = document.querySelector('#copied');
  if (place !== null) place.textContent = text;
}

/** @param {Studio} studio @param {Snippet} snippet */
function block({ words, site }, { part, code }) {
  const what = words.parts[part];
  const id = `part-${part}`;
  // A region that scrolls is one that the keyboard can reach.
  const text = element(
    'pre',
    { tabindex: '0', role: 'region', 'aria-labelledby': id, dir: 'ltr', lang: 'en' },
    element('code', {}, code),
  );
  const button = element(
    'button',
    { type: 'button', class: 'button', 'aria-label': fill(words.code.copyWhat, { what }) },
    words.code.copy,
  );
  button.addEventListener('click', () => void copy(code, text, words, what));
  return element(
    'div',
    { class: 'snippet' },
    element('h3', { id }, what),
    element('p', { class: 'note' }, fill(words.notes[part], { version: site.version ?? '' })),
    text,
    button,
  );
}

/**
 * @param {string} code
 * @param {HTMLElement} text where it stands
 * @param {import('./words.js').Words} words
 * @param {string} what
 */
async function copy(code, text, words, what) {
  try {
    await navigator.clipboard.writeText(code);
    say(fill(words.code.copied, { what }));
  } catch {
    // Refused, or no secure page: the visitor's own keyboard still may.
    getSelection()?.selectAllChildren(text);
    text.focus();
    say(words.code.notCopied);
  }
}
