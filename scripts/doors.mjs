// Which doors there are: read from the folders, so that a new widget needs no second list.
// A door is a file that a page or an application names; it alone has side effects (it defines tags or puts a language in).
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** @param {string} folder @returns {string[]} names inside, sorted; none when the folder is not there */
const namesIn = (folder) => (existsSync(folder) ? readdirSync(folder).sort() : []);

/** Names of the widgets that have a class and a door, sorted: `event-list`. @returns {string[]} */
export function widgetNames(root = ROOT) {
  const folder = join(root, 'src/widgets');
  const has = (name, file) => existsSync(join(folder, name, file));
  return namesIn(folder).filter((name) => has(name, 'define.ts') && has(name, `${name}.ts`));
}

/** Codes of the languages that have a door, sorted: `fr`. @returns {string[]} */
export function languageCodes(root = ROOT) {
  return namesIn(join(root, 'src/i18n/doors')).map((file) => file.replace(/\.ts$/, ''));
}

/** Doors that define tags, by the name of their built file. @returns {Record<string, string>} */
function tagDoors(root) {
  const widgets = widgetNames(root).map((name) => [name, `src/widgets/${name}/define.ts`]);
  return Object.fromEntries([['provider', 'src/provider/define.ts'], ...widgets]);
}

/** The same with absolute paths. @returns {Record<string, string>} */
export function tagDoorPaths(root = ROOT) {
  return Object.fromEntries(Object.entries(tagDoors(root)).map(([name, source]) => [name, join(root, source)]));
}

/** Doors that put a language in at once. @returns {Record<string, string>} */
function languageDoors(root) {
  return Object.fromEntries(languageCodes(root).map((code) => [`languages/${code}`, `src/i18n/doors/${code}.ts`]));
}

/** The iframe door: what a page with frames loads, and what the framed page does. */
const EMBED_DOORS = { embed: 'src/embed-host.ts', 'embed-frame': 'src/embed-frame.ts' };

/** What a page loads from `dist/cdn`: name of the built file (without `.js`) → source. @returns {Record<string, string>} */
export function cdnDoors(root = ROOT) {
  return { ouishare: 'src/autoloader.ts', ...EMBED_DOORS, ...tagDoors(root), ...languageDoors(root) };
}

/** What an application imports from `dist`: name of the built file (without `.js`) → source. @returns {Record<string, string>} */
export function npmDoors(root = ROOT) {
  const elements = widgetNames(root).map((name) => [`${name}/element`, `src/widgets/${name}/${name}.ts`]);
  const data = ['client', 'contract'].map((name) => [name, `src/${name}/index.ts`]);
  return {
    index: 'src/index.ts',
    autoloader: 'src/autoloader.ts',
    ...tagDoors(root),
    ...Object.fromEntries([['provider/element', 'src/provider/provider.ts'], ...elements]),
    ...Object.fromEntries(data.filter(([, source]) => existsSync(join(root, source)))),
    ...languageDoors(root),
  };
}

/** Sources and built files with side effects, as package.json's `sideEffects` must name them. @returns {string[]} */
export function sideEffects(root = ROOT) {
  const entries = ['src/autoloader.ts', 'src/cdn.ts', ...Object.values(EMBED_DOORS)];
  const sources = ['src/**/define.ts', ...entries, 'src/i18n/doors/*.ts'];
  const built = ['autoloader', ...Object.keys(tagDoors(root)), ...Object.keys(languageDoors(root))];
  return [...sources, ...built.map((name) => `dist/${name}.js`)];
}
