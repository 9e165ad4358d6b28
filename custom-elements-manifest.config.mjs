// What the docs, editors, Storybook and framework types are made from: the docblocks of the elements, as a manifest.

/** The analyzer knows no `@example`: it is the first thing that a reader of the manual wants. */
function example(ts, node) {
  const tag = ts.getJSDocTags(node).find(({ tagName }) => tagName.text === 'example');
  return tag && ts.getTextOfJSDocComment(tag.comment)?.trim();
}

const isPublic = (member) =>
  !member.name.startsWith('#') && !['private', 'protected'].includes(member.privacy) && !member.static;

/** The types of fields as TypeScript sees them: set by the module creation, read while modules are analysed. */
let checker;

/** Options of a program that only answers what a type is. */
const READING = {
  target: 9,
  module: 199,
  moduleResolution: 99,
  strict: true,
  experimentalDecorators: true,
  skipLibCheck: true,
};

/** A field's type where the source only names it: `'list' | 'cards'` for a name of ours, `number` for a constant's. */
function plainType(ts, { type: written, initializer }, name) {
  if (written ? !ts.isTypeReferenceNode(written) : !initializer) return undefined;
  const type = checker.getTypeAtLocation(name);
  if (type.flags & ts.TypeFlags.Number) return 'number';
  const words = type.isUnion() ? type.types.map((each) => each.value) : [];
  return words.length > 0 && words.every((word) => typeof word === 'string')
    ? words.map((word) => `'${word}'`).join(' | ')
    : undefined;
}

/** A default that is a constant's name says nothing to a reader: its value does. */
function plainDefault(ts, { initializer }) {
  const type = initializer && ts.isIdentifier(initializer) ? checker.getTypeAtLocation(initializer) : undefined;
  return type?.isNumberLiteral() ? String(type.value) : undefined;
}

const plainTypes = {
  name: 'plain-types',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isClassDeclaration(node)) return;
    const { attributes = [], members = [] } = moduleDoc.declarations.find(({ name }) => name === node.name.text) ?? {};
    for (const member of node.members.filter(ts.isPropertyDeclaration)) {
      const name = member.name.getText();
      const text = plainType(ts, member, member.name);
      const value = plainDefault(ts, member);
      const told = { ...(text && { type: { text } }), ...(value && { default: value }) };
      for (const item of attributes.filter(({ fieldName }) => fieldName === name)) Object.assign(item, told);
      for (const item of members.filter((each) => each.name === name && each.attribute)) Object.assign(item, told);
    }
  },
};

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
  overrideModuleCreation({ ts, globs }) {
    const program = ts.createProgram(globs, READING);
    checker = program.getTypeChecker();
    // The program names a file that others import by its full path; the manifest's paths begin at our root.
    return globs.sort().map((path) => Object.assign(program.getSourceFile(path), { fileName: path }));
  },
  plugins: [plainTypes, publicOnly],
};
