/** Addresses: what counts as one, and those below an endpoint's base. No zod, no side effects: a page may load this file. */
import type { ResourceName } from './words.js';

/** The contract's major version: what a page's and a manifest's `version` starts with. */
export const CONTRACT_MAJOR = 1;

/** What most addresses are: plain names whose last is no number, printable characters. It parses; to ask takes ten times as long. */
const PLAIN_WEB = /^https?:\/\/(?!.*xn--)(?:[a-z\d][a-z\d-]*\.)+[a-z]{2,}(?:[/?#][!-[\]-~]*)?$/i;
/** White space, backslash, controls, bidi characters and lone surrogates have no place in an address. */
const UNFIT_FOR_URL = /[\s\\\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|\p{Cs}/u;
const SCHEME = /^[a-z][a-z\d+.-]*:/i;
const WEB = /^https?:\/\//i;
const MAIL_OR_PHONE = /^(?:mailto|tel):./i;
/** Any base does to see whether a relative reference parses: the path, not the host, decides. */
const ANY_BASE = 'https://base.invalid/';

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
  message: 'messages/confirm',
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

/** True for a `Url` of the contract: `http(s)://…`, or a reference without a scheme; no white space, backslash, control or bidi character; it parses. */
export function isUrl(value: string): boolean {
  if (PLAIN_WEB.test(value)) return true;
  if (value === '' || UNFIT_FOR_URL.test(value)) return false;
  return SCHEME.test(value) ? WEB.test(value) && URL.canParse(value) : URL.canParse(value, ANY_BASE);
}

/** As `isUrl`, and `mailto:` and `tel:` besides: for `links` and the manifest's `privacy.contact` only. */
export function isLinkUrl(value: string): boolean {
  return isUrl(value) || (MAIL_OR_PHONE.test(value) && !UNFIT_FOR_URL.test(value) && URL.canParse(value));
}

/**
 * A `Url` made absolute by the address of the file it is in; one with a scheme is kept as written. Undefined for what `isUrl` refuses and
 * where no web address comes out of it.
 */
export function absoluteUrl(value: string, base: string): string | undefined {
  if (!isUrl(value)) return undefined;
  if (WEB.test(value)) return value;
  if (!URL.canParse(value, base)) return undefined;
  const { href } = new URL(value, base);
  return WEB.test(href) && isUrl(href) ? href : undefined;
}
