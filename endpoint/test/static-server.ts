import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { after } from 'node:test';
import { createGzip } from 'node:zlib';

const servers: Server[] = [];
after(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

/** Serves a folder as any static host does: files by their name, open to other sites. */
export async function startStatic(folder: string): Promise<{ readonly api: string }> {
  const server = createServer((request, response) => {
    const file = join(folder, basename(new URL(request.url ?? '/', 'http://x').pathname));
    const headers = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'max-age=600' };
    if (!existsSync(file)) {
      response.writeHead(404, headers).end();
      return;
    }
    const { mtime } = statSync(file);
    response.writeHead(200, { ...headers, 'Content-Encoding': 'gzip', 'Last-Modified': mtime.toUTCString() });
    createReadStream(file).pipe(createGzip()).pipe(response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { api: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/` };
}
