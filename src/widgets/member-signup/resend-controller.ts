import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { EndpointClient } from '../../client/endpoint-client.js';
import { EndpointError } from '../../client/errors.js';

/** The contract: at most once a minute, and five times. */
const RESEND_WAIT_MS = 60_000;
const RESENDS_MAX = 5;

/** Has the mail of a sign-up sent again, no oftener than an endpoint does it. */
export class ResendController implements ReactiveController {
  /** What the last press came to. */
  outcome: 'resent' | 'failed' | undefined;
  /** True when a mail may be asked for. */
  isDue = false;
  readonly #host: ReactiveControllerHost;
  #left = RESENDS_MAX;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    // A move in the DOM, or a page kept aside: what it waited for is due when it is back.
    if (this.#timer !== undefined) this.#becomeDue();
  }

  /** A first mail has just left. */
  begin(): void {
    this.#left = RESENDS_MAX;
    this.outcome = undefined;
    this.#wait();
  }

  async send(client: EndpointClient, id: string): Promise<void> {
    if (!this.isDue) return;
    this.#wait();
    try {
      await client.resend(id);
      this.#left -= 1;
      this.outcome = 'resent';
    } catch (thrown) {
      if (!(thrown instanceof EndpointError)) throw thrown;
      this.outcome = 'failed';
      this.#becomeDue();
    }
    this.#host.requestUpdate();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.isDue = false;
    this.#timer = setTimeout(() => this.#becomeDue(), RESEND_WAIT_MS);
    this.#host.requestUpdate();
  }

  #becomeDue(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.isDue = this.#left > 0;
    this.#host.requestUpdate();
  }
}
