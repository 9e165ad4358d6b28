// What `npm test` consists of. A part is a command; `needs` names parts that must have ended well before it starts; its `weight` is how many
// processes it keeps busy at most (2 where nothing is said).
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './doors.mjs';

const REPORTER = './scripts/reporters/node.mjs';
/** Test files of one process each, at once. */
const FILES_AT_ONCE = 2;

const filesOf = (patterns, words, exclude = []) => {
  const out = new Set(exclude.flatMap((pattern) => globSync(pattern, { cwd: ROOT })));
  const all = patterns.flatMap((pattern) => globSync(pattern, { cwd: ROOT })).filter((file) => !out.has(file));
  return all.filter((file) => words.length === 0 || words.some((word) => file.includes(word))).sort();
};

/**
 * A part that runs test files of Node; none when no file is left. All in one process where they leave nothing behind in it: starting one for
 * each file takes a third of the time of quick tests.
 */
function nodeTests(
  { name, kind, patterns, exclude, needs, machine, env, node = 'node', oneProcess = false, processes = 1 },
  words,
) {
  const files = filesOf(patterns, words, exclude);
  if (files.length === 0) return [];
  const how = oneProcess ? '--test-isolation=none' : `--test-concurrency=${String(FILES_AT_ONCE)}`;
  const args = ['--import', 'tsx', '--test', `--test-reporter=${REPORTER}`, how, ...files];
  const weight = oneProcess ? processes : FILES_AT_ONCE;
  const shared = { name, kind, needs, machine, weight, counts: true };
  return [{ ...shared, command: node, words: args, env: { OUISHARE_PART: name, ...env } }];
}

const SLOW = ['guards', '{package,hostile}', 'wordpress'].map((folder) => `test/${folder}/**/*.node.test.ts`);
const OTHER_PHP = 'test/wordpress/other-php.node.test.ts';
/** All tests of the store over again: the longest file of all. */
const POSTGRES = 'endpoint/test/postgres.node.test.ts';
/**
 * What does not depend on the Node that it runs on, or is the same for both. The oldest one runs what meets the system: processes, signals,
 * files, the databases, the network, a sign-up from its form to its mail.
 */
const ONCE = [
  'admin',
  'archive',
  'caching',
  'calendar',
  'checker-answers',
  'crash',
  'crowd',
  'demo',
  'embed',
  'embed-look',
  'flood',
  'limits',
  'members',
  'membership',
  'message-faults',
  'messages',
  'person-data',
  'plain-form',
  'postgres',
  'query-plans',
  'questions',
  'reading',
  'reminders',
  'robots',
  'sample',
  'sample-content',
  'signup-faults',
  'templates',
  'troubles',
].map((name) => `endpoint/test/${name}.node.test.ts`);
/** Tests of what is loaded once a process, or asks it for its zone. */
const OWN_PROCESS = ['load', 'format'].map((name) => `test/i18n/${name}.node.test.ts`);
/** The benchmark's own packages bring tests along. */
const BENCH = 'test/bench/**';

/** Where visitors are: with and without changes of the clock, west and far east of Greenwich, and south of the equator. All else runs in UTC. */
const ZONES = ['Europe/Paris', 'Africa/Casablanca', 'America/New_York', 'Pacific/Auckland'];
const ZONE_TESTS = 'test/zones/**/*.test.ts';

/** What must hold wherever the visitor is: a browser in each zone, and the reckoning of times in Node. */
function zoneParts(words) {
  const files = filesOf([ZONE_TESTS], words);
  const node = ['test/contract/time.node.test.ts', 'test/i18n/format.node.test.ts'];
  return ZONES.flatMap((zone) => [
    ...(files.length > 0 ? [{ ...browserPart(`browser in ${zone}`, files), kind: 'zones', env: { TZ: zone } }] : []),
    ...nodeTests({ name: `node in ${zone}`, kind: 'zones', patterns: node, env: { TZ: zone } }, words),
  ]);
}

const browserPart = (name, files) => ({
  name,
  kind: 'browser',
  machine: ['chromium'],
  command: 'web-test-runner',
  words: ['--files', ...files],
  env: { TZ: 'UTC' },
  counts: true,
});

/** The plugin on a real WordPress. */
function wordPressParts(words, versions) {
  const shared = { kind: 'wordpress', needs: ['build'], machine: ['chromium', 'wordpress'] };
  const onEach = { ...shared, patterns: [SLOW[2]], exclude: [OTHER_PHP] };
  return [
    ...versions.flatMap((version) =>
      nodeTests({ ...onEach, name: `WordPress ${version}`, env: { OUISHARE_WORDPRESS: version } }, words),
    ),
    // Its packages are large: only where every version is wanted.
    ...(versions.length > 1
      ? nodeTests({ ...shared, name: 'WordPress on other PHPs', patterns: [OTHER_PHP] }, words)
      : []),
  ];
}

