import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What the page says about language and direction at one place. Undefined: it says nothing. */
export interface PageLanguage {
  /** BCP 47 tag of the nearest ancestor with `lang`; undefined where there is none or it is empty. */
  readonly lang: string | undefined;
  /** Direction, where any ancestor has `dir`. */
  readonly dir: 'ltr' | 'rtl' | undefined;
}

interface Watch {
  readonly observer: MutationObserver;
  readonly listeners: Set<() => void>;
}

// One observer a document or shadow root, however many widgets it holds: fifty widgets are not fifty observers.
const watches = new Map<Node, Watch>();

/**
 * Follows `lang` and `dir` of the nearest ancestors, through shadow roots, live: a page may switch its language
 * without a reload, as single-page applications do.
 */
export class LanguageController implements ReactiveController {
  current: PageLanguage = { lang: undefined, dir: undefined };
  readonly #host: ReactiveControllerHost & Element;
  readonly #changed: () => void;
  #roots: Node[] = [];

  /** @param changed called when the answer differs from the last one */
  constructor(host: ReactiveControllerHost & Element, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  hostConnected(): void {
    this.#roots = rootsAbove(this.#host);
    for (const root of this.#roots) watch(root, this.#look);
    this.#look();
  }

  hostDisconnected(): void {
    for (const root of this.#roots) unwatch(root, this.#look);
    this.#roots = [];
  }

  readonly #look = (): void => {
    const next = readPageLanguage(this.#host);
    if (next.lang === this.current.lang && next.dir === this.current.dir) return;
    this.current = next;
    this.#changed();
  };
}

/** Language and direction at an element, as HTML's own rules inherit them (HTML Standard 3.2.6.1 and 3.2.6.4). */
export function readPageLanguage(element: Element): PageLanguage {
  const withLang = closestAcrossRoots(element, '[lang]');
  const lang = withLang?.getAttribute('lang')?.trim();
  const withDir = closestAcrossRoots(element, '[dir]');
  // The computed value, for `dir="auto"` and a style sheet's own `direction` are the page's word as well.
  const direction = withDir && getComputedStyle(element).direction;
  return {
    lang: lang === '' ? undefined : lang,
    dir: direction === 'rtl' || direction === 'ltr' ? direction : undefined,
  };
}

function closestAcrossRoots(element: Element, selector: string): Element | undefined {
  for (let at: Element | undefined = element; at; at = hostOf(at)) {
    const found = at.closest(selector);
    if (found) return found;
  }
  return undefined;
}

function hostOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}

function rootsAbove(element: Element): Node[] {
  const roots: Node[] = [];
  for (let at: Element | undefined = element; at; at = hostOf(at)) roots.push(at.getRootNode());
  return roots;
}

function watch(root: Node, listener: () => void): void {
  let entry = watches.get(root);
  if (!entry) {
    const listeners = new Set<() => void>();
    const observer = new MutationObserver(() => {
      for (const each of listeners) each();
    });
    observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang', 'dir'] });
    entry = { observer, listeners };
    watches.set(root, entry);
  }
  entry.listeners.add(listener);
}

function unwatch(root: Node, listener: () => void): void {
  const entry = watches.get(root);
  entry?.listeners.delete(listener);
  if (entry?.listeners.size !== 0) return;
  entry.observer.disconnect();
  watches.delete(root);
}
