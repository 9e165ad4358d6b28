// @ts-check
// The widget on a page of its own, in a frame: widths are those of real windows, and language, direction and theme are the page's.
import { element, menu, radios } from './elements.js';
import { LANGUAGES, NETWORKS, THEMES, WIDTHS, writeState } from './state.js';
import { fill, languageName, wordFor } from './words.js';

/** @typedef {import('./studio.js').Studio} Studio */

/** The windows, in CSS pixels. */
const WINDOWS = { phone: { width: 360, height: 640 }, desktop: { width: 1280, height: 860 } };

/**
 * @param {Studio} studio
 * @returns {Node[]}
 */
export function previewPane(studio) {
  const { words, state, set } = studio;
  const { preview } = words;
  const frame = element('iframe', { id: 'frame', src: addressOf(studio) });
  const stage = element('div', { class: 'stage', id: 'stage' }, frame);
  // A window wider than its place is drawn smaller, not narrower.
  new ResizeObserver(() => fit(stage)).observe(stage);
  return [
    element(
      'div',
      { class: 'controls' },
      radios({
        name: 'width',
        legend: preview.width,
        values: WIDTHS,
        chosen: state.width,
        label: (value) => preview[value],
        choose: (width) => set({ width }),
      }),
      menu({
        id: 'theme',
        legend: preview.theme,
        values: THEMES,
        chosen: state.theme,
        label: (value) => preview[value],
        choose: (theme) => set({ theme }),
      }),
      menu({
        id: 'lang',
        legend: preview.lang,
        values: ['', ...LANGUAGES],
        chosen: state.lang,
        label: (value) => (value === '' ? words.form.ownPage : languageName(value)),
        lang: (value) => value || undefined,
        choose: (lang) => set({ lang }),
      }),
      menu({
        id: 'network',
        legend: preview.network,
        values: NETWORKS,
        chosen: state.network,
        label: (value) => preview[value],
        choose: (network) => set({ network }),
      }),
    ),
    stage,
    element(
      'p',
      { class: 'note' },
      element('a', { id: 'alone', href: addressOf(studio), target: '_blank' }, preview.alone),
    ),
  ];
}

/** @param {Studio} studio */
function addressOf({ state, ui }) {
  const query = writeState({ ...state, ui });
  return new URL(`preview.html#${query}`, document.baseURI).href;
}

/** @param {HTMLElement} stage whose window is named in its data */
function fit(stage) {
  const { width, height } = WINDOWS[stage.dataset['window'] === 'desktop' ? 'desktop' : 'phone'];
  const scale = Math.min(1, stage.clientWidth / width);
  for (const [name, value] of Object.entries({ width: `${width}px`, height: `${height}px`, scale: String(scale) }))
    stage.style.setProperty(`--window-${name}`, value);
}

/** Has the page in the frame follow, without a new load. @param {Studio} studio */
export function showPreview(studio) {
  const { words, widget, state } = studio;
  const frame = /** @type {HTMLIFrameElement} */ (document.querySelector('#frame'));
  const address = addressOf(studio);
  frame.title = fill(words.preview.frame, { widget: wordFor(words.widgets, widget.name) });
  document.querySelector('#alone')?.setAttribute('href', address);
  const stage = /** @type {HTMLElement} */ (document.querySelector('#stage'));
  stage.dataset['window'] = state.width;
  fit(stage);
  const inside = frame.contentWindow?.location;
  // Another fragment is no new load, and `replace` leaves no step to go back to. Before its first load the frame is another document.
  if (inside?.pathname.endsWith('/preview.html')) inside.replace(address);
  else if (frame.src !== address) frame.src = address;
}