function testParts(words, wordpress) {
  const browser = filesOf(['test/**/*.test.ts'], words, ['test/**/*.node.test.ts', BENCH]);
  const endpoint = {
    kind: 'endpoint',
    patterns: ['endpoint/test/**/*.node.test.ts'],
    needs: ['build'],
    // What its commands run is the bundle that ships, which also starts four times as fast.
    env: { OUISHARE_TEST_CLI: join(ROOT, 'endpoint/dist/cli.js') },
  };
  const node = { kind: 'node', env: { TZ: 'UTC' } };
  const outer = process.env.OUISHARE_OUTER_NODE;
  return [
    // What takes longest begins first: else it is what all else waits for at the end.
    ...nodeTests(
      { name: 'endpoint on PostgreSQL', ...endpoint, patterns: [POSTGRES], oneProcess: true, processes: 2 },
      words,
    ),
    ...nodeTests({ name: 'endpoint', ...endpoint, exclude: [POSTGRES], oneProcess: true }, words),
    ...nodeTests(
      {
        ...node,
        name: 'node',
        patterns: ['test/**/*.node.test.ts'],
        exclude: [...SLOW, ...OWN_PROCESS, BENCH],
        oneProcess: true,
      },
      words,
    ),
    ...nodeTests({ ...node, name: 'node, a process a file', patterns: OWN_PROCESS }, words),
    ...nodeTests({ name: 'guards', kind: 'guards', patterns: [SLOW[0]] }, words),
    ...nodeTests(
      { name: 'package', kind: 'package', patterns: [SLOW[1]], needs: ['build'], machine: ['chromium'] },
      words,
    ),
    ...wordPressParts(words, wordpress),
    // What ships to servers also runs on the oldest Node that we promise, where that is what the machine has.
    ...(outer
      ? nodeTests({ name: 'endpoint on the machine’s own Node', node: outer, ...endpoint, exclude: ONCE }, words)
      : []),
    ...zoneParts(words),
    ...(browser.length > 0 ? [{ ...browserPart('browser', browser), needs: ['build'], alone: true }] : []),
  ];
}

const script = (name, file, words = [], more = {}) => ({
  name,
  kind: 'static',
  command: 'node',
  words: [file, ...words],
  ...more,
});
const tool = (name, command, words, more = {}) => ({ name, kind: 'static', command, words, ...more });

function staticParts() {
  const contractDocs = 'scripts/contract-docs.mjs';
  return [
    script('build', 'scripts/build.mjs'),
    tool('lint', 'eslint', ['.', '--max-warnings', '0']),
    tool('types', 'tsc', ['-p', '.']),
    tool('format', 'prettier', ['--check', '--log-level', 'warn', '.']),
    script('imports', 'scripts/imports.mjs'),
    tool('lock file', 'npm', ['ci', '--dry-run', '--no-audit', '--no-fund']),
    tool('unused code', 'knip', [], { needs: ['build'] }),
    script('bytes', 'scripts/bytes.mjs', [], { needs: ['build'] }),
    script('WordPress attributes', 'scripts/wordpress/attributes-doc.mjs', ['--check'], { needs: ['build'] }),
    script('public surface', 'scripts/surface.mjs', ['--check'], { needs: ['build'] }),
    ...(existsSync(join(ROOT, contractDocs))
      ? [tool('contract documents', 'node', ['--import', 'tsx', contractDocs, '--check'])]
      : []),
    tool('package', 'publint', ['--strict'], { name: 'publint', needs: ['build'] }),
    tool('types of the package', 'attw', ['--pack', '.', '--profile', 'esm-only'], { needs: ['build'] }),
    tool('storybook', 'storybook', ['build', '--disable-telemetry', '--quiet', '-o', 'storybook-static'], {
      needs: ['build'],
    }),
  ];
}

/**
 * The parts to run.
 *
 * @param {readonly string[]} only kinds (static, node, guards, package, endpoint, wordpress, zones, browser) or names of parts; none: all
 * @param {readonly string[]} words file filters: only test files whose path contains one of them
 * @param {readonly string[]} wordpress versions of WordPress to test on
 */
export function chooseParts(only, words, wordpress) {
  const wanted = (part) => only.length === 0 || only.includes(part.kind) || only.includes(part.name);
  const tests = testParts(words, wordpress).filter(wanted);
  const statics = words.length > 0 && only.length === 0 ? [] : staticParts().filter(wanted);
  const chosen = [...statics, ...tests];
  const build = staticParts().find(({ name }) => name === 'build');
  // Tests of the package, and what reads dist, cannot do without a build; the others use one where it is made anyway.
  const reads = ({ kind, needs = [] }) => needs.includes('build') && kind !== 'browser';
  const missing = chosen.some(reads) && !chosen.some(({ name }) => name === 'build');
  return missing ? [build, ...chosen] : chosen;
}
