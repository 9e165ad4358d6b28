import { fillForm } from './fill-form.mjs';
import { watchMoves } from './in-page-moves.mjs';
import { watchPage } from './in-page.mjs';
import { startTrace } from './profile.mjs';

const VIEWPORT = { width: 1280, height: 800 };
const LONGEST_WAIT_MS = 180_000;
/** Quiet time after the first row: what is drawn late, and its long tasks, belong to the visit. */
const QUIET_MS = 600;
/** Between two moves: tiles and finer land that a move asked for have come before the next. */
const REST_MS = 250;
const MOVES = 3;
const LONGEST_MOVE_MS = 30_000;
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
 * @property {number} [largest] it is not asked for more
 * @property {string} [search] CSS of its search field
 * @property {{ number: string, moving: string }} [map] its rows are marks that stand for numbers of places and can be
 *   moved (see in-page-moves.mjs); `rows` then says how many places
 * @property {{ submit: string, error: string, email?: string }} [form] see fill-form.mjs
 * @property {string} [part] CSS of a part, in the shadow root of `host`, whose elements are counted apart
 * @property {(size: number) => string} [laterPath] a page with `globalThis.addSubject()` and `removeSubject()`
 */

/**
 * One fresh visit: a context of its own, so that nothing comes from a cache.
 *
 * @param {{ url: string, scripts?: [Function, object][], rate?: number }} setting scripts that run first, with what they
 *   are given; how many times slower the page's thread is made
 */
async function visit(browser, { url, scripts = [], rate = 1 }, work) {
  // Less motion: where a library plays a move, the work is measured and not the play.
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-GB', reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(LONGEST_WAIT_MS);
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const foreign = new Set();
    context.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (/^(https?|wss?):$/.test(protocol) && origin !== new URL(url).origin) foreign.add(request.url());
    });
    for (const [script, given] of scripts) await page.addInitScript(script, given);
    const devtools = await context.newCDPSession(page);
    if (rate !== 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate });
    const result = await work(page, devtools, () => page.goto(url, { waitUntil: 'commit' }));
    if (errors.length > 0) throw new Error(errors.join('; '));
    return { ...result, foreign: foreign.size };
  } finally {
    await context.close();
  }
}

function watchersOf({ row, host, map, rows }, size) {
  const watchers = [[watchPage, { row, host }]];
  return map ? [...watchers, [watchMoves, { host, row, ...map, wanted: rows(size) }]] : watchers;
}

