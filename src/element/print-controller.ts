import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells its host that the page goes to paper: what it draws at once is on it, for the browser waits for microtasks. */
export class PrintController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  isPrinting = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#turn);
    addEventListener('afterprint', this.#turn);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#turn);
    removeEventListener('afterprint', this.#turn);
  }

  readonly #turn = ({ type }: Event): void => {
    this.isPrinting = type === 'beforeprint';
    this.#host.requestUpdate();
  };
}
