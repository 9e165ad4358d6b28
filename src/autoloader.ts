import { registry, type OuishareTag } from './registry.js';

/**
 * The files that all doors need, under no name, and those that one needs besides: written here by the build
 * (scripts/vite-plugins.mjs), in place of the quotes too. Without a build there are none, and each module is asked for
 * when the one before has come.
 */
const PRELOADS = '__OUISHARE_PRELOADS__' as unknown as Readonly<Partial<Record<string, string>>>;
// By name: a bundler takes an address made of `import.meta.url` itself for a file to copy.
const HERE = import.meta.url;
const TAGS = Object.keys(registry) as OuishareTag[];
const PROVIDER: OuishareTag = 'ouishare-provider';
const FOUND = `${TAGS.join()},[data-ouishare]`;

/** `:state()` and `light-dark()`: what the oldest engines that we draw in have last learnt. */
const IS_NEW_ENOUGH = CSS.supports('selector(:state(x))') && CSS.supports('color:light-dark(red,red)');

const asked = new Map<OuishareTag, Promise<unknown>>();
const watched = new WeakSet<Node>();
const said = new Set<string>();

// A link that a script makes needs the page's nonce; a module has no `currentScript` to read it from.
const nonce = [...document.scripts].find((script) => script.src === HERE)?.nonce;

function preload(tag: OuishareTag): void {
  const name = tag.slice('ouishare-'.length);
  const { '': common } = PRELOADS;
  for (const file of common ? `${name} ${common} ${PRELOADS[name] ?? ''}`.trim().split(' ') : []) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = new URL(`${file}.js`, HERE).href;
    if (nonce) link.nonce = nonce;
    document.head.append(link);
  }
}

/** Once for each reason: a page whose Trusted Types policy refuses us has it for every tag. */
function warn(tag: OuishareTag, error: unknown): void {
  const reason = String(error);
  if (!said.has(reason)) console.warn(`<${tag}> could not be loaded; the page keeps its fallback content.`, error);
  said.add(reason);
}

function load(tag: OuishareTag): void {
  if (asked.has(tag)) return;
  preload(tag);
  // The provider is defined first, so that no widget starts without the client that it is about to get.
  const before = Promise.resolve(asked.get(PROVIDER));
  const loading = before
    .then<unknown>(() => registry[tag]())
    .catch((error: unknown) => {
      // The next tag of this kind that is added tries again.
      asked.delete(tag);
      warn(tag, error);
    });
  asked.set(tag, loading);
}

/** `<div data-ouishare="event-list" data-community="paris">`, for editors that eat unknown tags, becomes the tag. */
function unwrap(box: HTMLElement): Element | undefined {
  const tag = `ouishare-${String(box.dataset['ouishare'])}`;
  if (!TAGS.includes(tag as OuishareTag)) return undefined;
  const element = document.createElement(tag);
  for (const { name, value } of box.attributes) {
    const own = name.replace(/^data-/, '');
    // An editor that lets `data-onclick` pass has not allowed a handler.
    if (!/^(data-ouishare$|style$|(data-)?on)/.test(name)) element.setAttribute(own, value);
  }
  if (box.style.cssText) element.style.cssText = box.style.cssText;
  element.append(...box.childNodes);
  box.replaceWith(element);
  return element;
}

function use(element: Element): void {
  const own = element.localName.startsWith('ouishare-') ? element : unwrap(element as HTMLElement);
  if (own && !customElements.get(own.localName)) load(own.localName as OuishareTag);
}

function search(root: ParentNode): void {
  for (const selector of [PROVIDER, FOUND]) {
    if (root instanceof Element && root.matches(selector)) use(root);
    root.querySelectorAll(selector).forEach(use);
  }
}

/**
 * Loads what `root` uses, now and whenever a tag is added to it later. The page itself is watched from the start;
 * call it with an open shadow root that comes later.
 */
export function discover(root: ParentNode & Node = document): void {
  if (!IS_NEW_ENOUGH) return;
  search(root);
  if (watched.has(root)) return;
  watched.add(root);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof Element) search(node);
    }
  }).observe(root, { childList: true, subtree: true });
}

discover();
