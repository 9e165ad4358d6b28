import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long a hint is read. */
const HINT_MS = 2000;

/** Says for a moment how a wheel zooms, after one was left to the page. */
export class WheelHint implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get isShown(): boolean {
    return this.#timer !== undefined;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  readonly show = (): void => {
    if (!this.isShown) this.#host.requestUpdate();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#host.requestUpdate();
    }, HINT_MS);
  };
}
