import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { ROUTES } from '../../../src/contract/routes.js';
import { RESOURCES } from '../../../src/contract/words.js';
import { filterInSlices, Slices } from '../slices.js';
import { calendarFile, calendarRows } from './calendar-file.js';
import type { ListName, Shelf } from './library.js';
import { staticManifest } from './manifest.js';
import { geoJsonFile, jsonFeedFile, rssFile } from './other-feeds.js';
import { pageOf } from './pages.js';

const LISTS: readonly ListName[] = [...RESOURCES, 'pastEvents'];
/** Rows of one file: a page that is read in one slice. */
const PAGE_ROWS = 500;
/** The first page is at least so long where there are others: who looks at a list does not start with two questions. */
const FIRST_PAGE_ROWS_MIN = 250;
/** A page that is named by what is in it: `events-3f9a2c81d0b7e645.json`. */
const HASHED = /-[\da-f]{16}\.json(?:\.(?:gz|br))?$/;
/** Who has read a first page an hour ago may still ask for those it names. */
const KEPT_MS = 24 * 3_600_000;
/** Smaller files gain nothing. */
const PACKED_MIN = 500;

/** What of a folder was written, and what was as it should be. */
export interface Written {
  readonly written: readonly string[];
  readonly untouched: number;
}

export interface StaticOptions {
  /** Folders with the pictures that rows name by relative addresses, copied beside them. */
  readonly pictures?: readonly { readonly name: string; readonly folder: string }[];
  /** The address that the folder will have: for what has to name it, such as a feed for others. */
  readonly base?: string | undefined;
  /** Writes `.gz` and `.br` beside each file, for servers that send those. */
  readonly packed?: boolean;
  /** Further files by name. */
  readonly more?: ReadonlyMap<string, string>;
}

/**
 * Writes what an endpoint can be read for as a folder of plain files: a complete endpoint by itself on any static host. A reader never
 * sees half of it: pages are named by what is in them and are there before the page that names them, and each file is put in its place
 * whole. What has not changed is not touched. In slices, for a server that answers meanwhile.
 */
export async function writeStaticFolder(folder: string, shelf: Shelf, options: StaticOptions = {}): Promise<Written> {
  const { pictures = [], base = 'https://example.invalid/', packed = false } = options;
  mkdirSync(folder, { recursive: true });
  const all = [...(await filesOf(shelf, base, options.more))];
  const written = await filterInSlices(all, ([name, text]) => put(join(folder, name), text, packed));
  for (const { name, folder: from } of pictures)
    if (existsSync(from)) cpSync(from, join(folder, name), { recursive: true });
  sweep(folder, new Set(all.map(([name]) => name)), shelf.madeAt);
  return { written: written.map(([name]) => name), untouched: all.length - written.length };
}

/** All files by name, in the order in which they are put there: who reads one finds all that it names. */
async function filesOf(
  shelf: Shelf,
  base: string,
  more: ReadonlyMap<string, string> = new Map(),
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const firsts = new Map<string, string>();
  for (const list of LISTS) await addPages(list, shelf, files, firsts);
  files.set(ROUTES.calendar, await calendarFile(shelf, await calendarRows(shelf), base));
  files.set('communities.geojson', geoJsonFile(shelf));
  files.set('feed.json', jsonFeedFile(shelf, base));
  files.set('feed.xml', rssFile(shelf, base));
  const manifest = { ...staticManifest(shelf.network.manifest), feeds: { ics: ROUTES.calendar } };
  return new Map([...files, ...firsts, ...more, [ROUTES.manifest, `${JSON.stringify(manifest)}\n`]]);
}

/**
 * The pages of a list, from the last to the first, since each names the next by what is in that. They are counted from the end, and none but the
 * first says how many there are: what is added in front, as to the past and the magazine, changes the first page alone.
 */
async function addPages(
  list: ListName,
  shelf: Shelf,
  files: Map<string, string>,
  firsts: Map<string, string>,
): Promise<void> {
  const rows = shelf.lists[list];
  const name = ROUTES[list];
  const firstRows = firstPageRows(rows.length);
  const slices = new Slices();
  let next: string | undefined;
  for (let end = rows.length; end > firstRows; end -= PAGE_ROWS) {
    const items = rows.slice(end - PAGE_ROWS, end);
    const text = `${JSON.stringify({ ...pageOf(shelf, list, items, items), next })}\n`;
    next = name.replace('.json', `-${createHash('sha256').update(text).digest('hex').slice(0, 16)}.json`);
    files.set(next, text);
    if (slices.isDue) await slices.pause();
  }
  const page = {
    ...pageOf(shelf, list, rows.slice(0, firstRows), rows),
    next,
    ...(list === 'events' && { past: ROUTES.pastEvents }),
    total: rows.length,
  };
  firsts.set(name, `${JSON.stringify(page)}\n`);
}

function firstPageRows(rows: number): number {
  if (rows <= PAGE_ROWS) return rows;
  const rest = rows % PAGE_ROWS;
  return rest < FIRST_PAGE_ROWS_MIN ? rest + PAGE_ROWS : rest;
}

/** Puts a file in its place whole; its packed forms are there before. False where it was so already. */
function put(file: string, text: string, packed: boolean): boolean {
  const bytes = Buffer.from(text);
  if (existsSync(file) && readFileSync(file).equals(bytes)) return false;
  const forms: (readonly [string, Buffer])[] = [[file, bytes]];
  if (packed && bytes.length >= PACKED_MIN) {
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
    forms.unshift([`${file}.gz`, gzipSync(bytes, { level: 9 })], [`${file}.br`, brotliCompressSync(bytes, quality)]);
  } else for (const end of ['.gz', '.br']) rmSync(file + end, { force: true });
  for (const [place, content] of forms) {
    const own = join(dirname(place), `.${String(process.pid)}-${place.slice(dirname(place).length + 1)}`);
    writeFileSync(own, content);
    renameSync(own, place);
  }
  return true;
}

/** Takes away pages that no first page has named for a day, and what a build that was cut off left behind. */
function sweep(folder: string, current: ReadonlySet<string>, now: number): void {
  for (const name of readdirSync(folder)) {
    const isOld = HASHED.test(name) && !current.has(name.replace(/\.(?:gz|br)$/, ''));
    const isLeft = /^\.\d+-/.test(name);
    if ((isOld || isLeft) && statSync(join(folder, name)).mtimeMs < now - KEPT_MS)
      rmSync(join(folder, name), { force: true });
  }
}
