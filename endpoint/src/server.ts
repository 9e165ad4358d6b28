import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { OperatorError } from './operator-error.js';
import type { ServerEnv } from './http/visitor-address.js';

/** How long answers that are under way may take after the server was asked to stop. */
const STOP_GRACE_MS = 5000;
const TIDY_MS = 50;
/** A request's head and body have to be there within this time; nobody holds a connection by sending a byte a minute. */
const REQUEST_TIMEOUT_MS = 30_000;
/** Longer than the proxies in front keep one (a minute): whoever ends an idle connection first must not be this side, or a request that is just leaving is lost. */
const KEEP_ALIVE_MS = 65_000;

/** A server that listens. */
export interface Listening {
  readonly port: number;
  /** Takes no more requests, answers those under way, then ends. */
  readonly stop: () => Promise<void>;
}

/** Listens. Rejects with an OperatorError where that cannot be done. */
export async function listen(app: Hono<ServerEnv>, port: number, host: string | undefined): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: { requestTimeout: REQUEST_TIMEOUT_MS, keepAliveTimeout: KEEP_ALIVE_MS },
  }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new OperatorError(sayListenError(error, port)));
    });
    server.listen({ port, host }, resolve);
  });
  const address = server.address() as AddressInfo;
  return { port: address.port, stop: () => stop(server) };
}

function sayListenError(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${String(port)} is taken by another program: stop it, or choose another one with PORT=${String(port + 1)}.`;
  if (error.code === 'EACCES')
    return `Port ${String(port)} needs more rights than this user has: choose one above 1023 with PORT.`;
  return `The server cannot listen on port ${String(port)}: ${error.code ?? error.message}.`;
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // A connection becomes idle when its answer is out, and would otherwise be kept for the next request of its browser.
    const tidy = setInterval(() => {
      server.closeIdleConnections();
    }, TIDY_MS);
    const last = setTimeout(() => {
      server.closeAllConnections();
    }, STOP_GRACE_MS);
    server.close(() => {
      clearInterval(tidy);
      clearTimeout(last);
      resolve();
    });
    server.closeIdleConnections();
  });
}
