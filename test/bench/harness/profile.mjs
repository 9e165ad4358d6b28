// Where the time of a page goes: Chromium's own trace with its samples of the stack, put together by task and function.
import { SourceMap } from 'node:module';

const CATEGORIES = [
  'toplevel',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
  'blink.user_timing',
  'v8.execute',
];
/** What the browser does itself in a task, by the names of the trace. */
const NATIVE = [
  'UpdateLayoutTree',
  'Layout',
  'PrePaint',
  'Paint',
  'Layerize',
  'Commit',
  'ParseHTML',
  'v8.compileModule',
  'V8.GC_MC_BACKGROUND_MARKING',
  'MajorGC',
  'MinorGC',
];
const NO_FUNCTION = new Set(['(root)', '(program)', '(idle)', '(garbage collector)']);

const toMs = (microseconds) => microseconds / 1000;

/** Starts tracing; the function it gives ends it and returns the events. */
export async function startTrace(browser, page) {
  await browser.startTracing(page, { categories: CATEGORIES });
  return async () => JSON.parse((await browser.stopTracing()).toString()).traceEvents;
}

/** The main thread of the page under test: the one with the most samples. */
function mainThread(events) {
  const threads = new Map();
  for (const { name, pid, args } of events) {
    if (name === 'ProfileChunk') threads.set(pid, (threads.get(pid) ?? 0) + (args.data.timeDeltas?.length ?? 0));
  }
  const [pid] = [...threads].sort(([, a], [, b]) => b - a)[0];
  const { tid } = events.find((event) => event.pid === pid && event.args?.name === 'CrRendererMain');
  return { pid, tid };
}

/** The samples of a process: when, how long, and the stack, innermost first. */
function samplesOf(events, pid) {
  const profile = events.find((event) => event.name === 'Profile' && event.pid === pid);
  const nodes = new Map();
  const samples = [];
  let at = profile.args.data.startTime;
  const chunks = events.filter(
    (event) => event.name === 'ProfileChunk' && event.pid === pid && event.id === profile.id,
  );
  for (const { args } of chunks.sort((a, b) => a.ts - b.ts)) {
    const { cpuProfile = {}, timeDeltas = [] } = args.data;
    for (const node of cpuProfile.nodes ?? []) nodes.set(node.id, node);
    (cpuProfile.samples ?? []).forEach((id, index) => {
      at += timeDeltas[index];
      samples.push({ at, id });
    });
  }
  const stackOf = (id) => {
    const stack = [];
    for (let node = nodes.get(id); node; node = nodes.get(node.parent)) stack.push(node.callFrame);
    return stack;
  };
  return samples.map(({ at: time, id }, index) => ({
    at: time,
    length: (samples[index + 1]?.at ?? time) - time,
    stack: stackOf(id),
  }));
}

/** Sums the time of functions: `self` in the function itself, `total` with what it calls, once a stack. */
function functionsOf(samples, nameOf) {
  const sums = new Map();
  const add = (name, key, length) => {
    const sum = sums.get(name) ?? { self: 0, total: 0 };
    sum[key] += length;
    sums.set(name, sum);
  };
  for (const { stack, length } of samples) {
    const names = stack.map(nameOf);
    if (names.length > 0) add(names[0], 'self', length);
    for (const name of new Set(names)) add(name, 'total', length);
  }
  return [...sums]
    .filter(([name]) => !['(root)', '(idle)'].includes(name))
    .map(([name, { self, total }]) => ({ name, self: toMs(self), total: toMs(total) }))
    .sort((a, b) => b.total - a.total);
}

/**
 * Puts a trace together.
 *
 * @param {(frame: { functionName: string, url: string, lineNumber: number }) => string} nameOf
 * @param {number} least ms of a task that is listed
 */
export function readTrace(events, nameOf, least = 50) {
  const { pid, tid } = mainThread(events);
  const own = events.filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X');
  const origin = Math.min(...own.filter(({ name }) => name === 'RunTask').map(({ ts }) => ts));
  const samples = samplesOf(events, pid);
  const within = ({ ts, dur }) => samples.filter(({ at }) => at >= ts && at < ts + dur);
  const named = (frame) => (NO_FUNCTION.has(frame.functionName) ? frame.functionName : nameOf(frame));
  const tasks = own
    .filter(({ name, dur }) => name === 'RunTask' && toMs(dur) >= least)
    .sort((a, b) => a.ts - b.ts)
    .map((task) => ({
      start: toMs(task.ts - origin),
      length: toMs(task.dur),
      native: nativeOf(own, task),
      functions: functionsOf(within(task), named),
    }));
  return { tasks, all: functionsOf(samples, named), native: nativeOf(own, { ts: 0, dur: Infinity }) };
}

function nativeOf(events, { ts, dur }) {
  const sums = NATIVE.map((name) => {
    const inside = events.filter((event) => event.name === name && event.ts >= ts && event.ts < ts + dur);
    return [name, toMs(inside.reduce((sum, event) => sum + event.dur, 0))];
  });
  return sums.filter(([, length]) => length >= 1);
}

/**
 * Gives a frame its function's name and the source file, by the source maps of the doors.
 *
 * @param {ReadonlyMap<string, object>} maps by path
 */
export function sourceNames(maps) {
  const read = new Map([...maps].map(([path, map]) => [path, new SourceMap(map)]));
  return ({ functionName, url = '', lineNumber, columnNumber }) => {
    const path = URL.canParse(url) ? new URL(url).pathname : url;
    const { originalSource = path, originalLine = lineNumber } =
      read.get(path)?.findEntry(lineNumber, columnNumber) ?? {};
    const source = originalSource.replace(/^.*(node_modules|(?=src))\/?/, '');
    return `${(functionName || '(anonymous)').padEnd(28)} ${source}:${originalLine + 1}`;
  };
}
