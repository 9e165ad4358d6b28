import { html, nothing, type TemplateResult } from 'lit';
import { chooseText, type Text } from '../../contract/text.js';
import type { LinkWord, Messages } from '../../i18n/messages.js';
import { externalLink } from '../external-link/external-link.js';
import { icon, type IconShape } from '../icon/icon.js';
import { outIcon } from '../icon/icons.js';
import { globeIcon, mailIcon, speechIcon } from '../icon/map-icons.js';

/** One of the contract's `links`. */
export interface SiteLink {
  readonly url: string;
  readonly rel?: string | undefined;
  readonly label?: Text | undefined;
}

/** In which words links are named. */
export interface SiteLanguage {
  readonly words: Messages;
  /** Language of the words. */
  readonly lang: string;
  /** Language of the publisher's labels where they do not say it. */
  readonly rowLang: string | undefined;
  /** Origin of the page: a link to another one says so. Undefined on a server. */
  readonly origin: string | undefined;
}

const SIGNS: Readonly<Record<string, IconShape>> = {
  website: globeIcon,
  mail: mailIcon,
  newsletter: mailIcon,
  chat: speechIcon,
  forum: speechIcon,
  mastodon: speechIcon,
};

/**
 * Where else somebody is found, each as a word with a sign; nothing where there is nowhere.
 *
 * @param more what else stands in that line
 */
export function siteLinks(
  links: readonly SiteLink[],
  language: SiteLanguage,
  more: readonly unknown[] = [],
): TemplateResult | typeof nothing {
  const all = [...links.map((each) => wordLink(each, language)), ...more.filter((each) => each !== nothing)];
  return all.length === 0 ? nothing : html`<ul class="links">${all.map((each) => html`<li>${each}</li>`)}</ul>`;
}

function wordLink(link: SiteLink, language: SiteLanguage): TemplateResult {
  const sign = (Object.hasOwn(SIGNS, link.rel ?? '') ? SIGNS[link.rel ?? ''] : undefined) ?? outIcon;
  return externalLink({
    href: link.url,
    content: html`${icon(sign)}<span>${linkWords(link, language)}</span>`,
    origin: language.origin,
    otherSite: language.words.common.otherSite,
    classes: 'said',
    part: 'link',
  });
}

/** A link's words: the publisher's own, else ours for its kind, else its kind as a name ("Mastodon"). */
function linkWords({ rel, url, label }: SiteLink, { words, lang, rowLang }: SiteLanguage): string {
  const own = chooseText(label, lang, rowLang)?.text;
  if (own !== undefined) return own;
  if (rel !== undefined && Object.hasOwn(words.links, rel)) return words.links[rel as LinkWord];
  if (rel !== undefined && rel !== '') return rel.slice(0, 1).toUpperCase() + rel.slice(1);
  return url.startsWith('mailto:') ? words.links.mail : words.links.other;
}
