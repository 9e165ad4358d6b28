import type { Handler, Hono } from 'hono';
import { Problem } from '../http/problem.js';
import type { ServerEnv } from '../http/visitor-address.js';

export type App = Hono<ServerEnv>;
export type Route = Handler<ServerEnv>;

/** Browsers ask before a sign-up once a day. */
const PREFLIGHT_SECONDS = 86_400;

/** Answers one address: these methods (HEAD with GET), what OPTIONS asks, and 405 for all others. */
export function answerMethods(app: App, path: string, routes: { readonly GET?: Route; readonly POST?: Route }): void {
  const { GET, POST } = routes;
  const allowed = [...(GET ? ['GET', 'HEAD'] : []), ...(POST ? ['POST'] : []), 'OPTIONS'].join(', ');
  if (GET) app.get(path, GET);
  if (POST) app.post(path, POST);
  app.options(path, (context) =>
    context.body(null, 204, {
      Allow: allowed,
      'Access-Control-Allow-Methods': allowed,
      'Access-Control-Allow-Headers': 'Content-Type',
      'Access-Control-Max-Age': String(PREFLIGHT_SECONDS),
      'Cache-Control': `public, max-age=${String(PREFLIGHT_SECONDS)}`,
    }),
  );
  app.all(path, (context) => {
    throw new Problem(405, `${context.req.method} is not answered here, only ${allowed}.`, {
      headers: { Allow: allowed },
    });
  });
}
