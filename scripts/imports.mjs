// Import directions, by dependency-cruiser; and how much it saw, since a cruise of nothing finds nothing.
//
//   node scripts/imports.mjs [folder of a tree]
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from './children.mjs';
import { ROOT } from './doors.mjs';

const CRUISED = ['src', 'endpoint/src'];
/** Fewer modules than this mean that the cruise looked past the sources (it did so under TypeScript 7). */
const LEAST_MODULES = 200;

const root = resolve(process.argv[2] ?? ROOT);
const folders = CRUISED.filter((folder) => existsSync(join(root, folder)));
const { output } = await run('depcruise', ['--config', '.dependency-cruiser.cjs', '-T', 'json', ...folders], {
  cwd: root,
});
let summary;
try {
  ({ summary } = JSON.parse(output));
} catch {
  console.error(output);
  process.exit(1);
}
const lines = summary.violations.map(({ rule, from, to, cycle }) => {
  const way = cycle ? cycle.map(({ name }) => name).join(' → ') : to;
  return `${rule.name}: ${from} → ${way}`;
});
if (summary.totalCruised < LEAST_MODULES)
  lines.push(`only ${summary.totalCruised} modules were looked at, expected ${LEAST_MODULES} at least`);
console.log([...lines, `${summary.totalCruised} modules, ${lines.length} faults`].join('\n'));
process.exit(lines.length > 0 ? 1 : 0);
