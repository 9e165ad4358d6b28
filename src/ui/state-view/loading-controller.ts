import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Most answers come before this: until then nothing is shown but the reserved space, in milliseconds. */
export const LOADING_NOTICE_DELAY_MS = 300;
/** After this time of waiting a sentence is shown and read, in milliseconds. */
export const LOADING_WORDS_DELAY_MS = 1000;

/** What a waiting visitor gets: nothing, still shapes, shapes and a sentence. */
export type LoadingPhase = 'quiet' | 'shapes' | 'words';

/**
 * How long the visitor has been waiting, as the phase to draw. Its timers end with the wait and when the host leaves
 * the page; when it comes back still waiting, the phases start anew.
 */
export class LoadingController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #phase: LoadingPhase = 'quiet';
  #waiting = false;
  #timers: ReturnType<typeof setTimeout>[] = [];

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get phase(): LoadingPhase {
    return this.#phase;
  }

  /** Call in `willUpdate` with whether there is nothing to show yet but an answer is on its way; repeats change nothing. */
  set waiting(waiting: boolean) {
    if (waiting === this.#waiting) return;
    this.#waiting = waiting;
    this.#phase = 'quiet';
    if (waiting) this.#start();
    else this.#stop();
  }

  hostConnected(): void {
    if (this.#waiting) this.#start();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #start(): void {
    this.#stop();
    this.#timers = [
      setTimeout(() => {
        this.#enter('shapes');
      }, LOADING_NOTICE_DELAY_MS),
      setTimeout(() => {
        this.#enter('words');
      }, LOADING_WORDS_DELAY_MS),
    ];
  }

  #stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
  }

  #enter(phase: LoadingPhase): void {
    this.#phase = phase;
    this.#host.requestUpdate();
  }
}
