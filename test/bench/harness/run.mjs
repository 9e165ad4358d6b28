import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, needChromium } from '../../../scripts/chromium.mjs';
import { measureRemoval, measureVisit } from './measure.mjs';
import { startServer } from './server.mjs';

/** Opens the browser and the server, does the work, closes both. */
export async function withBrowser(files, work) {
  const server = await startServer(files);
  const browser = await chromium.launch({ executablePath: needChromium(), args: CHROMIUM_ARGS });
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
 * @property {readonly number[]} sizes
 * @property {readonly import('./measure.mjs').Subject[]} subjects
 * @property {readonly import('./report.mjs').Goal[]} goals
 * @property {readonly string[]} keys letters, each of which changes the rows that are shown
 */

/**
 * A B C … A B C …: what else the machine does in the meantime falls on all alike.
 *
 * @param {Pick<Bench, 'subjects' | 'keys'>} bench
 * @returns {Promise<{ samples: { subject: string, size: number, run: number }[], failures: string[] }>} a subject that
 *   fails is not asked again at this size
 */
export async function runInterleaved(tools, { subjects, keys }, { sizes, runs, tell }) {
  const samples = [];
  const failures = new Map();
  for (let run = 0; run < runs; run += 1) {
    for (const size of sizes) {
      for (const subject of subjects) {
        const name = `${subject.name}, ${size}`;
        if (failures.has(name)) continue;
        try {
          const removal = subject.laterPath ? await measureRemoval(tools, subject, size) : {};
          const seen = await measureVisit(tools, subject, size, { keys });
          samples.push({ subject: subject.name, size, run, ...removal, ...seen });
        } catch (error) {
          failures.set(name, `${name}: ${error.message.split('\n')[0]}`);
        }
      }
    }
    tell(`run ${run + 1} of ${runs}`);
  }
  return { samples, failures: [...failures.values()] };
}
