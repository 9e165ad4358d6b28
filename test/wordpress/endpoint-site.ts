import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../../scripts/doors.mjs';
import { WP_CLI } from '../../scripts/wordpress/downloads.mjs';
import { makeSite } from '../../scripts/wordpress/site.mjs';
import type { Finding } from '../../endpoint/src/checker/checker.js';
import type { Page } from '../../src/contract/page.js';
import type { RowFields } from '../../src/client/row-fields.js';
import { VERSION } from './version.js';

export type Site = Awaited<ReturnType<typeof makeSite>>;

const TESTS = join(ROOT, 'wordpress/tests');
const CLI = join(ROOT, 'endpoint/dist/cli.js');
const TYPES: Readonly<Record<string, string>> = { '.json': 'application/json', '.ics': 'text/calendar' };

/** A site that answers as an endpoint, with what `seed`, in PHP, puts into it; served. */
export async function endpointSite(seed: string): Promise<Site> {
  const site = await makeSite({ version: VERSION });
  const files = ['endpoint-content.php', 'endpoint-tribe.php'].map((file) => `require '${join(TESTS, file)}';`);
  // One transaction: hundreds of posts are a second's work, not a minute's.
  site.eval(
    `${files.join(' ')} global $wpdb; $wpdb->query( 'BEGIN' ); ouishare_test_switch_on(); ${seed} $wpdb->query( 'COMMIT' );`,
  );
  await site.serve();
  return site;
}

export const restOf = (site: Site): string => `${site.url}/wp-json/ouishare/v1/`;

/** The folder of files as the site's web server has it. */
export const folderOf = (site: Site): string => join(site.folder, 'wp-content/uploads/ouishare');

/** What the checker's command says of an endpoint. */
export async function check(
  address: string,
): Promise<{ readonly rows: number; readonly findings: readonly Finding[] }> {
  const { stdout } = await promisify(execFile)(process.execPath, [CLI, 'check', '--json', address]).catch(
    (error: unknown) => error as { readonly stdout: string },
  );
  return JSON.parse(stdout) as { rows: number; findings: Finding[] };
}

/** Runs PHP inside a site, as `site.eval` does, while other things go on. */
export async function evaluate(site: Site, code: string): Promise<void> {
  await promisify(execFile)('php', [WP_CLI, '--allow-root', `--path=${site.folder}`, 'eval', code], {
    env: { ...process.env, ...site.env },
  });
}

/** A page of a list. */
export async function read(address: string): Promise<Page<RowFields>> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answers ${String(answer.status)}`);
  return (await answer.json()) as Page<RowFields>;
}

/** Serves a folder with the headers that docs/wordpress-endpoint.md has a web server send. */
export async function serveFolder(folder: string): Promise<{ readonly url: string; readonly server: Server }> {
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://folder.invalid').pathname;
    response.setHeader('Access-Control-Allow-Origin', '*');
    try {
      const body = readFileSync(join(folder, name));
      response.setHeader('Content-Type', TYPES[extname(name)] ?? 'text/plain');
      response.setHeader('Cache-Control', 'public, max-age=300');
      response.setHeader('Last-Modified', 'Wed, 20 May 2026 18:30:00 GMT');
      response.setHeader('Content-Encoding', 'gzip');
      response.end(gzipSync(body));
    } catch {
      response.writeHead(404).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`, server };
}
