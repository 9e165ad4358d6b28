import type { LandOutline } from './land-outline.js';

/** From how many pixels a sheet unit on the outline of the whole world looks cut with scissors. */
const FINE_FROM_PX = 3;

/**
 * The outline of the land for a view. Each of the two is a chunk of its own, so that only a page with a map downloads
 * it, and only a near view the finer one.
 */
export class Land {
  outline: LandOutline | undefined;
  #asked: 'coarse' | 'fine' | undefined;

  /**
   * @param scale pixels a sheet unit
   * @param arrived called when an outline has come
   */
  load(scale: number, arrived: () => void): void {
    const wanted = scale >= FINE_FROM_PX ? 'fine' : 'coarse';
    // The finer outline serves every view; the coarse one stays until the finer one comes.
    if (this.#asked === 'fine' || this.#asked === wanted) return;
    this.#asked = wanted;
    const chunk = wanted === 'fine' ? import('./fine-land-path.js') : import('./land-path.js');
    chunk.then(
      ({ LAND }) => {
        this.outline = LAND;
        arrived();
      },
      () => {
        // A map without land is still a map; the next move asks again.
        this.#asked = undefined;
      },
    );
  }
}
