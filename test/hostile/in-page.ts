// What the tests of hostile pages look at, inside the page. Each function is sent to the browser: it stands alone.

/** Sizes and style of everything that a widget draws, as text: two lists that are equal look equal. */
export function looksOf(selector: string): string[] {
  const widget = document.querySelector(selector);
  const all = [...((widget?.shadowRoot ?? widget)?.querySelectorAll('*') ?? [])];
  return all
    .filter(
      (each): each is HTMLElement => each instanceof HTMLElement && each.checkVisibility() && each.offsetWidth > 0,
    )
    .map((each) => {
      const style = getComputedStyle(each);
      const words = [
        style.fontSize,
        style.lineHeight,
        style.color,
        style.backgroundColor,
        style.textTransform,
        style.textAlign,
      ];
      return [each.localName, each.className, each.offsetWidth, each.offsetHeight, ...words].join(' ');
    });
}

/** What a visitor reads in a widget. */
export function textOf(selector: string): string {
  const widget = document.querySelector(selector);
  const root = widget?.shadowRoot ?? widget;
  return [...(root?.querySelectorAll('h2, h3, li, p, button') ?? [])].map((each) => each.textContent.trim()).join('|');
}

/** Everything of the page that is not ours: names, looks, focus, place, history, form. */
export function hostState(): Readonly<Record<string, unknown>> {
  const SIZES = /^(block-size|height|width|inline-size|perspective-origin|transform-origin)$/;
  const looks = [
    ...document.querySelectorAll('html, body, header, header *, form, form *, table#host-table *, ul#host-list *'),
  ].map((each) => {
    const style = getComputedStyle(each);
    const names = [...style].filter((name) => !(SIZES.test(name) && each.matches('html, body')));
    return `${each.localName} ${names.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';')}`;
  });
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const nativeNames = new Set(Object.getOwnPropertyNames(frame.contentWindow));
  frame.remove();
  const form = document.querySelector<HTMLFormElement>('#host-form');
  return {
    globals: Object.getOwnPropertyNames(window)
      .filter((name) => !nativeNames.has(name))
      .sort()
      .join(),
    builtIns: [Array, Object, String, Element, HTMLElement, Promise]
      .map((each) => Object.getOwnPropertyNames(each.prototype).join())
      .join('\n'),
    looks: looks.join('\n'),
    focus: document.activeElement?.outerHTML.slice(0, 80),
    scroll: [scrollX, scrollY].join(),
    history: [history.length, JSON.stringify(history.state), location.href].join(),
    title: document.title,
    cookies: document.cookie,
    form: form ? new URLSearchParams([...new FormData(form)] as [string, string][]).toString() : '',
    sheets: [document.styleSheets.length, document.adoptedStyleSheets.length].join(),
    attributes: [document.documentElement, document.body].map((each) => each.getAttributeNames().join()).join(),
  };
}

/** Puts an element into a document of its own, or back to the beginning of the page's provider. */
export async function adopt(widget: Element, away: boolean): Promise<void> {
  const frame = document.querySelector('iframe') ?? document.createElement('iframe');
  if (!frame.isConnected) {
    frame.srcdoc =
      '<!doctype html><body style="margin:0"><main style="font: 16px/1.5 sans-serif; color: #222222; width: 600px"></main>';
    frame.style.width = '700px';
    document.body.append(frame);
    await new Promise((resolve) => {
      frame.onload = resolve;
    });
  }
  const place = away ? frame.contentDocument?.querySelector('main') : document.querySelector('ouishare-provider');
  place?.prepend(widget);
  await new Promise((resolve) => setTimeout(resolve, 200));
}

/** Sizes and letters of what a widget draws, wherever it is. */
export function shapesOf(widget: Element): string[] {
  const view = widget.ownerDocument.defaultView ?? window;
  return [...(widget.shadowRoot?.querySelectorAll('h2, h3, h4, li, button, time') ?? [])].map((each) => {
    const { offsetWidth, offsetHeight, localName } = each as HTMLElement;
    return `${localName} ${String(offsetWidth)} ${String(offsetHeight)} ${view.getComputedStyle(each).fontSize}`;
  });
}
