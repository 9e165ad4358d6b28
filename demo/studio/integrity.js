// @ts-check
// Which files a page with one widget can load, so that it insists on those and its import map is no longer than it must be.

/**
 * @typedef {Readonly<Record<string, string>>} Hashes path below the doors → `sha384-…`
 * @typedef {{ imports: readonly string[], dynamicImports: readonly string[] }} BuiltFile
 * @typedef {Readonly<Record<string, BuiltFile>>} Graph what each built file asks for
 */

/** Finds tags and loads their doors, of which a page uses some. */
export const AUTOLOADER = 'ouishare.js';

/**
 * @param {Hashes} hashes `integrity.json`
 * @param {Graph | undefined} graph `files` of `report.json`; without it every file is taken
 * @param {string} widget
 * @returns {Hashes} of the widget's door and whatever it may load; not of the autoloader, whose hash stands in its own tag
 */
export function hashesFor(hashes, graph, widget) {
  const wanted = graph?.[`${widget}.js`] === undefined ? undefined : reachedFrom(`${widget}.js`, graph);
  return Object.fromEntries(
    Object.entries(hashes).filter(([path]) => path !== AUTOLOADER && (wanted === undefined || wanted.has(path))),
  );
}

/**
 * @param {string} start
 * @param {Graph} graph
 */
function reachedFrom(start, graph) {
  const reached = new Set([start]);
  for (const path of reached) {
    const { imports = [], dynamicImports = [] } = graph[path] ?? {};
    for (const next of [...imports, ...dynamicImports]) if (next !== AUTOLOADER) reached.add(next);
  }
  return reached;
}
