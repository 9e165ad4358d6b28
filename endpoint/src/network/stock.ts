import { compareEvents, inOrder, readyForOrder } from '../../../src/client/order.js';
import type { RowFields } from '../../../src/client/row-fields.js';
import type { EventRow } from '../../../src/contract/events.js';
import { RESOURCES, type ResourceName } from '../../../src/contract/words.js';
import type { Log } from '../log.js';
import { filterInSlices, Slices } from '../slices.js';
import { checkNetwork } from './check.js';
import type { Network } from './network.js';
import { changedAt, factsOf } from './row-facts.js';

/** One list's rows as they are served: checked and in the contract's order. */
export type Rows = readonly RowFields[];

type OtherName = Exclude<ResourceName, 'events'>;

/** What was read at once: checked, in order, with what is asked of it worked out. */
export interface Stock {
  readonly network: Network;
  readonly lists: Readonly<Record<OtherName, Rows>>;
  /** Past and coming ones, the earliest first. */
  readonly events: readonly EventRow[];
  readonly eventsById: ReadonlyMap<string, EventRow>;
}

/**
 * Puts a network in stock, in slices. What has not changed since `before` costs next to nothing: rows are known again by being the same
 * object.
 */
export async function makeStock(read: Network, log: Log, before: Stock | undefined): Promise<Stock> {
  const network = await checkNetwork(read, log);
  const lists: Partial<Record<ResourceName, Rows>> = {};
  for (const name of RESOURCES) if (name !== 'events') lists[name] = await orderOf(network, name, before);
  const isKept = before !== undefined && isSame(before.network.events, network.events);
  const eventsById = isKept ? before.eventsById : await indexOf(network.events);
  const events = isKept ? before.events : await orderEvents(network.events, eventsById, before);
  await workOut(events, factsOf);
  return { network, lists: lists as Record<OtherName, Rows>, events, eventsById };
}

async function orderOf(network: Network, name: OtherName, before: Stock | undefined): Promise<Rows> {
  const rows: Rows = network[name];
  const { lang } = network.manifest;
  if (before !== undefined && before.network.manifest.lang === lang && isSame(before.network[name], rows))
    return before.lists[name];
  await readyForOrder(rows, name, lang);
  await workOut(rows, changedAt);
  return inOrder(rows, name, false, lang);
}

async function orderEvents(
  rows: readonly EventRow[],
  eventsById: ReadonlyMap<string, EventRow>,
  before: Stock | undefined,
): Promise<readonly EventRow[]> {
  await readyForOrder(rows, 'events', undefined);
  await workOut(rows, changedAt);
  const kept = await filterInSlices(before?.events ?? [], (event) => eventsById.get(event.id) === event);
  const added = await filterInSlices(rows, (event) => before?.eventsById.get(event.id) !== event);
  return mergeEvents(kept, await sortEvents(added, false), false);
}

/** So many rows are sorted in a millisecond or two. */
const SORTED_AT_ONCE = 1000;

/** Events in order, in slices: short runs, and ever longer ones of two. */
export async function sortEvents(events: readonly EventRow[], past: boolean): Promise<readonly EventRow[]> {
  const slices = new Slices();
  let runs: (readonly EventRow[])[] = [];
  for (let at = 0; at < events.length; at += SORTED_AT_ONCE) {
    runs.push(inOrder(events.slice(at, at + SORTED_AT_ONCE), 'events', past, undefined));
    if (slices.isDue) await slices.pause();
  }
  while (runs.length > 1) {
    const longer: (readonly EventRow[])[] = [];
    for (let at = 0; at < runs.length; at += 2)
      longer.push(await mergeEvents(runs[at] ?? [], runs[at + 1] ?? [], past));
    runs = longer;
  }
  return runs[0] ?? [];
}

/** Two lists of events in order as one. */
export async function mergeEvents(
  long: readonly EventRow[],
  short: readonly EventRow[],
  past: boolean,
): Promise<readonly EventRow[]> {
  if (long.length === 0) return short;
  const merged: EventRow[] = [];
  const slices = new Slices();
  let at = 0;
  for (const event of long) {
    for (let next = short[at]; next !== undefined && compareEvents(next, event, past) < 0; next = short[at]) {
      merged.push(next);
      at += 1;
    }
    merged.push(event);
    if (slices.isDue) await slices.pause();
  }
  for (const event of short.slice(at)) merged.push(event);
  return merged;
}

/** Does something with every row, in slices. */
export async function workOut<T>(rows: readonly T[], fact: (row: T) => unknown): Promise<void> {
  const slices = new Slices();
  for (const row of rows) {
    fact(row);
    if (slices.isDue) await slices.pause();
  }
}

function isSame(one: Rows, other: Rows): boolean {
  return one.length === other.length && one.every((row, index) => row === other[index]);
}

async function indexOf(events: readonly EventRow[]): Promise<ReadonlyMap<string, EventRow>> {
  const index = new Map<string, EventRow>();
  await workOut(events, (event) => index.set(event.id, event));
  return index;
}
