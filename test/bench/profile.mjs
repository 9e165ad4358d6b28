// `npm run profile`: where the time of one page goes, by task and function, from the sources as they are.
//   --bench event-list   --subject ours   --size 10000   --rate 4   a processor so many times slower
//   --keys jk   letters that are typed after the load; a map is zoomed and panned
import { parseArgs } from 'node:util';
import { buildReadableDoors } from './harness/build.mjs';
import { profileVisit } from './harness/measure.mjs';
import { readTrace, sourceNames } from './harness/profile.mjs';
import { withBrowser } from './harness/run.mjs';

const LEAST_MS = 1.5;
const MOST_LINES = 45;

const { values } = parseArgs({
  options: {
    bench: { type: 'string', default: 'event-list' },
    subject: { type: 'string', default: 'ours' },
    size: { type: 'string', default: '10000' },
    keys: { type: 'string', default: 'jk' },
    rate: { type: 'string', default: '1' },
    root: { type: 'string' },
  },
});

const size = Number(values.size);
const doors = await buildReadableDoors(values.root);
const { openBench } = await import(`./${values.bench}/bench.mjs`);
const bench = await openBench({ sizes: [size], code: doors.files });
const subject = bench.subjects.find(({ name }) => name === values.subject);
const nameOf = sourceNames(doors.maps);

const ms = (number) => number.toFixed(1).padStart(8);
function print(title, { functions, native }) {
  console.log(`\n${title}\n   total     self  function`);
  const shown = functions.filter(({ total }) => total >= LEAST_MS).slice(0, MOST_LINES);
  for (const { name, self, total } of shown) console.log(`${ms(total)} ${ms(self)}  ${name}`);
  if (native.length > 0)
    console.log(`   browser: ${native.map(([name, sum]) => `${name} ${sum.toFixed(1)}`).join(', ')}`);
}

const traces = await withBrowser(bench, (tools) =>
  profileVisit(tools, subject, size, { keys: [...values.keys], rate: Number(values.rate) }),
);
for (const { name, events } of traces) {
  const { tasks, all, native } = readTrace(events, nameOf);
  print(`== ${name}, all`, { functions: all, native });
  for (const task of tasks)
    print(`-- ${name}: task of ${task.length.toFixed(0)} ms at ${task.start.toFixed(0)} ms`, task);
}
