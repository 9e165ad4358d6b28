// How each framework writes a tag's properties, attributes and events: a type over all of them, so that no tag is named here.

/** What every one of them starts with. */
const HEAD = `// Generated; see scripts/framework-shapes.mjs.
import type { Elements } from './elements.js';
`;

/** Handlers named as \`on…\` before the event's own name: React 19, Preact and Svelte 5 take what follows as it stands. */
const HANDLERS = `type Handlers<Events> = {
  [Name in keyof Events as \`on\${Name & string}\`]?: ((event: Events[Name]) => void) | undefined;
};
`;

/** What a tag takes besides what every HTML element takes. */
const OWN = `type Own<Tag extends keyof Elements> = Elements[Tag]['properties'] &
  Elements[Tag]['attributes'] &
  Handlers<Elements[Tag]['events']>;
`;

/** JSX elements of a framework: HTML's attributes, but where a tag has its own word for one. */
const jsx = (module, attributes) => `type Tags = {
  [Tag in keyof Elements]: Omit<${attributes}, keyof Own<Tag>> & Own<Tag>;
};

declare module '${module}' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
`;

const SHAPES = {
  react: `import type { DetailedHTMLProps, HTMLAttributes } from 'react';

${HANDLERS}${OWN}${jsx('react', "DetailedHTMLProps<HTMLAttributes<Elements[Tag]['element']>, Elements[Tag]['element']>")}`,

  preact: `import type { ClassAttributes, HTMLAttributes } from 'preact';

${HANDLERS}${OWN}${jsx('preact', "HTMLAttributes<Elements[Tag]['element']> & ClassAttributes<Elements[Tag]['element']>")}`,

  // \`prop:\` and \`attr:\` say which of the two is meant; without them Solid sets properties of a custom element.
  solid: `import type { JSX } from 'solid-js';

type Handlers<Events> = {
  [Name in keyof Events as \`on:\${Name & string}\`]?: ((event: Events[Name]) => void) | undefined;
};
type Prefixed<Prefix extends string, Values> = {
  [Name in keyof Values as \`\${Prefix}:\${Name & string}\`]?: Values[Name];
};
type Own<Tag extends keyof Elements> = Elements[Tag]['properties'] &
  Elements[Tag]['attributes'] &
  Prefixed<'prop', Elements[Tag]['properties']> &
  Prefixed<'attr', Elements[Tag]['attributes']> &
  Handlers<Elements[Tag]['events']>;
${jsx('solid-js', "JSX.HTMLAttributes<Elements[Tag]['element']>")}`,

  svelte: `import type { HTMLAttributes } from 'svelte/elements';

${HANDLERS}${OWN}type Tags = {
  [Tag in keyof Elements]: Omit<HTMLAttributes<Elements[Tag]['element']>, keyof Own<Tag>> & Own<Tag>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
`,

  // Vue's templates are checked by the props of a component: \`@ouishare-event-select\` is \`onOuishareEventSelect\` there,
  // and \`page-size\` is \`pageSize\`. Vue sets the property where the name written is one: \`limit="10"\` would be a text there.
  vue: `import type { HTMLAttributes, PublicProps } from 'vue';
import type { Attribute } from './elements.js';

type Camel<Name extends string> = Name extends \`\${infer Head}-\${infer Tail}\` ? \`\${Head}\${Capitalize<Camel<Tail>>}\` : Name;
type Handlers<Events> = {
  [Name in keyof Events as \`on\${Capitalize<Camel<Name & string>>}\`]?: ((event: Events[Name]) => void) | undefined;
};
type Given<Properties, Attributes> = {
  [Name in keyof Properties]?: Name extends keyof Attributes
    ? Properties[Name] | (true extends Properties[Name] ? '' : never)
    : Attribute<Properties[Name]>;
};
type Own<Tag extends keyof Elements> = Given<Elements[Tag]['properties'], Elements[Tag]['attributes']> &
  Handlers<Elements[Tag]['events']>;
type Tags = {
  [Tag in keyof Elements]: new () => {
    $props: Omit<HTMLAttributes, keyof Own<Tag>> & PublicProps & Own<Tag>;
    $slots: Record<string, () => unknown>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends Tags {}
}
`,
};

/** The frameworks that there are types for; the package has a door of each name. */
export const FRAMEWORKS = Object.keys(SHAPES).sort();

/** @param {string} name one of FRAMEWORKS @returns {string} the text of its d.ts */
export function frameworkTypes(name) {
  return HEAD + SHAPES[name];
}
