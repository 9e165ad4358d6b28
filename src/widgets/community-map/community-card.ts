import { html, nothing, type TemplateResult } from 'lit';
import type { CommunityRow } from '../../contract/communities.js';
import { chooseText } from '../../contract/text.js';
import { formatList, formatNumber } from '../../i18n/format.js';
import { sentenceCase } from '../../i18n/intl.js';
import { languageName } from '../../i18n/names.js';
import { externalLink } from '../../ui/external-link/external-link.js';
import { heading } from '../../ui/heading/heading.js';
import { icon, mark, type IconShape } from '../../ui/icon/icon.js';
import { closeIcon, outIcon } from '../../ui/icon/icons.js';
import { globeIcon, mailIcon, speechIcon } from '../../ui/icon/map-icons.js';
import { communityMark } from '../../ui/icon/community-marks.js';
import { prose } from '../../ui/prose/prose.js';
import { translatedText } from '../../ui/translated-text/translated-text.js';
import { linkWords, nameInSentence, nameOf, placeFacts, type CommunityLanguage } from './community-words.js';

export interface CommunityCardSetting {
  readonly language: CommunityLanguage;
  readonly level: number;
  readonly direction: 'ltr' | 'rtl';
  readonly close: () => void;
}

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

/** Who they are, how many, and what to do next. */
export function communityCard(row: CommunityRow, setting: CommunityCardSetting): TemplateResult {
  const { language } = setting;
  const about = chooseText(row.summary ?? row.description, language.lang, row.lang ?? language.pageLang);
  const content = html`${about ? prose(firstParagraph(about), language.lang) : nothing} ${numbers(row, language)} ${spoken(row, language)}
    ${joining(row, language)} ${links(row, language)}`;
  return sheet(
    { title: translatedText(nameOf(row, language), language.lang), facts: placeFacts(row, language), content },
    setting,
  );
}

/** Communities that share one place: no view of the map parts them. */
export function sharedPlaceCard(
  rows: readonly CommunityRow[],
  choose: (row: CommunityRow) => void,
  setting: CommunityCardSetting,
): TemplateResult {
  const { language } = setting;
  const title = language.words.communityMap.results(rows.length, formatNumber(rows.length, language.locale));
  const content = html`<ul class="shared">
    ${rows.map((row) => {
      const act = (): void => {
        choose(row);
      };
      return html`<li><button class="opener" part="link" type="button" @click=${act}>${mark(communityMark(row))}<b>${translatedText(nameOf(row, language), language.lang)}</b></button></li>`;
    })}
  </ul>`;
  return sheet({ title, facts: '', content }, setting);
}

interface Sheet {
  readonly title: unknown;
  readonly facts: string;
  readonly content: unknown;
}

// The map around it runs from left to right on every page: the card says its own direction again.
function sheet(
  { title, facts, content }: Sheet,
  { language, level, direction, close }: CommunityCardSetting,
): TemplateResult {
  return html`<article class="sheet-card raised community" part="card open" dir=${direction} tabindex="-1" aria-labelledby="card-name">
    <div class="top">
      <div>${heading(level, title, { id: 'card-name', depth: 1 })}${facts === '' ? nothing : html`<p class="quiet">${facts}</p>`}</div>
      <button class="button round" part="button" type="button" aria-label=${language.words.common.close} @click=${close}>${icon(closeIcon)}</button>
    </div>
    ${content}
  </article>`;
}

function firstParagraph<T extends { readonly text: string }>(about: T): T {
  return { ...about, text: about.text.split(/\n\s*\n/, 1)[0] ?? '' };
}

function numbers({ members }: CommunityRow, { words, locale }: CommunityLanguage): TemplateResult | typeof nothing {
  if (members === undefined || members === 0) return nothing;
  return html`<dl class="numbers"><div><dt>${words.communityMap.membersWord(members)}</dt><dd>${formatNumber(members, locale)}</dd></div></dl>`;
}

function spoken({ languages = [] }: CommunityRow, { locale }: CommunityLanguage): TemplateResult | typeof nothing {
  if (languages.length === 0) return nothing;
  const names = formatList(
    languages.map((tag) => languageName(tag, locale)),
    locale,
  );
  return html`<p class="said quiet">${icon(speechIcon)}<span>${sentenceCase(names, locale)}</span></p>`;
}

/** The address behind "Join": only where the publisher gives one, and only while there is a community to join. */
function joiningAddress({ links = [], url, status }: CommunityRow): string | undefined {
  if (status === 'dormant') return undefined;
  const ranked = JOINING.map((rel) => links.find((link) => link.rel === rel)).find((link) => link !== undefined);
  return ranked?.url ?? url;
}

function joining(row: CommunityRow, language: CommunityLanguage): TemplateResult | typeof nothing {
  const href = joiningAddress(row);
  if (href === undefined) return nothing;
  const content = language.words.communityMap.join(nameInSentence(row, language));
  return html`<p class="buttons">${link(href, content, 'button filled', language)}</p>`;
}

function links(row: CommunityRow, language: CommunityLanguage): TemplateResult | typeof nothing {
  const joined = joiningAddress(row);
  const others = (row.links ?? []).filter(({ url }) => url !== joined);
  if (others.length === 0) return nothing;
  return html`<ul class="links">${others.map((each) => html`<li>${wordLink(each, language)}</li>`)}</ul>`;
}

function wordLink(each: CommunityLink, language: CommunityLanguage): TemplateResult {
  const sign = (Object.hasOwn(SIGNS, each.rel ?? '') ? SIGNS[each.rel ?? ''] : undefined) ?? outIcon;
  return link(each.url, html`${icon(sign)}<span>${linkWords(each, language)}</span>`, 'said', language);
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
