import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** `up` hands on to another server, `slow` half a second later, `down` breaks every connection, `hanging` never answers. */
export type Mood = 'up' | 'slow' | 'down' | 'hanging';

export interface MoodyServer {
  readonly origin: string;
  readonly port: number;
  /** Paths that were asked for, in order. */
  readonly asked: string[];
  mood: Mood;
  close(): void;
}

const SLOW_MS = 500;

async function handOn(to: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const answer = await fetch(new URL(request.url ?? '/', to), { method: request.method ?? 'GET' });
  const names = ['content-type', 'etag', 'cache-control', 'access-control-allow-origin'];
  const headers = names.flatMap((name): [string, string][] => {
    const value = answer.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  response.writeHead(answer.status, Object.fromEntries(headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
}

/** A real server in front of another, which can be told to misbehave. */
export async function startMoodyServer(to: string): Promise<MoodyServer> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (moody.mood === 'down') request.destroy();
    else if (moody.mood !== 'hanging')
      setTimeout(() => void handOn(to, request, response), moody.mood === 'slow' ? SLOW_MS : 0);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const moody: MoodyServer = {
    origin: `http://127.0.0.1:${String(port)}`,
    port,
    asked,
    mood: 'up',
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return moody;
}
