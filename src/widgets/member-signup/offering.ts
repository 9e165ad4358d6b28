import type { AskingOptions, EndpointClient } from '../../client/endpoint-client.js';
import { EndpointError } from '../../client/errors.js';
import type { Manifest, SignupOffer } from '../../contract/manifest.js';
import type { SignupMessages } from '../../i18n/signup-messages.js';
import type { Door } from '../../ui/state-view/state-view.js';

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

/** Other ways to join, for when nothing can be sent. `contact`: of the manifest, also of one that offers no sign-up. */
export function otherDoors(
  { memberSignup: { byMail, bySite } }: SignupMessages,
  offering: Offering | undefined,
  contact: string | undefined,
): readonly Door[] {
  const site = offering?.signup.fallbackUrl;
  return [
    ...(site === undefined ? [] : [{ words: bySite, href: site }]),
    ...(contact?.startsWith('mailto:') ? [{ words: byMail, href: contact }] : []),
  ];
}

/** There can be no form here; the page's author learns why, once. */
export function closed(tag: string, why: string): EndpointError {
  if (!explained.has(why)) console.warn(`<${tag}> has no form: ${why}`);
  explained.add(why);
  return new EndpointError('no-endpoint', { detail: why });
}
