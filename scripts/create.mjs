// `npm run create -- street-fair --resource events`: a new widget with its door, test and story, in every list.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { run } from './children.mjs';
import { listLines, READABLE, stamps } from './create-stamps.mjs';
import { ROOT } from './doors.mjs';
import { writePackageDoors } from './package-doors.mjs';

const NAME = /^[a-z]+(-[a-z]+)*$/;

function fail(text) {
  console.error(text);
  process.exit(2);
}

/** Adds a line to a list in a source file, in the order of the alphabet. */
function addLine(file, line, pattern) {
  const lines = readFileSync(join(ROOT, file), 'utf8').split('\n');
  const last = lines.findLastIndex((text) => pattern.test(text));
  if (last < 0) fail(`${file} has no list to add to`);
  const later = lines.findIndex((text) => pattern.test(text) && text > line);
  lines.splice(later < 0 ? last + 1 : later, 0, line);
  writeFileSync(join(ROOT, file), lines.join('\n'));
}

async function must(command, ...words) {
  const { code, output } = await run(command, words);
  if (code !== 0) fail(output);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { resource: { type: 'string', default: 'events' } },
});
const [name = ''] = positionals;
if (!NAME.test(name))
  fail('usage: npm run create -- street-fair [--resource events]; the tag will be <ouishare-street-fair>');
if (!(values.resource in READABLE)) {
  fail(
    `a widget can read ${Object.keys(READABLE).join(', ')}; for ${values.resource} write its words in src/i18n/messages.ts first (Noun)`,
  );
}
if (existsSync(join(ROOT, 'src/widgets', name))) fail(`src/widgets/${name} is there already`);

const files = stamps(name, values.resource);
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), text);
}
for (const [file, [line, pattern]] of Object.entries(listLines(name))) addLine(file, line, pattern);
writePackageDoors();
await must(
  'prettier',
  '--write',
  '--log-level',
  'warn',
  'package.json',
  ...Object.keys(files),
  ...Object.keys(listLines(name)),
);
await must('cem', 'analyze', '--quiet');
await must('node', 'scripts/surface.mjs');
console.log(`<ouishare-${name}> is there:\n  ${Object.keys(files).join('\n  ')}`);
console.log('Next: its docblock (the manual), its words in src/i18n/messages.ts, its budget in scripts/budgets.mjs.');
