import { html, noChange, nothing, type TemplateResult } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import type { PartnerRow } from '../../contract/partners.js';
import { chooseText } from '../../contract/text.js';
import type { Messages } from '../../i18n/messages.js';
import { isOtherSite } from '../../ui/external-link/external-link.js';
import { picture } from '../../ui/picture/picture.js';
import { translatedText } from '../../ui/translated-text/translated-text.js';

/** What a partner's cell knows of the wall around it. */
export interface PartnerSetting {
  readonly words: Messages;
  readonly allowsImage: (address: string) => boolean;
  /** Whether the logos of this tier lie on a dark ground; undefined before that is known. */
  readonly isDark: boolean | undefined;
  /** Origin of the page: a link to another one says so. */
  readonly origin: string | undefined;
  readonly select: (row: PartnerRow, event: Event) => void;
  readonly openId: string | undefined;
  readonly toggle: (row: PartnerRow) => void;
  /** What an opened partner shows below its line of logos. */
  readonly details: (row: PartnerRow) => unknown;
}

/** Width by height of a logo that does not say its size: that of most. */
const USUAL_RATIO = 2;

/** One partner: its logo, or its name where there is none, and where it leads. */
export function partnerCard(row: PartnerRow, setting: PartnerSetting): TemplateResult {
  const { words, origin, select } = setting;
  const content = logoOrName(row, setting);
  const cell = ratio(ratioOf(row));
  if (hasDetails(row)) return openerView(row, content, setting);
  if (row.url === undefined) return html`<li><span class="logo" part="card" ${cell}>${content}</span></li>`;
  const leaves = isOtherSite(row.url, origin) ? html`<span class="hidden"> ${words.common.otherSite}</span>` : nothing;
  const follow = (event: Event): void => {
    select(row, event);
  };
  return html`<li>
    <a class="logo" part="card link" href=${row.url} rel="noopener" @click=${follow} ${cell}>${content}${leaves}</a>
  </li>`;
}

// What is no more than a logo and an address leads there at once.
function hasDetails({ summary, since, communityIds = [] }: PartnerRow): boolean {
  return summary !== undefined || since !== undefined || communityIds.length > 0;
}

/** One that opens to what there is to say of it, below its line of logos. */
function openerView(row: PartnerRow, content: unknown, { openId, toggle, details }: PartnerSetting): TemplateResult {
  const isOpen = openId === row.id;
  const press = (): void => {
    toggle(row);
  };
  return html`<li><button class="logo" part="card link" type="button" aria-expanded=${isOpen ? 'true' : 'false'} aria-controls=${isOpen ? 'about' : nothing} @click=${press} ${ratio(ratioOf(row))}>${content}</button></li>
    ${isOpen ? html`<li class="about" id="about">${details(row)}</li>` : nothing}`;
}

/** A partner as a line: its name as a link, what it does, since when. */
export function partnerLine(row: PartnerRow, setting: PartnerSetting, since: string | undefined): TemplateResult {
  const { words, select } = setting;
  const name = html`<b>${translatedText(chooseText(row.name, words.code, row.lang), words.code)}</b>`;
  const follow = (event: Event): void => {
    select(row, event);
  };
  return html`<li class="line" part="card">
    <span class="logo" aria-hidden="true" ${ratio(ratioOf(row))}>${row.logo ? logo(row, setting, '', nothing) : nothing}</span>
    <div>
      <p>${row.url === undefined ? name : html`<a part="link" href=${row.url} rel="noopener" @click=${follow}>${name}</a>`}</p>
      ${row.summary === undefined ? nothing : html`<p>${translatedText(chooseText(row.summary, words.code, row.lang), words.code)}</p>`}
      <p class="quiet">${row.kind === undefined ? nothing : html`<span>${words.partnerWall.kinds[row.kind]}</span>`} ${since === undefined ? nothing : html`<span>${words.partnerWall.since(since)}</span>`}</p>
    </div>
  </li>`;
}

function logoOrName(row: PartnerRow, setting: PartnerSetting): unknown {
  const { words } = setting;
  const name = chooseText(row.name, words.code, row.lang);
  const asText = html`<b>${translatedText(name, words.code)}</b>`;
  if (!row.logo) return asText;
  // Forty logos with one alternative text name nobody: without one of its own, a logo is named by its partner.
  const alt = chooseText(row.logo.alt, words.code, row.lang) ?? name;
  return logo(row, setting, alt?.text ?? '', asText);
}

function logo(
  { logo: image }: PartnerRow,
  { allowsImage, isDark }: PartnerSetting,
  alt: string,
  fallback: unknown,
): unknown {
  return picture({ image, alt, allowed: allowsImage, fallback, ...(isDark !== undefined && { darkGround: isDark }) });
}

/** Width by height of a row's logo. */
function ratioOf({ logo: image }: PartnerRow): number {
  return image?.width !== undefined && image.height !== undefined ? image.width / image.height : USUAL_RATIO;
}

// By script and not by a style attribute, which a strict policy refuses.
const ratio = directive(
  class extends Directive {
    override render(_ratio: number): unknown {
      return nothing;
    }

    override update({ element }: ElementPart, [value]: [number]): unknown {
      (element as HTMLElement).style.setProperty('--_ratio', String(value));
      return noChange;
    }
  },
);
