// Hashes by which a page can insist on the very files that it was written for: Subresource Integrity (https://www.w3.org/TR/SRI/).
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file that holds them, beside the doors. */
export const INTEGRITY_FILE = 'integrity.json';

/** @returns {Record<string, string>} each script below a folder by its path there → `sha384-…`, in the order of the paths */
export function integrityOf(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  const scripts = files.filter((path) => path.endsWith('.js')).sort();
  return Object.fromEntries(
    scripts.map((path) => [
      path,
      `sha384-${createHash('sha384')
        .update(readFileSync(join(folder, path)))
        .digest('base64')}`,
    ]),
  );
}

export function writeIntegrity(folder) {
  writeFileSync(join(folder, INTEGRITY_FILE), `${JSON.stringify(integrityOf(folder), null, 1)}\n`);
}
