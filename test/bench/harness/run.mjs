import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, needChromium } from '../../../scripts/chromium.mjs';
import { measureRemoval, measureVisit } from './measure.mjs';
import { startServer } from './server.mjs';

/** Opens the browser and the server, does the work, closes both. */
export async function withBrowser({ files, browserArgs = [] }, work) {
  const server = await startServer(files);
  const args = [...CHROMIUM_ARGS, ...browserArgs];
  const browser = await chromium.launch({ executablePath: needChromium(), args });
  try {
    return await work({ browser, server });
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * What a folder of this one gives: pages, data and code by path; who is measured, at which sizes; what should be reached.
 *
 * @typedef {object} Bench
 * @property {ReadonlyMap<string, import('./server.mjs').File>} files
 * @property {readonly string[]} [browserArgs] what its browser needs beside the usual
 * @property {readonly number[]} sizes
 * @property {string} noun what there are so many of
 * @property {readonly string[]} columns names of report.mjs
 * @property {readonly import('./measure.mjs').Subject[]} subjects
 * @property {readonly import('./report.mjs').Goal[]} goals
 * @property {readonly string[]} [keys] letters, each of which changes the rows that are shown
 * @property {{ rate: number, sizes: readonly number[], runs: number }} [slow] asked for once more with a processor that
 *   is so many times slower
 */

/** What is visited in one run: of each size all subjects that are asked for as much. */
function visitsOf({ subjects, slow }, sizes, run) {
  const at = (size, rate) =>
    subjects.filter(({ largest = Infinity }) => size <= largest).map((subject) => ({ subject, size, rate }));
  const slowSizes = slow && run < slow.runs ? slow.sizes.filter((size) => sizes.includes(size)) : [];
  return [...sizes.flatMap((size) => at(size, 1)), ...slowSizes.flatMap((size) => at(size, slow.rate))];
}

/**
 * A B C … A B C …: what else the machine does in the meantime falls on all alike.
 *
 * @param {Pick<Bench, 'subjects' | 'keys' | 'slow'>} bench
 * @returns {Promise<{ samples: { subject: string, size: number, rate: number, run: number }[], failures: string[] }>} a
 *   subject that fails is not asked again at this size
 */
export async function runInterleaved(tools, bench, { sizes, runs, tell }) {
  const samples = [];
  const failures = new Map();
  for (let run = 0; run < runs; run += 1) {
    for (const { subject, size, rate } of visitsOf(bench, sizes, run)) {
      const name = `${subject.name}, ${size}${rate === 1 ? '' : `, ${rate} times slower`}`;
      if (failures.has(name)) continue;
      try {
        const removal = subject.laterPath ? await measureRemoval(tools, subject, size) : {};
        const seen = await measureVisit(tools, subject, size, { keys: bench.keys, rate });
        samples.push({ subject: subject.name, size, rate, run, ...removal, ...seen });
      } catch (error) {
        failures.set(name, `${name}: ${error.message.split('\n')[0]}`);
      }
    }
    tell(`run ${run + 1} of ${runs}`);
  }
  return { samples, failures: [...failures.values()] };
}
