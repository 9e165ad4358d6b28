import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { ROOT, buildDoors, bundlePages } from '../harness/build.mjs';
import { headOf, html, json } from '../harness/files.mjs';
import { communityPage } from './places.mjs';

const SIZES = [100, 1000, 10_000, 100_000];
/** As much as the client takes, and as a page would fetch. */
const MOST_FETCHED = 10_000;
const TAG = 'ouishare-community-map';
const LAYER = 'bench-map-layer';

const OURS = 'ours';
/** As many rows as an endpoint answers at most. */
const PAGE_ROWS = 500;
const PAGED = 'ours, pages of 500';
const TILED = 'ours, on tiles';
const DRAWING = 'ours, drawing layer';
const BOUND = 'fair bound: fetched';
const MEMORY_BOUND = 'bound: in memory';
const MARKERCLUSTER = 'Leaflet + markercluster';
const MAPLIBRE = 'MapLibre GL, software GL';
const OPENLAYERS = 'OpenLayers, clusters';

/** A frame of the same size for all, in which the world of a zoom level of tiles is exactly as wide. */
const SHEET = `main { inline-size: 1024px }
#app { position: relative; block-size: 454px }
${TAG}, ${LAYER} { display: block }
${TAG} { min-block-size: 60em }
.window, .window svg { position: absolute; inset: 0; inline-size: 100%; block-size: 100% }
.place { position: absolute }
.bench-pin { border-radius: 50%; background: #0a5c4d }`;

