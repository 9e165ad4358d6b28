import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { Answer } from './answer.js';

/** Larger files are not served: nothing of ours is near it. */
const FILE_LIMIT_BYTES = 32 * 1024 * 1024;

/** Files kept in memory with their compressed forms. */
const KEPT_FILES = 400;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ics': 'text/calendar; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

interface KeptFile {
  readonly stamp: string;
  readonly answer: Answer;
}

/** One folder whose files may be read by anyone; nothing outside it, nothing that begins with a dot, no listing. */
export class StaticFolder {
  readonly #root: string;
  readonly #kept = new Map<string, KeptFile>();

  constructor(root: string) {
    this.#root = root;
  }

  /** The file at this path (percent-encoded, as in the request, without the folder's own prefix), `index.html` for a folder; undefined for none. */
  async read(path: string): Promise<Answer | undefined> {
    const name = safeName(path);
    if (name === undefined) return undefined;
    try {
      return await this.#open(name === '' || name.endsWith('/') ? `${name}index.html` : name);
    } catch {
      // Whatever the file system says (missing, a folder, a name too long), for the visitor it is not here.
      return undefined;
    }
  }

  /** Whether this path is a folder with an index.html, asked for without its last slash. */
  async isFolder(path: string): Promise<boolean> {
    return !path.endsWith('/') && (await this.read(`${path}/`)) !== undefined;
  }

  async #open(name: string): Promise<Answer | undefined> {
    const root = await realpath(this.#root);
    const file = await realpath(join(root, name));
    // A symbolic link inside the folder may point anywhere.
    if (!file.startsWith(root + sep)) return undefined;
    const { mtimeMs, size, ino } = await stat(file);
    if (size > FILE_LIMIT_BYTES) return undefined;
    const stamp = `${String(mtimeMs)} ${String(size)} ${String(ino)}`;
    const kept = this.#kept.get(name);
    if (kept?.stamp === stamp) return kept.answer;
    const answer = new Answer(await readFile(file), TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream');
    if (this.#kept.size >= KEPT_FILES) this.#kept.clear();
    this.#kept.set(name, { stamp, answer });
    return answer;
  }
}

/** The path as a name below the folder, or undefined for one that tries to leave it or names a hidden file. */
function safeName(path: string): string | undefined {
  let name: string;
  try {
    name = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (/[\0\\:]/.test(name)) return undefined;
  const parts = name.replace(/^\/+/, '').split('/');
  return parts.some((part) => part.startsWith('.')) ? undefined : parts.join('/');
}
