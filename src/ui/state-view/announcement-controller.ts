import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Words must stand still for this long before ears hear them: a count that changes with every key is noise. Milliseconds. */
export const ANNOUNCEMENT_PAUSE_MS = 1000;

/**
 * What ears should hear of words that eyes see change: the count after a filter, the number of places in the frame.
 * Draw `hiddenStatus(announcement.words)` always. The first words are what the visitor finds and are not announced.
 */
export class AnnouncementController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #found: string | undefined;
  #words = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** What the live region says at present. */
  get words(): string {
    return this.#words;
  }

  /**
   * Call in `willUpdate` with the words that eyes see; undefined while there are none yet. Repeats change nothing.
   *
   * @param isNews said also where it is the first: a failure comes to who waits for something else
   */
  announce(words: string | undefined, isNews = false): void {
    if (words === undefined || words === this.#found) return;
    const isFirst = this.#found === undefined;
    this.#found = words;
    clearTimeout(this.#timer);
    if (isFirst && !isNews) return;
    this.#timer = setTimeout(() => {
      if (words === this.#words) return;
      this.#words = words;
      this.#host.requestUpdate();
    }, ANNOUNCEMENT_PAUSE_MS);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
