// @ts-check
// The page in the studio's frame: one widget, as its fragment says. Another fragment changes it where it stands.
import { readState } from './state.js';
import { declarationsOf } from './tokens.js';
import { directionOf } from './words.js';

const ENDPOINTS = { up: '/api/', slow: '/api-slow/', down: '/api-down/', empty: '/api-empty/' };
/** The studio keeps nothing on this device, and does not have a widget do it. */
const NOT_HERE = 'keep-last';

const stage = /** @type {HTMLElement} */ (document.querySelector('main'));
/** @type {HTMLElement | undefined} */
let shown;
/** @type {string | undefined} */
let network;

/** @param {HTMLElement} widget @param {Readonly<Record<string, string>>} attributes */
function write(widget, attributes) {
  for (const name of widget.getAttributeNames())
    if (attributes[name] === undefined && name !== 'style') widget.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes))
    if (widget.getAttribute(name) !== value) widget.setAttribute(name, value);
}

function draw() {
  const state = readState(location.hash.slice(1));
  // A slow endpoint is fast for whoever has asked it: what this page knows of the other one must go.
  if (network !== undefined && network !== state.network) {
    location.reload();
    return;
  }
  network = state.network;
  const page = document.documentElement;
  page.lang = state.lang || state.ui;
  page.dir = directionOf(page.lang);
  page.dataset['theme'] = state.theme;
  const tag = `ouishare-${state.widget}`;
  const widget = shown?.localName === tag ? shown : document.createElement(tag);
  const attributes = Object.entries(state.attributes).filter(([name]) => name !== NOT_HERE);
  write(widget, { ...Object.fromEntries(attributes), endpoint: ENDPOINTS[state.network] });
  widget.style.cssText = '';
  for (const [name, value] of declarationsOf(state.tokens)) widget.style.setProperty(name, value);
  if (widget !== shown) stage.replaceChildren(widget);
  shown = widget;
}

addEventListener('hashchange', draw);
draw();
