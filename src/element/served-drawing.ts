import { adoptStyles, render, type LitElement } from 'lit';

/**
 * Takes over what a server has drawn. Where it is what would be drawn here, its nodes stay, if the application has loaded
 * `@lit-labs/ssr-client/lit-element-hydrate-support.js` first. Where it is not, for the visitor's clock or language are
 * others, it is drawn anew before the next frame: Lit would keep the old words without a sign.
 *
 * @param draw what is to be drawn
 * @param update the element's own update: it hydrates, or renders into what is empty
 */
export function takeOver(host: LitElement, draw: () => unknown, update: () => void): void {
  const { renderRoot: root, renderOptions: options } = host;
  adoptSheets(host);
  // Lit would draw before what is there.
  options.renderBefore = null;
  if (!canHydrate(host)) {
    root.replaceChildren();
    update();
    return;
  }
  // A part of no template of ours: hydrating ends there.
  if (!isDrawnSo(root, draw(), options)) root.replaceChildren(new Comment('lit-part none'), new Comment('/lit-part'));
  try {
    update();
  } catch {
    root.replaceChildren();
    render(draw(), root, options);
  }
}

/** Puts the sheets of its class on, in place of the style element that it was drawn with: a strict policy has refused that. */
function adoptSheets({ renderRoot, constructor }: LitElement): void {
  if (!(renderRoot instanceof ShadowRoot)) return;
  adoptStyles(renderRoot, (constructor as typeof LitElement).elementStyles);
  for (const child of [...renderRoot.children]) if (child.localName === 'style') child.remove();
}

/** Whether the support came before Lit itself: it leaves this trace. */
function canHydrate({ constructor }: LitElement): boolean {
  return (constructor as typeof LitElement).observedAttributes.includes('defer-hydration');
}

function isDrawnSo(root: ParentNode & Node, value: unknown, options: LitElement['renderOptions']): boolean {
  const drawn = document.createDocumentFragment();
  render(value, drawn, options);
  const served = document.createDocumentFragment();
  served.append(...[...root.childNodes].map((node) => node.cloneNode(true)));
  return bare(drawn).isEqualNode(bare(served));
}

/**
 * Without what a server writes otherwise: Lit's marks, a property of a control as its attribute, the kinds of space that
 * `Intl` knows, and the measures that a script sets.
 */
function bare(tree: DocumentFragment): DocumentFragment {
  const walker = document.createTreeWalker(tree, NodeFilter.SHOW_COMMENT);
  const marks: Node[] = [];
  while (walker.nextNode()) marks.push(walker.currentNode);
  for (const mark of marks) mark.parentNode?.removeChild(mark);
  for (const control of tree.querySelectorAll('input')) control.removeAttribute('value');
  for (const measured of tree.querySelectorAll('[style]')) measured.removeAttribute('style');
  tree.normalize();
  const texts = document.createTreeWalker(tree, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) texts.currentNode.nodeValue = (texts.currentNode.nodeValue ?? '').replace(/\s+/g, ' ');
  return tree;
}
