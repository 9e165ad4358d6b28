import type { ReactiveController, ReactiveControllerHost } from 'lit';

const all = new Set<UniqueName>();

/** Tells landmarks of one kind on one page apart: a second one of the same name is called by a number as well. */
export class UniqueName implements ReactiveController {
  #name = '';

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    all.add(this);
  }

  hostDisconnected(): void {
    all.delete(this);
  }

  /** Which one of that name this is: 1 for the first. Call it with every drawing. */
  numberOf(name: string): number {
    this.#name = name;
    return Math.max(1, [...all].filter((each) => each.#name === name).indexOf(this) + 1);
  }
}
