import { html, nothing, type TemplateResult } from 'lit';
import type { CommunityRow } from '../../contract/communities.js';
import { chooseText } from '../../contract/text.js';
import type { LinkWord } from '../../i18n/messages.js';
import { externalLink } from '../../ui/external-link/external-link.js';
import { icon, type IconShape } from '../../ui/icon/icon.js';
import { outIcon } from '../../ui/icon/icons.js';
import { globeIcon, mailIcon, speechIcon } from '../../ui/icon/map-icons.js';
import { nameInSentence, type CommunityLanguage } from './community-words.js';

type CommunityLink = NonNullable<CommunityRow['links']>[number];

/** What a publisher calls the way in, the plainest first. */
const JOINING = ['join', 'signup', 'website'];

const SIGNS: Readonly<Record<string, IconShape>> = {
  website: globeIcon,
  mail: mailIcon,
  newsletter: mailIcon,
  chat: speechIcon,
  forum: speechIcon,
  mastodon: speechIcon,
};

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
  return href === undefined ? nothing : html`<p class="buttons">${link(href, content, 'button filled', language)}</p>`;
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
  const all = [...others.map((each) => wordLink(each, language)), ...more.filter((each) => each !== nothing)];
  return all.length === 0 ? nothing : html`<ul class="links">${all.map((each) => html`<li>${each}</li>`)}</ul>`;
}

function joiningAddress({ links: all = [], url }: CommunityRow): string | undefined {
  const ranked = JOINING.map((rel) => all.find((each) => each.rel === rel)).find((each) => each !== undefined);
  return ranked?.url ?? url;
}

function wordLink(each: CommunityLink, language: CommunityLanguage): TemplateResult {
  const sign = (Object.hasOwn(SIGNS, each.rel ?? '') ? SIGNS[each.rel ?? ''] : undefined) ?? outIcon;
  return link(each.url, html`${icon(sign)}<span>${linkWords(each, language)}</span>`, 'said', language);
}

/** A link's words: the publisher's own, else ours for its kind, else its kind as a name ("Mastodon"). */
function linkWords({ rel, url, label }: CommunityLink, { words, lang, pageLang }: CommunityLanguage): string {
  const own = chooseText(label, lang, pageLang)?.text;
  if (own !== undefined) return own;
  if (rel !== undefined && Object.hasOwn(words.links, rel)) return words.links[rel as LinkWord];
  if (rel !== undefined && rel !== '') return rel.slice(0, 1).toUpperCase() + rel.slice(1);
  return url.startsWith('mailto:') ? words.links.mail : words.links.other;
}

function link(href: string, content: unknown, classes: string, { words, origin }: CommunityLanguage): TemplateResult {
  return externalLink({
    href,
    content,
    origin,
    otherSite: words.common.otherSite,
    classes,
    part: classes === 'said' ? 'link' : 'button',
  });
}
