import type { Manifest, SignupOffer } from '../../../src/contract/manifest.js';
import { ROUTES } from '../../../src/contract/routes.js';
import { RESOURCES } from '../../../src/contract/words.js';
import { leaveOut } from '../leave-out.js';

const RESOURCE_LINKS = Object.fromEntries(RESOURCES.map((name) => [name, { href: ROUTES[name] }]));

/** The manifest as this server honours it: the publisher's words, our own addresses. */
export function serveManifest(manifest: Manifest, feeds: { readonly calendar: boolean }): Manifest {
  return {
    ...staticManifest(manifest),
    ...(feeds.calendar ? { feeds: { ics: ROUTES.calendar } } : {}),
    ...(manifest.signup === undefined ? {} : { signup: serveSignup(manifest.signup) }),
  };
}

function serveSignup(offer: SignupOffer): SignupOffer {
  const { challenge } = offer;
  return { ...offer, href: ROUTES.signups, ...(challenge === undefined ? {} : { challenge: ROUTES.challenge }) };
}

/** The manifest of a folder of files: nobody there takes a sign-up or makes a calendar. */
export function staticManifest(manifest: Manifest): Manifest {
  return { ...leaveOut(manifest, 'feeds', 'signup'), resources: RESOURCE_LINKS };
}
