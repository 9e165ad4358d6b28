// What the docs, editors, Storybook and framework types are made from: the docblocks of the elements, as a manifest.

/** The analyzer knows no `@example`: it is the first thing that a reader of the manual wants. */
function example(ts, node) {
  const tag = ts.getJSDocTags(node).find(({ tagName }) => tagName.text === 'example');
  return tag && ts.getTextOfJSDocComment(tag.comment)?.trim();
}

const isPublic = (member) =>
  !member.name.startsWith('#') && !['private', 'protected'].includes(member.privacy) && !member.static;

/** Where an application finds a module of ours; undefined: nowhere by name. */
function published(path) {
  const [, folder, file] = /^src\/(?:widgets\/)?([\w-]+)\/([\w-]+)\.ts$/.exec(path) ?? [];
  if (file === 'define') return `dist/${folder}.js`;
  return file !== undefined && file === folder ? `dist/${folder}/element.js` : undefined;
}

/** Keeps what a page's author may use; `dispatchEvent(new XEvent(row))` otherwise gives an event named `row`. */
function reduce(declaration) {
  // What is inherited stands in full with each element: the classes above it are no part of the surface.
  for (const list of ['members', 'attributes', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates']) {
    for (const item of declaration[list] ?? []) delete item.inheritedFrom;
  }
  if (declaration.members) declaration.members = declaration.members.filter(isPublic);
  if (declaration.events) declaration.events = declaration.events.filter(({ name }) => name?.startsWith('ouishare-'));
  delete declaration.superclass;
}

const publicOnly = {
  name: 'public-only',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isClassDeclaration(node)) return;
    const declaration = moduleDoc.declarations?.find(({ name }) => name === node.name?.getText());
    const text = example(ts, node);
    if (declaration && text) declaration.example = text;
  },
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      module.path = published(module.path);
      module.declarations = (module.declarations ?? []).filter(({ tagName }) => tagName);
      module.declarations.forEach(reduce);
      module.exports = (module.exports ?? []).filter(
        ({ kind, name }) =>
          kind === 'custom-element-definition' || module.declarations.some((each) => each.name === name),
      );
      for (const { declaration } of module.exports)
        declaration.module = module.path.replace(/(\/element)?\.js$/, '/element.js');
    }
    customElementsManifest.modules = customElementsManifest.modules.filter(
      ({ path, exports }) => path !== undefined && exports.length > 0,
    );
  },
};

export default {
  globs: ['src/provider/*.ts', 'src/element/*.ts', 'src/widgets/**/*.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [publicOnly],
};
