import type { ReactiveControllerHost } from 'lit';

/** A part of a widget that is loaded when it is first drawn. Its host draws again when it is there; a failed load is tried again. */
export class LazyModule<M> {
  #module: M | undefined;
  #isLoading = false;
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<M>;

  constructor(host: ReactiveControllerHost, load: () => Promise<M>) {
    this.#host = host;
    this.#load = load;
  }

  /** The module, or undefined while it is on its way: asking for it starts that. */
  get current(): M | undefined {
    if (!this.#module && !this.#isLoading) void this.#start();
    return this.#module;
  }

  async #start(): Promise<void> {
    this.#isLoading = true;
    try {
      this.#module = await this.#load();
      this.#host.requestUpdate();
    } catch (thrown) {
      console.warn(thrown);
    } finally {
      this.#isLoading = false;
    }
  }
}
