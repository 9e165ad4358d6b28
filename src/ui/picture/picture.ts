import { html, nothing, type TemplateResult } from 'lit';
import { Directive, directive, type ChildPart } from 'lit/directive.js';
import { setChildPartValue } from 'lit/directive-helpers.js';

/** The parts of the contract's `Image` that are drawn: addresses absolute, sizes in pixels. */
export interface PictureSource {
  readonly src: string;
  readonly width?: number;
  readonly height?: number;
  readonly srcset?: readonly { readonly src: string; readonly width: number }[];
  /** The same for dark surroundings. */
  readonly dark?: string;
}

export interface PictureOptions {
  readonly image: PictureSource | undefined;
  /** What it shows, in words; "" where the words beside it say it. */
  readonly alt: string;
  /** The language of `alt`, where it is not the widget's. */
  readonly lang?: string | undefined;
  /** Whether an address may be asked for (contract, `Image`): nothing else ever is. */
  readonly allowed: (address: string) => boolean;
  /** Drawn where there is no picture, where it may not be asked for, and once it has failed to load. */
  readonly fallback: unknown;
  /** Whether the picture stands on a dark ground (`GroundController`); undefined: the visitor's own preference decides. */
  readonly darkGround?: boolean;
  /** The `sizes` of `srcset`; default: the size that it is drawn in. */
  readonly sizes?: string;
}

const AS_DRAWN = 'auto, 100vw';

// No AsyncDirective, which weighs more than all of this: a picture that fails is still in the page, or nobody sees it.
class PictureDirective extends Directive {
  #part: ChildPart | undefined;
  #options: PictureOptions | undefined;
  // Addresses that did not load, forgotten with the row: a later visit asks again.
  readonly #failed = new Set<string>();

  override update(part: ChildPart, [options]: [PictureOptions]): unknown {
    this.#part = part;
    return this.render(options);
  }

  override render(options: PictureOptions): unknown {
    this.#options = options;
    return this.#draw(options);
  }

  #draw({ image, alt, lang, allowed, fallback, darkGround, sizes }: PictureOptions): unknown {
    if (!image) return fallback;
    const usable = (address: string | undefined): address is string =>
      address !== undefined && !this.#failed.has(address) && allowed(address);
    const dark = usable(image.dark) ? image.dark : undefined;
    if (darkGround === true && dark !== undefined)
      return this.#image({ ...image, src: dark, srcset: [] }, alt, lang, sizes);
    if (!usable(image.src)) return fallback;
    const light = this.#image(
      { ...image, srcset: (image.srcset ?? []).filter((each) => usable(each.src)) },
      alt,
      lang,
      sizes,
    );
    if (darkGround === false || dark === undefined) return light;
    return html`<picture><source media="(prefers-color-scheme: dark)" srcset=${dark} />${light}</picture>`;
  }

  #image(image: PictureSource, alt: string, lang: string | undefined, sizes = AS_DRAWN): TemplateResult {
    const srcset = (image.srcset ?? []).map(({ src, width }) => `${src} ${width}w`).join(', ');
    // The policy and the laziness stand before the address: nothing may be asked for without them.
    return html`<img referrerpolicy="no-referrer" loading="lazy" decoding="async" part="image" alt=${alt} lang=${lang ?? nothing} width=${image.width ?? nothing} height=${image.height ?? nothing} sizes=${srcset === '' ? nothing : sizes} srcset=${srcset === '' ? nothing : srcset} src=${image.src} @error=${this.#fail} />`;
  }

  readonly #fail = (event: Event): void => {
    const img = event.target as HTMLImageElement;
    const options = this.#options;
    if (!options?.image || !this.#part) return;
    const { image } = options;
    // A dark file that fails leaves the light one; anything else leaves the fallback.
    this.#failed.add(image.dark !== undefined && img.currentSrc === image.dark ? image.dark : image.src);
    setChildPartValue(this.#part, this.#draw(options), this);
  };
}

/**
 * A picture that comes with the data: its space is reserved by `width` and `height` (or by the box around it), it is
 * asked for when it comes near the viewport, without telling where from, and never from a place that `allowed` refuses.
 */
export const picture = directive(PictureDirective);
