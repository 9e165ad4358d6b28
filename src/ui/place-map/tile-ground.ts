import type { TileLayer } from './tiles.js';
import type { Frame, MapView } from './view.js';

type TileModule = typeof import('./tiles.js');

/** The pictures behind a map whose author has named a layer of them. Their code is loaded for such a map alone. */
export class TileGround {
  /** The layer's address, with `{z}`, `{x}` and `{y}` in it; undefined where the map draws its own land. */
  template: string | undefined;
  module: TileModule | undefined;
  #layer: TileLayer | undefined;
  #isAsked = false;

  /** @param arrived called when the code has come */
  draw(root: ParentNode, view: MapView, frame: Frame, arrived: () => void): void {
    const element = root.querySelector<HTMLElement>('.tiles');
    if (this.template === undefined || !element) {
      this.#layer?.clear();
    } else if (this.module) {
      this.#layer ??= new this.module.TileLayer();
      this.#layer.draw(element, this.template, view, frame);
    } else this.#load(arrived);
  }

  stop(): void {
    this.#layer?.stop();
  }

  #load(arrived: () => void): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    import('./tiles.js').then(
      (module) => {
        this.module = module;
        arrived();
      },
      () => {
        // Pins on plain ground are still a map; the next move asks again.
        this.#isAsked = false;
      },
    );
  }
}

/** What a page's author wrote, as an address to fill in; undefined for what names no layer of pictures on the web. */
export function tileTemplate(value: string | null, base: string | undefined): string | undefined {
  const template = value?.trim() ?? '';
  if (!['{z}', '{x}', '{y}'].every((name) => template.includes(name))) return undefined;
  // Only to be judged: an address with braces is changed by being read.
  const address = template.replace(/\{\w+\}/g, '0');
  return URL.canParse(address, base) && /^https?:$/.test(new URL(address, base).protocol) ? template : undefined;
}
