import type { Log } from '../log.js';
import type { Store } from '../store/database.js';
import { FeedError } from './feed-request.js';
import { gather, sourceId, type Gathered } from './gather.js';
import type { Contribution } from './merge.js';
import type { FeedSource } from './source-list.js';
import { statusOf, type SourceStatus } from './source-status.js';

const SECOND_MS = 1000;
/** How often a feed is asked where nobody says. */
const EVERY_S = 900;
/** The wait doubles with each failure, up to this. */
const LONGEST_WAIT_S = 6 * 3600;
/** How long a reading may take before another process takes the feed up. */
const CLAIM_MS = 10 * 60 * SECOND_MS;
/** How often it is looked which feeds are due, and what other processes have read. */
const ROUND_MS = 5 * SECOND_MS;
/** Feeds that are asked for at once: one that is slow holds up no other. */
const AT_ONCE = 6;

export interface FederatorParts {
  readonly store: Store;
  readonly sources: readonly FeedSource[];
  readonly now: () => number;
  readonly log: Log;
  readonly allowPrivate?: boolean | undefined;
  /** How often it is looked which feeds are due, ms. */
  readonly roundMs?: number | undefined;
}

interface Known {
  readonly gathered: Gathered | undefined;
  /** As it lies in the store: tells whether another process has read it since. */
  readonly text: string;
  readonly problem: string | undefined;
  readonly nextAt: string;
}

/**
 * Reads feeds, each on its own schedule, and keeps what they gave last: in the store, so that a restart loses nothing and of several
 * processes only one asks.
 */
export class Federator {
  readonly #parts: FederatorParts;
  readonly #known = new Map<string, Known>();
  readonly #reading = new Set<Promise<void>>();
  #version = 0;
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> | undefined;
  #isStopped = false;

  constructor(parts: FederatorParts) {
    this.#parts = parts;
  }

