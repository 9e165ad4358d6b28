import type { ConsentOffer, Manifest, MessageOffer, ResourceLink, SignupOffer } from '../../contract/manifest.js';
import { FORMATS, SIGNUP_FIELDS, TEXT_LIMITS } from '../../contract/words.js';
import * as read from './fields.js';
import { linkUrl } from './links.js';
import { ReadFailure, readVersion } from './rows.js';
import type { Drop } from './rows.js';
import { fieldsReader, isAbsent, isObject, needed, own } from './table.js';
import type { Reading, Table } from './table.js';

/** What a manifest gave; `index` of what was left out is -1. */
export interface ReadManifest {
  manifest: Manifest;
  dropped: Drop[];
}

const resourceLink = read.object<ResourceLink>({ href: needed(read.url), format: read.word(FORMATS) }, 'href');

const consents = read.list(
  read.object<ConsentOffer>({
    purpose: needed(read.freeWord),
    required: read.flag,
    text: needed(read.text(TEXT_LIMITS.body)),
    policyUrl: read.url,
    policyVersion: read.freeWord,
    controller: read.line(TEXT_LIMITS.title),
  }),
);

const FIELDS: Table<Omit<Manifest, 'version'>> = {
  name: read.name,
  lang: read.language,
  licence: read.freeWord,
  resources: read.object<NonNullable<Manifest['resources']>>({
    communities: resourceLink,
    events: resourceLink,
    people: resourceLink,
    partners: resourceLink,
    articles: resourceLink,
    projects: resourceLink,
  }),
  feeds: read.object<NonNullable<Manifest['feeds']>>({ ics: read.url }),
  signup: read.object<SignupOffer>(
    {
      href: needed(read.url),
      fields: read.set(read.word(SIGNUP_FIELDS)),
      required: read.set(read.word(SIGNUP_FIELDS)),
      challenge: read.url,
      fallbackUrl: read.url,
      consents,
    },
    'href',
  ),
  messages: read.object<MessageOffer>({ href: needed(read.url), challenge: read.url, consents }, 'href'),
  privacy: read.object<NonNullable<Manifest['privacy']>>({ policy: read.url, contact: linkUrl }),
};
const readFields = fieldsReader(FIELDS);

/**
 * Reads a manifest: any JSON value, and the absolute address that it came from.
 * @throws ReadFailure for what is no manifest at all and for another major version; nothing else.
 */
export function readManifest(json: unknown, base: string): ReadManifest {
  const reading: Reading = { base, path: [], faults: [] };
  if (!isObject(json)) throw new ReadFailure('malformed', 'this is no manifest');
  const version = readVersion(json, reading);
  const fields = readFields(json, reading) ?? {};
  const dropped = reading.faults.map((fault) => ({ index: -1, ...fault }));
  if (Object.keys(fields).length === 0 && isAbsent(own(json, 'version'))) {
    throw new ReadFailure('malformed', 'this is no manifest: nothing in it can be read', dropped);
  }
  return { manifest: { version, ...fields }, dropped };
}
