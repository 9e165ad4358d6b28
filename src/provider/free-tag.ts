let told = false;

/**
 * Whether nobody has defined a tag yet. Where another copy or version of the package has, that one serves, and this is said
 * once: both work, since whatever they share goes by names that all versions know (contexts.ts).
 */
export function isFree(tag: string, element: CustomElementConstructor): boolean {
  const first = customElements.get(tag);
  if (first && first !== element && !told) {
    told = true;
    // Where an autoloader is on the page it says so itself, once for all copies.
    if (document.dispatchEvent(new Event('ouishare-load', { cancelable: true })))
      console.info(`ouishare-widgets is on this page more than once; <${tag}> is served by the copy that came first.`);
  }
  return !first;
}
