// @ts-check
// What a site's owner copies: the same widget for pages, editors, WordPress, frames and React.
import { blockJson, htmlValue, jsxValue, scriptJson, shortcodeValue } from './escaping.js';
import { AUTOLOADER } from './integrity.js';
import { declarationsOf } from './tokens.js';

/**
 * @typedef {import('./state.js').State & { title: string }} State what was chosen, and the widget's name in words for whoever cannot see a frame
 * @typedef {import('./manifest.js').Widget} Widget
 * @typedef {'fixed' | 'following' | 'div' | 'shortcode' | 'block' | 'css' | 'frame' | 'install' | 'jsx'} Part
 * @typedef {{ part: Part, code: string }} Snippet
 *
 * @typedef {object} Site
 * @property {string} origin where endpoint and doors are, without a last slash
 * @property {string | undefined} version of the doors
 * @property {import('./integrity.js').Hashes | undefined} hashes of what the widget loads
 * @property {string | undefined} autoloaderHash
 */

/** The frame may run its scripts, ask its own host, send its form, open links; it cannot lead the page around it away. */
const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads';
const FRAME_HEIGHT = 600;
/** Up to this many attributes stay on one line. */
const ON_A_LINE = 2;

/** @param {string} origin */
const endpointOf = (origin) => `${origin}/api/`;

/** @param {string} address */
const script = (address, more = '') => `<script type="module" src="${htmlValue(address)}"${more}></script>`;

/** @param {State} state @returns {[name: string, value: string][]} */
const written = ({ attributes, lang }) => [
  ...(lang === '' ? [] : [/** @type {[string, string]} */ (['lang', lang])]),
  ...Object.entries(attributes),
];

/** @param {State} state */
const styleOf = ({ tokens }) =>
  declarationsOf(tokens)
    .map(([property, value]) => `${property}: ${value}`)
    .join('; ');

/**
 * @param {string} open everything before the attributes: `<div`
 * @param {readonly string[]} words the attributes
 * @param {string} end
 */
function tag(open, words, end) {
  if (words.length <= ON_A_LINE) return `${[open, ...words].join(' ')}${end}`;
  return `${[open, ...words.map((word) => `  ${word}`)].join('\n')}\n${end}`;
}

/** @param {readonly string[]} pair */
const htmlWord = ([name = '', value = '']) => `${name}="${htmlValue(value)}"`;

/** @param {Widget} widget @param {State} state @param {Site} site */
function htmlTag(widget, state, { origin }) {
  const { tag: name } = widget;
  const style = styleOf(state);
  const pairs = [['endpoint', endpointOf(origin)], ...written(state), ...(style === '' ? [] : [['style', style]])];
  const words = pairs.map((pair) => (isOn(widget, pair[0]) ? String(pair[0]) : htmlWord(pair)));
  return tag(`<${name}`, words, `></${name}>`);
}

/** @param {Site} site @returns {string | undefined} script and import map by which a page insists on the very files */
function fixedScripts({ origin, version, hashes, autoloaderHash }) {
  if (version === undefined || hashes === undefined || autoloaderHash === undefined) return undefined;
  const folder = `${origin}/cdn/${version}/`;
  const integrity = Object.fromEntries(Object.entries(hashes).map(([path, hash]) => [folder + path, hash]));
  return `<script type="importmap">
${scriptJson({ integrity })}
</script>
${script(folder + AUTOLOADER, ` integrity="${htmlValue(autoloaderHash)}"`)}`;
}

