import { fold } from '../../../src/i18n/fold.js';
import { chooseText, hashText, type Text } from '../../../src/contract/text.js';
import type { Label } from '../../../src/contract/page.js';
import { RESOURCES, TEXT_LIMITS, type ResourceName } from '../../../src/contract/words.js';
import { readFolder } from '../network/folder-source.js';
import type { Network } from '../network/network.js';
import { Slices } from '../slices.js';
import { sourceId, type FeedRow, type Gathered } from './gather.js';
import type { FeedSource, SourceList } from './source-list.js';

/** What a source gave, last time that it did. */
export interface Contribution {
  readonly source: FeedSource;
  readonly gathered: Gathered;
}

/** One's own rows: those of a folder, where there is one, under what `sources.json` says of the publisher. */
export function ownNetwork({ manifest }: SourceList, folder: string | undefined): Network {
  const own = folder === undefined ? undefined : readFolder(folder);
  return {
    communities: [],
    events: [],
    people: [],
    partners: [],
    articles: [],
    projects: [],
    ...own,
    // What is written here goes before what is written there.
    manifest: { ...own?.manifest, ...manifest, version: '1' },
  };
}

/** Fields of a row that name other rows of its own feed. */
const OWN_IDS = ['seriesId', 'parentId'] as const;
const OWN_ID_LISTS = ['related', 'connectorIds'] as const;

/**
 * One network of one's own rows and those of the feeds: each attributed to who published it, each thing once. What is one's own comes
 * first, then the sources in their order. In slices; the rows of a feed that has not changed are the same objects as before.
 */
export async function mergeNetwork(own: Network, contributions: readonly Contribution[]): Promise<Network> {
  const labels: Label[] = [...(own.labels ?? []), ...contributions.flatMap(({ gathered }) => gathered.labels)];
  const lists: Partial<Record<ResourceName, readonly FeedRow[]>> = {};
  for (const resource of RESOURCES) {
    const of = contributions.filter(({ gathered }) => gathered.resource === resource);
    const ours = own[resource] as unknown as readonly FeedRow[];
    lists[resource] = of.length === 0 ? ours : [...ours, ...(await withoutKnown(of, ours, resource))];
  }
  // Checked row by row by the library, as every network is.
  return {
    ...own,
    ...(lists as Partial<Network>),
    labels: [...new Map(labels.map((label) => [label.id, label])).values()],
  };
}

// By the list of rows: it is the same one as long as the feed gives the same.
const attributions = new WeakMap<
  Gathered['rows'],
  { readonly source: FeedSource; readonly rows: readonly FeedRow[] }
>();

/** The rows of a feed with the name of who published them. */
function attributedRows({ source, gathered }: Contribution): readonly FeedRow[] {
  const known = attributions.get(gathered.rows);
  if (known?.source === source) return known.rows;
  const rows = gathered.rows.map((row) => attributed(row, sourceId(source), source, gathered));
  attributions.set(gathered.rows, { source, rows });
  return rows;
}

function attributed(row: FeedRow, prefix: string, source: FeedSource, { lang }: Gathered): FeedRow {
  const { name, url, communities = [] } = source;
  const own = (row['communityIds'] ?? []) as readonly string[];
  const communityIds = [...new Set([...own, ...communities])];
  const ids = Object.fromEntries(
    OWN_IDS.filter((field) => row[field] !== undefined).map((field) => [field, idIn(prefix, row[field] as string)]),
  );
  const lists = Object.fromEntries(
    OWN_ID_LISTS.filter((field) => row[field] !== undefined).map((field) => [
      field,
      (row[field] as readonly string[]).map((id) => idIn(prefix, id)),
    ]),
  );
  return {
    ...row,
    ...ids,
    ...lists,
    id: idIn(prefix, row.id),
    ...(communityIds.length > 0 && { communityIds }),
    ...(lang !== undefined && row['lang'] === undefined && { lang }),
    ...(row['source'] === undefined && name !== undefined && { source: { name, ...(url !== undefined && { url }) } }),
  };
}

/** Ids of different publishers are no other's, and stay the same at every reading. */
function idIn(prefix: string, id: string): string {
  const whole = `${prefix}:${id}`;
  return whole.length <= TEXT_LIMITS.id ? whole : `${prefix}:~${hashText(id)}`;
}

/**
 * Each thing once: known again by its address, or by its name, time and place; the one that came first stays. What is one's own is not
 * compared with itself: whoever lists something twice means it, or is told by the check.
 */
async function withoutKnown(
  contributions: readonly Contribution[],
  ours: readonly FeedRow[],
  resource: ResourceName,
): Promise<readonly FeedRow[]> {
  const slices = new Slices();
  const seen = new Set<string>();
  for (const row of ours) for (const mark of marksOf(row, resource)) seen.add(mark);
  const wanted: FeedRow[] = [];
  for (const contribution of contributions) {
    for (const row of attributedRows(contribution)) {
      const marks = marksOf(row, resource);
      if (!marks.some((mark) => seen.has(mark))) wanted.push(row);
      for (const mark of marks) seen.add(mark);
    }
    if (slices.isDue) await slices.pause();
  }
  return wanted;
}

const marked = new WeakMap<FeedRow, readonly string[]>();

function marksOf(row: FeedRow, resource: ResourceName): readonly string[] {
  const known = marked.get(row);
  if (known !== undefined) return known;
  // A file of one's own may hold anything.
  if (Object(row) !== row) return [];
  const marks = makeMarks(row, resource);
  marked.set(row, marks);
  return marks;
}

function makeMarks(row: FeedRow, resource: ResourceName): readonly string[] {
  const { id, url, start } = row;
  const marks = [`id ${id}`];
  // Occurrences of a series share an address: the time is part of what they are.
  if (typeof url === 'string') marks.push(`url ${url} ${typeof start === 'string' ? start : ''}`);
  const what = whatOf(row, resource);
  return what === undefined ? marks : [...marks, `what ${what}`];
}

/** Name, time and town of what happens, name and day of what was written; of all else the address alone says that it is the same. */
function whatOf(row: FeedRow, resource: ResourceName): string | undefined {
  if (resource !== 'events' && resource !== 'articles') return undefined;
  const { title, start, published, place } = row as {
    title?: Text;
    start?: string;
    published?: string;
    place?: { city?: string };
  };
  const name = fold(chooseText(title, 'en')?.text ?? '');
  return resource === 'events'
    ? `${name} ${start ?? ''} ${fold(place?.city ?? '')}`
    : `${name} ${(published ?? '').slice(0, 10)}`;
}
