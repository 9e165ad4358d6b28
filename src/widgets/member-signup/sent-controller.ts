import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { EndpointClient } from '../../client/endpoint-client.js';
import { EndpointError } from '../../client/errors.js';
import { posterStyles } from '../../ui/poster/poster.styles.js';
import { addStyles } from '../../element/added-styles.js';
import { sentStyles, sentView, type Sent } from './sent-view.js';

/** The contract: a mail again at most once a minute, and five times. */
const RESEND_WAIT_MS = 60_000;
const RESENDS_MAX = 5;

/** What was taken: the address that a mail is on its way to, and the sign-up's id. */
export interface Accepted {
  readonly id: string;
  readonly email: string;
}

/** After a sign-up was taken: says what happens next, and has the mail sent again, no oftener than an endpoint does it. */
export class SentController implements ReactiveController {
  readonly #host: LitElement;
  readonly #client: EndpointClient;
  readonly #accepted: Accepted;
  #outcome: Sent['outcome'];
  #isDue = false;
  #left = RESENDS_MAX;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement, client: EndpointClient, accepted: Accepted) {
    this.#host = host;
    this.#client = client;
    this.#accepted = accepted;
    addStyles(host, posterStyles);
    addStyles(host, sentStyles);
    host.addController(this);
    this.#wait();
  }

  hostDisconnected(): void {
    // Moved, or taken off for a while: no timer stays behind, and whoever comes back may ask at once.
    if (this.#timer !== undefined) this.#becomeDue();
  }

  /** @param correct back to the form */
  view(setting: Pick<Sent, 'words' | 'headingLevel' | 'name'>, correct: () => void): TemplateResult {
    return sentView({
      ...setting,
      email: this.#accepted.email,
      outcome: this.#outcome,
      correct: () => {
        clearTimeout(this.#timer);
        this.#host.removeController(this);
        correct();
      },
      resend: this.#isDue ? () => void this.#resend() : undefined,
    });
  }

  async #resend(): Promise<void> {
    this.#wait();
    try {
      await this.#client.resend(this.#accepted.id);
      this.#left -= 1;
      this.#outcome = 'resent';
    } catch (thrown) {
      if (!(thrown instanceof EndpointError)) throw thrown;
      this.#outcome = 'failed';
      this.#becomeDue();
    }
    this.#host.requestUpdate();
  }

  #wait(): void {
    this.#isDue = false;
    this.#timer = setTimeout(() => this.#becomeDue(), RESEND_WAIT_MS);
    this.#host.requestUpdate();
  }

  #becomeDue(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isDue = this.#left > 0;
    this.#host.requestUpdate();
  }
}
