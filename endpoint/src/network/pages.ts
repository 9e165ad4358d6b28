import { inOrder } from '../../../src/client/order.js';
import type { RowFields } from '../../../src/client/row-fields.js';
import type { Label, Page } from '../../../src/contract/page.js';
import { ROUTES } from '../../../src/contract/routes.js';
import type { ResourceName } from '../../../src/contract/words.js';
import { startAt, writeCursor } from './cursor.js';
import type { ListName, Places, Shelf } from './library.js';
import { narrow } from './narrow.js';
import type { Network } from './network.js';
import type { Questions } from './questions.js';
import { changedAt } from './row-facts.js';
import { workOut, type Rows } from './stock.js';

/** Rows of a page where nothing is said. */
const DEFAULT_LIMIT = 100;

/** The page of a list that answers these questions. */
export async function makePage(shelf: Shelf, list: ListName, questions: Questions): Promise<Page<RowFields>> {
  const rows = await findRows(shelf, list, questions);
  const first = startAt(rows, questions.cursor);
  const items = rows.slice(first, first + (questions.limit ?? DEFAULT_LIMIT));
  const end = first + items.length;
  return {
    ...pageOf(shelf, list, items, rows),
    ...nextOf(list, questions, end < rows.length ? items.at(-1) : undefined, end),
    ...(list === 'events' ? { past: withQuery(ROUTES.pastEvents, questions.key) } : {}),
    total: rows.length,
  };
}

/** A page with these rows. @param of what it says of the time of the last change is said of these */
export function pageOf({ network }: Shelf, list: ListName, items: Rows, of: Rows): Page<RowFields> {
  const { lang } = network.manifest;
  return {
    version: '1',
    ...(lang === undefined ? {} : { lang }),
    ...updatedOf(of),
    items: [...items],
    ...labelsOf(items, network),
    ...(list === 'partners' && network.tiers?.length ? { tiers: [...network.tiers] } : {}),
  };
}

/** Questions whose rows are kept, to be paged through. */
const FOUND_MAX = 32;

/** Rows of a question, found once for all its pages. */
function findRows(shelf: Shelf, list: ListName, questions: Questions): Promise<Rows> {
  const { found } = shelf;
  const key = `${list}\n${questions.key}`;
  const rows = found.get(key) ?? searchRows(shelf, list, questions);
  // The one that was asked for last stays longest.
  found.delete(key);
  found.set(key, rows);
  for (const oldest of found.keys()) {
    if (found.size <= FOUND_MAX) break;
    found.delete(oldest);
  }
  return rows;
}

async function searchRows(shelf: Shelf, list: ListName, questions: Questions): Promise<Rows> {
  const rows = await candidates(shelf, list, questions);
  return narrow(rows, resourceOf(list), questions, shelf.network.manifest.lang);
}

/** Rows among which those are that are asked for. Events asked for by id are given whether they are over or not: a link to one keeps working. */
async function candidates(shelf: Shelf, list: ListName, { query: { ids, community } }: Questions): Promise<Rows> {
  const { lists, eventsById, network } = shelf;
  if (list === 'events' && ids !== undefined) {
    const asked = ids.flatMap((id) => eventsById.get(id) ?? []);
    return inOrder(asked, 'events', false, network.manifest.lang);
  }
  if (community === undefined || list === 'communities') return lists[list];
  const places = await placesOf(shelf, list);
  const at = new Set(community.flatMap((id) => places.get(id) ?? []));
  return [...at].sort((a, b) => a - b).flatMap((place) => lists[list][place] ?? []);
}

function placesOf({ lists, places }: Shelf, list: ListName): Promise<Places> {
  const known = places.get(list) ?? findPlaces(lists[list]);
  places.set(list, known);
  return known;
}

async function findPlaces(rows: Rows): Promise<Places> {
  const found = new Map<string, number[]>();
  let place = 0;
  await workOut(rows, ({ communityIds = [] }) => {
    for (const id of communityIds) {
      const of = found.get(id);
      if (of === undefined) found.set(id, [place]);
      else of.push(place);
    }
    place += 1;
  });
  return found;
}

function resourceOf(list: ListName): ResourceName {
  return list === 'pastEvents' ? 'events' : list;
}

function nextOf(list: ListName, questions: Questions, last: RowFields | undefined, offset: number): { next?: string } {
  if (last === undefined) return {};
  const search = new URLSearchParams(questions.key);
  search.set('cursor', writeCursor({ id: last.id, offset }));
  return { next: withQuery(ROUTES[list], search.toString()) };
}

function withQuery(path: string, query: string): string {
  return query === '' ? path : `${path}?${query}`;
}

// By the list itself: it is the same for all its pages.
const newest = new WeakMap<Rows, string | undefined>();

/** When the newest of these rows was changed, as it was written. */
function updatedOf(rows: Rows): { updated?: string } {
  if (!newest.has(rows)) newest.set(rows, newestOf(rows));
  const updated = newest.get(rows);
  return updated === undefined ? {} : { updated };
}

function newestOf(rows: Rows): string | undefined {
  let best: RowFields | undefined;
  let bestAt = -Infinity;
  for (const row of rows) {
    const at = changedAt(row);
    if (at > bestAt) [best, bestAt] = [row, at];
  }
  return best?.updated;
}

/** Fields whose values are ids or words that a label may name. */
const LABELLED = ['tags', 'workstreams', 'skills', 'communityIds', 'seriesId'] as const;

/** Names for what these rows mention: as the publisher gave them, communities by their own name. */
function labelsOf(items: Rows, network: Network): { labels?: Label[] } {
  const index = labelIndex(network);
  const used = new Set<Named>();
  for (const row of items) {
    const fields = row as unknown as Readonly<Record<string, unknown>>;
    for (const field of LABELLED)
      for (const value of [fields[field]].flat()) {
        const named = index.get(value);
        if (named !== undefined) used.add(named);
      }
  }
  const labels = [...used].sort((a, b) => a.at - b.at).map(({ label }) => label);
  return labels.length === 0 ? {} : { labels };
}

/** A label and its place among all. */
interface Named {
  readonly label: Label;
  readonly at: number;
}

const indexes = new WeakMap<Network, ReadonlyMap<unknown, Named>>();

function labelIndex(network: Network): ReadonlyMap<unknown, Named> {
  const known = indexes.get(network);
  if (known !== undefined) return known;
  const index = new Map<unknown, Named>();
  const communities = network.communities.map(({ id, name }) => ({ id, label: name }));
  for (const label of [...communities, ...(network.labels ?? [])])
    index.set(label.id, { label, at: index.get(label.id)?.at ?? index.size });
  indexes.set(network, index);
  return index;
}
