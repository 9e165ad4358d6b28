/** How much one visitor may do within a time. */
export interface Rate {
  readonly count: number;
  readonly windowMs: number;
}

/** Visitors remembered at most; over it the oldest window is forgotten first. */
const REMEMBERED_VISITORS = 50_000;

interface Window {
  readonly endsAt: number;
  readonly keys: Set<string>;
}

/**
 * Counts different things, not tries: a retry of the same sign-up (same key) is free, so that a patient form is never punished. Lives in
 * memory, so no address of a visitor is stored.
 */
export class RateLimit {
  readonly #rate: Rate;
  readonly #now: () => number;
  readonly #windows = new Map<string, Window>();

  constructor(rate: Rate, now: () => number) {
    this.#rate = rate;
    this.#now = now;
  }

  /** Counts one more thing of this visitor. Gives 0 where it is allowed, else the seconds to wait. */
  take(visitor: string, key: string): number {
    const window = this.#windowOf(visitor);
    if (window.keys.has(key)) return 0;
    if (window.keys.size >= this.#rate.count) return Math.max(1, Math.ceil((window.endsAt - this.#now()) / 1000));
    window.keys.add(key);
    return 0;
  }

  /** Whether this thing of this visitor was counted already. */
  has(visitor: string, key: string): boolean {
    const window = this.#windows.get(visitor);
    return window !== undefined && window.endsAt > this.#now() && window.keys.has(key);
  }

  /** The seconds until this visitor may do something new; 0 where they may now. Counts nothing. */
  waitOf(visitor: string): number {
    const now = this.#now();
    const known = this.#windows.get(visitor);
    const window =
      known !== undefined && known.endsAt > now ? known : { endsAt: now + this.#rate.windowMs, keys: new Set() };
    return window.keys.size < this.#rate.count ? 0 : Math.max(1, Math.ceil((window.endsAt - now) / 1000));
  }

  #windowOf(visitor: string): Window {
    const now = this.#now();
    const known = this.#windows.get(visitor);
    if (known !== undefined && known.endsAt > now) return known;
    this.#windows.delete(visitor);
    const window = { endsAt: now + this.#rate.windowMs, keys: new Set<string>() };
    this.#windows.set(visitor, window);
    this.#forget(now);
    return window;
  }

  #forget(now: number): void {
    // In order of beginning, and all windows are equally long: the first that is still open ends the search.
    for (const [visitor, window] of this.#windows) {
      if (window.endsAt > now && this.#windows.size <= REMEMBERED_VISITORS) return;
      this.#windows.delete(visitor);
    }
  }
}

/** Several rates at once, such as one for a rush and one for a day. */
export class RateLimits {
  readonly #limits: readonly RateLimit[];

  constructor(rates: readonly Rate[], now: () => number) {
    this.#limits = rates.map((rate) => new RateLimit(rate, now));
  }

  /** Counts one more thing of this visitor where all rates allow it. Gives 0 then, else the seconds to wait for the longest. */
  take(visitor: string, key: string): number {
    const wait = Math.max(...this.#limits.map((limit) => (limit.has(visitor, key) ? 0 : limit.waitOf(visitor))));
    if (wait === 0) for (const limit of this.#limits) limit.take(visitor, key);
    return wait;
  }
}
