import type { ReactiveControllerHost } from 'lit';

/** How long after a failure drawing again starts no new try by itself: who draws at every key must not ask at every key. */
const REST_MS = 10_000;

/**
 * A part of a widget that is loaded when it is first drawn. Its host draws again when it is there, and when it could not
 * be loaded: a later drawing tries again after a rest, `retry` at once.
 */
export class LazyModule<M> {
  #module: M | undefined;
  #isLoading = false;
  #failedAt: number | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<M>;

  constructor(host: ReactiveControllerHost, load: () => Promise<M>) {
    this.#host = host;
    this.#load = load;
  }

  /** The module, or undefined while it is on its way or could not be loaded: asking for it starts that. */
  get current(): M | undefined {
    const rests = this.#failedAt !== undefined && Date.now() - this.#failedAt < REST_MS;
    if (!this.#module && !this.#isLoading && !rests) void this.#start();
    return this.#module;
  }

  /** True once a load failed, until one succeeds. */
  get failed(): boolean {
    return this.#failedAt !== undefined;
  }

  /** True while it is on its way. */
  get isLoading(): boolean {
    return this.#isLoading;
  }

  /** Tries again at once; does nothing where it is there, or on its way. */
  readonly retry = (): void => {
    if (this.#module || this.#isLoading) return;
    void this.#start();
    this.#host.requestUpdate();
  };

  async #start(): Promise<void> {
    this.#isLoading = true;
    try {
      this.#module = await this.#load();
      this.#failedAt = undefined;
    } catch (thrown) {
      console.warn(thrown);
      this.#failedAt = Date.now();
    } finally {
      this.#isLoading = false;
      this.#host.requestUpdate();
    }
  }
}
