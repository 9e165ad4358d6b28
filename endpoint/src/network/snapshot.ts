import type { Log } from '../log.js';
import type { Library, Shelf } from './library.js';
import { writeStaticFolder } from './static-folder.js';

/** How often it is looked whether anything has changed. */
const LOOK_EVERY_MS = 5000;

export interface SnapshotParts {
  readonly library: Library;
  readonly folder: string;
  /** The address that the folder will have, for feeds that have to name it. */
  readonly base: string;
  readonly log: Log;
  readonly everyMs?: number | undefined;
}

/**
 * Writes what is served as a folder of files, at once and after each change: a CDN or a web server reads from it whatever becomes of this
 * process. Not packed: that takes seconds for long lists. Gives the function that ends it, after what is being written.
 */
export function keepSnapshot({
  library,
  folder,
  base,
  log,
  everyMs = LOOK_EVERY_MS,
}: SnapshotParts): () => Promise<void> {
  let written: Shelf | undefined;
  let writing: Promise<void> | undefined;
  const write = async (): Promise<void> => {
    const { shelf } = library;
    if (shelf === written) return;
    await writeStaticFolder(folder, shelf, { base });
    written = shelf;
  };
  const look = (): void => {
    // A full disk ends no answer; the next look tries again.
    writing ??= write()
      .catch((error: unknown) => {
        log.failure('snapshot', error);
      })
      .finally(() => {
        writing = undefined;
      });
  };
  look();
  const timer = setInterval(look, everyMs).unref();
  return async () => {
    clearInterval(timer);
    await writing;
  };
}
