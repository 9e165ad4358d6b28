import { inOrder } from '../../../src/client/order.js';
import type { RowFields } from '../../../src/client/row-fields.js';
import type { Label, Page } from '../../../src/contract/page.js';
import { ROUTES } from '../../../src/contract/routes.js';
import { instantOf } from '../../../src/contract/time.js';
import type { ResourceName } from '../../../src/contract/words.js';
import { startAt, writeCursor } from './cursor.js';
import type { ListName, Shelf } from './library.js';
import { narrow } from './narrow.js';
import type { Network } from './network.js';
import type { Questions } from './questions.js';

/** Rows of a page where nothing is said. */
const DEFAULT_LIMIT = 100;

/** The page of a list that answers these questions. */
export function makePage(shelf: Shelf, list: ListName, questions: Questions): Page<RowFields> {
  const { network } = shelf;
  const resource: ResourceName = list === 'pastEvents' ? 'events' : list;
  const { lang } = network.manifest;
  const rows = narrow(rowsOf(shelf, list, questions), resource, questions, lang);
  const first = startAt(rows, questions.cursor);
  const items = rows.slice(first, first + (questions.limit ?? DEFAULT_LIMIT));
  return {
    version: '1',
    ...(lang === undefined ? {} : { lang }),
    ...updatedOf(rows),
    items: [...items],
    ...nextOf(list, questions, first + items.length < rows.length ? items.at(-1) : undefined, first + items.length),
    ...(list === 'events' ? { past: withQuery(ROUTES.pastEvents, questions.key) } : {}),
    total: rows.length,
    ...labelsOf(items, network),
    ...(list === 'partners' && network.tiers?.length ? { tiers: [...network.tiers] } : {}),
  };
}

/** Events asked for by id are given whether they are over or not: a link to one keeps working. */
function rowsOf(shelf: Shelf, list: ListName, questions: Questions): readonly RowFields[] {
  const { network, lists } = shelf;
  if (list !== 'events' || questions.query.ids === undefined) return lists[list];
  return inOrder(network.events, 'events', false, network.manifest.lang);
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

/** When the newest of these rows was changed, as it was written. */
function updatedOf(rows: readonly RowFields[]): { updated?: string } {
  let best: { readonly time: string; readonly instant: number } | undefined;
  for (const { updated, timeZone } of rows) {
    const instant = updated === undefined ? undefined : instantOf(updated, timeZone);
    if (updated === undefined || instant === undefined) continue;
    if (best === undefined || instant > best.instant) best = { time: updated, instant };
  }
  return best === undefined ? {} : { updated: best.time };
}

/** Fields whose values are ids or words that a label may name. */
const LABELLED = ['tags', 'workstreams', 'skills', 'communityIds', 'seriesId'] as const;

/** Names for what these rows mention: as the publisher gave them, communities by their own name. */
function labelsOf(items: readonly RowFields[], network: Network): { labels?: Label[] } {
  const used = new Set<unknown>();
  for (const row of items) {
    const fields = new Map<string, unknown>(Object.entries(row));
    for (const field of LABELLED) for (const value of [fields.get(field)].flat()) used.add(value);
  }
  const communities = network.communities.map(({ id, name }) => ({ id, label: name }));
  const labels = new Map<string, Label>();
  for (const label of [...communities, ...(network.labels ?? [])]) if (used.has(label.id)) labels.set(label.id, label);
  return labels.size === 0 ? {} : { labels: [...labels.values()] };
}
