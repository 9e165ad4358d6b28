import { registry, type OuishareTag } from './registry.js';

/**
 * Chunks that each door imports: names, then `|door index index …`. The build writes it here (scripts/vite-plugins.mjs);
 * without a build it names no door, and each module is asked for when the one before has come.
 */
const [PRELOAD_CHUNKS = '', ...PRELOAD_DOORS] = '__OUISHARE_PRELOADS__'.split('|');
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
  const chunks = PRELOAD_CHUNKS.split(' ');
  const [door, ...needed] = PRELOAD_DOORS.find((row) => tag === `ouishare-${row.replace(/ .*/, '')}`)?.split(' ') ?? [];
  if (!door) return;
  for (const file of [door, ...needed.map((index) => `chunks/${String(chunks[Number(index)])}`)]) {
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
  if (said.has(reason)) return;
  said.add(reason);
  console.warn(`<${tag}> could not be loaded; the page keeps its fallback content.`, error);
}

function load(tag: OuishareTag): Promise<unknown> {
  const known = asked.get(tag);
  if (known) return known;
  preload(tag);
  // The provider is defined first, so that no widget starts without the client that it is about to get.
  const before = tag === PROVIDER ? undefined : asked.get(PROVIDER);
  const loading = Promise.resolve(before)
    .then<unknown>(() => registry[tag]())
    .catch((error: unknown) => {
      // The next tag of this kind that is added tries again.
      asked.delete(tag);
      warn(tag, error);
    });
  asked.set(tag, loading);
  return loading;
}

/** `<div data-ouishare="event-list" data-community="paris">`, for editors that eat unknown tags, becomes the tag. */
function unwrap(box: HTMLElement): Element | undefined {
  const tag = `ouishare-${box.dataset['ouishare'] ?? ''}`;
  if (!TAGS.includes(tag as OuishareTag)) return undefined;
  const element = document.createElement(tag);
  for (const { name, value } of box.attributes) {
    const own = name.replace(/^data-/, '');
    // An editor that lets `data-onclick` pass has not allowed a handler.
    if (name !== 'data-ouishare' && name !== 'style' && !own.startsWith('on')) element.setAttribute(own, value);
  }
  if (box.style.cssText) element.style.cssText = box.style.cssText;
  element.append(...box.childNodes);
  box.replaceWith(element);
  return element;
}

function found(element: Element): OuishareTag[] {
  const own = element.localName.startsWith('ouishare-') ? element : unwrap(element as HTMLElement);
  return own && !customElements.get(own.localName) ? [own.localName as OuishareTag] : [];
}

function search(root: ParentNode): void {
  const elements = [...root.querySelectorAll(FOUND)];
  if (root instanceof Element && root.matches(FOUND)) elements.unshift(root);
  const tags = elements.flatMap(found);
  if (tags.includes(PROVIDER)) void load(PROVIDER);
  for (const tag of tags) void load(tag);
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
