import { readFileSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, buildDoors, bundlePages } from '../harness/build.mjs';
import { headOf, html, json } from '../harness/files.mjs';

/** One widget on a page, and as many as nobody should have. */
const SIZES = [1, 50];
const TAG = 'ouishare-event-list';
const ROWS = 3;
const SHOELACE = join(ROOT, 'test/bench/node_modules/@shoelace-style/shoelace/cdn');

const OURS = 'ours';
const AWAY = 'ours, all far below';
const FRAME = 'a frame';

const times = (size, markup) => Array.from({ length: size }, () => markup).join('\n');

function document(content, head = '') {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>A partner</title>
<style>${TAG}, iframe { display: block; inline-size: 100%; min-block-size: 52em; border: 0 } .far { block-size: 4000px }</style>
<link rel="icon" href="data:,">${head}</head>
<body><h1 class="above">A partner’s page</h1>
${content}
</body></html>`;
}

const DATA = {
  version: '1',
  lang: 'en',
  items: Array.from({ length: ROWS }, (_, at) => ({
    id: `e${at}`,
    title: `Meeting ${at}`,
    start: `2099-05-0${at + 1}T09:00`,
    timeZone: 'Europe/Paris',
  })),
};

function oursOf(size, before = '') {
  const widget = `<${TAG} endpoint="/data/"><a href="/agenda">Agenda</a></${TAG}>`;
  return html(document(before + times(size, widget), '<script type="module" src="/cdn/1/ouishare.js"></script>'));
}

function filesOf(scripts, sizes) {
  const files = new Map([
    ['/data/events.json', json(JSON.stringify(DATA))],
    ['/framed', html(document('<ul><li>Meeting</li></ul>'))],
  ]);
  for (const path of globSync('**/*.{js,css}', { cwd: SHOELACE })) {
    const type = path.endsWith('.css') ? 'text/css' : 'text/javascript';
    files.set(`/shoelace/${path}`, { body: readFileSync(join(SHOELACE, path)), type });
  }
  for (const name of scripts.names)
    files.set(`/${name}`, html(document('<div id="app"></div>', headOf(name, scripts.files))));
  const shoelace =
    '<link rel="stylesheet" href="/shoelace/themes/light.css"><script type="module" src="/shoelace/shoelace-autoloader.js"></script>';
  for (const size of sizes) {
    files.set(`/ours/${size}`, oursOf(size));
    files.set(`/away/${size}`, oursOf(size, '<div class="far"></div>'));
    files.set(`/shoelace-page/${size}`, html(document(times(size, '<sl-button>Join</sl-button>'), shoelace)));
    files.set(`/frames/${size}`, html(document(times(size, '<iframe title="Agenda" src="/framed"></iframe>'))));
  }
  return files;
}

function subjectsOf() {
  const one = () => 1;
  const at = (name) => (size) => `/${name}/${size}`;
  return [
    { name: OURS, host: TAG, row: '[part~="card"]', rows: () => ROWS, path: at('ours') },
    { name: AWAY, row: '.above', rows: one, path: at('away') },
    {
      name: 'Shoelace autoloader, buttons',
      host: 'sl-button',
      row: '[part~="base"]',
      rows: one,
      path: at('shoelace-page'),
    },
    {
      name: 'add-to-calendar-button',
      host: 'add-to-calendar-button',
      row: '.atcb-button',
      rows: one,
      path: (size) => `/add-to-calendar?size=${size}`,
    },
    {
      name: 'giscus, its frame not loaded',
      host: 'giscus-widget',
      row: 'iframe',
      rows: one,
      largest: 1,
      path: () => '/giscus',
    },
    { name: FRAME, row: 'iframe', rows: (size) => size, path: at('frames') },
  ];
}

function goalsOf(size) {
  const ours = (name, figure, most, by) => ({ name, subject: OURS, size, figure, most, by });
  return [
    ours('layout shift', 'shift', 0),
    ours('foreign requests', 'foreign', 0),
    ours('longest task, ms', 'longest', 50),
    ours('ready, by Shoelace', 'ready', 1, 'Shoelace autoloader, buttons'),
    ours('thread, by as many frames', 'cpu', 1, FRAME),
    { name: 'bytes until something is near', subject: AWAY, size, figure: 'bytes', most: 1000 },
  ];
}

/** @returns {Promise<import('../harness/run.mjs').Bench>} as the other benches */
export async function openBench({ sizes = SIZES, doors: built, code } = {}) {
  const [doors, scripts] = await Promise.all([
    code ?? buildDoors(built),
    bundlePages(join(ROOT, 'test/bench/embedding/pages')),
  ]);
  const largest = Math.max(...sizes);
  return {
    files: new Map([...doors, ...scripts.files, ...filesOf(scripts, sizes)]),
    sizes,
    noun: 'widgets',
    columns: ['bytes', 'ready', 'long', 'cpu', 'heap', 'nodes', 'shift', 'foreign'],
    subjects: subjectsOf(),
    goals: goalsOf(largest),
    slow: { rate: 4, sizes: [largest], runs: 3 },
  };
}
