import { createReadStream, createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { OperatorError } from '../operator-error.js';
import { backupLines, restoreLines, type BackupSummary } from '../store/backup.js';
import type { Store } from '../store/database.js';
import { withStore } from './own-store.js';

/** Standard output, or input. */
const PIPE = '-';
/** It holds what people wrote, and the secret that signs their links. */
const OWNER_ONLY = 0o600;

/**
 * `backup <file>`: everything in the store, also while the server runs. Packed where the name ends with `.gz`; `-` is standard output. The file
 * is there whole, or not at all, and is read by its owner alone.
 */
export async function backup(file: string): Promise<void> {
  if (file !== PIPE && existsSync(file)) throw new OperatorError(`There is a file ${file} already: name another one.`);
  await withStore(async (store) => {
    const lines = Readable.from(backupLines(store, new Date()));
    if (file === PIPE) {
      await pipeline(lines, process.stdout, { end: false });
      return;
    }
    const half = `${file}.half`;
    try {
      const target = createWriteStream(half, { mode: OWNER_ONLY, flush: true });
      await (file.endsWith('.gz') ? pipeline(lines, createGzip(), target) : pipeline(lines, target));
      renameSync(half, file);
    } catch (error) {
      rmSync(half, { force: true });
      throw fileError(file, error);
    }
  });
}

/** `restore <file>`: puts a backup into an empty store. `-` is standard input. */
export async function restore(file: string): Promise<void> {
  await withStore(async (store) => {
    const { madeAt, rows } = await restoreFile(store, file);
    console.log(
      `${String(rows)} rows of ${madeAt} are back. Who left since then is back as well: erase them again (members erase <e-mail>).`,
    );
  });
}

/** Puts the backup in a file into a store. @throws OperatorError where that cannot be; then nothing is put there */
export async function restoreFile(store: Store, file: string): Promise<BackupSummary> {
  if (file !== PIPE && !existsSync(file)) throw new OperatorError(`There is no file ${file}.`);
  return restoreLines(store, linesOf(file)).catch((error: unknown) => {
    throw fileError(file, error);
  });
}

/** Not by `readline`: to that a line also ends at U+2028, which may stand in what people write. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const raw: Readable = file === PIPE ? process.stdin : createReadStream(file);
  const input: Readable = file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw;
  raw.once('error', (error) => input.destroy(error));
  let rest = '';
  for await (const chunk of input.setEncoding('utf8') as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** What a disk or a packed file says, in one line. */
function fileError(file: string, error: unknown): unknown {
  const isOfFile =
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^(?:E[A-Z]+|Z_\w+)$/.test(error.code);
  return isOfFile ? new OperatorError(`${file}: ${error.message.split('\n', 1)[0] ?? ''}.`) : error;
}
