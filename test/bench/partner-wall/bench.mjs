import { join } from 'node:path';
import { ROOT, buildDoors, bundlePages } from '../harness/build.mjs';
import { headOf, html, json } from '../harness/files.mjs';

/** A chapter's wall, and the most that a network shows. */
const SIZES = [20, 500];
const TAG = 'ouishare-partner-wall';
/** Width and height of the four shapes of logos. */
const SHAPES = [
  [400, 100],
  [300, 200],
  [200, 200],
  [240, 120],
];

const OURS = 'ours';
const BOUND = 'bound: a plain lazy list';

function document(content, head = '') {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Partners</title>
<style>#app, ${TAG} { display: block; min-block-size: 52em } #app ul { display: flex; flex-wrap: wrap; list-style: none } #app img { max-inline-size: 100% }</style>
<link rel="icon" href="data:,">${head}</head>
<body><h1>With the support of</h1>
${content}
<footer><p>The network’s own page, below its partners.</p></footer></body></html>`;
}

const svg = ([width, height]) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" rx="20" fill="#0a5c4d"/></svg>`;

function pageOf(size) {
  const items = Array.from({ length: size }, (_, at) => {
    const [width, height] = SHAPES[at % SHAPES.length];
    const logo = { src: `/logos/${at % SHAPES.length}.svg?${at}`, width, height };
    return { id: `p${at}`, name: `Partner ${at}`, url: `https://p${at}.example/`, logo };
  });
  return { version: '1', lang: 'en', items };
}

function filesOf(scripts, sizes) {
  const files = new Map(SHAPES.map((shape, at) => [`/logos/${at}.svg`, { body: svg(shape), type: 'image/svg+xml' }]));
  for (const name of scripts.names) {
    files.set(`/${name}`, html(document('<div id="app"></div>', headOf(name, scripts.files))));
  }
  for (const size of sizes) {
    files.set(`/data/${size}/partners.json`, json(JSON.stringify(pageOf(size))));
    const wall = `<${TAG} endpoint="/data/${size}/"><a href="/partners">Partners</a></${TAG}>`;
    files.set(`/ours/${size}`, html(document(wall, '<script type="module" src="/cdn/1/ouishare.js"></script>')));
  }
  return files;
}

function subjectsOf() {
  const at = (name) => (size) => `/${name}?size=${size}`;
  const rows = (size) => size;
  return [
    { name: OURS, host: TAG, row: '[part~="card"]', rows, path: (size) => `/ours/${size}` },
    { name: BOUND, row: '.row', rows, path: at('plain-list') },
    { name: 'Swiper', row: '.row', rows, path: at('swiper') },
    { name: 'Embla', row: '.row', rows, path: at('embla') },
  ];
}

function goalsOf(size) {
  const ours = (name, figure, most, by) => ({ name, subject: OURS, size, figure, most, by });
  return [
    ours('layout shift', 'shift', 0),
    ours('ready, by the plain list', 'ready', 3, BOUND),
    ours('ready, by Swiper', 'ready', 1, 'Swiper'),
    ours('thread, by Swiper', 'cpu', 1, 'Swiper'),
    ours('longest task, ms', 'longest', 50),
  ];
}

/** @returns {Promise<import('../harness/run.mjs').Bench>} as the other benches */
export async function openBench({ sizes = SIZES, doors: built, code } = {}) {
  const [doors, scripts] = await Promise.all([
    code ?? buildDoors(built),
    bundlePages(join(ROOT, 'test/bench/partner-wall/pages')),
  ]);
  return {
    files: new Map([...doors, ...scripts.files, ...filesOf(scripts, sizes)]),
    sizes,
    noun: 'logos',
    columns: ['bytes', 'ready', 'long', 'cpu', 'heap', 'nodes', 'shift', 'foreign'],
    subjects: subjectsOf(),
    goals: goalsOf(Math.max(...sizes)),
  };
}
