import type { LitElement } from 'lit';

const ACT_WITHIN_MS = 5000;
const LOOK_AGAIN_MS = 20;

/** A widget as the stories act on it. */
export type Widget = LitElement & { whenReady(): Promise<unknown> };

/** The first widget of a story, once it shows its first state that stays. */
export async function widgetIn(canvas: HTMLElement): Promise<Widget> {
  const provider = await found(canvas, 'ouishare-provider');
  const widget = (await found(provider, ':scope > :defined')) as Widget;
  await widget.whenReady();
  return widget;
}

/** Presses what matches in the widget, and waits until that is drawn. */
export async function press(widget: LitElement, selector: string): Promise<void> {
  (await found(widget.renderRoot as ShadowRoot, selector)).click();
  await widget.updateComplete;
}

/** Writes into a field of the widget as a visitor does. */
export async function write(widget: LitElement, selector: string, text: string): Promise<void> {
  const field = (await found(widget.renderRoot as ShadowRoot, selector)) as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await widget.updateComplete;
}

/** The first that matches, as soon as it is there. */
export async function found(root: ParentNode, selector: string): Promise<HTMLElement> {
  const end = performance.now() + ACT_WITHIN_MS;
  for (;;) {
    const element = root.querySelector<HTMLElement>(selector);
    if (element) return element;
    if (performance.now() > end) throw new Error(`Nothing matches ${selector}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}
