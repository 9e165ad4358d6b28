import type { ReactiveControllerHost } from 'lit';
import type { EventRow } from '../../contract/events.js';
import {
  NO_FILTER,
  choicesOf,
  filterEvents,
  type EventChoices,
  type EventFilter,
  type FilterContext,
} from './event-filter.js';

/** Holds what the visitor asked for, and remembers the last answers: drawing again for a tick of the clock costs nothing. */
export class FilterController {
  filter: EventFilter = NO_FILTER;
  readonly #host: ReactiveControllerHost;
  readonly #changed: () => void;
  #asked: readonly unknown[] = [];
  #rows: readonly EventRow[] = [];
  #choices: EventChoices | undefined;

  /** @param changed called when the visitor asks something else */
  constructor(host: ReactiveControllerHost, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
  }

  /** Asks this from now on. */
  readonly set = (filter: EventFilter): void => {
    this.filter = filter;
    this.#changed();
    this.#host.requestUpdate();
  };

  /** The rows that answer, and what else can be asked of `rows`. */
  apply(
    rows: readonly EventRow[],
    context: FilterContext,
    key: string,
  ): { rows: readonly EventRow[]; choices: () => EventChoices } {
    const asked = [rows, this.filter, context.lang, key];
    if (asked.some((item, at) => item !== this.#asked[at])) {
      this.#asked = asked;
      this.#rows = filterEvents(rows, this.filter, context);
      this.#choices = undefined;
    }
    const [answering, { filter }] = [this.#rows, this];
    return { rows: answering, choices: () => (this.#choices ??= choicesOf(rows, filter, context, answering)) };
  }
}
