import { untilAborted } from './abort.js';

interface Flight<V> {
  readonly value: Promise<V>;
  readonly stop: AbortController;
  readonly reload: boolean;
  askers: number;
  /** The flight that took its askers over. */
  next?: Flight<V>;
  /** Lets who asked wait for another value instead. */
  readonly follow: (other: Promise<V>) => void;
}

interface CacheQuestion {
  readonly signal?: AbortSignal | undefined;
  /** Joins only what was started for a reload as well. */
  readonly reload?: boolean | undefined;
  /** Milliseconds for which a value that came is given to further askers. */
  readonly sharedMs: number;
}

/**
 * One request for one address, however many widgets ask: who asks while it is under way joins it, who asks shortly
 * after gets the same answer. An asker that aborts leaves the others alone; when the last one has left, the work is
 * aborted. A reload takes over who was waiting. A failure is told to all who asked and not remembered.
 */
export class AnswerCache<V> {
  readonly #flights = new Map<unknown, Flight<V>>();
  readonly #kept = new Map<unknown, { readonly value: V; readonly at: number }>();

  /** Whether there is a value for this key, or one on its way. */
  has(key: unknown): boolean {
    return this.#kept.has(key) || this.#flights.has(key);
  }

  async get(key: unknown, question: CacheQuestion, start: (signal: AbortSignal) => Promise<V>): Promise<V> {
    const { signal, reload = false, sharedMs } = question;
    signal?.throwIfAborted();
    const kept = this.#kept.get(key);
    if (kept && !reload && Date.now() - kept.at < sharedMs) return kept.value;
    let flight = this.#flights.get(key);
    if (!flight || (reload && !flight.reload)) flight = this.#start(key, question, start, flight);
    flight.askers += 1;
    try {
      return await untilAborted(flight.value, signal);
    } finally {
      this.#leave(key, flight);
    }
  }

  #leave(key: unknown, joined: Flight<V>): void {
    let flight = joined;
    while (flight.next) flight = flight.next;
    flight.askers -= 1;
    if (flight.askers > 0) return;
    flight.stop.abort();
    this.#land(key, flight);
  }

  #start(
    key: unknown,
    { reload = false, sharedMs }: CacheQuestion,
    start: (signal: AbortSignal) => Promise<V>,
    before: Flight<V> | undefined,
  ): Flight<V> {
    const stop = new AbortController();
    let follow = (_other: Promise<V>): void => undefined;
    const value = new Promise<V>((resolve) => {
      follow = resolve;
    });
    const flight: Flight<V> = { value, stop, reload, askers: before?.askers ?? 0, follow };
    this.#flights.set(key, flight);
    if (before) {
      // A browser lets a second request for an address wait for the first: one that hangs would hold up the reload.
      before.next = flight;
      before.follow(value);
      before.stop.abort();
    }
    const work = start(stop.signal);
    const landed = (): void => {
      this.#land(key, flight);
      follow(work);
    };
    work.then((came) => {
      if (!flight.next && sharedMs > 0) this.#keep(key, came, sharedMs);
      landed();
    }, landed);
    return flight;
  }

  #land(key: unknown, flight: Flight<V>): void {
    if (this.#flights.get(key) === flight) this.#flights.delete(key);
  }

  #keep(key: unknown, value: V, sharedMs: number): void {
    const kept = { value, at: Date.now() };
    this.#kept.set(key, kept);
    if (sharedMs === Infinity) return;
    const timer: unknown = setTimeout(() => {
      if (this.#kept.get(key) === kept) this.#kept.delete(key);
    }, sharedMs);
    // On a server a program ends without waiting for it.
    if (typeof timer === 'object') (timer as { unref?: () => void }).unref?.();
  }
}
