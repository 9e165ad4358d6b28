import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

/** What one address answers. */
export interface Served {
  readonly body: string;
  readonly type?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A real server of pages, as a partner's site is one: own headers, the built doors below `/cdn/1/`. */
export interface PageServer {
  readonly origin: string;
  /** Every address asked for, in order. */
  readonly asked: string[];
  /** Sets what an address answers; undefined: nothing of ours any more. */
  answer(path: string, served: Served | undefined): void;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.html': 'text/html',
};
const DOORS = '/cdn/1/';

function send(
  response: ServerResponse,
  { body, type = 'text/html; charset=utf-8', status = 200, headers = {} }: Served,
): void {
  response.writeHead(status, { 'content-type': type, ...headers });
  response.end(body);
}

/** @param doors the folder that is served below `/cdn/1/` */
export async function startPageServer(doors = 'dist/cdn'): Promise<PageServer> {
  const answers = new Map<string, Served>();
  const asked: string[] = [];

  async function fileOf(path: string): Promise<Served | undefined> {
    if (!path.startsWith(DOORS)) return undefined;
    try {
      const body = await readFile(join(doors, normalize(path.slice(DOORS.length))), 'utf8');
      return { body, type: TYPES[extname(path)] ?? 'text/plain' };
    } catch {
      return undefined;
    }
  }

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    asked.push(pathname);
    const own = answers.get(pathname);
    if (own) send(response, own);
    else
      void fileOf(pathname).then((file) => {
        send(response, file ?? { body: '', status: 404 });
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    asked,
    answer(path, served) {
      if (served) answers.set(path, served);
      else answers.delete(path);
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
