/** The addresses below an endpoint's base. No zod, no side effects: a page may load this file. */
import type { ResourceName } from './words.js';

/** The contract's major version: what a page's and a manifest's `version` starts with. */
export const CONTRACT_MAJOR = 1;

/** Paths relative to the base, without a leading slash. */
export const ROUTES = {
  manifest: 'ouishare.json',
  communities: 'communities.json',
  events: 'events.json',
  people: 'people.json',
  partners: 'partners.json',
  articles: 'articles.json',
  projects: 'projects.json',
  pastEvents: 'events-past.json',
  calendar: 'events.ics',
  signups: 'signups',
  challenge: 'signups/challenge',
  confirm: 'signups/confirm',
  withdraw: 'signups/withdraw',
  messages: 'messages',
} as const;

/** The path that sends the mail of a sign-up again. */
export function resendPath(id: string): string {
  return `${ROUTES.signups}/${encodeURIComponent(id)}/resend`;
}

/** True where `endpoint` is itself a manifest's address: its path ends in `.json`. */
export function isManifestAddress(endpoint: string): boolean {
  return /\.json$/i.test(endpoint.split(/[?#]/, 1)[0] ?? '');
}

/**
 * The absolute folder of an endpoint, with its last slash: `endpoint` with or without one, relative to `page`; of a manifest's address, the
 * folder it is in. A query or fragment is left out. Undefined where it does not parse.
 */
export function baseOf(endpoint: string, page?: string): string | undefined {
  const raw = endpoint.trim();
  if (!URL.canParse(raw, page)) return undefined;
  const url = new URL(raw, page);
  url.search = '';
  url.hash = '';
  if (isManifestAddress(url.href)) return new URL('.', url).href;
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** The address of a resource below a base that `baseOf` gave. */
export function resourceAddress(base: string, resource: ResourceName): string {
  return new URL(ROUTES[resource], base).href;
}
