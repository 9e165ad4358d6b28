import { Hono } from 'hono';
import { routePath } from 'hono/route';
import { API } from './app-address.js';
import { Problem } from './http/problem.js';
import type { ServerEnv } from './http/visitor-address.js';
import type { Log } from './log.js';
import type { Library } from './network/library.js';
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
  /** Resolves where everything that answers depends on is there. */
  readonly healthy: () => Promise<void>;
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
  app.route(API, createApi(parts));
  app.get('/health', async (context) => {
    await parts.healthy();
    return context.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' });
  });
  for (const options of parts.shared ?? []) addSharedFiles(app, options);
  parts.extend?.(app);
  if (parts.site !== undefined) addSite(app, parts.site);
  answerFailures(app, parts.log);
  return app;
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
