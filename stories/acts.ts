import { LitElement } from 'lit';

const WIDGETS = [
  'event-list',
  'community-map',
  'partner-wall',
  'member-signup',
  'connector-list',
  'article-list',
  'project-list',
  'gathering',
  'community-card',
]
  .map((name) => `ouishare-${name}:defined`)
  .join();
const ACT_WITHIN_MS = 5000;
const LOOK_AGAIN_MS = 20;

/** A widget that stories act on; its root is there once it is ready. */
export interface Widget {
  readonly root: ShadowRoot;
  readonly updateComplete: Promise<boolean>;
}

/** The first widget of a story, once it shows its first state that stays. */
export async function widgetIn(canvas: HTMLElement): Promise<Widget> {
  const element = await found(canvas, WIDGETS);
  const root = element.shadowRoot;
  if (!root || !(element instanceof LitElement) || !('whenReady' in element)) throw new Error('No widget');
  await (element.whenReady as () => Promise<unknown>).call(element);
  return {
    root,
    get updateComplete() {
      return element.updateComplete;
    },
  };
}

/** Presses what matches in the widget, and waits until that is drawn. */
export async function press(widget: Widget, selector: string): Promise<void> {
  (await found(widget.root, selector)).click();
  await widget.updateComplete;
}

/** Writes into a field of the widget, or chooses in it, as a visitor does. */
export async function write(widget: Widget, selector: string, text: string): Promise<void> {
  const field = await found<HTMLInputElement | HTMLSelectElement>(widget.root, selector);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await widget.updateComplete;
}

/** The first that matches, as soon as it is there. */
export async function found<E extends HTMLElement>(root: ParentNode, selector: string): Promise<E> {
  const end = performance.now() + ACT_WITHIN_MS;
  for (;;) {
    const element = root.querySelector<E>(selector);
    if (element) return element;
    if (performance.now() > end) throw new Error(`Nothing matches ${selector}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}

/** Acts while the device says that it is at a place: a story asks nobody where he is. */
export async function atPlace(
  coords: { latitude: number; longitude: number },
  act: () => Promise<void>,
): Promise<void> {
  const getCurrentPosition = (come: PositionCallback): void => {
    come({ coords } as GeolocationPosition);
  };
  Object.defineProperty(navigator, 'geolocation', { value: { getCurrentPosition }, configurable: true });
  try {
    await act();
  } finally {
    Reflect.deleteProperty(navigator, 'geolocation');
  }
}
