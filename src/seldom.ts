// What few pages need from the autoloader: loaded by those alone.

const warned = new Set<string>();

/** `<div data-ouishare="event-list" data-community="paris">`, for editors that eat unknown tags, becomes the tag. */
function unwrap(box: HTMLElement, door: string): void {
  const element = document.createElement(`ouishare-${door}`);
  for (const { name, value } of box.attributes) {
    // An editor that lets `data-onclick` pass has not allowed a handler.
    if (!/^(data-ouishare$|style$|(data-)?on)/.test(name)) element.setAttribute(name.replace(/^data-/, ''), value);
  }
  if (box.style.cssText) element.style.cssText = box.style.cssText;
  element.append(...box.childNodes);
  box.replaceWith(element);
}

/**
 * Turns a box that names a widget into its tag; where there is no such widget it says so, once for each name.
 *
 * @param element a tag of ours, or a box with `data-ouishare`
 * @param doors all names that there are: `event-list`
 */
export function mend(element: Element, doors: readonly string[]): void {
  const door = element.getAttribute('data-ouishare') ?? element.localName.slice('ouishare-'.length);
  if (doors.includes(door)) {
    // Found again, it may have become the tag meanwhile.
    if (element.isConnected) unwrap(element as HTMLElement, door);
    return;
  }
  if (warned.has(door)) return;
  warned.add(door);
  const names = doors.map((name) => `ouishare-${name}`);
  console.warn(`There is no <ouishare-${door}>; there are ${new Intl.ListFormat('en').format(names)}.`);
}

const reasons = new Set<string>();

/** Says that a door could not be had, once for each reason: a page whose policy refuses us does so for every tag. */
export function warn(door: string, error: unknown): void {
  const reason = String(error);
  if (!reasons.has(reason))
    console.warn(`<ouishare-${door}> could not be loaded; the page keeps its fallback content.`, error);
  reasons.add(reason);
}

let told = false;

/** Says once that another copy of the autoloader came, and is not used. */
export function tell(): void {
  if (!told) console.info(`ouishare-widgets is on this page more than once; the copy that came first serves.`);
  told = true;
}

/** Puts a tag that the page has into the registry of a shadow root that has its own. */
export function share({ localName, customElementRegistry: scope }: Element): void {
  const definition = customElements.get(localName);
  if (definition && scope && !scope.get(localName)) scope.define(localName, definition);
}
