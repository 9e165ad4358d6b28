import type { Log } from '../log.js';
import { Slices } from '../slices.js';
import type { Store } from '../store/database.js';
import { FeedError } from './feed-request.js';
import {
  addFeeds,
  claimFeed,
  failFeed,
  keepFeed,
  lookAtFeed,
  lookAtFeeds,
  readStored,
  type StoredFeed,
} from './feed-store.js';
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
/** By how much the clocks of two processes may differ. */
const CLOCKS_APART_MS = 60 * SECOND_MS;
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
  /** Of what lies in the store: tells whether another process has read something else since. */
  readonly stamp: string;
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
  #lookedAt: number | undefined;
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
    const hrefs = sources.map(({ href }) => href);
    await addFeeds(store, hrefs, new Date(now()).toISOString());
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
      if (await this.#claim(source.href)) this.#begin(source);
    }
  }

  /** It comes back by itself, should this process end in the middle. */
  #claim(href: string): Promise<boolean> {
    const { store, now } = this.#parts;
    const until = new Date(now() + CLAIM_MS).toISOString();
    return claimFeed(store, href, new Date(now()).toISOString(), until);
  }

  #begin(source: FeedSource): void {
    const reading: Promise<void> = this.#read(source)
      .catch((error: unknown) => {
        this.#parts.log.failure(`feed ${sourceId(source)}`, error);
      })
      .finally(() => this.#reading.delete(reading));
    this.#reading.add(reading);
  }

  async #read(source: FeedSource): Promise<void> {
    const { now, allowPrivate } = this.#parts;
    const last = this.#known.get(source.href)?.gathered;
    try {
      const read = await gather(source, last, new Date(now()), { allowPrivate });
      await this.#keep(source, read ?? last);
    } catch (error) {
      // Whatever is wrong with one feed is its own: the others go on.
      const failure = error instanceof FeedError ? error : undefined;
      if (!failure) this.#parts.log.failure(`feed ${sourceId(source)}`, error);
      await this.#fail(source, failure);
    }
    const row = await lookAtFeed(this.#parts.store, source.href);
    if (row) await this.#learn(row);
  }

  /** What was read just now; what the feed gave last, where it says that nothing has changed. */
  #keep({ href, every = EVERY_S }: FeedSource, gathered: Gathered | undefined): Promise<void> {
    const { store, now } = this.#parts;
    const stamp = this.#known.get(href)?.stamp;
    const readAt = new Date(now()).toISOString();
    return keepFeed(store, href, { gathered, stamp, readAt, nextAt: this.#after(every) });
  }

  #fail({ href, every = EVERY_S }: FeedSource, failure: FeedError | undefined): Promise<void> {
    return failFeed(this.#parts.store, href, {
      problem: failure?.message ?? 'could not be read: the fault is ours and has been noted',
      isGone: failure?.isGone === true,
      at: new Date(this.#parts.now()).toISOString(),
      nextAt: (failures) =>
        this.#after(Math.max(Math.min(every * 2 ** (failures - 1), LONGEST_WAIT_S), failure?.retryAfter ?? 0)),
    });
  }

  /** What has come into the store since the last look, also by other processes. */
  async #look(): Promise<void> {
    const { store, sources, now } = this.#parts;
    const from = this.#lookedAt === undefined ? '' : new Date(this.#lookedAt - CLOCKS_APART_MS).toISOString();
    this.#lookedAt = now();
    const ours = new Set(sources.map((source) => source.href));
    const slices = new Slices();
    for (const row of await lookAtFeeds(store, from)) {
      if (ours.has(row.href)) await this.#learn(row);
      if (slices.isDue) await slices.pause();
    }
  }

  /** Only what is not known yet is read whole. */
  async #learn(row: StoredFeed): Promise<void> {
    const { href, stamp, problem } = row;
    const before = this.#known.get(href);
    const read = before?.stamp === stamp ? before.gathered : await this.#readNew(href, before?.gathered);
    const gathered = read && row.read_at !== '' ? { ...read, readAt: row.read_at } : read;
    this.#known.set(href, { gathered, stamp, problem: problem || undefined, nextAt: row.next_at });
  }

  async #readNew(href: string, before: Gathered | undefined): Promise<Gathered | undefined> {
    const stored = await readStored(this.#parts.store, href);
    if (isOther(before, stored)) {
      this.#version += 1;
      return stored;
    }
    // That it was read again is no news: the rows stay the same objects.
    return stored && { ...stored, rows: before?.rows ?? stored.rows };
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
