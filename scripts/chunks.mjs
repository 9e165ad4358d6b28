// Which file of dist/cdn a module goes to. A page with one widget loads the provider's door, the widget's door with all
// that is its alone, the core with what two doors need, and of the large parts that few share (PARTS) those that it draws:
// a page with an agenda does not pay for the map. Measured against a file for each set of widgets that share something:
// 2 kB less on a page with the event list, and nine files fewer.

const PROVIDER = 'provider';
/** What more than one widget draws, and most do not. */
const PARTS = [
  { name: 'place-map', of: /\/src\/ui\/place-map\// },
  {
    name: 'event-card',
    of: /\/src\/(ui\/(event-card|poster)|client\/(readers\/events|calendar)|element\/structured-data\/search)\b/,
  },
  {
    name: 'rows',
    of: /\/src\/(element\/found-rows-element|ui\/(finding\/find(er|ing-bar)|monogram|prose|site-links)|client\/readers\/(articles|people))\b/,
  },
  // What the form that joins has in common with the one that writes to somebody.
  { name: 'form', of: /\/src\/(element\/form\/|theme\/form\.styles|i18n\/signup-(load|messages))/ },
  // So small that a file of its own would cost more.
  { name: 'core', of: /\/src\/element\/added-styles\b/ },
];

/** Every module that can be reached from one, itself included; through `import()` as well where `lazily`. */
function reached(start, context, lazily) {
  const seen = new Set();
  const ahead = [start];
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    const info = seen.has(id) ? undefined : context.getModuleInfo(id);
    seen.add(id);
    if (info) ahead.push(...info.importedIds, ...(lazily ? info.dynamicallyImportedIds : []));
  }
  return seen;
}

/**
 * Names the file of a module: a part's or else `core` for what two doors need at once, a door's own name for what no
 * other door ever needs, null for the rest: what is loaded on use goes where the bundler puts it.
 *
 * @param {Readonly<Record<string, string>>} doors name of the built file → absolute path of its source, of doors that define tags
 * @returns {(id: string, context: { getModuleInfo: (id: string) => any }) => string | null}
 */
export function chunkOf(doors) {
  let reaches;
  return (id, context) => {
    reaches ??= Object.entries(doors).map(([name, source]) => ({
      name,
      atOnce: reached(source, context, false),
      ever: reached(source, context, true),
    }));
    const atOnce = reaches.filter((door) => door.atOnce.has(id));
    const [only] = atOnce;
    const isAlone = only && only.name !== PROVIDER && reaches.every((door) => door === only || !door.ever.has(id));
    if (isAlone) return only.name;
    const part = atOnce.length > 0 && PARTS.find(({ of }) => of.test(id));
    if (part) return part.name;
    // What the bundler itself adds is asked for by all.
    return atOnce.length > 1 || id.startsWith('\0rolldown/') ? 'core' : null;
  };
}
