// The public surface as one readable file, test/package/surface.json: every tag with its attributes, properties, methods,
// events, slots, parts, custom properties and states. A change of it is a visible diff. And what of it an address may say:
// endpoint/src/embed/attributes.json, which the endpoint carries in its bundle.
//
//   node scripts/surface.mjs          writes both from dist/custom-elements.json
//   node scripts/surface.mjs --check  fails when one is not current
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './doors.mjs';

const SURFACE = join(ROOT, 'test/package/surface.json');
const EMBED = join(ROOT, 'endpoint/src/embed/attributes.json');

/** Addresses, and what only goes with one: whoever writes a link to a framed page does not decide whom it asks. */
const ADDRESSES = ['endpoint', 'src', 'format', 'tiles', 'attribution', 'policy-url'];
/** A framed page keeps nothing on a visitor's device. */
const NOT_EMBEDDED = [...ADDRESSES, 'keep-last'];

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

/** A widget's attributes that may stand in an address → whether their mere presence is the value. */
function embedded({ attributes }) {
  const allowed = attributes.filter(({ name }) => !NOT_EMBEDDED.includes(name));
  const kinds = allowed.map(({ name, type }) => [name, type?.text === 'boolean' ? 'flag' : 'text']);
  return Object.fromEntries(kinds.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const widgets = elements.filter(({ tagName }) => tagName !== 'ouishare-provider');
const textOf = (rows) => `${JSON.stringify(Object.fromEntries(rows), null, 2)}\n`;
const FILES = {
  [SURFACE]: textOf(elements.map((element) => [element.tagName, surfaceOf(element)])),
  [EMBED]: textOf(widgets.map((element) => [element.tagName.replace('ouishare-', ''), embedded(element)])),
};

for (const [file, text] of Object.entries(FILES)) {
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text);
  } else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error(
      'The public surface changed. If that is meant: node scripts/surface.mjs, and look at the difference.',
    );
    console.error(text);
    process.exitCode = 1;
  }
}
