import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { EndpointError } from '../client/errors.js';
import type { Resource } from '../client/resource.js';

/**
 * Holds the state of what a widget reads. A failed refresh keeps what the visitor was reading; the newest request
 * wins; leaving the page aborts, a move within it does not, and coming back asks again for what was cut off.
 *
 * Legal transitions: idle → loading; loading → ready | failed | idle (left the page); ready → loading (keeps `last`);
 * failed → loading (keeps `last`); any → ready by {@link ResourceController.set}.
 */
export class ResourceController<T> implements ReactiveController {
  state: Resource<T> = { status: 'idle' };
  readonly #host: ReactiveControllerHost & { readonly isConnected: boolean };
  readonly #changed: () => void;
  #request: AbortController | undefined;
  #load: ((signal: AbortSignal) => Promise<T>) | undefined;
  #interrupted = false;

  /** @param changed called after every transition, before the host updates */
  constructor(host: ReactiveControllerHost & { readonly isConnected: boolean }, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  /** The newest value there is, old or fresh: what a visitor can go on reading. */
  get value(): T | undefined {
    if (this.state.status === 'ready') return this.state.value;
    return this.state.status === 'idle' ? undefined : this.state.last;
  }

  hostConnected(): void {
    if (this.#interrupted && this.#load) void this.run(this.#load);
  }

  hostDisconnected(): void {
    // A move in the DOM disconnects and connects again within one task: only a host that is still gone then has left.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#interrupt();
    });
  }

  /**
   * Asks anew; a request under way is aborted.
   *
   * @param forget drops the old value first: for a question that the old answer does not answer
   * @returns resolves when this request is settled or overtaken; never rejects
   */
  async run(load: (signal: AbortSignal) => Promise<T>, { forget = false } = {}): Promise<void> {
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    this.#load = load;
    this.#interrupted = false;
    const last = forget ? undefined : this.value;
    this.#go(last === undefined ? { status: 'loading' } : { status: 'loading', last });
    try {
      const value = await load(request.signal);
      if (this.#request === request) this.#settle({ status: 'ready', value });
    } catch (thrown) {
      if (this.#request === request) this.#fail(this.#failure(thrown), request);
    }
  }

  /** Takes a value that needed no request, or a further part of the one that is shown. */
  set(value: T): void {
    this.#request?.abort();
    this.#settle({ status: 'ready', value });
  }

  /** Draws what has come so far while the request goes on. */
  progress(value: T): void {
    if (this.state.status === 'loading') this.#go({ status: 'loading', last: value });
  }

  /** Puts the state of failure directly: for what is wrong before any request, such as no endpoint. */
  fail(error: EndpointError): void {
    this.#request?.abort();
    this.#settle(this.#failure(error));
  }

  #failure(thrown: unknown): Resource<T> & { status: 'failed' } {
    const error = thrown instanceof EndpointError ? thrown : unexpected(thrown);
    const last = (error.last as T | undefined) ?? this.value;
    return last === undefined ? { status: 'failed', error } : { status: 'failed', error, last };
  }

  // Where patience ended before the tries did, an answer may still come behind the words: it is shown when it does.
  #fail(state: Resource<T> & { status: 'failed' }, request: AbortController): void {
    const { later } = state.error;
    const load = this.#load;
    this.#settle(state);
    if (!later) return;
    this.#request = request;
    this.#load = load;
    later.then(
      (value) => {
        if (this.#request === request) this.#settle({ status: 'ready', value: value as T });
      },
      () => {
        if (this.#request === request) this.#request = undefined;
      },
    );
  }

  #interrupt(): void {
    if (!this.#request) return;
    this.#request.abort();
    this.#request = undefined;
    this.#interrupted = true;
    this.#go(this.value === undefined ? { status: 'idle' } : { status: 'ready', value: this.value });
  }

  #settle(state: Resource<T>): void {
    this.#request = undefined;
    this.#load = undefined;
    this.#go(state);
  }

  #go(state: Resource<T>): void {
    this.state = state;
    this.#changed();
    this.#host.requestUpdate();
  }
}

// A fault of ours must not be swallowed, and must not blank the widget either: it is told and shown as unreadable.
function unexpected(thrown: unknown): EndpointError {
  console.error(thrown);
  return new EndpointError('malformed', { detail: String(thrown) });
}
