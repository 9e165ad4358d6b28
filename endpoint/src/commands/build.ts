import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gather, type Gathered } from '../federation/gather.js';
import { FeedError } from '../federation/feed-request.js';
import { mergeNetwork, ownNetwork } from '../federation/merge.js';
import { readSourceList, type FeedSource } from '../federation/source-list.js';
import { lineOf, statusOf, type SourceStatus } from '../federation/source-status.js';
import { consoleLog } from '../log.js';
import { Library } from '../network/library.js';
import { writeStaticFolder } from '../network/static-folder.js';

/** Feeds that are asked for at once. */
const AT_ONCE = 6;
/** Exit code where not one feed could be read. */
const NOTHING = 1;
const STATE = join('.cache', 'ouishare-build.json');

export interface BuildOptions {
  /** The folder that is written. */
  readonly out: string;
  /** A folder of one's own rows, besides the feeds. */
  readonly network?: string | undefined;
  /** Where the last good rows of each feed are kept between two builds. */
  readonly state?: string | undefined;
  /** The address that the folder will have. */
  readonly base?: string | undefined;
  readonly allowPrivate?: boolean | undefined;
}

type State = Readonly<Record<string, Gathered>>;

/** `build <sources.json> --out <folder>`: feeds, and a folder of one's own, as a folder of files that any host serves. */
export async function build(file: string, options: BuildOptions): Promise<void> {
  const { out, state = STATE, base } = options;
  const list = readSourceList(file);
  const now = new Date();
  const known = readState(state);
  const read = await readAll(list.sources, known, now, options);
  writeState(
    state,
    Object.fromEntries(read.flatMap(({ source, gathered }) => (gathered ? [[source.href, gathered]] : []))),
  );
  const contributions = read.flatMap(({ source, gathered }) => (gathered ? [{ source, gathered }] : []));
  const { shelf } = await Library.open({
    source: () => mergeNetwork(ownNetwork(list, options.network), contributions),
    now: () => now.getTime(),
    log: consoleLog,
  });
  const sources = read.map(({ status }) => status);
  const more = new Map([['status.json', `${JSON.stringify({ updated: now.toISOString(), sources }, null, 1)}\n`]]);
  const { written, untouched } = await writeStaticFolder(out, shelf, { base, packed: true, more });
  for (const status of sources) console.log(lineOf(status));
  console.log(`${out}: ${String(written.length)} files written, ${String(untouched)} as they were`);
  if (sources.length > 0 && sources.every(({ ok }) => !ok)) process.exitCode = NOTHING;
}

interface ReadSource {
  readonly source: FeedSource;
  readonly gathered: Gathered | undefined;
  readonly status: SourceStatus;
}

/** A few at a time: one that is slow holds up no other. */
async function readAll(
  sources: readonly FeedSource[],
  known: State,
  now: Date,
  { allowPrivate }: BuildOptions,
): Promise<readonly ReadSource[]> {
  const found = new Map<FeedSource, ReadSource>();
  const ahead = [...sources];
  const walk = async (): Promise<void> => {
    for (let source = ahead.shift(); source; source = ahead.shift())
      found.set(source, await readOne(source, known[source.href], now, allowPrivate));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, walk));
  return sources.flatMap((source) => found.get(source) ?? []);
}

/** What a feed gives now, else what it gave last; nothing of it where it says that it is gone. */
async function readOne(
  source: FeedSource,
  last: Gathered | undefined,
  now: Date,
  allowPrivate: boolean | undefined,
): Promise<ReadSource> {
  try {
    const gathered =
      (await gather(source, last, now, { allowPrivate })) ?? (last && { ...last, readAt: now.toISOString() });
    return { source, gathered, status: statusOf(source, gathered, undefined) };
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    const gathered = error.isGone ? undefined : last;
    return { source, gathered, status: statusOf(source, gathered, error.message) };
  }
}

function readState(file: string): State {
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as State;
  } catch {
    // Ours alone, and only a help: without it every feed is read anew.
    return {};
  }
}

function writeState(file: string, state: State): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(state));
  renameSync(`${file}.new`, file);
}
