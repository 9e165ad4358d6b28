import { giveWay } from './abort.js';
import { EndpointError } from './errors.js';
import type { Address, FeedAnswers, Question } from './feed-answers.js';
import type { Limits } from './limits.js';
import type { Listing } from './listing.js';
import { listingOf, readingOf } from './listing-making.js';
import { readyForOrder } from './order.js';
import { NOTHING_READ, type Reading, type ReceivedPage, addPage } from './page-reading.js';
import type { Places } from './places.js';
import type { ListRequest } from './request.js';

/** So many rows are read, sorted and drawn within one frame. */
const ROWS_AT_ONCE = 100;

/** What reading a list needs besides the request. */
export interface ListTools {
  readonly answers: FeedAnswers;
  readonly places: Places;
  readonly limits: Limits;
}

/**
 * Reads a list from its first page on, as far as the request needs it.
 *
 * @throws EndpointError whose `last` is what came before the page that failed, if any did
 */
export async function readList<T>(tools: ListTools, request: ListRequest<T>, question: Question): Promise<Listing<T>> {
  const address = await tools.places.of(request, question);
  const { received, from } = await firstPage(tools, address, request, question);
  return readOn<T>(tools, NOTHING_READ, received, request, {
    question,
    from,
    atLeast: request.query?.limit ? Infinity : 1,
  });
}

/** Reads the page after a listing; on, while pages bring no row to show. */
export async function readMore<T>(
  tools: ListTools,
  listing: Listing<T>,
  request: ListRequest<T>,
  question: Question,
): Promise<Listing<T>> {
  if (listing.next === undefined) return listing;
  const from = await tools.places.of(request, question);
  const next = { ...from, url: listing.next };
  return orWith(
    () => listing,
    async () => {
      const received = await tools.answers.page(next, request.reader, question);
      return readOn(tools, readingOf(listing), received, request, { question, from, atLeast: listing.rows.length + 1 });
    },
  );
}

async function firstPage<T>(
  { answers, places, limits }: ListTools,
  address: Address,
  request: ListRequest<T>,
  question: Question,
): Promise<{ received: ReceivedPage<T>; from: Address }> {
  try {
    const { onProgress, resource, past } = request;
    const early = async (first: ReceivedPage<T>): Promise<void> => {
      // What could not be read is told once, when all is read.
      const listing = listingOf(addPage<T>(NOTHING_READ, first, false, limits), request);
      await giveWay();
      if (listing.rows.length > 0) onProgress?.({ ...listing, dropped: [], next: undefined, complete: false });
    };
    const isLongRead = onProgress !== undefined && resource === 'events' && past !== true;
    const received = await answers.page(address, request.reader, question, isLongRead ? early : undefined);
    return { received, from: address };
  } catch (error) {
    if (!(error instanceof EndpointError)) throw error;
    const moved = await places.movedFrom(address, error, request, question);
    if (!moved) throw error;
    return { received: await answers.page(moved, request.reader, question), from: moved };
  }
}

interface Going {
  readonly question: Question;
  /** The first page's address: the others are of the same format. */
  readonly from: Address;
  /** Rows to show that are enough, unless the whole is wanted; a limit of the author ends the reading by itself. */
  readonly atLeast: number;
}

async function readOn<T>(
  { answers, limits }: ListTools,
  before: Reading<T>,
  first: ReceivedPage<T>,
  request: ListRequest<T>,
  { question, from, atLeast }: Going,
): Promise<Listing<T>> {
  let [reading, drawn] = [before, 0];
  const goOn = (url: string): Promise<ReceivedPage<T>> =>
    orWith(
      () => listingOf(reading, request),
      () => answers.page({ ...from, url }, request.reader, question),
    );
  for (let received = first; ;) {
    reading = addPage(reading, received, request.past === true, limits);
    const ahead = isBetween(reading, request, drawn) ? reading.facts.next : undefined;
    if (ahead !== undefined) {
      received = await goOn(ahead);
      continue;
    }
    const listing = await listed(reading, request, limits);
    const { rows, next } = listing;
    if (next === undefined || isEnough(reading, rows, request, atLeast)) return listing;
    if (rows.length > 0) request.onProgress?.(listing);
    drawn = reading.all.size;
    received = await goOn(next);
  }
}

/**
 * Who needs the whole is told of the first page, and again whenever there are twice as many: drawn anew at every page,
 * ten thousand places would be sorted twenty times, and would not stand still while somebody looks at them.
 */
function isBetween(
  { all }: Reading<unknown>,
  { whole, query }: Pick<ListRequest<unknown>, 'whole' | 'query'>,
  drawn: number,
): boolean {
  return whole === true && query?.limit === undefined && all.size < 2 * drawn;
}

// To sort and to draw a long list each take a while: the page goes on before and between.
async function listed<T>(reading: Reading<T>, request: ListRequest<T>, limits: Limits): Promise<Listing<T>> {
  const { size } = reading.all;
  if (size > limits.slice) await readyForOrder([...reading.all.values()], request.resource, reading.facts.lang);
  const listing = listingOf(reading, request);
  if (size > ROWS_AT_ONCE) await giveWay();
  return listing;
}

function isEnough(
  { pastPending }: Reading<unknown>,
  { length }: readonly unknown[],
  { whole }: { readonly whole?: boolean | undefined },
  atLeast: number,
): boolean {
  return whole !== true && !pastPending && length >= atLeast;
}

/** What `read` gives; its failure carries what there was before, if that has rows, unless it has something itself. */
async function orWith<T, V>(before: () => Listing<T>, read: () => Promise<V>): Promise<V> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof EndpointError)) throw error;
    const last = error.last ?? before();
    throw (last as Listing<T>).rows.length > 0 || error.last ? error.with({ last }) : error;
  }
}
