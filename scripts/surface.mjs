// The public surface as one readable file, test/package/surface.json: every tag with its attributes, properties, methods,
// events, slots, parts, custom properties and states. A change of it is a visible diff.
//
//   node scripts/surface.mjs          writes it from dist/custom-elements.json
//   node scripts/surface.mjs --check  fails when it is not current
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './doors.mjs';

const SNAPSHOT = join(ROOT, 'test/package/surface.json');

const names = (list = []) => [...new Set(list.map(({ name }) => name))].sort();

function surfaceOf(element) {
  const members = element.members ?? [];
  return {
    attributes: names(element.attributes),
    properties: names(members.filter(({ kind, readonly }) => kind === 'field' && !readonly)),
    readonly: names(members.filter(({ kind, readonly }) => kind === 'field' && readonly)),
    methods: names(members.filter(({ kind }) => kind === 'method')),
    events: names(element.events),
    slots: names(element.slots),
    parts: names(element.cssParts),
    tokens: names(element.cssProperties),
    states: names(element.cssStates),
  };
}

const manifest = JSON.parse(readFileSync(join(ROOT, 'dist/custom-elements.json'), 'utf8'));
const elements = manifest.modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName));
elements.sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
const text = `${JSON.stringify(Object.fromEntries(elements.map((element) => [element.tagName, surfaceOf(element)])), null, 2)}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(SNAPSHOT, text);
} else if (readFileSync(SNAPSHOT, 'utf8') !== text) {
  console.error('The public surface changed. If that is meant: node scripts/surface.mjs, and look at the difference.');
  console.error(text);
  process.exit(1);
}
