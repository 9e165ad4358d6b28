import { startTrace } from './profile.mjs';
import { watchPage } from './in-page.mjs';

const VIEWPORT = { width: 1280, height: 800 };
const LONGEST_WAIT_MS = 60_000;
/** Quiet time after the first row: what is drawn late, and its long tasks, belong to the visit. */
const QUIET_MS = 600;
const MEGABYTE = 1_000_000;

/**
 * What is measured.
 *
 * @typedef {object} Subject
 * @property {string} name
 * @property {string} row CSS of one drawn row
 * @property {string} [host] the tag in whose shadow root the rows are
 * @property {(size: number) => string} path of its page
 * @property {(size: number) => number} rows how many rows it draws: any other number is a failure
 * @property {string} [search] CSS of its search field
 * @property {(size: number) => string} [laterPath] a page with `globalThis.addSubject()` and `removeSubject()`
 */

/** One fresh visit: a context of its own, so that nothing comes from a cache. */
async function visit(browser, subject, url, work, isWatched = true) {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-GB' });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(LONGEST_WAIT_MS);
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    if (isWatched) await page.addInitScript(watchPage, { row: subject.row, host: subject.host });
    const devtools = await context.newCDPSession(page);
    const result = await work(page, devtools, () => page.goto(url, { waitUntil: 'commit' }));
    if (errors.length > 0) throw new Error(errors.join('; '));
    return result;
  } finally {
    await context.close();
  }
}

async function firstRow(page) {
  const drawn = page.waitForFunction(() => globalThis.bench.firstRow !== undefined, undefined, { polling: 100 });
  await drawn.catch((cause) => {
    throw new Error(`drew no row in ${LONGEST_WAIT_MS / 1000} s`, { cause });
  });
  await page.waitForTimeout(QUIET_MS);
}

/** Bytes in use after everything that can be collected was. Twice: the first collection frees what finalizers hold. */
async function heapBytes(devtools) {
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return usedSize;
}

/** Each key from its press to the frame in which its rows stand; the rows of the empty search between two keys. */
async function typeKeys(page, selector, keys) {
  const times = [];
  await page.locator(selector).focus();
  for (const key of keys) {
    await page.evaluate(() => globalThis.bench.watchKey());
    await page.keyboard.press(key);
    times.push(await page.evaluate(() => globalThis.bench.key));
    await page.evaluate(() => globalThis.bench.watchKey());
    await page.keyboard.press('Backspace');
    await page.evaluate(() => globalThis.bench.key);
  }
  return times;
}

function assertRows(subject, size, drawn) {
  const wanted = subject.rows(size);
  if (drawn !== wanted) throw new Error(`drew ${drawn} rows of ${size} events, ${wanted} were expected`);
}

/**
 * Visits a subject's page once.
 *
 * @param {Subject} subject
 * @param {{ keys: readonly string[] }} options letters, each of which changes the rows that are shown
 * @throws where nothing or something else is drawn: what is broken is not fast
 */
export function measureVisit({ browser, server }, subject, size, { keys }) {
  server.forget();
  return visit(browser, subject, server.origin + subject.path(size), async (page, devtools, go) => {
    await go();
    await firstRow(page);
    const seen = await page.evaluate(() => {
      const { firstRow: ready, tasks, shift, rowCount, nodes } = globalThis.bench;
      return { ready, tasks, shift, drawn: rowCount(), nodes: nodes() };
    });
    assertRows(subject, size, seen.drawn);
    const bytes = server.codeBytes();
    const heap = (await heapBytes(devtools)) / MEGABYTE;
    const [firstKey, ...laterKeys] = subject.search ? await typeKeys(page, subject.search, keys) : [];
    return {
      bytes,
      ready: seen.ready,
      longSum: seen.tasks.reduce((sum, task) => sum + task, 0),
      longest: Math.max(0, ...seen.tasks),
      firstKey,
      keys: laterKeys,
      heap,
      nodes: seen.nodes.all,
      elements: seen.nodes.elements,
      shift: seen.shift,
    };
  });
}

/** Adds and removes the subject twice: what stays after the first time, and what each further time adds. */
export function measureRemoval({ browser, server }, subject, size) {
  const { host, row } = subject;
  const work = async (page, devtools, go) => {
    const state = async () => {
      const heap = (await heapBytes(devtools)) / MEGABYTE;
      const { nodes } = await devtools.send('Memory.getDOMCounters');
      return { heap, nodes };
    };
    const hasRow = ([tag, css]) => Boolean(document.querySelector(tag)?.shadowRoot?.querySelector(css));
    const addAndRemove = async () => {
      await page.evaluate(() => globalThis.addSubject());
      await page.waitForFunction(hasRow, [host, row], { polling: 50 });
      await page.waitForTimeout(QUIET_MS);
      await page.evaluate(() => globalThis.removeSubject());
      await page.waitForTimeout(QUIET_MS);
    };
    await go();
    await page.waitForFunction(() => globalThis.addSubject !== undefined);
    const before = await state();
    await addAndRemove();
    const once = await state();
    await addAndRemove();
    const twice = await state();
    return {
      stays: once.heap - before.heap,
      grows: twice.heap - once.heap,
      nodesStay: once.nodes - before.nodes,
      nodesGrow: twice.nodes - once.nodes,
    };
  };
  // Unwatched: what looks at the rows may hold them.
  return visit(browser, subject, server.origin + subject.laterPath(size), work, false);
}

/** Traces one visit: the load, then each key; see profile.mjs. Slower than an unwatched one. */
export function profileVisit({ browser, server }, subject, size, keys) {
  return visit(browser, subject, server.origin + subject.path(size), async (page, _devtools, go) => {
    const traced = async (name, work) => {
      const stop = await startTrace(browser, page);
      await work();
      return { name, events: await stop() };
    };
    const traces = [await traced('load', () => go().then(() => firstRow(page)))];
    for (const key of keys) {
      traces.push(await traced(`key ${key}`, () => typeKeys(page, subject.search, [key])));
    }
    return traces;
  });
}
