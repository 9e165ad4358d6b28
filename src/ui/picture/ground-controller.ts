import { css, type ReactiveController, type ReactiveControllerHost } from 'lit';

/**
 * Adopt beside a `GroundController`: a colour that nobody sees changes when the page's `color-scheme` does, and its
 * transition is the only event that tells.
 */
export const groundStyles = css`
:host { column-rule-color: light-dark(#000, #fff); transition: column-rule-color 1ms; }
`;

const WATCHED = 'column-rule-color';
const DARK_PREFERENCE = '(prefers-color-scheme: dark)';
/** Share of white from which a text colour counts as light. */
const LIGHT_TEXT = 0.5;

/** Whether a computed colour is nearer to white than to black; understands what `getComputedStyle` can answer. */
export function isLight(color: string): boolean {
  const [a = 0, b = 0, c = 0] = [...color.matchAll(/(?<=[\s(,])-?[\d.]+/g)].map(([number]) => Number(number));
  if (color.startsWith('ok')) return a > LIGHT_TEXT;
  if (color.startsWith('l')) return a / 100 > LIGHT_TEXT;
  const whole = color.startsWith('color(') ? 1 : 255;
  return (0.2126 * a + 0.7152 * b + 0.0722 * c) / whole > LIGHT_TEXT;
}

/**
 * Whether the page behind a widget is dark: told by the text colour that it hands down, which is right also on a dark
 * page that forgot `color-scheme`. Follows the visitor's preference and the page's `color-scheme` live, a change of
 * colour alone with the next update.
 */
export class GroundController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #dark: boolean | undefined;
  #preference: MediaQueryList | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Undefined until the widget has been drawn once. */
  get dark(): boolean | undefined {
    return this.#dark;
  }

  hostConnected(): void {
    this.#preference = matchMedia(DARK_PREFERENCE);
    this.#preference.addEventListener('change', this.#measure);
    this.#host.addEventListener('transitionrun', this.#follow);
  }

  hostUpdated(): void {
    this.#measure();
  }

  hostDisconnected(): void {
    this.#preference?.removeEventListener('change', this.#measure);
    this.#host.removeEventListener('transitionrun', this.#follow);
  }

  readonly #follow = (event: TransitionEvent): void => {
    if (event.target === this.#host && event.propertyName === WATCHED) this.#measure();
  };

  readonly #measure = (): void => {
    const dark = isLight(getComputedStyle(this.#host).color);
    if (dark === this.#dark) return;
    this.#dark = dark;
    this.#host.requestUpdate();
  };
}
