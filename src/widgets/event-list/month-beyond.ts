import type { LitElement, ReactiveController } from 'lit';
import type { Listing, ListRequest } from '../../client/endpoint-client.js';
import type { EventRow } from '../../contract/events.js';

/** What a list leaves out and a month needs: what is over beside what is to come, or the other way round. */
export interface Beyond {
  /** It is what is over, newest first; else what is to come. */
  readonly isPast: boolean;
  /** What decides whether a new reading is needed: compared item by item with `Object.is`. */
  readonly question: readonly unknown[];
  /** Reads it to its end. */
  readonly read: (more: Pick<ListRequest<EventRow>, 'signal' | 'onProgress'>) => Promise<Listing<EventRow>>;
  /** The rows of it that answer what the visitor asked. */
  readonly answer: (listing: Listing<EventRow>) => readonly EventRow[];
  /** What the answer depends on besides, compared likewise. */
  readonly asked: readonly unknown[];
}

/** What a month is drawn from: all that is read, and of that the rows that answer. */
export interface MonthRows {
  readonly listing: Listing<EventRow>;
  readonly rows: readonly EventRow[];
}

/** Reads what lies beyond the list, once a visitor turns there, and puts both together. */
export class BeyondController implements ReactiveController {
  readonly #host: LitElement;
  #question: readonly unknown[] = [];
  #listing: Listing<EventRow> | undefined;
  #reading: AbortController | undefined;
  #failed = false;
  #from: readonly unknown[] = [];
  #together: MonthRows | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  get isReading(): boolean {
    return this.#reading !== undefined;
  }

  get failed(): boolean {
    return this.#failed;
  }

  /** Everything there is: a day without a row is empty. */
  get isWhole(): boolean {
    return this.#listing?.complete === true && !this.#listing.truncated;
  }

  hostDisconnected(): void {
    // A move in the page disconnects and connects again within one task.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#stop();
    });
  }

  /** Starts reading, where that is not done or under way; a failed reading only by `again`. */
  read(beyond: Beyond, again = false): void {
    this.#keep(beyond.question);
    if (this.#listing?.complete || this.#reading || (this.#failed && !again)) return;
    void this.#read(beyond);
  }

  /** The list and what is beyond it, in the order of time; the same object for the same parts. */
  together(list: MonthRows, beyond: Beyond | undefined): MonthRows {
    if (beyond) this.#keep(beyond.question);
    const listing = this.#listing;
    if (!beyond || !listing) return list;
    const from = [list.listing, list.rows, listing, ...beyond.asked];
    if (!this.#together || !isSame(from, this.#from)) {
      this.#from = from;
      this.#together = join(list, listing, beyond);
    }
    return this.#together;
  }

  // Another question: nothing of the old answer stays.
  #keep(question: readonly unknown[]): void {
    if (isSame(question, this.#question)) return;
    this.#stop();
    this.#question = question;
    this.#listing = undefined;
    this.#failed = false;
  }

  #stop(): void {
    this.#reading?.abort();
    this.#reading = undefined;
  }

  async #read({ read }: Beyond): Promise<void> {
    const reading = (this.#reading = new AbortController());
    this.#failed = false;
    const show = (listing: Listing<EventRow>): void => {
      if (this.#reading !== reading) return;
      this.#listing = listing;
      this.#host.requestUpdate();
    };
    try {
      show(await read({ signal: reading.signal, onProgress: show }));
    } catch {
      // What has been read stays; the month says that the rest is missing.
      if (this.#reading === reading) this.#failed = true;
    } finally {
      if (this.#reading === reading) this.#reading = undefined;
      this.#host.requestUpdate();
    }
  }
}

function join(list: MonthRows, other: Listing<EventRow>, beyond: Beyond): MonthRows {
  // What was on when the one was read may be over when the other is.
  const known = new Set(list.listing.rows.map(({ id }) => id));
  const rest = { ...other, rows: other.rows.filter(({ id }) => !known.has(id)) };
  const inTime = (there: readonly EventRow[], here: readonly EventRow[]): readonly EventRow[] =>
    beyond.isPast ? [...there.toReversed(), ...here] : [...here.toReversed(), ...there];
  return {
    listing: {
      ...list.listing,
      rows: inTime(rest.rows, list.listing.rows),
      labels: new Map([...other.labels, ...list.listing.labels]),
    },
    rows: inTime(beyond.answer(rest), list.rows),
  };
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, at) => Object.is(item, b[at]));
}
