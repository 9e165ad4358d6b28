import type { LitElement, ReactiveController } from 'lit';
import { giveWay } from '../client/abort.js';

/** The lowest row of any list, in CSS pixels: a line and its margins. */
const ROW_PX = 48;
/** A tab in the background paints nothing, a busy one is never idle: then the rest is drawn all the same. */
const LATE_MS = 100;

/**
 * Draws of something new what a screen can hold, and the rest once that is painted and nobody waits for anything: what a visitor waits for is what
 * they see, after a key as after the load.
 */
export class FirstScreenController implements ReactiveController {
  readonly #host: LitElement;
  #isPainted = false;
  #isCut = false;
  #isOwed = false;
  #painting: Promise<void> | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** True where the last answer was fewer than all. */
  get isCut(): boolean {
    return this.#isCut;
  }

  /** Resolves when the rest has been asked for; at once where nothing is left. */
  get whole(): Promise<void> {
    return this.#painting ?? Promise.resolve();
  }

  /** How many of `count` rows are drawn now. */
  of(count: number): number {
    const most = this.#isPainted || typeof innerHeight === 'undefined' ? count : Math.ceil(innerHeight / ROW_PX);
    this.#isCut = most < count;
    return Math.min(most, count);
  }

  /** Something else is shown from now on. */
  restart(): void {
    this.#isPainted = false;
  }

  /** Draws all at once: somebody goes to a row that may be below. */
  end(): void {
    this.#isPainted = true;
  }

  hostConnected(): void {
    // What a server has drawn is there as a whole.
    if (!this.#host.hasUpdated && this.#host.renderRoot.hasChildNodes()) this.end();
    if (this.#isOwed) this.#host.requestUpdate();
    this.#isOwed = false;
  }

  hostUpdated(): void {
    if (!this.#isCut) return;
    this.#painting ??= afterPaint().then(() => {
      this.#painting = undefined;
      this.#isPainted = true;
      this.#isCut = false;
      if (this.#host.isConnected) this.#host.requestUpdate();
      else this.#isOwed = true;
    });
  }
}

/** After the next frame, as soon as the page has nothing else to do: the next key may be on its way. */
function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, LATE_MS);
    requestAnimationFrame(() => {
      clearTimeout(late);
      // Safari has no idle callbacks (the frame is painted after its own callbacks).
      if (typeof requestIdleCallback === 'undefined') void giveWay().then(resolve);
      else requestIdleCallback(() => resolve(), { timeout: LATE_MS });
    });
  });
}
