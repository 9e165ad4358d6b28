// @ts-check
// The embed studio: reads what there is, draws the panes, and keeps them, the preview, the code and the page's address at one state.
import { codePane, showCode } from './code-pane.js';
import { element, menu, radios } from './elements.js';
import { hashesFor, AUTOLOADER } from './integrity.js';
import { lookPane, showFindings } from './look-pane.js';
import { readWidgets } from './manifest.js';
import { previewPane, showPreview } from './preview-pane.js';
import { COMMUNITY_LIST, settingsPane } from './settings-pane.js';
import { LANGUAGES, readState, writeState } from './state.js';
import { directionOf, languageFor, languageName, loadWords, wordFor } from './words.js';

/**
 * @typedef {import('./state.js').State} State
 * @typedef {import('./manifest.js').Widget} Widget
 * @typedef {import('./integrity.js').Graph} Graph
 * @typedef {import('./integrity.js').Hashes} Hashes
 *
 * @typedef {object} Studio what the panes know and may do
 * @property {State} state
 * @property {string} ui the language that the studio speaks
 * @property {import('./words.js').Words} words
 * @property {Widget} widget the chosen one
 * @property {import('./snippets.js').Site} site but for its origin
 * @property {(patch: Partial<State>) => void} set
 * @property {(name: string, value: string | undefined) => void} setAttribute undefined: as by default
 * @property {(name: string, value: string | undefined) => void} setToken
 *
 * @typedef {object} Found what the server gave
 * @property {readonly Widget[]} widgets
 * @property {string} version
 * @property {Hashes | undefined} hashes
 * @property {Graph | undefined} graph
 */

const PACKAGE = '/package/';
const DOORS = '/cdn/1/';
const COMMUNITIES = '/api/communities.json';
/** How long a visitor has not typed when preview and address follow. */
const QUIET_MS = 300;

/** @param {string} address @returns {Promise<unknown>} rejects for anything but JSON */
async function read(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.json();
}

/** @returns {Promise<Found>} rejects where there is no manifest */
async function find() {
  const { version, customElements } = /** @type {Record<string, string>} */ (await read(`${PACKAGE}package.json`));
  const [manifest, hashes, report] = await Promise.all([
    read(PACKAGE + customElements),
    read(`${DOORS}integrity.json`).catch(() => undefined),
    read(`${DOORS}report.json`).catch(() => undefined),
  ]);
  const graph = /** @type {{ files: Graph } | undefined} */ (report)?.files;
  return {
    widgets: readWidgets(manifest),
    version: version ?? '',
    hashes: /** @type {Hashes | undefined} */ (hashes),
    graph,
  };
}

let state = readState(location.search);
/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;

/** @param {string} id @param {...Node} nodes */
const put = (id, ...nodes) => document.querySelector(`#${id}`)?.replaceChildren(...nodes);

/** @param {Found} found @param {import('./words.js').Words} words @param {string} ui @returns {Studio} as things are now */
function studioOf(found, words, ui) {
  const widget = found.widgets.find(({ name }) => name === state.widget) ?? /** @type {Widget} */ (found.widgets[0]);
  const { hashes, graph, version } = found;
  const set = (/** @type {Partial<State>} */ patch) => change(found, words, ui, patch);
  const without = (
    /** @type {Readonly<Record<string, string>>} */ list,
    /** @type {string} */ name,
    /** @type {string | undefined} */ value,
  ) => {
    const others = Object.entries(list).filter(([each]) => each !== name);
    return Object.fromEntries(value === undefined ? others : [...others, [name, value]]);
  };
  return {
    state,
    ui,
    words,
    widget,
    site: {
      origin: '',
      version,
      hashes: hashes && hashesFor(hashes, graph, widget.name),
      autoloaderHash: hashes?.[AUTOLOADER],
    },
    set,
    setAttribute: (name, value) => set({ attributes: without(state.attributes, name, value) }),
    setToken: (name, value) => set({ tokens: without(state.tokens, name, value) }),
  };
}

/**
 * @param {Found} found
 * @param {import('./words.js').Words} words
 * @param {string} ui
 * @param {Partial<State>} patch
 */
function change(found, words, ui, patch) {
  const before = state.widget;
  state = { ...state, ...patch };
  const studio = studioOf(found, words, ui);
  if (state.widget !== before) {
    // What every widget has stays; `view` of a map is no view of events.
    const kept = studio.widget.fields.filter(({ isCommon }) => isCommon).map(({ name }) => name);
    state = {
      ...state,
      attributes: Object.fromEntries(Object.entries(state.attributes).filter(([name]) => kept.includes(name))),
    };
    put('settings', ...settingsPane(studioOf(found, words, ui)));
  }
  follow(studioOf(found, words, ui));
}

/** @param {Studio} studio */
function follow(studio) {
  showFindings(studio);
  showCode(studio);
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    showPreview(studio);
    const query = writeState(state);
    history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
  }, QUIET_MS);
}

/** @param {Found} found @param {import('./words.js').Words} words @param {string} ui */
function draw(found, words, ui) {
  const studio = studioOf(found, words, ui);
  const { widgets, steps } = words;
  const names = found.widgets.map(({ name }) => name);
  const label = (/** @type {string} */ name) => wordFor(widgets, name);
  put(
    'widgets',
    radios({
      name: 'widget',
      legend: steps.widget,
      isLegendHidden: true,
      values: names,
      chosen: studio.widget.name,
      label,
      choose: (widget) => studio.set({ widget }),
    }),
  );
  put('settings', ...settingsPane(studio));
  put('look', ...lookPane(studio));
  put('preview', ...previewPane(studio));
  put('code', ...codePane(studio));
  showFindings(studio);
  showCode(studio);
  showPreview(studio);
}

/** @param {import('./words.js').Words} words @param {string} ui */
function translatePage(words, ui) {
  document.documentElement.lang = ui;
  document.documentElement.dir = directionOf(ui);
  document.title = words.title;
  for (const place of document.querySelectorAll('[data-words]')) {
    const path = place.getAttribute('data-words')?.split('.') ?? [];
    place.textContent = String(path.reduce((/** @type {any} */ at, name) => at[name], words));
  }
}

/** @param {string} ui */
async function offerCommunities(ui) {
  const { items } = /** @type {{ items: { id: string, name: string | Record<string, string> }[] }} */ (
    await read(COMMUNITIES)
  );
  const nameOf = (/** @type {string | Record<string, string>} */ name) =>
    typeof name === 'string' ? name : (name[ui] ?? name['en'] ?? Object.values(name)[0] ?? '');
  put(COMMUNITY_LIST, ...items.map(({ id, name }) => element('option', { value: id, label: nameOf(name) })));
}

/** Speaks a language and draws everything in it. @param {Promise<Found>} finding */
async function speak(finding) {
  const ui = languageFor(state.ui, navigator.languages);
  const words = await loadWords(ui);
  translatePage(words, ui);
  const choose = (/** @type {State['ui']} */ next) => {
    state = { ...state, ui: next };
    history.replaceState(null, '', `?${writeState(state)}`);
    void speak(finding).then(() => document.querySelector('select')?.focus());
  };
  put(
    'tongues',
    menu({
      id: 'ui',
      legend: words.ui,
      values: LANGUAGES,
      chosen: ui,
      label: languageName,
      lang: (code) => code,
      choose,
    }),
  );
  try {
    draw(await finding, words, ui);
  } catch (error) {
    console.error(error);
    put('bench', element('p', { role: 'alert' }, words.broken));
    return;
  }
  // Without the list an id can still be typed.
  offerCommunities(ui).catch(() => undefined);
}

void speak(find());
