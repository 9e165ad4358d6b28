import { untilAborted } from './abort.js';

interface Flight<V> {
  readonly value: Promise<V>;
  readonly stop: AbortController;
  readonly reload: boolean;
  askers: number;
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
 * aborted. A failure is told to all who asked and not remembered.
 */
export class AnswerCache<V> {
  readonly #flights = new Map<unknown, Flight<V>>();
  readonly #kept = new Map<unknown, { readonly value: V; readonly at: number }>();

  async get(key: unknown, question: CacheQuestion, start: (signal: AbortSignal) => Promise<V>): Promise<V> {
    const { signal, reload = false, sharedMs } = question;
    signal?.throwIfAborted();
    const kept = this.#kept.get(key);
    if (kept && !reload && Date.now() - kept.at < sharedMs) return kept.value;
    let flight = this.#flights.get(key);
    if (!flight || (reload && !flight.reload)) flight = this.#start(key, reload, sharedMs, start);
    flight.askers += 1;
    try {
      return await untilAborted(flight.value, signal);
    } finally {
      flight.askers -= 1;
      if (flight.askers === 0) {
        flight.stop.abort();
        this.#land(key, flight);
      }
    }
  }

  #start(key: unknown, reload: boolean, sharedMs: number, start: (signal: AbortSignal) => Promise<V>): Flight<V> {
    const stop = new AbortController();
    const flight: Flight<V> = { value: start(stop.signal), stop, reload, askers: 0 };
    this.#flights.set(key, flight);
    const landed = (): boolean => this.#land(key, flight);
    void flight.value.then((value) => {
      // A flight that a reload overtook has the older answer.
      if (landed()) this.#keep(key, value, sharedMs);
    }, landed);
    return flight;
  }

  #land(key: unknown, flight: Flight<V>): boolean {
    return this.#flights.get(key) === flight && this.#flights.delete(key);
  }

  #keep(key: unknown, value: V, sharedMs: number): void {
    const at = Date.now();
    for (const [other, kept] of this.#kept) if (at - kept.at >= sharedMs) this.#kept.delete(other);
    this.#kept.set(key, { value, at });
  }
}
