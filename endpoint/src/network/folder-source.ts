import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROUTES } from '../../../src/contract/routes.js';
import { makeId, type Text } from '../../../src/contract/text.js';
import { RESOURCES } from '../../../src/contract/words.js';
import { OperatorError } from '../operator-error.js';
import type { Network } from './network.js';

/** The files of a network, as a publisher keeps them: those of the contract, each a page or a bare list. */
const FILES = [ROUTES.manifest, ROUTES.pastEvents, ...RESOURCES.map((name) => ROUTES[name])] as const;

/** A page as it lies in a file, before anything is checked. */
interface RawPage {
  readonly items: readonly unknown[];
  readonly labels?: unknown;
  readonly tiers?: unknown;
}

/**
 * Reads a network from a folder of the contract's files; any of them but the manifest may be missing. Rows are handed on as they are, for
 * the check that every network goes through.
 * @throws OperatorError where a file cannot be read
 */
export function readFolder(folder: string): Network {
  const manifest = readJson(folder, ROUTES.manifest);
  if (manifest === undefined) throw new OperatorError(`There is no ${ROUTES.manifest} in ${folder}.`);
  const pages = Object.fromEntries(RESOURCES.map((name) => [name, readPage(folder, ROUTES[name])]));
  const rows = Object.fromEntries(RESOURCES.map((name) => [name, withIds(pages[name]?.items ?? [])]));
  const labels = RESOURCES.flatMap((name) => asList(pages[name]?.labels));
  const network = {
    ...rows,
    manifest,
    events: [...(rows['events'] ?? []), ...withIds(readPage(folder, ROUTES.pastEvents).items)].filter(isFirst()),
    tiers: asList(pages['partners']?.tiers),
    labels: labels.filter(isFirst()),
  };
  // Checked by `checkNetwork`, row by row: until then it only looks like one.
  return network as unknown as Network;
}

/** One text that changes when any of the files does. */
export function stampOfFolder(folder: string): string {
  return FILES.map((name) => {
    const { mtimeMs = 0, size = 0 } = statSync(join(folder, name), { throwIfNoEntry: false }) ?? {};
    return `${String(mtimeMs)} ${String(size)}`;
  }).join('\n');
}

function readPage(folder: string, name: string): RawPage {
  const page = readJson(folder, name) ?? [];
  if (Array.isArray(page)) return { items: page as unknown[] };
  if (typeof page === 'object' && 'items' in page && Array.isArray(page.items)) return page as RawPage;
  throw new OperatorError(`${join(folder, name)} is no page of rows: it has no "items".`);
}

function readJson(folder: string, name: string): unknown {
  const file = join(folder, name);
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    throw new OperatorError(`${file} cannot be read: ${error instanceof Error ? error.message : 'unknown'}.`);
  }
}

/** A row without an id gets the one that every reader of the contract would make. */
function withIds(rows: readonly unknown[]): unknown[] {
  return rows.map((row) => {
    if (row === null || typeof row !== 'object' || 'id' in row) return row;
    const { url, start, title, name } = row as { url?: unknown; start?: unknown; title?: Text; name?: Text };
    const id = makeId(
      typeof url === 'string' ? url : undefined,
      typeof start === 'string' ? start : undefined,
      title ?? name,
    );
    return { ...row, id };
  });
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

/** The same event may lie in both files, the same label in every one. */
function isFirst(): (row: unknown) => boolean {
  const seen = new Set<unknown>();
  return (row) => {
    const id = row !== null && typeof row === 'object' && 'id' in row ? row.id : row;
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  };
}