async function firstRow(page) {
  const drawn = page.waitForFunction(() => globalThis.bench.firstRow !== undefined, undefined, { polling: 100 });
  await drawn.catch(async (cause) => {
    const count = await page.evaluate(() => globalThis.bench.placeCount?.() ?? 0);
    const what = count === 0 ? 'no row' : `${count} places, not all,`;
    throw new Error(`drew ${what} in ${LONGEST_WAIT_MS / 1000} s`, { cause });
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

/** Processor time of the page's thread since it began: what other programs take meanwhile is not in it. */
async function threadMs(devtools) {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
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

/** One step of zoom or pan to the frame in which it is painted. */
async function moveOnce(page, kind) {
  const took = page.evaluate((name) => globalThis.bench.move(name), kind);
  const late = page.waitForTimeout(LONGEST_MOVE_MS).then(() => Promise.reject(new Error(`${kind}: nothing moved`)));
  late.catch(() => undefined);
  const time = await Promise.race([took, late]);
  await page.waitForTimeout(REST_MS);
  return time;
}

/** Nearer and to the right, several times; and the longest task in all of it. */
async function moveMap(page) {
  await page.evaluate(() => (globalThis.bench.tasks.length = 0));
  const [zooms, pans] = [[], []];
  for (let turn = 0; turn < MOVES; turn += 1) {
    zooms.push(await moveOnce(page, 'zoom'));
    pans.push(await moveOnce(page, 'pan'));
  }
  const moveLongest = await page.evaluate(() => Math.max(0, ...globalThis.bench.tasks));
  return { zooms, pans, moveLongest };
}

async function act(page, subject, keys) {
  const { search, map } = subject;
  if (subject.form) return fillForm(page, subject);
  if (map) return moveMap(page);
  const [firstKey, ...laterKeys] = search ? await typeKeys(page, search, keys) : [];
  return { firstKey, keys: laterKeys };
}

function assertRows({ rows, map }, size, { drawn, places }) {
  const wanted = rows(size);
  const seen = map ? places : drawn;
  const what = map ? 'places' : 'rows';
  if (seen !== wanted) throw new Error(`drew ${seen} ${what} of ${size}, ${wanted} were expected`);
}

/** What the page has seen of itself since it began. Without a reference to the outside. */
function seenInPage({ host, part }) {
  const { firstRow: ready, making, tasks, shift, rowCount, placeCount } = globalThis.bench;
  /** Of every kind below a root, shadow roots included. */
  const counts = { nodes: 0, elements: 0, buttons: 0 };
  const visit = (root) => {
    for (const child of root.childNodes) {
      counts.nodes += 1;
      if (child.nodeType === Node.ELEMENT_NODE) counts.elements += 1;
      if (child instanceof Element && child.matches('button, [role=button]')) counts.buttons += 1;
      if (child.shadowRoot) visit(child.shadowRoot);
      visit(child);
    }
  };
  visit(document.body);
  const partRoot = host ? document.querySelector(host).shadowRoot : document;
  return {
    ready,
    fromHand: making && ready - making.ends,
    longSum: tasks.reduce((sum, task) => sum + task, 0),
    longest: Math.max(0, ...tasks),
    shift,
    drawn: rowCount(),
    places: placeCount?.(),
    ...counts,
    partElements: part ? partRoot.querySelectorAll(`${part}, ${part} *`).length : counts.elements,
  };
}

/**
 * Visits a subject's page once.
 *
 * @param {Subject} subject
 * @param {{ keys?: readonly string[], rate?: number }} options letters, each of which changes the rows that are shown;
 *   how many times slower the page's thread is made
 * @throws where nothing or something else is drawn: what is broken is not fast
 */
export function measureVisit({ browser, server }, subject, size, { keys = [], rate }) {
  server.forget();
  const setting = { url: server.origin + subject.path(size), scripts: watchersOf(subject, size), rate };
  return visit(browser, setting, async (page, devtools, go) => {
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    await go();
    await firstRow(page);
    const cpu = await threadMs(devtools);
    const seen = await page.evaluate(seenInPage, { host: subject.host, part: subject.part });
    assertRows(subject, size, seen);
    const bytes = server.codeBytes();
    const heap = (await heapBytes(devtools)) / MEGABYTE;
    return { ...seen, cpu, bytes, heap, ...(await act(page, subject, keys)) };
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
  return visit(browser, { url: server.origin + subject.laterPath(size) }, work);
}

/** Traces one visit: the load, then each key or move; see profile.mjs. Slower than an unwatched one. */
export function profileVisit({ browser, server }, subject, size, { keys, rate }) {
  const setting = { url: server.origin + subject.path(size), scripts: watchersOf(subject, size), rate };
  const work = async (page, _devtools, go) => {
    const traced = async (name, act) => {
      const stop = await startTrace(browser, page);
      await act();
      return { name, events: await stop() };
    };
    const traces = [await traced('load', () => go().then(() => firstRow(page)))];
    const acts = subject.map
      ? ['zoom', 'pan', 'zoom', 'pan'].map((kind) => [kind, () => moveOnce(page, kind)])
      : keys.map((key) => [`key ${key}`, () => typeKeys(page, subject.search, [key])]);
    for (const [name, act] of acts) traces.push(await traced(name, act));
    return { traces };
  };
  return visit(browser, setting, work).then(({ traces }) => traces);
}
