import type { Hono } from 'hono';
import { Problem } from '../http/problem.js';
import { StaticFolder } from '../http/static-files.js';
import type { ServerEnv } from '../http/visitor-address.js';

/** Files whose name carries a hash of what is in them never change. */
export const HASHED = /^chunks\/.+-[\w-]{7,}\.js$/;
const IMMUTABLE = 'public, max-age=31536000, immutable';
/** Doors keep their name from build to build: pages follow within minutes, and draw from an old copy meanwhile. */
const DOOR_CACHE = 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800';
/** While somebody works on the files: ask every time. */
const WORKING_CACHE = 'no-cache';

export interface FilesOptions {
  /** The address below which the files are served, with its last slash. */
  readonly prefix: string;
  readonly folder: string;
  /** Files change while the server runs. */
  readonly working: boolean;
  /** What is served here never changes: the address names a version. */
  readonly fixed?: boolean;
  /** Only names that match are served. */
  readonly only?: RegExp;
}

/** Serves a folder to every page on the web: doors, chunks, pictures. */
export function addSharedFiles(
  app: Hono<ServerEnv>,
  { prefix, folder, working, fixed = false, only = /./ }: FilesOptions,
): void {
  const files = new StaticFolder(folder);
  app.get(`${prefix}*`, async (context) => {
    const path = pathOf(context.req.url).slice(prefix.length);
    const answer = only.test(path) ? await files.read(path) : undefined;
    if (answer === undefined) throw new Problem(404, 'There is no such file here.', { headers: { ...SHARED } });
    const lasts = HASHED.test(path) || (fixed && !working);
    const cache = lasts ? IMMUTABLE : working ? WORKING_CACHE : DOOR_CACHE;
    return answer.toResponse(context.req.raw, { ...SHARED, 'Cache-Control': cache });
  });
}

/** Any page may use them, also one that isolates itself (Cross-Origin-Embedder-Policy). */
const SHARED = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Timing-Allow-Origin': '*',
};

/** Serves a folder of pages at the root; a folder without its last slash is sent on to itself. */
export function addSite(app: Hono<ServerEnv>, folder: string): void {
  const files = new StaticFolder(folder);
  app.get('*', async (context) => {
    const path = pathOf(context.req.url);
    const answer = await files.read(path.slice(1));
    if (answer !== undefined) return answer.toResponse(context.req.raw, { 'Cache-Control': WORKING_CACHE });
    // Only to a path that was found, and relative to it: `//evil.example` can lead nowhere else.
    if (await files.isFolder(path.slice(1)))
      return context.redirect(`./${path.slice(path.lastIndexOf('/') + 1)}/`, 301);
    throw new Problem(404, 'There is no such page here.');
  });
}

/** The path as it was asked for, still percent-encoded. */
function pathOf(url: string): string {
  return new URL(url).pathname;
}
