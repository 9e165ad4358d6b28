import { setTimeout as sleep } from 'node:timers/promises';
import { ROUTES } from '../../../src/contract/routes.js';
import { RESOURCES } from '../../../src/contract/words.js';
import { API } from '../app-address.js';
import { Problem } from '../http/problem.js';
import type { App, Route } from './methods.js';

/** Long enough to read what a widget says meanwhile, and well below the ten seconds after which it gives up. */
const SLOW_MS = 3000;

const EMPTY_PAGE = { version: '1', items: [] };
const EMPTY_PATHS: ReadonlySet<string> = new Set([...RESOURCES, 'pastEvents' as const].map((name) => ROUTES[name]));
const OPEN = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' };

/**
 * The endpoint in trouble, for whoever tries the demo: `/api-slow/` answers as `/api/` does, but late; `/api-down/` answers 503;
 * `/api-empty/` has a manifest and no rows.
 */
export function addTroubles(app: App): void {
  /** What `/api/` answers to the same request. */
  const ask = (path: string, ...[context]: Parameters<Route>): Response | Promise<Response> =>
    app.fetch(new Request(new URL(`${API}/${path}`, context.req.url), context.req.raw), context.env);
  const answer = (name: string, route: (path: string, ...given: Parameters<Route>) => Response | Promise<Response>) => {
    const prefix = `${API}-${name}/`;
    app.all(`${prefix}*`, (context, next) => {
      const { pathname, search } = new URL(context.req.url);
      return Promise.resolve(route(pathname.slice(prefix.length) + search, context, next));
    });
  };
  answer('slow', async (path, ...given) => {
    await sleep(SLOW_MS);
    const late = await ask(path, ...given);
    // Kept by the browser, the second answer would be a fast one.
    late.headers.set('Cache-Control', 'no-store');
    return late;
  });
  answer('down', () => {
    throw new Problem(503, 'This address is always down: it is there to be tried.', { headers: OPEN });
  });
  answer('empty', (path, ...given) =>
    EMPTY_PATHS.has(path.split('?', 1)[0] ?? '') ? Response.json(EMPTY_PAGE, { headers: OPEN }) : ask(path, ...given),
  );
}
