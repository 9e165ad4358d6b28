import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A browser may think that it is online and be wrong, or the service may have been away: look again after this time, ms. */
const LOOK_AGAIN_MS = 60_000;

/** Whether a form was kept under this key. */
export function isKept(key: string): boolean {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

type Host = ReactiveControllerHost & { readonly isConnected: boolean };

/** Waits for the connection to come back, because the visitor asked for it: "Send when I am back". */
export class LaterController implements ReactiveController {
  readonly #host: Host;
  readonly #act: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** @param act called when it is worth a try, again and again until {@link stop} */
  constructor(host: Host, act: () => void) {
    this.#host = host;
    this.#act = act;
    host.addController(this);
  }

  get isWaiting(): boolean {
    return this.#timer !== undefined;
  }

  hostDisconnected(): void {
    // A move in the DOM is no removal.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.stop();
    });
  }

  start(): void {
    this.stop();
    addEventListener('online', this.#act);
    this.#timer = setInterval(this.#act, LOOK_AGAIN_MS);
    this.#host.requestUpdate();
  }

  stop(): void {
    removeEventListener('online', this.#act);
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
