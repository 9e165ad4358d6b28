// `npm run bench`: one interleaved run of all subjects of a bench, and its table.
//   --bench event-list   the folder         --runs 5     visits of each page
//   --sizes 100,1000,10000                   --subjects ours,bound   those whose names hold one of these words
//   --doors <folder>   built doors to measure instead of the present sources
import { parseArgs } from 'node:util';
import { report } from './harness/report.mjs';
import { runInterleaved, withBrowser } from './harness/run.mjs';

const { values } = parseArgs({
  options: {
    bench: { type: 'string', default: 'event-list' },
    runs: { type: 'string', default: '5' },
    sizes: { type: 'string' },
    subjects: { type: 'string' },
    doors: { type: 'string' },
  },
});

const { openBench } = await import(`./${values.bench}/bench.mjs`);
const bench = await openBench({ sizes: values.sizes?.split(',').map(Number), doors: values.doors });
const words = values.subjects?.split(',');
const subjects = bench.subjects.filter(({ name }) => !words || words.some((word) => name.includes(word)));
const chosen = { ...bench, subjects };

const { samples, failures } = await withBrowser(bench, (tools) =>
  runInterleaved(tools, chosen, { sizes: bench.sizes, runs: Number(values.runs), tell: console.error }),
);

console.log(report(chosen, samples));
if (failures.length > 0) {
  console.error(`\nNot measured:\n${failures.join('\n')}`);
  process.exitCode = 1;
}
