import { inOrder } from '../../../src/client/order.js';
import type { EventRow } from '../../../src/contract/events.js';
import { endOf, endWallOf, wallOf } from '../../../src/contract/time.js';
import type { ResourceName } from '../../../src/contract/words.js';
import { AnswerShelf } from '../http/answer-shelf.js';
import type { Log } from '../log.js';
import { checkNetwork } from './check.js';
import type { Network, NetworkSource } from './network.js';

const DAY_MS = 86_400_000;

/** The lists that have an address of their own. */
export type ListName = ResourceName | 'pastEvents';

/** One resource's rows as they are served: checked and in the contract's order. */
export type Rows = readonly { readonly id: string }[];

/** What is served for a while: until an event ends or the day does. */
export interface Shelf {
  readonly network: Network;
  readonly lists: Readonly<Record<ListName, Rows>>;
  /** Answers made from these rows. */
  readonly answers: AnswerShelf;
  /** When it was put together, epoch ms. */
  readonly madeAt: number;
  /** When another shelf has to be made, epoch ms. */
  readonly until: number;
}

/** How often it is looked whether the publisher has changed anything. */
const LOOK_EVERY_MS = 5000;

/** Holds the rows in memory, sorted once and split into past and coming. */
export class Library {
  readonly #source: NetworkSource;
  readonly #now: () => number;
  readonly #log: Log;
  readonly #stampOf: () => string;
  #stamp: string;
  #lookAt: number;
  #shelf: Shelf;

  /**
   * Reads and checks everything at once, so that a fault of the data is told at the start.
   * @param stampOf a text that changes when the source would give something else
   */
  constructor(source: NetworkSource, now: () => number, log: Log, stampOf: () => string = () => '') {
    this.#source = source;
    this.#now = now;
    this.#log = log;
    this.#stampOf = stampOf;
    this.#stamp = stampOf();
    this.#lookAt = now() + LOOK_EVERY_MS;
    this.#shelf = this.#make();
  }

  /** The rows of this moment. A source that cannot be read now leaves what was read before. */
  get shelf(): Shelf {
    if (this.#isOld()) {
      try {
        this.#shelf = this.#make();
      } catch (error) {
        this.#log.failure('reading the network again', error);
      }
    }
    return this.#shelf;
  }

  #isOld(): boolean {
    const now = this.#now();
    if (now >= this.#shelf.until) return true;
    if (now < this.#lookAt) return false;
    this.#lookAt = now + LOOK_EVERY_MS;
    const stamp = this.#stampOf();
    const changed = stamp !== this.#stamp;
    this.#stamp = stamp;
    return changed;
  }

  #make(): Shelf {
    const now = this.#now();
    const network = checkNetwork(this.#source(new Date(now)), this.#log);
    const { lang } = network.manifest;
    const ends = network.events.map((event) => ({ event, end: endOf(event) }));
    const past = ends.filter(({ end }) => end <= now).map(({ event }) => event);
    const lists: Record<ListName, Rows> = {
      communities: inOrder(network.communities, 'communities', false, lang),
      events: inOrder(
        network.events.filter((event) => isListed(event, now)),
        'events',
        false,
        lang,
      ),
      pastEvents: inOrder(past, 'events', true, lang),
      people: inOrder(network.people, 'people', false, lang),
      partners: inOrder(network.partners, 'partners', false, lang),
      articles: inOrder(network.articles, 'articles', false, lang),
      projects: inOrder(network.projects, 'projects', false, lang),
    };
    const nextDay = (Math.floor(now / DAY_MS) + 1) * DAY_MS;
    const until = Math.min(nextDay, ...ends.map(({ end }) => end).filter((end) => end > now));
    return { network, lists, answers: new AnswerShelf(), madeAt: now, until };
  }
}

/** Whether an event's last local day is yesterday in UTC or later (contract.md, "Which rows"). */
function isListed(event: EventRow, now: number): boolean {
  const yesterday = new Date(now - DAY_MS).toISOString().slice(0, 10);
  return lastDayOf(event) >= yesterday;
}

function lastDayOf(event: EventRow): string {
  const start = wallOf(event.start, event.timeZone).date;
  const end = endWallOf(event)?.date ?? start;
  return end > start ? end : start;
}
