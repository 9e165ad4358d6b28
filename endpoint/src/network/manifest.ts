import type { Manifest } from '../../../src/contract/manifest.js';
import { ROUTES } from '../../../src/contract/routes.js';
import { RESOURCES } from '../../../src/contract/words.js';

const RESOURCE_LINKS = Object.fromEntries(RESOURCES.map((name) => [name, { href: ROUTES[name] }]));

/** The manifest as this server honours it: the publisher's words, our own addresses. */
export function serveManifest(manifest: Manifest, feeds: { readonly calendar: boolean }): Manifest {
  const { feeds: _feeds, signup, ...rest } = manifest;
  const { challenge, ...offer } = signup ?? {};
  return {
    ...rest,
    resources: RESOURCE_LINKS,
    ...(feeds.calendar ? { feeds: { ics: ROUTES.calendar } } : {}),
    ...(signup === undefined
      ? {}
      : {
          signup: {
            ...offer,
            href: ROUTES.signups,
            ...(challenge === undefined ? {} : { challenge: ROUTES.challenge }),
          },
        }),
  };
}

/** The manifest of a folder of files: nobody there takes a sign-up or makes a calendar. */
export function staticManifest(manifest: Manifest): Manifest {
  const { feeds: _feeds, signup: _signup, ...rest } = manifest;
  return { ...rest, resources: RESOURCE_LINKS };
}
