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
 * process. Not packed: that takes seconds for long lists, in which nobody would be answered. Gives the function that ends it.
 */
export function keepSnapshot({ library, folder, base, log, everyMs = LOOK_EVERY_MS }: SnapshotParts): () => void {
  let written: Shelf | undefined;
  const look = (): void => {
    try {
      const { shelf } = library;
      if (shelf === written) return;
      writeStaticFolder(folder, shelf, { base });
      written = shelf;
    } catch (error) {
      // A full disk ends no answer; the next look tries again.
      log.failure('snapshot', error);
    }
  };
  look();
  const timer = setInterval(look, everyMs).unref();
  return () => {
    clearInterval(timer);
  };
}
