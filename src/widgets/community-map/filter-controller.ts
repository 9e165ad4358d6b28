import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { NO_FILTER, type CommunityFilter } from './community-filter.js';

/** How long typing has to rest before the number of results is said aloud, in milliseconds. */
export const ANNOUNCE_DELAY_MS = 700;

/** Holds what the visitor asked for, and whether the asking has come to rest. */
export class FilterController implements ReactiveController {
  filter: CommunityFilter = NO_FILTER;
  /** Now the number of results may be said aloud. */
  isAtRest = false;
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Asks this from now on. */
  set(filter: CommunityFilter): void {
    this.filter = filter;
    this.isAtRest = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.isAtRest = true;
      this.#host.requestUpdate();
    }, ANNOUNCE_DELAY_MS);
    this.#host.requestUpdate();
  }
}