  /** Takes up what is in the store, and begins to read. */
  async start(): Promise<void> {
    const { store, sources, now } = this.#parts;
    if (sources.length === 0) return;
    const at = new Date(now()).toISOString();
    const rows = sources.map(({ href }) => ({ href, gathered: '', problem: '', failures: 0, next_at: at }));
    await store
      .insertInto('feeds')
      .values([...new Map(rows.map((row) => [row.href, row])).values()])
      .onConflict((conflict) => conflict.column('href').doNothing())
      .execute();
    await this.#look();
    this.#timer = setInterval(() => {
      this.round();
    }, this.#parts.roundMs ?? ROUND_MS).unref();
    this.round();
  }

  /** Ends after what is being read. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#timer);
    await this.#round;
    await Promise.all(this.#reading);
  }

  /** A number that changes when what the feeds gave does. */
  get version(): number {
    return this.#version;
  }

  get contributions(): readonly Contribution[] {
    return this.#parts.sources.flatMap((source) => {
      const gathered = this.#known.get(source.href)?.gathered;
      return gathered ? [{ source, gathered }] : [];
    });
  }

  /** How each source stands, in their order. */
  get statuses(): readonly (SourceStatus & { readonly nextAt: string | undefined })[] {
    return this.#parts.sources.map((source) => {
      const known = this.#known.get(source.href);
      return { ...statusOf(source, known?.gathered, known?.problem), nextAt: known?.nextAt };
    });
  }

  /** Asks for the feeds that are due. Returns at once. */
  round(): void {
    if (this.#isStopped) return;
    this.#round ??= this.#walk()
      .catch((error: unknown) => {
        this.#parts.log.failure('feeds', error);
      })
      .finally(() => {
        this.#round = undefined;
      });
  }

  async #walk(): Promise<void> {
    const { sources, now } = this.#parts;
    await this.#look();
    for (const source of sources) {
      if (this.#isStopped) return;
      if ((this.#known.get(source.href)?.nextAt ?? '') > new Date(now()).toISOString()) continue;
      if (this.#reading.size >= AT_ONCE) await Promise.race(this.#reading);
      if (await this.#claim(source)) this.#begin(source);
    }
  }

  #begin(source: FeedSource): void {
    const reading: Promise<void> = this.#read(source)
      .catch((error: unknown) => {
        this.#parts.log.failure(`feed ${sourceId(source)}`, error);
      })
      .finally(() => this.#reading.delete(reading));
    this.#reading.add(reading);
  }

  /** Takes a feed for one reading: of several processes only one gets true. It comes back by itself, should this one end in the middle. */
  async #claim({ href }: FeedSource): Promise<boolean> {
    const { store, now } = this.#parts;
    const { numUpdatedRows } = await store
      .updateTable('feeds')
      .set({ next_at: new Date(now() + CLAIM_MS).toISOString() })
      .where('href', '=', href)
      .where('next_at', '<=', new Date(now()).toISOString())
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  async #read(source: FeedSource): Promise<void> {
    const { now, allowPrivate } = this.#parts;
    const last = this.#known.get(source.href)?.gathered;
    try {
      const read = await gather(source, last, new Date(now()), { allowPrivate });
      await this.#keep(source, read ?? (last && { ...last, readAt: new Date(now()).toISOString() }));
    } catch (error) {
      // Whatever is wrong with one feed is its own: the others go on.
      const failure = error instanceof FeedError ? error : undefined;
      if (!failure) this.#parts.log.failure(`feed ${sourceId(source)}`, error);
      await this.#fail(source, failure, failure?.isGone === true ? undefined : last);
    }
    await this.#look();
  }

  async #keep({ href, every = EVERY_S }: FeedSource, gathered: Gathered | undefined): Promise<void> {
    const text = gathered === undefined ? '' : JSON.stringify(gathered);
    await this.#parts.store
      .updateTable('feeds')
      .set({ gathered: text, problem: '', failures: 0, next_at: this.#after(every) })
      .where('href', '=', href)
      .execute();
  }

  async #fail(
    { href, every = EVERY_S }: FeedSource,
    failure: FeedError | undefined,
    kept: Gathered | undefined,
  ): Promise<void> {
    const { store } = this.#parts;
    const row = await store.selectFrom('feeds').select('failures').where('href', '=', href).executeTakeFirst();
    const failures = (row?.failures ?? 0) + 1;
    const wait = Math.max(Math.min(every * 2 ** (failures - 1), LONGEST_WAIT_S), failure?.retryAfter ?? 0);
    await store
      .updateTable('feeds')
      .set({
        gathered: kept === undefined ? '' : JSON.stringify(kept),
        problem: failure?.message ?? 'could not be read: the fault is ours and has been noted',
        failures,
        next_at: this.#after(wait),
      })
      .where('href', '=', href)
      .execute();
  }

  /** What is in the store, also by other processes. */
  async #look(): Promise<void> {
    const rows = await this.#parts.store.selectFrom('feeds').selectAll().execute();
    let isChanged = false;
    for (const { href, gathered: text, problem, next_at: nextAt } of rows) {
      const before = this.#known.get(href);
      const isSame = before?.text === text;
      const gathered = isSame ? before.gathered : text === '' ? undefined : (JSON.parse(text) as Gathered);
      this.#known.set(href, { gathered, text, problem: problem || undefined, nextAt });
      if (!isSame && isOther(before?.gathered, gathered)) isChanged = true;
    }
    if (isChanged) this.#version += 1;
  }

  #after(seconds: number): string {
    return new Date(this.#parts.now() + seconds * SECOND_MS).toISOString();
  }
}

/** Whether the rows are others: that they were read again is no news. */
function isOther(one: Gathered | undefined, other: Gathered | undefined): boolean {
  const rowsOf = (gathered: Gathered | undefined): string =>
    JSON.stringify([gathered?.rows ?? [], gathered?.labels ?? []]);
  return rowsOf(one) !== rowsOf(other);
}
