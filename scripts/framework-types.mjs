// What type checkers of frameworks and editors know of the tags, made from the manifest and from nothing else:
//
//   dist/frameworks/elements.d.ts       each tag with its class, properties, attributes and events
//   dist/frameworks/<framework>.d.ts    the same in the words of React, Vue, Preact, Svelte and Solid
//   dist/vscode.*-custom-data.json      completion and descriptions in VS Code
//   dist/web-types.json                 the same in JetBrains' editors
//
// An analyzer's manifest names types by their names in our sources, which an application does not have: here each one is
// asked of the class that the application gets (`EventListElement['view']`), so that there is no second truth.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './doors.mjs';
import { htmlData, cssData, webTypes } from './editor-data.mjs';
import { FRAMEWORKS, frameworkTypes } from './framework-shapes.mjs';
import { valuesOf } from './property-values.mjs';

/** A comment that editors show. */
const comment = (text, indent) =>
  text ? `${indent}/** ${text.replaceAll('*/', '* /').replace(/\s+/g, ' ')} */\n` : '';

/**
 * What the rest is made from: the manifest's elements in the order of their tags, with what the package says of them.
 *
 * @param {string} [root] folder with package.json and dist
 * @returns {{ tagName: string, name: string, types: string, summary: string, description: string, fields: object[], events: object[] }[]}
 */
export function readElements(root = ROOT) {
  const { modules } = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8'));
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const doors = Object.values(exports);
  const found = modules.flatMap(({ path, declarations }) =>
    declarations.map((element) => {
      const door = doors.find((each) => each.default === `./${path}`);
      if (!door) throw new Error(`package.json has no door to ${path}, where the manifest has ${element.name}`);
      return { ...element, types: door.types, fields: settable(element), events: element.events ?? [] };
    }),
  );
  if (found.length === 0) throw new Error('the manifest names no element');
  return found.sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
}

/** The properties that a page may set, each with its attribute where it has one. */
function settable({ members = [], attributes = [] }) {
  return members
    .filter(({ kind, readonly }) => kind === 'field' && !readonly)
    .map(({ name, description = '' }) => ({
      name,
      description,
      attribute: attributes.find(({ fieldName }) => fieldName === name)?.name,
      default: attributes.find(({ fieldName }) => fieldName === name)?.default,
    }));
}

function elementTypes({ tagName, name, summary, fields, events }) {
  const given = (key, type, description) => `${comment(description, '      ')}      ${key}?: ${type};\n`;
  const properties = fields.map((field) =>
    given(field.name, `${name}['${field.name}'] | undefined`, field.description),
  );
  const attributes = fields
    .filter(({ attribute }) => attribute !== undefined)
    .map((field) => given(`'${field.attribute}'`, `Attribute<${name}['${field.name}']>`, field.description));
  const told = events.map(
    (event) => `${comment(event.description, '      ')}      '${event.name}': ${event.type.text};\n`,
  );
  return `${comment(summary, '  ')}  '${tagName}': {
    element: ${name};
    properties: {
${properties.join('')}    };
    attributes: {
${attributes.join('')}    };
    events: {
${told.join('')}    };
  };\n`;
}

function elementsFile(elements) {
  const classes = elements.map(({ name, types }) => `import type { ${name} } from '${inTypes(types)}';\n`);
  const events = [...new Set(elements.flatMap(({ events: all }) => all.map(({ type }) => type.text)))].sort();
  return `// Generated from dist/custom-elements.json.
${classes.join('')}import type { ${events.join(', ')} } from '../types/index.js';

/** What stands in markup for a value: a boolean is there or not, a number is its digits. */
export type Attribute<V> =
  | (V extends boolean ? boolean | '' : V extends number ? V | \`\${number}\` : V)
  | undefined;

/** Each tag with its class, its properties, its attributes and its events. */
export interface Elements {
${elements.map(elementTypes).join('')}}
`;
}

/** `./dist/types/x.d.ts` as dist/frameworks imports it. */
const inTypes = (types) => types.replace('./dist/', '../').replace(/\.d\.ts$/, '.js');

/** Writes all of it below dist. @param {string} [root] */
export function writeFrameworkTypes(root = ROOT) {
  const elements = readElements(root);
  const folder = join(root, 'dist/frameworks');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'elements.d.ts'), elementsFile(elements));
  for (const name of FRAMEWORKS) {
    writeFileSync(join(folder, `${name}.d.ts`), frameworkTypes(name));
    // An import for types alone may stay in what a bundler reads: there is nothing behind it.
    writeFileSync(join(folder, `${name}.js`), 'export {};\n');
  }
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const described = valuesOf(elements, root);
  const json = (file, value) => writeFileSync(join(root, 'dist', file), `${JSON.stringify(value, null, 1)}\n`);
  json('vscode.html-custom-data.json', htmlData(described));
  json('vscode.css-custom-data.json', cssData(described));
  json('web-types.json', webTypes(described, { name, version }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFrameworkTypes();
