import type { Manifest, MessageOffer, SignupOffer } from '../../../src/contract/manifest.js';
import { ROUTES } from '../../../src/contract/routes.js';
import { RESOURCES } from '../../../src/contract/words.js';
import { leaveOut } from '../leave-out.js';

const RESOURCE_LINKS = Object.fromEntries(RESOURCES.map((name) => [name, { href: ROUTES[name] }]));

/** The manifest as this server honours it: the publisher's words, our own addresses. */
export function serveManifest(manifest: Manifest, feeds: { readonly calendar: boolean }): Manifest {
  return {
    ...staticManifest(manifest),
    ...(feeds.calendar ? { feeds: { ics: ROUTES.calendar } } : {}),
    ...(manifest.signup && { signup: atOurAddress(manifest.signup, ROUTES.signups) }),
    ...(manifest.messages && { messages: atOurAddress(manifest.messages, ROUTES.messages) }),
  };
}

function atOurAddress<T extends SignupOffer | MessageOffer>(offer: T, href: string): T {
  return { ...offer, href, ...(offer.challenge !== undefined && { challenge: ROUTES.challenge }) };
}

/** The manifest of a folder of files: nobody there takes a sign-up, relays a message or makes a calendar. */
export function staticManifest(manifest: Manifest): Manifest {
  return { ...leaveOut(manifest, 'feeds', 'signup', 'messages'), resources: RESOURCE_LINKS };
}
