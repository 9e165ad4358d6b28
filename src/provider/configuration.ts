/** Origins that pictures may be asked from, besides the page's and the endpoint's own; `any` is the author's word for all. */
export type ImagePolicy = 'any' | readonly string[];

/** The words of an attribute with several values, separated by white space (surface.md): `"paris  rabat"` is two. */
export function wordsOf(value: string | null | undefined): readonly string[] {
  return value?.split(/\s+/).filter((word) => word !== '') ?? [];
}

/**
 * Reads the provider's `images` attribute: origins separated by spaces, or `any`.
 * What is not an http(s) origin is left out and named in `refused`.
 */
export function readImagePolicy(value: string | null | undefined): { policy: ImagePolicy; refused: readonly string[] } {
  const words = wordsOf(value);
  if (words.includes('any')) return { policy: 'any', refused: [] };
  const origins: string[] = [];
  const refused: string[] = [];
  for (const word of words) {
    const origin = httpOrigin(word);
    if (origin === undefined) refused.push(word);
    else origins.push(origin);
  }
  return { policy: origins, refused };
}

/**
 * The address of an endpoint made absolute against the page, with one slash at its end unless it names a manifest
 * file. Undefined for anything but http(s), so that a typing error never becomes a request to somewhere else.
 */
export function readEndpoint(value: string | null | undefined, base: string): string | undefined {
  const text = value?.trim() ?? '';
  if (text === '' || !URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  url.hash = '';
  if (!url.pathname.endsWith('.json') && !url.pathname.endsWith('/')) url.pathname += '/';
  return url.href;
}

function httpOrigin(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.origin : undefined;
}