function document(content, head) {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Communities</title>
<style>${SHEET}</style>
<link rel="icon" href="data:,">${head}</head>
<body><h1>The network</h1><p>Who is where.</p>
<main>${content}</main>
<footer><p>The network’s own page, below its map.</p></footer></body></html>`;
}

/** A picture of 256 by 256 grey pixels: every tile. */
function greyTile() {
  const SIDE = 256;
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIDE, 0);
  header.writeUInt32BE(SIDE, 4);
  // Eight bits a pixel, grey.
  header[8] = 8;
  const rows = Buffer.alloc(SIDE * (SIDE + 1), 0xdd);
  // No filter.
  for (let row = 0; row < SIDE; row += 1) rows[row * (SIDE + 1)] = 0;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The same in pages of as many rows as an endpoint answers at most. */
function pagesOf(size) {
  const { items, ...page } = JSON.parse(communityPage(size));
  const name = (at) => (at === 0 ? 'communities.json' : `communities-${at}.json`);
  const starts = Array.from({ length: Math.ceil(size / PAGE_ROWS) }, (_, page) => page * PAGE_ROWS);
  return starts.map((at) => {
    const next = at + PAGE_ROWS < size ? { next: name(at + PAGE_ROWS) } : {};
    return [
      `/data/${size}-paged/${name(at)}`,
      json(JSON.stringify({ ...page, ...next, items: items.slice(at, at + PAGE_ROWS) })),
    ];
  });
}

function pageFiles({ names, files }, sizes) {
  const autoloader = '<script type="module" src="/cdn/1/ouishare.js"></script>';
  const ours = (data, more = '') =>
    document(
      `<${TAG} endpoint="/data/${data}/"${more}><a href="/communities">Our communities</a></${TAG}>`,
      autoloader,
    );
  const tiled = ' tiles="/tiles/{z}/{x}/{y}.png" attribution="One grey picture"';
  return [
    ...names.map((name) => [`/${name}`, html(document('<div id="app"></div>', headOf(name, files)))]),
    ...sizes.map((size) => [`/ours/${size}`, html(ours(size))]),
    ...sizes.map((size) => [`/ours/${size}-paged`, html(ours(`${size}-paged`))]),
    ...sizes.map((size) => [`/ours/${size}-tiled`, html(ours(size, tiled))]),
  ];
}

/** MapLibre loads its worker from beside itself. */
function workerFile() {
  const entry = createRequire(import.meta.url).resolve('maplibre-gl/dist/maplibre-gl-worker.mjs');
  return ['/pages/maplibre-gl-worker.mjs', { body: readFileSync(entry), type: 'text/javascript' }];
}

function subjectsOf() {
  const rows = (size) => size;
  const at = (name) => (size) => `/${name}?size=${size}`;
  const own = { row: '.place', map: { number: '.number', moving: '.place, .window svg' } };
  const widget = { ...own, host: TAG, part: '.map', largest: MOST_FETCHED };
  const leaflet = { number: 'span', moving: '.leaflet-map-pane, .leaflet-marker-icon' };
  const canvas = { row: 'canvas', map: { number: 'canvas', moving: 'canvas' } };
  const subjects = [
    { name: OURS, ...widget, path: (size) => `/ours/${size}` },
    { name: PAGED, ...widget, path: (size) => `/ours/${size}-paged` },
    { name: TILED, ...widget, path: (size) => `/ours/${size}-tiled` },
    { name: BOUND, ...own, largest: MOST_FETCHED, path: at('fetched-bound') },
    { name: DRAWING, ...own, host: LAYER, part: '.map', path: at('layer') },
    { name: MEMORY_BOUND, ...own, path: at('memory-bound') },
    { name: MARKERCLUSTER, row: '.leaflet-marker-icon', map: leaflet, path: at('markercluster') },
    { name: MAPLIBRE, ...canvas, path: at('maplibre') },
    { name: OPENLAYERS, ...canvas, path: at('openlayers') },
  ];
  return subjects.map((subject) => ({ rows, ...subject }));
}

function goalsOf() {
  const at = (subject, size) => (name, figure, most, by) => ({ name, subject, size, figure, most, by });
  const ours = at(OURS, 10_000);
  const layer = at(DRAWING, 100_000);
  const smallLayer = at(DRAWING, 10_000);
  return [
    ours('ready, by the fair bound', 'ready', 1.5, BOUND),
    ours('thread, by the fair bound', 'cpu', 1.5, BOUND),
    ours('ready, by OpenLayers', 'ready', 1 / 2, OPENLAYERS),
    ours('ready, by markercluster', 'ready', 1 / 4, MARKERCLUSTER),
    ours('zoom, by the fair bound', 'zooms', 1.5, BOUND),
    ours('pan, by the fair bound', 'pans', 1.5, BOUND),
    ours('longest task of the load, ms', 'longest', 50),
    ours('longest task of zoom and pan, ms', 'moveLongest', 50),
    ours('elements of the map', 'partElements', 200),
    ours('heap, by markercluster', 'heap', 1 / 8, MARKERCLUSTER),
    smallLayer('drawing layer: heap, by markercluster', 'heap', 1 / 8, MARKERCLUSTER),
    ours('layout shift', 'shift', 0),
    ours('requests to others', 'foreign', 0),
    layer('drawing layer: ready, by the bound', 'ready', 2, MEMORY_BOUND),
    layer('drawing layer: thread, by the bound', 'cpu', 2, MEMORY_BOUND),
    layer('drawing layer: longest task of the load, ms', 'longest', 200),
    layer('drawing layer: longest task of zoom and pan, ms', 'moveLongest', 200),
    layer('drawing layer: pan, by OpenLayers', 'pans', 1 / 2, OPENLAYERS),
    layer('drawing layer: elements', 'partElements', 200),
    layer('drawing layer: layout shift', 'shift', 0),
  ];
}

/**
 * @param {object} [options]
 * @param {readonly number[]} [options.sizes] how many communities
 * @param {string} [options.doors] a folder of built doors, instead of the present sources
 * @param {Map<string, import('../harness/server.mjs').File>} [options.code] the doors themselves
 * @returns {Promise<import('../harness/run.mjs').Bench>}
 */
export async function openBench({ sizes = SIZES, doors: built, code } = {}) {
  const fetched = sizes.filter((size) => size <= MOST_FETCHED);
  const [doors, scripts] = await Promise.all([
    code ?? buildDoors(built),
    bundlePages(join(ROOT, 'test/bench/community-map/pages'), { isReadable: code !== undefined }),
  ]);
  const files = new Map([
    ...doors,
    ...scripts.files,
    ...fetched.map((size) => [`/data/${size}/communities.json`, json(communityPage(size))]),
    ...fetched.flatMap(pagesOf),
    ...pageFiles(scripts, fetched),
    workerFile(),
    ['/tiles/*', { body: greyTile(), type: 'image/png' }],
  ]);
  return {
    files,
    // Without a graphics card, WebGL is drawn by the processor.
    browserArgs: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
    sizes,
    noun: 'places',
    columns: [
      'bytes',
      'ready',
      'fromHand',
      'long',
      'cpu',
      'zoom',
      'pan',
      'moveLongest',
      'heap',
      'elements',
      'buttons',
      'foreign',
      'shift',
    ],
    subjects: subjectsOf(),
    goals: goalsOf(),
    slow: { rate: 4, sizes: [1000, 10_000], runs: 2 },
  };
}
