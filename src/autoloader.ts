import { bring, doors, filesOf } from './registry.js';

// By name: a bundler takes an address made of `import.meta.url` itself for a file to copy.
const HERE = import.meta.url;
const PREFIX = 'ouishare-';
const PROVIDER = 'provider';

/** What each copy of this module asks of the page; the first answers by cancelling it, and serves alone. */
const LOADS = 'ouishare-load';

/** `:state()` and `light-dark()`: what the oldest engines that we draw in have last learnt. */
const IS_NEW_ENOUGH = CSS.supports('selector(:state(x)) and (color:light-dark(red,red))');

/** Doors by name, from the first widget on that came near. */
const opened: Record<string, Promise<unknown> | undefined> = {};
let isFirst = true;
/** Providers wait for the first widget that comes near. */
const providers: Element[] = [];

// A link that a script makes needs the page's nonce; a module has no `currentScript` to read it from.
const nonce = [...document.scripts].find((script) => script.src === HERE)?.nonce;

type Seldom = typeof import('./seldom.js');

/** What few pages need is a file of its own; a page that cannot have it does without. */
function seldom<K extends keyof Seldom>(what: K, ...words: Parameters<Seldom[K]>): void {
  import('./seldom.js').then(
    (module) => {
      (module[what] as (...words: Parameters<Seldom[K]>) => void)(...words);
    },
    () => undefined,
  );
}

/** Loads a door once; rejects when it cannot be had, and the next tag of its kind that is added tries again. */
function open(door: string): Promise<unknown> {
  if (!opened[door]) {
    const load = () => bring(door);
    isFirst = false;
    for (const file of filesOf(door)) {
      const href = new URL(`${file}.js`, HERE);
      document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href, nonce }));
    }
    // The provider is defined first, so that no widget starts without the client that it is about to get.
    opened[door] = Promise.resolve(opened[PROVIDER]).then(load, load);
  }
  return opened[door];
}

const doorOf = (element: Element) => element.localName.slice(PREFIX.length);

/** Whether an element's tag is in its registry: the page's, or that of a shadow root which has its own. */
const isDefined = (element: Element) => (element.customElementRegistry ?? customElements).get(element.localName);

async function define(element: Element): Promise<void> {
  const door = doorOf(element);
  try {
    await open(door);
    if (!isDefined(element)) seldom('share', element);
  } catch (error) {
    opened[door] = undefined;
    seldom('warn', door, error);
  }
}

function load(element: Element): void {
  // A provider may follow further down on the page.
  void Promise.resolve().then(() => {
    for (const each of [...providers.splice(0), element]) void define(each);
  });
}

/** Widgets further off than this many CSS pixels load nothing. They ask for their data when they are half as near. */
const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      load(target);
    }
  },
  { rootMargin: '600px' },
);

function use(element: Element): void {
  if (isDefined(element)) return;
  const isProvider = doorOf(element) === PROVIDER;
  if (isProvider && isFirst) providers.push(element);
  // What has no box of its own is never seen to come near.
  else if (isProvider || element.matches('[loading=eager]') || getComputedStyle(element).display === 'contents')
    load(element);
  else near.observe(element);
}

function look(element: Element): void {
  const isTag = element.localName.startsWith(PREFIX);
  if (isTag ? !doors.includes(doorOf(element)) : element.matches('[data-ouishare]')) seldom('mend', element, doors);
  else if (isTag) use(element);
  else if (element.shadowRoot) discover(element.shadowRoot);
}

// One for all roots: a root that is watched twice tells once.
const additions = new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes as NodeListOf<Element>) {
      // Not `instanceof`: an element that comes from a frame is none of this window's.
      if (node.nodeType === 1) [node, ...node.querySelectorAll('*')].forEach(look);
    }
  }
});

/**
 * Loads what `root` uses as soon as it comes near the viewport, now and whenever a tag is added to it later. The page itself
 * and its open shadow roots are watched from the start; call it with an open shadow root that comes later.
 */
export function discover(root: ParentNode & Node = document): void {
  if (!IS_NEW_ENOUGH) return;
  root.querySelectorAll('*').forEach(look);
  additions.observe(root, { childList: true, subtree: true });
}

if (document.dispatchEvent(new Event(LOADS, { cancelable: true }))) {
  document.addEventListener(LOADS, (event) => {
    event.preventDefault();
    seldom('tell');
  });
  discover();
}
