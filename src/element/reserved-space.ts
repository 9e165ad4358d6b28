import type { ReactiveController, ReactiveControllerHost } from 'lit';

const ACTS = ['click', 'input', 'keydown'] as const;

/**
 * Keeps the height that a widget had before its data came, so that nothing below it on the page moves up. It is given
 * back as soon as the visitor acts in the widget, or when the widget's width changes and the old height says nothing.
 */
export class ReservedSpace implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #box: HTMLElement | undefined;
  #widths: ResizeObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#release();
  }

  /** Call before content replaces what reserved its space; `box` is what takes the height. */
  keep(box: HTMLElement): void {
    // As laid out: a page may show the widget smaller or turned.
    const laidOut = getComputedStyle(box);
    const { blockSize, inlineSize } = laidOut;
    if (!(parseFloat(blockSize) > 0)) return;
    this.#release();
    this.#box = box;
    // What is computed is written with three digits, of which the layout loses the last.
    const { height } = box.getBoundingClientRect();
    const exact = Math.abs(height - parseFloat(blockSize)) < 0.01 ? `${String(height)}px` : blockSize;
    box.style.setProperty('min-block-size', exact);
    for (const act of ACTS) this.#host.addEventListener(act, this.#release, { passive: true });
    this.#widths = new ResizeObserver(() => {
      if (Math.abs(parseFloat(laidOut.inlineSize) - parseFloat(inlineSize)) >= 1) this.#release();
    });
    this.#widths.observe(box);
  }

  readonly #release = (): void => {
    this.#widths?.disconnect();
    for (const act of ACTS) this.#host.removeEventListener(act, this.#release);
    this.#box?.style.removeProperty('min-block-size');
    this.#box = undefined;
  };
}
