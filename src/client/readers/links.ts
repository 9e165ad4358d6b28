/** Readers of what communities, people and projects have and events, partners and articles have not: a file of its own, for the bytes. */
import type { Link } from '../../contract/values.js';
import { absoluteUrl, isLinkUrl, isUrl } from '../../contract/text.js';
import { LINK_RELS, matchWord } from '../../contract/words.js';
import { freeWord, list, name, object } from './fields.js';
import { needed } from './table.js';
import type { FieldReader } from './table.js';

/** A `Url`, and `mailto:` and `tel:` besides. */
export const linkUrl: FieldReader<string> = (raw, { base }) => {
  if (typeof raw !== 'string') return undefined;
  const address = raw.trim();
  return isLinkUrl(address) && !isUrl(address) ? address : absoluteUrl(address, base);
};

/** A word of an open list: the well-known ones in their one spelling. */
export function openWord(list: readonly string[]): FieldReader<string> {
  return (raw, reading) => {
    const spelled = freeWord(raw, reading);
    return spelled === undefined ? undefined : (matchWord(list, spelled) ?? spelled);
  };
}

export const links = list(object<Link>({ rel: openWord(LINK_RELS), url: needed(linkUrl), label: name }, 'url'));
