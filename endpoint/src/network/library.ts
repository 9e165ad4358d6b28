import { inOrder } from '../../../src/client/order.js';
import type { EventRow } from '../../../src/contract/events.js';
import { startOf } from '../../../src/contract/time.js';
import type { ResourceName } from '../../../src/contract/words.js';
import { AnswerShelf } from '../http/answer-shelf.js';
import type { Log } from '../log.js';
import { filterInSlices } from '../slices.js';
import type { NetworkSource } from './network.js';
import { factsOf, type EventFacts } from './row-facts.js';
import { makeStock, mergeEvents, sortEvents, workOut, type Rows, type Stock } from './stock.js';

const DAY_MS = 86_400_000;

/** The lists that have an address of their own. */
export type ListName = ResourceName | 'pastEvents';

/** Places in a list, by the community that the rows there name. */
export type Places = ReadonlyMap<string, readonly number[]>;

/** What is served for a while: until an event ends, the day does, or something else is published. */
export interface Shelf extends Pick<Stock, 'network' | 'events' | 'eventsById'> {
  readonly lists: Readonly<Record<ListName, Rows>>;
  /** Answers made from these rows. */
  readonly answers: AnswerShelf;
  /** Rows that answer a question, by the question: pages of one list share them. */
  readonly found: Map<string, Promise<Rows>>;
  /** Where the rows of each community stand in a list: what chapters ask for. Made when it is first asked for. */
  readonly places: Map<ListName, Promise<Places>>;
  /** When it was put together, epoch ms. */
  readonly madeAt: number;
}

/** Events by what time does to them. */
interface Split {
  /** Listed, or not over yet: the earliest first. The archive is never walked to see what has ended. */
  readonly open: readonly EventFacts[];
  /** Over: the latest first. */
  readonly past: readonly EventRow[];
  /** When that was so, epoch ms. */
  readonly at: number;
}

/** How often it is looked whether the publisher has changed anything. */
const LOOK_EVERY_MS = 5000;
/** Reading anew takes at most one part in so many of the time. */
const REST = 10;

export interface LibraryParts {
  readonly source: NetworkSource;
  readonly log: Log;
  /** The clock, epoch ms. */
  readonly now: () => number;
  /** A text that changes when the source would give something else. */
  readonly stampOf?: () => string;
}

/** Holds the rows in memory, sorted once and split into past and coming. */
export class Library {
  readonly #parts: LibraryParts;
  #stock: Stock;
  #split: Split;
  #shelf: Shelf;
  #until = 0;
  #stamp: string;
  #lookAt: number;
  #reading: Promise<void> | undefined;

  /** Reads and checks everything, so that a fault of the data is told at the start. Rejects with what the source throws. */
  static async open(parts: LibraryParts): Promise<Library> {
    const stamp = parts.stampOf?.() ?? '';
    const now = parts.now();
    const stock = await makeStock(await parts.source(new Date(now)), parts.log, undefined);
    return new Library(parts, stamp, stock, await splitOf(stock, now, undefined, undefined));
  }

  constructor(parts: LibraryParts, stamp: string, stock: Stock, split: Split) {
    this.#parts = parts;
    this.#stamp = stamp;
    this.#stock = stock;
    this.#split = split;
    this.#lookAt = parts.now() + LOOK_EVERY_MS;
    this.#shelf = this.#shelve();
  }

