import type { EndpointError } from '../client/errors.js';
import { StatusChangeEvent, type Status } from './events.js';

/** What is to be said of the value beside the status. */
export interface ValueStates {
  readonly hasValue: boolean;
  /** Its value has nothing to show. */
  readonly empty: boolean;
  /** Its value is old though nothing failed. */
  readonly stale: boolean;
  /** What is read beside the widget's own data is on its way: it will grow, and a page may keep room for that. */
  readonly filling: boolean;
}

/** True once there is something to read: rows, the empty state, or a failure in words. */
export function isSettled(status: Status): boolean {
  return status === 'ready' || status === 'failed';
}

/** Tells the page what a widget shows, once it is drawn: by event, by promise and by custom states. */
export class StatusTeller {
  /** The status that was told last: what is on the screen. */
  told: Status = 'idle';
  readonly #host: HTMLElement;
  #internals: ElementInternals | undefined;
  #waiters: ((status: Status) => void)[] = [];

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Call when a status is drawn. */
  tell(status: Status, error: EndpointError | undefined, states: ValueStates): void {
    this.#reflect(status, states);
    if (status === this.told) return;
    this.told = status;
    this.#host.dispatchEvent(new StatusChangeEvent(status, error));
    if (!isSettled(status)) return;
    for (const resolve of this.#waiters.splice(0)) resolve(status);
  }

  /** Resolves with the first settled status that is drawn; at once where one is. Never rejects. */
  whenSettled(): Promise<Status> {
    if (isSettled(this.told)) return Promise.resolve(this.told);
    return new Promise((resolve) => this.#waiters.push(resolve));
  }

  /** The custom states that a page's CSS can select, as in `ouishare-event-list:state(stale)`. */
  #reflect(status: Status, { hasValue, empty, stale, filling }: ValueStates): void {
    this.#internals ??= this.#host.attachInternals();
    const isReady = status === 'ready';
    const isFailed = status === 'failed';
    const states = {
      loading: status === 'loading',
      ready: isReady,
      empty: isReady && empty,
      failed: isFailed,
      stale: stale || (isFailed && hasValue),
      filling,
    };
    for (const [name, isOn] of Object.entries(states)) {
      if (isOn) this.#internals.states.add(name);
      else this.#internals.states.delete(name);
    }
  }
}
