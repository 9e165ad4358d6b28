import { html, nothing, type TemplateResult } from 'lit';
import type { CommunityRow } from '../../contract/communities.js';
import { externalLink } from '../external-link/external-link.js';
import { siteLinks } from '../site-links/site-links.js';
import { nameInSentence, type CommunityLanguage } from './community-words.js';

/** What a publisher calls the way in, the plainest first. */
const JOINING = ['join', 'signup', 'website'];

/**
 * The one filled button: to the sign-up on the same page, else to where the publisher says. Nothing where there is no
 * way in, or nobody to join.
 *
 * @param signup leads to the page's own sign-up; undefined without one
 */
export function joining(
  row: CommunityRow,
  language: CommunityLanguage,
  signup: (() => void) | undefined,
): TemplateResult | typeof nothing {
  if (row.status === 'dormant') return nothing;
  const content = language.words.communityMap.join(nameInSentence(row, language));
  const href = joiningAddress(row);
  if (signup)
    return html`<p class="buttons"><button class="button filled" part="button" type="button" @click=${signup}>${content}</button></p>`;
  return href === undefined
    ? nothing
    : html`<p class="buttons">${externalLink({
        href,
        content,
        origin: language.origin,
        otherSite: language.words.common.otherSite,
        classes: 'button filled',
        part: 'button',
      })}</p>`;
}

/**
 * The other ways to them, as words with a sign; where joining is on this page, their site is one of them.
 *
 * @param more what else stands in that line
 */
export function links(
  row: CommunityRow,
  language: CommunityLanguage,
  isJoinedHere: boolean,
  more: readonly unknown[],
): TemplateResult | typeof nothing {
  const joined = isJoinedHere || row.status === 'dormant' ? undefined : joiningAddress(row);
  const others = (row.links ?? []).filter(({ url }) => url !== joined);
  return siteLinks(others, { ...language, rowLang: language.pageLang }, more);
}

function joiningAddress({ links: all = [], url }: CommunityRow): string | undefined {
  const ranked = JOINING.map((rel) => all.find((each) => each.rel === rel)).find((each) => each !== undefined);
  return ranked?.url ?? url;
}
