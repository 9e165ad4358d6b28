import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icon/icon.js';
import { outIcon } from '../icon/icons.js';

export interface ExternalLink {
  /** Absolute address. */
  readonly href: string;
  readonly content: unknown;
  /** Origin of the page; undefined on a server, where every link counts as one of the page's own. */
  readonly origin: string | undefined;
  /** For ears, after the text of a link to another site. */
  readonly otherSite: string;
  readonly classes?: string;
  /** Names of the parts, for the page's CSS. */
  readonly part?: string;
  /** The language of what is behind it, where known. */
  readonly hreflang?: string;
  /** The visitor follows it. */
  readonly press?: (event: Event) => void;
}

/** Whether an address leads away from the page's site; `mailto:`, `tel:` and what cannot be read do not. */
export function isOtherSite(href: string, origin: string | undefined): boolean {
  if (origin === undefined || !/^https?:/i.test(href) || !URL.canParse(href)) return false;
  return new URL(href).origin !== origin;
}

/**
 * A link to an address that comes with the data. To another site it carries a sign, and words for ears; it opens where
 * the visitor wants it, and tells the other site nothing about the window it came from.
 */
export function externalLink(link: ExternalLink): TemplateResult {
  const leaves = isOtherSite(link.href, link.origin);
  return html`<a class=${link.classes ?? nothing} part=${link.part ?? 'link'} href=${link.href} rel="noopener" hreflang=${link.hreflang ?? nothing} @click=${link.press ?? nothing}>${link.content}${leaves ? html`<span class="hidden"> ${link.otherSite}</span><span class="out">&#8288;${icon(outIcon)}</span>` : nothing}</a>`;
}