/** @type {Readonly<Record<import('./state.js').Form, (widget: Widget, state: State, site: Site) => Snippet[]>>} */
const MAKERS = {
  html(widget, state, site) {
    const fixed = fixedScripts(site);
    const own = htmlTag(widget, state, site);
    return [
      { part: 'following', code: `${script(`${site.origin}/cdn/1/${AUTOLOADER}`)}\n\n${own}` },
      ...(fixed === undefined ? [] : [{ part: /** @type {const} */ ('fixed'), code: `${fixed}\n\n${own}` }]),
    ];
  },
  div(widget, state, { origin }) {
    const pairs = [['ouishare', widget.name], ['endpoint', endpointOf(origin)], ...written(state)];
    const style = styleOf(state);
    const words = pairs.map((pair) => `data-${htmlWord(pair)}`);
    const all = style === '' ? words : [...words, htmlWord(['style', style])];
    return [{ part: 'div', code: `${script(`${origin}/cdn/1/${AUTOLOADER}`)}\n\n${tag('<div', all, '></div>')}` }];
  },
  wordpress(widget, state) {
    const pairs = written(state);
    const words = pairs.map(([name, value]) => `${name}="${isOn(widget, name) ? 'true' : shortcodeValue(value)}"`);
    const values = Object.fromEntries(
      pairs.map(([name, value]) => [propertyOf(widget, name), typed(widget, name, value)]),
    );
    const style = declarationsOf(state.tokens).map(([property, value]) => `  ${property}: ${value};`);
    const json = pairs.length === 0 ? '' : `${blockJson(values)} `;
    return [
      { part: 'shortcode', code: `[${[widget.tag.replaceAll('-', '_'), ...words].join(' ')}]` },
      { part: 'block', code: `<!-- wp:ouishare/${widget.name} ${json}/-->` },
      ...(style.length === 0
        ? []
        : [{ part: /** @type {const} */ ('css'), code: [`${widget.tag} {`, ...style, '}'].join('\n') }]),
    ];
  },
  frame(widget, state, { origin }) {
    const query = new URLSearchParams();
    for (const [name, value] of written(state)) query.set(name, value);
    if (state.theme !== 'auto') query.set('theme', state.theme);
    for (const [name, value] of Object.entries(state.tokens)) query.set(name, value);
    const address = `${origin}/embed/${widget.name}${query.size === 0 ? '' : `?${query.toString()}`}`;
    const pairs = [
      ['src', address],
      ['title', state.attributes['label'] || state.title],
      ['sandbox', SANDBOX],
      ['loading', 'lazy'],
      ['width', '100%'],
      ['height', String(FRAME_HEIGHT)],
    ];
    return [
      {
        part: 'frame',
        code: `${tag('<iframe', pairs.map(htmlWord), '></iframe>')}\n${script(`${origin}/cdn/1/embed.js`)}`,
      },
    ];
  },
  react(widget, state, { origin }) {
    const style = declarationsOf(state.tokens).map(([property, value]) => `'${property}': ${JSON.stringify(value)}`);
    const words = [['endpoint', endpointOf(origin)], ...written(state)].map(([name = '', value = '']) =>
      isOn(widget, name)
        ? name
        : `${name}=${typeof typed(widget, name, value) === 'number' ? `{${value}}` : jsxValue(value)}`,
    );
    const all = style.length === 0 ? words : [...words, `style={{ ${style.join(', ')} }}`];
    const name = widget.name.replace(/(?:^|-)(.)/g, (_, letter) => String(letter).toUpperCase());
    const body = [`<${widget.tag}`, ...all.map((word) => `  ${word}`), '/>'].map((line) => `    ${line}`).join('\n');
    const code = `import 'ouishare-widgets/${widget.name}';\n\nexport function ${name}() {\n  return (\n${body}\n  );\n}`;
    return [
      { part: 'install', code: 'npm install ouishare-widgets' },
      { part: 'jsx', code },
    ];
  },
};

/** @param {Widget} widget @param {string | undefined} name */
const fieldOf = ({ fields }, name) => fields.find((field) => field.name === name);

/** @param {Widget} widget @param {string | undefined} name */
const isOn = (widget, name) => fieldOf(widget, name)?.kind === 'toggle';

/** @param {Widget} widget @param {string} name */
const propertyOf = (widget, name) => fieldOf(widget, name)?.property ?? name;

/** @param {Widget} widget @param {string} name @param {string} value */
function typed(widget, name, value) {
  const kind = fieldOf(widget, name)?.kind;
  if (kind === 'toggle') return true;
  return kind === 'number' && Number.isFinite(Number(value)) ? Number(value) : value;
}

/**
 * @param {Widget} widget
 * @param {State} state
 * @param {Site} site
 * @returns {Snippet[]} of the form that was chosen
 */
export function snippetsOf(widget, state, site) {
  const known = Object.entries(state.attributes).filter(([name]) => fieldOf(widget, name) !== undefined);
  return MAKERS[state.form](widget, { ...state, attributes: Object.fromEntries(known) }, site);
}
