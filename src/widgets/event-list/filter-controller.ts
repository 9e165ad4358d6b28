import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { EventRow } from '../../contract/events.js';
import {
  NO_FILTER,
  choicesOf,
  filterEvents,
  type EventChoices,
  type EventFilter,
  type FilterContext,
} from './event-filter.js';

/** How long typing has to rest before the number of results is said aloud, in milliseconds. */
export const ANNOUNCE_DELAY_MS = 700;

/** Holds what the visitor asked for, and remembers the last answers: drawing again for a tick of the clock costs nothing. */
export class FilterController implements ReactiveController {
  filter: EventFilter = NO_FILTER;
  /** True once the visitor's typing has come to rest: now the number of results may be said aloud. */
  isAtRest = false;
  readonly #host: ReactiveControllerHost;
  readonly #changed: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked: readonly unknown[] = [];
  #rows: readonly EventRow[] = [];
  #choices: EventChoices | undefined;

  /** @param changed called when the visitor asks something else */
  constructor(host: ReactiveControllerHost, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Asks this from now on. */
  readonly set = (filter: EventFilter): void => {
    this.filter = filter;
    this.isAtRest = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.isAtRest = true;
      this.#host.requestUpdate();
    }, ANNOUNCE_DELAY_MS);
    this.#changed();
    this.#host.requestUpdate();
  };

  /** The rows that answer, and what else can be asked of `rows`. */
  apply(
    rows: readonly EventRow[],
    context: FilterContext,
    key: string,
  ): { rows: readonly EventRow[]; choices: EventChoices } {
    const asked = [rows, this.filter, context.lang, key];
    if (!this.#choices || asked.some((item, at) => item !== this.#asked[at])) {
      this.#asked = asked;
      this.#rows = filterEvents(rows, this.filter, context);
      this.#choices = choicesOf(rows, this.filter, context);
    }
    return { rows: this.#rows, choices: this.#choices };
  }
}
