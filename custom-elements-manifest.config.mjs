// What the docs, editors, Storybook and framework types are made from: the docblocks of the elements, as a manifest.

/** The analyzer knows no `@example`: it is the first thing that a reader of the manual wants. */
function example(ts, node) {
  const tag = ts.getJSDocTags(node).find(({ tagName }) => tagName.text === 'example');
  return tag && ts.getTextOfJSDocComment(tag.comment)?.trim();
}

const isPublic = (member) =>
  !member.name.startsWith('#') && !['private', 'protected'].includes(member.privacy) && !member.static;

/** Keeps what a page's author may use; `dispatchEvent(new XEvent(row))` otherwise gives an event named `row`. */
const publicOnly = {
  name: 'public-only',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isClassDeclaration(node)) return;
    const declaration = moduleDoc.declarations?.find(({ name }) => name === node.name?.getText());
    const text = example(ts, node);
    if (declaration && text) declaration.example = text;
  },
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations = [] } of customElementsManifest.modules) {
      for (const declaration of declarations) {
        if (declaration.members) declaration.members = declaration.members.filter(isPublic);
        if (declaration.events)
          declaration.events = declaration.events.filter(({ name }) => name?.startsWith('ouishare-'));
      }
    }
  },
};

export default {
  globs: ['src/provider/*.ts', 'src/element/*.ts', 'src/widgets/**/*.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [publicOnly],
};
