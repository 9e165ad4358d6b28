// `npm test`: every check of the project, as many at a time as keep two cores busy, and one closing line with the sum.
//
//   npm test                              all of it
//   npm test -- --only static             a kind (static, node, guards, package, endpoint, wordpress, zones, browser) or a part
//   npm test -- --wordpress all           on every WordPress that is supported; by default on the newest
//   npm test -- test/client/retry.test.ts the test files whose path contains this
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { needChromium } from './chromium.mjs';
import { run } from './children.mjs';
import { chooseParts } from './test-parts.mjs';
import { VERSIONS, needWordPress } from './wordpress/downloads.mjs';

/** Processes that parts may keep busy at once: two a core, for tests wait as much as they work. */
const AT_ONCE = 4;
const USUAL_WEIGHT = 2;

/** What a part counted itself; a part that ends badly without a failed test counts one failure. */
function figures(part, code, file) {
  const rows = existsSync(file)
    ? readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((row) => JSON.parse(row))
    : [];
  const passed = rows.reduce((sum, row) => sum + row.passed, 0);
  const failed = rows.reduce((sum, row) => sum + row.failed, 0);
  if (code !== 0) return { passed, failed: Math.max(failed, 1) };
  // A run of tests that counted none has run none.
  if (part.counts) return { passed, failed: passed === 0 ? 1 : failed };
  return { passed: 1, failed: 0 };
}

/** What a part needs of the machine is looked for once, before anything runs. */
const NEEDS = { chromium: needChromium, wordpress: () => needWordPress(wordpress) };

function prepare(parts) {
  const missing = new Map();
  for (const [name, look] of Object.entries(NEEDS)) {
    if (!parts.some(({ machine = [] }) => machine.includes(name))) continue;
    try {
      look();
    } catch (error) {
      missing.set(name, error.message);
    }
  }
  return missing;
}

async function runPart(part, folder, missing) {
  const file = join(folder, part.name.replace(/\W/g, '-'));
  const env = { ...part.env, OUISHARE_COUNTS: file };
  const lack = (part.machine ?? []).map((name) => missing.get(name)).find(Boolean);
  if (lack) return { part, ...report(part, { code: 1, output: `${lack}\n`, seconds: 0 }, file) };
  return { part, ...report(part, await run(part.command, part.words, { env }), file) };
}

function report(part, { code, output, seconds }, file) {
  const sums = figures(part, code, file);
  const good = sums.failed === 0;
  const tests = part.counts ? `, ${sums.passed} of ${sums.passed + sums.failed} tests` : '';
  console.log(`${good ? 'ok    ' : 'FAILED'} ${part.name} (${seconds.toFixed(1)} s${tests})`);
  if (!good) console.log(output.trimEnd().replace(/^/gm, '       '));
  return { ...sums, good };
}

/** Starts what may start: a free slot, what it needs has ended well, and nothing beside a part that wants to be alone. */
async function runAll(parts, folder) {
  const missing = prepare(parts);
  const waiting = [...parts];
  const running = new Map();
  const ended = new Map();
  const known = new Set(parts.map(({ name }) => name));
  const busy = () => [...running.values()].reduce((sum, { weight = USUAL_WEIGHT }) => sum + weight, 0);
  const ready = ({ needs = [], alone, weight = USUAL_WEIGHT }) =>
    needs.every((name) => ended.has(name) || !known.has(name)) &&
    (alone ? running.size === 0 : busy() + weight <= AT_ONCE);
  const blocked = ({ needs = [] }) => needs.some((name) => ended.get(name)?.good === false);
  while (waiting.length > 0 || running.size > 0) {
    for (const part of [...waiting]) {
      if ([...running.values()].some(({ alone }) => alone) || !ready(part)) continue;
      waiting.splice(waiting.indexOf(part), 1);
      if (blocked(part)) {
        console.log(`FAILED ${part.name} (not run: what it needs failed)`);
        ended.set(part.name, { passed: 0, failed: 1, good: false });
        continue;
      }
      running.set(runPart(part, folder, missing), part);
    }
    if (running.size === 0) continue;
    const tagged = [...running.keys()].map((job) => job.then((result) => ({ job, result })));
    const { job, result } = await Promise.race(tagged);
    running.delete(job);
    ended.set(result.part.name, result);
  }
  return [...ended.values()];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', multiple: true }, wordpress: { type: 'string', default: VERSIONS[0] } },
});
const only = (values.only ?? []).flatMap((value) => value.split(','));
const wordpress = values.wordpress === 'all' ? VERSIONS : values.wordpress.split(',');
const parts = chooseParts(only, positionals, wordpress);
const folder = mkdtempSync(join(tmpdir(), 'ouishare-test-'));
console.log(`${parts.length} parts on ${cpus().length} cores, Node ${process.versions.node}`);
const results = await runAll(parts, folder);
rmSync(folder, { recursive: true });
const passed = results.reduce((sum, row) => sum + row.passed, 0);
const failed = results.reduce((sum, row) => sum + row.failed, parts.length === 0 ? 1 : 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
