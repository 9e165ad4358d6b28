import { join } from 'node:path';
import { sampleMailboxes } from '../../sample/mailboxes.js';
import { sampleNetwork } from '../../sample/index.js';
import { startEndpoint, type RunningEndpoint } from '../endpoint.js';
import { ownNetwork } from '../federation/merge.js';
import { readSourceList, type SourceList } from '../federation/source-list.js';
import { openLog, type Log } from '../log.js';
import { readMailboxes, type Mailboxes } from '../messages/mailboxes.js';
import { readFolder, stampOfFolder } from '../network/folder-source.js';
import { Library } from '../network/library.js';
import type { NetworkSource } from '../network/network.js';
import { writeStaticFolder } from '../network/static-folder.js';
import { doorFiles, packageFiles, sampleFiles, SAMPLE_FOLDER } from '../places.js';
import type { FilesOptions } from '../routes/files.js';
import { readSettings, unknownVariables, type Settings } from '../settings.js';

/** The same network as plain files, for the demo; made anew at each start. */
const STATIC_FOLDER = join('.cache', 'static-network');

/** Of a publisher's folder only what rows can name is shown: what else lies there is nobody's business. */
const PICTURES = /\.(?:svg|png|jpe?g|webp|avif|gif)$/i;

export interface ServeOptions {
  /** Folder of the network's files; the sample without one. */
  readonly network: string | undefined;
  /** File that lists feeds to take up, besides. */
  readonly sources: string | undefined;
  /** Folder that what is served is written to as files. */
  readonly snapshot: string | undefined;
  readonly cdn: string | undefined;
  readonly site: string | undefined;
  readonly demo: boolean;
}

/** What is served: rows, how to see that they changed, and the pictures that they name. */
interface Published {
  readonly source: NetworkSource;
  readonly sourceStamp?: () => string;
  readonly files: readonly FilesOptions[];
}

/** Serves until the process is asked to end. */
export async function serve(given: ServeOptions): Promise<void> {
  const settings = readSettings(process.env);
  const log = openLog({
    level: settings.logLevel,
    format: settings.logFormat ?? (process.stderr.isTTY ? 'text' : 'json'),
  });
  const { demo, site, network, sources, snapshot, cdn } = { ...given, ...whatIsSet(settings, given) };
  const list = sources === undefined ? undefined : readSourceList(sources);
  const { files, ...published } = publish(network, list, demo);
  const shared = [...doorFiles(cdn, demo), ...files, ...(demo ? await demoFiles(published.source, log) : [])];
  const mailboxes = openMailboxes(settings.mailboxesFile, network === undefined && list === undefined);
  const endpoint = await startEndpoint({
    ...published,
    settings,
    log,
    shared,
    site,
    mailboxes,
    snapshot,
    feeds: list?.sources ?? [],
    allowPrivateFeeds: settings.allowPrivateFeeds,
    showOutbox: demo,
    showTroubles: demo,
  });
  endOnSignal(endpoint, log);
  if (!demo) remind(network ?? sources, settings.smtpUrl, log);
  console.log(`ready ${endpoint.url}`);
}

/** What is said at the command goes before the environment. */
function whatIsSet(
  settings: Settings,
  given: ServeOptions,
): Pick<ServeOptions, 'network' | 'sources' | 'snapshot' | 'cdn'> {
  return {
    network: given.network ?? settings.network,
    sources: given.sources ?? settings.sources,
    snapshot: given.snapshot ?? settings.snapshot,
    cdn: given.cdn ?? settings.cdn,
  };
}

/** The sample, where nothing else is named. */
function publish(network: string | undefined, list: SourceList | undefined, demo: boolean): Published {
  if (network !== undefined) return publishFolder(network, list, demo);
  return list === undefined ? publishSample(demo) : { source: () => ownNetwork(list, undefined), files: [] };
}

function publishSample(working: boolean): Published {
  // Its dates move with the day.
  const sourceStamp = (): string => new Date().toISOString().slice(0, 10);
  return { source: sampleNetwork, sourceStamp, files: sampleFiles('/api/', working) };
}

function publishFolder(folder: string, list: SourceList | undefined, working: boolean): Published {
  return {
    source: () => (list === undefined ? readFolder(folder) : ownNetwork(list, folder)),
    sourceStamp: () => stampOfFolder(folder),
    files: [{ prefix: '/api/', folder, working, only: PICTURES }],
  };
}

/** Where messages go. Those of the sample are invented, as its people are. */
function openMailboxes(file: string | undefined, isSample: boolean): Mailboxes {
  if (file !== undefined) return readMailboxes(file);
  return isSample ? sampleMailboxes : new Map();
}

/** What an operator would otherwise wonder about. */
function remind(network: string | undefined, smtpUrl: string | undefined, log: Log): void {
  if (network === undefined) log.line('no --network <folder> was given: this is the invented sample');
  if (smtpUrl === undefined) log.line('SMTP_URL is not set: mails wait in the outbox');
  for (const name of unknownVariables(process.env)) log.line(`${name} is set, and is no setting of this version`);
}

async function demoFiles(source: NetworkSource, log: Log): Promise<FilesOptions[]> {
  const { shelf } = await Library.open({ source, now: Date.now, log });
  const pictures = ['logos', 'pictures'].map((name) => ({ name, folder: join(SAMPLE_FOLDER, name) }));
  await writeStaticFolder(STATIC_FOLDER, shelf, { pictures });
  const folder = { prefix: '/static-network/', folder: STATIC_FOLDER, working: true };
  return [folder, ...sampleFiles('/sample/', true), ...packageFiles()];
}

/** The first signal ends the server; more of them (a terminal and a parent process both send one) change nothing. */
function endOnSignal(endpoint: RunningEndpoint, log: Log): void {
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    endpoint.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.failure('stop', error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
}
