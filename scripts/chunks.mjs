// Which file of dist/cdn a module goes to. A page with one widget loads three: the provider's door, the widget's door with
// all that is its alone, and the core. Measured against a file for each pair of widgets that share something: 1.6 kB less
// on a page with the event list, 0.4 kB more on one with the sign-up alone.

const PROVIDER = 'provider';

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
 * Names the file of a module: `core` for what two doors need at once, a door's own name for what no other door ever
 * needs, null for the rest: what is loaded on use goes where the bundler puts it.
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
    if (atOnce.length > 1) return 'core';
    const [only] = atOnce;
    const isAlone = only && only.name !== PROVIDER && reaches.every((door) => door === only || !door.ever.has(id));
    return isAlone ? only.name : null;
  };
}
