/** Whether a widget's tag holds anything that a visitor sees in its place: no data, and nothing for another slot. */
export function hasOwnContent(host: Element): boolean {
  return [...host.childNodes].some((node) =>
    node instanceof Element
      ? !node.hasAttribute('slot') && node.localName !== 'script' && node.localName !== 'template'
      : node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
  );
}

/** The page of rows that a server has written into an element as `<script type="application/json">`; undefined without one. */
export function pageInside(element: Element): unknown {
  const text = element.querySelector(':scope > script[type="application/json"]')?.textContent;
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Not a page of this shape: the reader says so, in the visitor's words.
    return text;
  }
}
