import type { AskingOptions, EndpointClient } from '../../client/endpoint-client.js';
import { EndpointError } from '../../client/errors.js';
import type { Manifest, SignupOffer } from '../../contract/manifest.js';

/** A manifest, and the sign-up that it offers. */
export type Offering = Manifest & { readonly signup: SignupOffer };

const explained = new Set<string>();

/**
 * Reads what an endpoint asks of who wants to join.
 *
 * @param tag of the widget, for the console
 * @param onManifest told also of a manifest that offers no sign-up: it may name another way
 * @throws EndpointError `no-endpoint` where the manifest offers none
 */
export async function readOffering(
  client: EndpointClient,
  options: AskingOptions,
  tag: string,
  onManifest: (manifest: Manifest) => void,
): Promise<Offering> {
  const manifest = await client.manifest(options);
  onManifest(manifest);
  const { signup } = manifest;
  if (!signup) throw closed(tag, 'the manifest of its endpoint names no sign-up');
  return { ...manifest, signup };
}

/** There can be no form here; the page's author learns why, once. */
export function closed(tag: string, why: string): EndpointError {
  if (!explained.has(why)) console.warn(`<${tag}> has no form: ${why}`);
  explained.add(why);
  return new EndpointError('no-endpoint', { detail: why });
}
