import { setImmediate } from 'node:timers/promises';

/** How long work goes on before whoever waits is answered, ms. */
const SLICE_MS = 8;

/** Everybody's turn: whatever is going on, one slice of one piece of work is done between two rounds of answers. */
let turn: Promise<unknown> = Promise.resolve();

/** Long work in slices, so that requests are answered in between: `if (slices.isDue) await slices.pause()` in its loop. */
export class Slices {
  #until = performance.now() + SLICE_MS;

  get isDue(): boolean {
    return performance.now() >= this.#until;
  }

  async pause(): Promise<void> {
    turn = turn.then(() => setImmediate());
    await turn;
    this.#until = performance.now() + SLICE_MS;
  }
}

/** `array.filter`, in slices. */
export async function filterInSlices<T>(
  all: readonly T[],
  isWanted: (one: T, index: number) => boolean,
): Promise<readonly T[]> {
  const slices = new Slices();
  const wanted: T[] = [];
  for (const [index, one] of all.entries()) {
    if (isWanted(one, index)) wanted.push(one);
    if (slices.isDue) await slices.pause();
  }
  return wanted;
}
