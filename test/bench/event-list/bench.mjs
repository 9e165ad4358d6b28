import { join } from 'node:path';
import { ROOT, buildDoors, bundlePages } from '../harness/build.mjs';
import { headOf, html, json } from '../harness/files.mjs';
import { KEYS, firstDay, firstMonth, makeEvents, pageOf } from './events.mjs';

const SIZES = [100, 1000, 10_000];
/** How many rows ours and the bounds draw before the visitor asks for more. */
const DRAWN = 50;
const PAGE_ROWS = 500;
const TAG = 'ouishare-event-list';

const OURS = 'ours';
const PAGED = 'ours, pages of 500';
const BOUND = 'fair bound: fetched, 50 drawn';
const MEMORY_BOUND = 'bound: in memory, 50 drawn';
const MONTH = 'FullCalendar 7, month';
const YEAR = 'FullCalendar 7, year';

/**
 * The same frame of a page around every subject: something above it, something below that could be pushed. The space is
 * kept as our README says.
 */
function document(content, head = '') {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Events</title>
<style>#app, ${TAG} { display: block; min-block-size: 52em }</style>
<link rel="icon" href="data:,">${head}</head>
<body><h1>Events of the network</h1><p>What happens where, this year.</p>
${content}
<footer><p>The network’s own page, below its events.</p></footer></body></html>`;
}

const AUTOLOADER = '<script type="module" src="/cdn/1/ouishare.js"></script>';

/** Static folders: `/data/<size>/events.json` is one page, `/data/<size>-paged/` the same in pages of 500. */
function dataFiles(sizes, from) {
  const files = new Map();
  for (const size of sizes) {
    const rows = makeEvents(size, from);
    files.set(`/data/${size}/events.json`, json(pageOf(rows)));
    for (let at = 0; at < size; at += PAGE_ROWS) {
      const name = (start) => (start === 0 ? 'events.json' : `events-${start}.json`);
      const next = at + PAGE_ROWS < size ? { next: name(at + PAGE_ROWS) } : {};
      const page = pageOf(rows.slice(at, at + PAGE_ROWS), { ...next, total: size });
      files.set(`/data/${size}-paged/${name(at)}`, json(page));
    }
  }
  return files;
}

function pageFiles(scripts, sizes) {
  const files = new Map(
    scripts.names.map((name) => [`/${name}`, html(document('<div id="app"></div>', headOf(name, scripts.files)))]),
  );
  for (const data of sizes.flatMap((size) => [`${size}`, `${size}-paged`])) {
    const list = `<${TAG} endpoint="/data/${data}/"><a href="/agenda">Agenda</a></${TAG}>`;
    files.set(`/ours/${data}`, html(document(list, AUTOLOADER)));
  }
  // The door itself: the code is there before anything is measured.
  const doors = '<script type="module" src="/cdn/1/event-list.js"></script>';
  const later = '<script type="module" src="/pages/ours-later.js"></script>';
  files.set('/ours-later', html(document('<div id="app"></div>', doors + later)));
  return files;
}

function subjectsOf(from) {
  const drawn = (size) => Math.min(size, DRAWN);
  const inMonth = (size) => {
    const month = firstMonth(from);
    return makeEvents(size, from).filter(({ start }) => start.startsWith(month)).length;
  };
  const at =
    (name, hash = '') =>
    (size) =>
      `/${name}?size=${size}&from=${from}${hash}`;
  const all = (size) => size;
  const own = { host: TAG, row: '[part~="card"]', rows: drawn, search: `${TAG} input[type=search]` };
  const bound = { row: 'li.row', search: 'input[type=search]' };
  const calendar = { row: '.bench-row' };
  return [
    { name: OURS, ...own, path: (size) => `/ours/${size}`, laterPath: at('ours-later') },
    { name: PAGED, ...own, path: (size) => `/ours/${size}-paged` },
    { name: BOUND, ...bound, rows: drawn, path: at('fetched-bound') },
    { name: MEMORY_BOUND, ...bound, rows: drawn, path: at('memory-bound') },
    { name: MONTH, ...calendar, rows: inMonth, path: at('fullcalendar') },
    { name: YEAR, ...calendar, rows: all, path: at('fullcalendar', '#year') },
    { name: '@event-calendar/core, month', row: '.ec-event', rows: inMonth, path: at('event-calendar') },
    { name: 'all rows by innerHTML', ...bound, rows: all, path: at('all-rows') },
  ];
}

function goalsOf(size) {
  const ours = (name, figure, most, by) => ({ name, subject: OURS, size, figure, most, by });
  return [
    ours('ready, by the fair bound', 'ready', 1.4, BOUND),
    ours('ready, by FullCalendar’s month', 'ready', 1 / 2.5, MONTH),
    ours('ready, by FullCalendar’s year', 'ready', 1 / 15, YEAR),
    ours('a key, by the bound', 'keys', 1.3, BOUND),
    ours('the first key, by the bound', 'firstKey', 1.3, BOUND),
    ours('nodes', 'nodes', 1000),
    ours('heap, by the fair bound', 'heap', 1.2, BOUND),
    ours('layout shift', 'shift', 0),
    ours('longest task, ms', 'longest', 50),
  ];
}

/**
 * @param {object} [options]
 * @param {readonly number[]} [options.sizes] how many events
 * @param {string} [options.doors] a folder of built doors, instead of the present sources
 * @param {Map<string, import('../harness/server.mjs').File>} [options.code] the doors themselves
 * @returns {Promise<import('../harness/run.mjs').Bench>}
 */
export async function openBench({ sizes = SIZES, doors: built, code } = {}) {
  const from = firstDay();
  const [doors, scripts] = await Promise.all([
    code ?? buildDoors(built),
    bundlePages(join(ROOT, 'test/bench/event-list/pages')),
  ]);
  const files = new Map([...doors, ...scripts.files, ...dataFiles(sizes, from), ...pageFiles(scripts, sizes)]);
  return {
    files,
    sizes,
    noun: 'events',
    columns: ['bytes', 'ready', 'long', 'cpu', 'keys', 'heap', 'nodes', 'shift', 'removed', 'nodesRemoved'],
    subjects: subjectsOf(from),
    goals: goalsOf(Math.max(...sizes)),
    keys: KEYS,
  };
}
