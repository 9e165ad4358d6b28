import { join } from 'node:path';
import { sampleNetwork } from '../../sample/index.js';
import { startEndpoint, type RunningEndpoint } from '../endpoint.js';
import { consoleLog } from '../log.js';
import { Library } from '../network/library.js';
import { writeStaticFolder } from '../network/static-folder.js';
import { doorFiles, sampleFiles, SAMPLE_FOLDER } from '../places.js';
import type { FilesOptions } from '../routes/files.js';
import { readSettings } from '../settings.js';

/** The same network as plain files, for the demo; made anew at each start. */
const STATIC_FOLDER = join('.cache', 'static-network');

export interface ServeOptions {
  readonly cdn: string | undefined;
  readonly site: string | undefined;
  readonly demo: boolean;
}

/** Serves until the process is asked to end. */
export async function serve({ cdn, site, demo }: ServeOptions): Promise<void> {
  const settings = readSettings(process.env);
  const shared = [...doorFiles(cdn, demo), ...sampleFiles('/api/', demo), ...(demo ? demoFiles() : [])];
  const endpoint = await startEndpoint({
    settings,
    source: sampleNetwork,
    log: consoleLog,
    shared,
    site,
    showOutbox: demo,
  });
  endOnSignal(endpoint);
  if (!demo && settings.smtpUrl === undefined) consoleLog.line('SMTP_URL is not set: mails wait in the outbox');
  console.log(`ready ${endpoint.url}`);
}

function demoFiles(): FilesOptions[] {
  const library = new Library(sampleNetwork, Date.now, consoleLog);
  writeStaticFolder(
    STATIC_FOLDER,
    library.shelf,
    ['logos', 'pictures'].map((name) => ({ name, folder: join(SAMPLE_FOLDER, name) })),
  );
  return [{ prefix: '/static-network/', folder: STATIC_FOLDER, working: true }, ...sampleFiles('/sample/', true)];
}

/** The first signal ends the server; more of them (a terminal and a parent process both send one) change nothing. */
function endOnSignal(endpoint: RunningEndpoint): void {
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    endpoint.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        consoleLog.failure('stop', error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
}
