import { Hono } from 'hono';
import { routePath } from 'hono/route';
import { API } from './app-address.js';
import { Problem } from './http/problem.js';
import type { ServerEnv } from './http/visitor-address.js';
import type { Log } from './log.js';
import type { Library } from './network/library.js';
import type { Readiness } from './readiness.js';
import { addSharedFiles, addSite, type FilesOptions } from './routes/files.js';
import { addReading } from './routes/reading.js';
import { addCalendar } from './routes/calendar.js';
import { addMailPages } from './routes/mail-pages.js';
import { addMessages, type MessageParts } from './routes/messages.js';
import { addDataPages, type DataPageParts } from './routes/data-pages.js';
import { addSignups, type SignupParts } from './routes/signups.js';

export interface AppParts {
  readonly library: Library;
  readonly signups: SignupParts;
  readonly messages: MessageParts;
  /** Where people ask for their data. */
  readonly people: DataPageParts;
  /** The address of this server's root as people reach it, with its last slash. */
  readonly baseUrl: () => string;
  readonly log: Log;
  /** What answers depend on, by name. */
  readonly ready: () => Promise<Readiness>;
  /** Folders open to every page: the doors, the pictures of the rows. */
  readonly shared?: readonly FilesOptions[];
  /** Pages at the root, for a demo. */
  readonly site?: string | undefined;
  /** Adds routes of its own, before the pages at the root. */
  readonly extend?: (app: Hono<ServerEnv>) => void;
}

/** The whole server as one function from request to answer. */
export function createApp(parts: AppParts): Hono<ServerEnv> {
  const app = new Hono<ServerEnv>();
  app.use(async (context, next) => {
    await next();
    context.res.headers.set('X-Content-Type-Options', 'nosniff');
  });
  logRequests(app, parts.log);
  app.route(API, createApi(parts));
  addHealth(app, parts.ready);
  for (const options of parts.shared ?? []) addSharedFiles(app, options);
  parts.extend?.(app);
  if (parts.site !== undefined) addSite(app, parts.site);
  answerFailures(app, parts.log);
  return app;
}

/** Where nobody listens, nothing is measured. */
function logRequests(app: Hono<ServerEnv>, { request }: Log): void {
  if (request === undefined) return;
  app.use(async (context, next) => {
    const began = performance.now();
    await next();
    const ms = Math.round(performance.now() - began);
    // The pattern of the route that answered, never the address: there are tokens in it.
    request({ method: context.req.method, route: routePath(context, -1), status: context.res.status, ms });
  });
}

/**
 * `/health`: the process answers; a monitor that hears nothing starts it anew. `/ready`: requests can be sent here; a balancer that hears 503
 * sends them elsewhere, for a database that is down is not mended by a new start.
 */
function addHealth(app: Hono<ServerEnv>, ready: () => Promise<Readiness>): void {
  const headers = { 'Cache-Control': 'no-store' };
  app.get('/health', (context) => context.json({ status: 'ok' }, 200, headers));
  app.get('/ready', async (context) => {
    const { isReady, checks } = await ready();
    return context.json({ status: isReady ? 'ok' : 'unavailable', checks }, isReady ? 200 : 503, headers);
  });
}

function createApi(parts: AppParts): Hono<ServerEnv> {
  const api = new Hono<ServerEnv>();
  api.use(async (context, next) => {
    await next();
    const { headers } = context.res;
    // Everyone may read, also what went wrong. A sign-up with an allow-list has answered for itself.
    if (!headers.has('Access-Control-Allow-Origin')) headers.set('Access-Control-Allow-Origin', '*');
    headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
  });
  addReading(api, parts.library);
  addCalendar(api, parts.library, parts.baseUrl);
  addMailPages(api, parts.library, parts.signups.desk);
  addDataPages(api, parts.people);
  addSignups(api, parts.signups);
  addMessages(api, parts.messages);
  answerFailures(api, parts.log);
  return api;
}

function answerFailures(app: Hono<ServerEnv>, log: Log): void {
  app.notFound(() => new Problem(404, 'There is nothing at this address.').toResponse());
  app.onError((error, context) => {
    if (error instanceof Problem) return error.toResponse();
    log.failure(`${context.req.method} ${routePath(context)}`, error);
    return new Problem(500, 'The fault is ours and has been noted. Please try again later.').toResponse();
  });
}