  /** The rows of this moment; what the publisher has just changed is there a moment later. */
  get shelf(): Shelf {
    if (this.#parts.now() >= this.#until) this.#shelf = this.#shelve();
    void this.look();
    return this.#shelf;
  }

  /** Reads anew where it is time to look and something has changed. A source that cannot be read now leaves what was read before. */
  look(): Promise<void> {
    const { now, stampOf = () => '' } = this.#parts;
    if (this.#reading !== undefined) return this.#reading;
    if (now() < this.#lookAt) return Promise.resolve();
    this.#lookAt = now() + LOOK_EVERY_MS;
    const stamp = stampOf();
    if (stamp === this.#stamp) return Promise.resolve();
    this.#stamp = stamp;
    this.#reading = this.#read()
      .catch((error: unknown) => {
        this.#parts.log.failure('reading the network again', error);
      })
      .finally(() => {
        this.#reading = undefined;
      });
    return this.#reading;
  }

  async #read(): Promise<void> {
    const { source, log, now } = this.#parts;
    const began = now();
    const stock = await makeStock(await source(new Date(began)), log, this.#stock);
    this.#split = await splitOf(stock, began, this.#stock, this.#split);
    this.#stock = stock;
    this.#shelf = this.#shelve();
    this.#lookAt = Math.max(this.#lookAt, now() + (now() - began) * REST);
  }

  /** What is over by now moves to the past; all else is as it was. */
  #shelve(): Shelf {
    const now = this.#parts.now();
    const { network, lists, events, eventsById } = this.#stock;
    this.#split = splitAgain(this.#split, now);
    const { open, past } = this.#split;
    const yesterday = dayBefore(now);
    const nextDay = (Math.floor(now / DAY_MS) + 1) * DAY_MS;
    this.#until = open.reduce((least, { endsAt }) => (endsAt > now && endsAt < least ? endsAt : least), nextDay);
    return {
      network,
      eventsById,
      events,
      lists: {
        ...lists,
        events: open.filter((facts) => isListed(facts, yesterday)).map(({ event }) => event),
        pastEvents: past,
      },
      answers: new AnswerShelf(),
      found: new Map(),
      places: new Map(),
      madeAt: now,
    };
  }
}

async function splitOf(stock: Stock, now: number, before: Stock | undefined, split: Split | undefined): Promise<Split> {
  const { events, eventsById } = stock;
  if (split !== undefined && before?.events === events) return split;
  const yesterday = dayBefore(now);
  const open: EventFacts[] = [];
  await workOut(events, (event) => {
    const facts = factsOf(event);
    if (isOpen(facts, now, yesterday)) open.push(facts);
  });
  const isKnown = (event: EventRow): boolean =>
    split !== undefined && isOver(factsOf(event), split.at) && before?.eventsById.get(event.id) === event;
  const kept = await filterInSlices(split?.past ?? [], (event) => eventsById.get(event.id) === event);
  const added = await filterInSlices(events, (event) => isOver(factsOf(event), now) && !isKnown(event));
  return { open, past: await mergeEvents(kept, await sortEvents(added, true), true), at: now };
}

/** The same a while later: what has ended since goes to the past. */
function splitAgain(before: Split, now: number): Split {
  const ended = before.open.filter((facts) => isOver(facts, now) && !isOver(facts, before.at));
  const yesterday = dayBefore(now);
  const open = before.open.filter((facts) => isOpen(facts, now, yesterday));
  return { open, past: ended.length === 0 ? before.past : withEnded(before.past, ended), at: now };
}

/** Of the archive only those are looked at that began later than one of these. */
function withEnded(past: readonly EventRow[], facts: readonly EventFacts[]): readonly EventRow[] {
  const ended = facts.map(({ event }) => event);
  const first = ended.reduce((least, event) => Math.min(least, startOf(event)), Infinity);
  const before = past.findIndex((event) => startOf(event) < first);
  const later = before === -1 ? past : past.slice(0, before);
  return [...inOrder([...ended, ...later], 'events', true, undefined), ...past.slice(later.length)];
}

function isOver({ endsAt }: EventFacts, now: number): boolean {
  return endsAt <= now;
}

/** @param yesterday worked out once for all events: of a hundred thousand it would take longer than all else */
function isOpen(facts: EventFacts, now: number, yesterday: string): boolean {
  return !isOver(facts, now) || isListed(facts, yesterday);
}

/** Whether an event's last local day is yesterday in UTC or later (contract.md, "Which rows"). */
function isListed({ lastDay }: EventFacts, yesterday: string): boolean {
  return lastDay >= yesterday;
}

function dayBefore(now: number): string {
  return new Date(now - DAY_MS).toISOString().slice(0, 10);
}
