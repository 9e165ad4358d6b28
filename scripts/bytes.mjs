// Bytes a page downloads, read from the built bundle: each door's closure (what it imports at once), brotli 11, as a CDN
// would serve it. Fails over budget and under the lower bound; the table says what fills a budget.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { BUDGETS, LANGUAGE_BUDGET, LANGUAGE_CEILINGS } from './budgets.mjs';
import { ROOT } from './doors.mjs';

const CDN = join(ROOT, 'dist/cdn');
const LARGEST_SHOWN = 5;

function brotli(path) {
  const bytes = readFileSync(path);
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** The bundle's files with their sizes, and the questions that budgets ask of them. */
class Bundle {
  constructor(folder) {
    this.files = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')).files;
    for (const [name, file] of Object.entries(this.files)) file.brotli = brotli(join(folder, name));
  }

  has(door) {
    return `${door}.js` in this.files;
  }

  closure(name, seen = new Set()) {
    if (seen.has(name)) return seen;
    seen.add(name);
    for (const next of this.files[name].imports) if (next in this.files) this.closure(next, seen);
    return seen;
  }

  /** The file that holds a module, if any. */
  holder(module) {
    return Object.keys(this.files).find((name) => module in this.files[name].modules);
  }

  /** What every page with a widget loads: the provider's closure, and what all widgets share. */
  core() {
    const doors = Object.keys(this.files).filter((name) => this.#isWidget(name));
    const closures = doors.map((name) => this.closure(name));
    const common = [...(closures[0] ?? [])].filter(
      (file) => closures.length > 1 && closures.every((all) => all.has(file)),
    );
    return new Set([...this.closure('provider.js'), ...common]);
  }

  #isWidget(name) {
    return Object.keys(this.files[name].modules).some((id) => /^src\/widgets\/[^/]+\/define\.ts$/.test(id));
  }

  sum(files) {
    return [...files].reduce((sum, name) => sum + this.files[name].brotli, 0);
  }
}

/** The files that a budget counts, or undefined while its door is not built yet. */
function filesOf(budget, bundle) {
  if (budget.core) return bundle.core();
  if (budget.chunk) {
    const holder = bundle.holder(budget.chunk);
    return holder && new Set([holder]);
  }
  const doors = budget.page ?? [budget.own];
  if (!doors.every((door) => bundle.has(door))) return undefined;
  const files = new Set(doors.flatMap((door) => [...bundle.closure(`${door}.js`)]));
  for (const module of budget.also ?? []) if (bundle.holder(module)) files.add(bundle.holder(module));
  return budget.own ? files.difference(bundle.core()) : files;
}

function languageBudgets(bundle) {
  const modules = Object.values(bundle.files).flatMap((file) => Object.keys(file.modules));
  const languages = modules.filter((id) => /^src\/i18n\/languages\/(?:\w+\/)?\w+\.ts$/.test(id));
  return languages.map((chunk) => {
    const name = chunk.replace(/^.*\/languages\/|\.ts$/g, '');
    return { name: `language ${name}`, chunk, ...LANGUAGE_BUDGET, ceiling: LANGUAGE_CEILINGS[name] };
  });
}

function verdict(bytes, { most, least, ceiling = most }) {
  if (bytes < least) return 'too small to be true';
  if (bytes > ceiling) return 'over budget';
  return bytes > most ? 'over budget, agreed' : 'ok';
}

/** The largest modules of some files, before minifying and compression: what to look at first. */
function largest(bundle, files) {
  const modules = [...files].flatMap((name) => Object.entries(bundle.files[name].modules));
  return modules
    .sort(([, a], [, b]) => b - a)
    .slice(0, LARGEST_SHOWN)
    .map(([id, length]) => `${id} ${length} B`);
}

function line({ name, bytes, most, ceiling, verdict: word, because }) {
  const figures = `${String(bytes).padStart(7)} of ${String(most).padStart(6)} B`;
  const limit = ceiling === undefined ? ''.padEnd(18) : ` (fails at ${String(ceiling)})`.padEnd(18);
  return `${name.padEnd(46)} ${figures}${limit} ${word}${because ? ` (${because})` : ''}`;
}

/**
 * Measures a built bundle against budgets and writes dist/cdn/report.json.
 *
 * @param {string} [folder] dist/cdn
 * @param {readonly import('./budgets.mjs').Budget[]} [budgets]
 * @returns {{ rows: { name: string, bytes: number, verdict: string }[], failed: string[], text: string }}
 */
export function reportBytes(folder = CDN, budgets = BUDGETS) {
  const bundle = new Bundle(folder);
  const rows = [...budgets, ...languageBudgets(bundle)].flatMap((budget) => {
    const files = filesOf(budget, bundle);
    if (!files) return [];
    const bytes = bundle.sum(files);
    return [{ ...budget, bytes, verdict: verdict(bytes, budget), files: [...files], largest: largest(bundle, files) }];
  });
  const all = brotli(join(folder, 'all.js'));
  rows.push({
    name: 'all.js, everything in one file',
    most: Infinity,
    bytes: all,
    verdict: verdict(all, { most: Infinity, least: 6000 }),
    files: ['all.js'],
    largest: [],
  });
  const failed = rows.filter((row) => row.verdict !== 'ok' && row.verdict !== 'over budget, agreed');
  const causes = rows
    .filter((row) => row.verdict.startsWith('over'))
    .map((row) => `${row.name} is filled by: ${row.largest.join(', ')}`);
  writeFileSync(join(folder, 'report.json'), `${JSON.stringify({ files: bundle.files, rows }, null, 1)}\n`);
  return { rows, failed: failed.map(({ name }) => name), text: [...rows.map(line), ...causes].join('\n') };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { text, failed } = reportBytes();
  console.log(text);
  if (failed.length > 0) process.exit(1);
}
