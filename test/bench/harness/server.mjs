import { createServer } from 'node:http';
import { brotliCompressSync, constants } from 'node:zlib';

/** Scripts and sheets: what a page asks for to draw anything, whatever its data is. */
const CODE = /^text\/(javascript|css)/;

/**
 * A server of files that are all in memory, so that no disk is measured. It remembers what each page asked for.
 *
 * @typedef {{ body: string | Buffer, type: string }} File
 * @param {ReadonlyMap<string, File>} files by path; `/folder/*` answers whatever else is asked for in a folder
 */
export async function startServer(files) {
  const fileAt = (path) => files.get(path) ?? files.get(path.replace(/^(\/[^/]+\/).*$/, '$1*'));
  let asked = new Set();
  const sizes = new Map();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const file = fileAt(pathname);
    asked.add(pathname);
    response.writeHead(file ? 200 : 404, { 'content-type': file?.type ?? 'text/plain' });
    response.end(file?.body ?? '');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

  function brotli(path) {
    if (!sizes.has(path)) {
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
      sizes.set(path, brotliCompressSync(files.get(path).body, { params }).length);
    }
    return sizes.get(path);
  }

  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    /** Forgets what was asked for so far. */
    forget() {
      asked = new Set();
    },
    /** Bytes, brotli 11, of the scripts and sheets that were asked for since. */
    codeBytes() {
      const code = [...asked].filter((path) => CODE.test(files.get(path)?.type ?? ''));
      return code.reduce((sum, path) => sum + brotli(path), 0);
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
