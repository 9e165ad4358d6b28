import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROUTES } from '../../../src/contract/routes.js';
import { RESOURCES } from '../../../src/contract/words.js';
import type { ListName, Shelf } from './library.js';
import { staticManifest } from './manifest.js';
import { makePage } from './pages.js';
import type { Questions } from './questions.js';

/** Everything, asked for without a question. */
const ALL: Questions = { query: {}, limit: Number.MAX_SAFE_INTEGER, key: '' };
const LISTS: readonly ListName[] = [...RESOURCES, 'pastEvents'];

/**
 * Writes what an endpoint can be read for as a folder of plain files: a complete endpoint by itself on any static host. Empties the folder first.
 *
 * @param files folders with the pictures that rows name by relative addresses, copied beside them
 */
export function writeStaticFolder(
  folder: string,
  shelf: Shelf,
  files: readonly { name: string; folder: string }[],
): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const list of LISTS) writeJson(join(folder, ROUTES[list]), makePage(shelf, list, ALL));
  writeJson(join(folder, ROUTES.manifest), staticManifest(shelf.network.manifest));
  for (const { name, folder: from } of files)
    if (existsSync(from)) cpSync(from, join(folder, name), { recursive: true });
}

function writeJson(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value, null, 1)}\n`);
}
