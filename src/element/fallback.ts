/** Whether a widget's tag holds anything that a visitor sees in its place: no data, and nothing for another slot. */
export function hasOwnContent(host: Element): boolean {
  return [...host.childNodes].some((node) =>
    node instanceof Element
      ? !node.hasAttribute('slot') && node.localName !== 'script' && node.localName !== 'template'
      : node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
  );
}
