import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { giveWay } from '../client/abort.js';
import { PrintController } from './print-controller.js';

/** Pieces that are drawn in one task: more than a screen holds, less than a visitor would feel. */
const STEP = 60;

/** Draws many small pieces a few at a time, and lets the page do its own in between; for paper all at once. */
export class StepsController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #print: PrintController;
  #drawn = STEP;
  #isCut = false;
  #isWaiting = false;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    this.#print = new PrintController(host);
    host.addController(this);
  }

  /** How many of `count` pieces are drawn now. */
  of(count: number): number {
    const drawn = this.#print.isPrinting ? count : Math.min(count, this.#drawn);
    this.#isCut = drawn < count;
    return drawn;
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostUpdated(): void {
    if (!this.#isCut || this.#isWaiting) return;
    this.#isWaiting = true;
    void giveWay().then(() => {
      this.#isWaiting = false;
      if (!this.#host.isConnected) return;
      this.#drawn += STEP;
      this.#host.requestUpdate();
    });
  }
}
