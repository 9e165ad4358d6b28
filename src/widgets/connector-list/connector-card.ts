import { html, nothing, type TemplateResult } from 'lit';
import type { PersonRow } from '../../contract/people.js';
import { chooseText } from '../../contract/text.js';
import { heading } from '../../ui/heading/heading.js';
import { icon } from '../../ui/icon/icon.js';
import { speechIcon } from '../../ui/icon/map-icons.js';
import { monogram } from '../../ui/monogram/monogram.js';
import { picture } from '../../ui/picture/picture.js';
import { translatedText } from '../../ui/translated-text/translated-text.js';
import { languageNames, roleName, townName, workNames, type PeopleLanguage } from './connector-words.js';

/** What a card knows of the list around it. */
export interface ConnectorSetting {
  readonly language: PeopleLanguage;
  /** Level of the widget's heading. */
  readonly level: number;
  /** How many levels below it a name stands. */
  readonly depth: number;
  readonly openId: string | undefined;
  /** Whether a card that is closed begins what a person says of themselves. */
  readonly showsBio: boolean;
  readonly allowsImage: (address: string) => boolean;
  readonly toggle: (row: PersonRow) => void;
  /** What an opened card shows below. */
  readonly details: (row: PersonRow) => unknown;
}

/** One person: a face or initials, the name, where, for what, in which languages. Opens in place. */
export function connectorCard(row: PersonRow, at: number, setting: ConnectorSetting): TemplateResult {
  const { language, openId } = setting;
  const isOpen = openId === row.id;
  const face = picture({
    image: row.image,
    alt: '',
    allowed: setting.allowsImage,
    fallback: monogram(row.name, row.id),
  });
  const town = townName(row, language);
  const spoken = languageNames(row, language);
  return html`<li class="person ${isOpen ? 'opened' : ''}" part="card">
    <span class="portrait" part="portrait">${face}</span>
    <div class="main">
      ${name(row, at, isOpen, setting)}
      ${town === undefined ? nothing : html`<p>${town}</p>`}
      <p class="quiet">${workNames(row, language) ?? roleName(row, language) ?? nothing}</p>
      ${spoken === undefined ? nothing : html`<p class="quiet"><span class="said">${icon(speechIcon)}<span>${spoken}</span></span></p>`}
      ${setting.showsBio && !isOpen ? beginning(row, language) : nothing}
    </div>
    ${isOpen ? html`<div class="details" id=${`details-${String(at)}`}>${setting.details(row)}</div>` : nothing}
  </li>`;
}

// The first paragraph: the rest is there when the card is opened.
function beginning({ bio, lang }: PersonRow, language: PeopleLanguage): TemplateResult | typeof nothing {
  const chosen = chooseText(bio, language.lang, lang);
  if (!chosen) return nothing;
  const [text = ''] = chosen.text.split(/\n\s*\n/);
  return html`<p class="bio">${translatedText({ ...chosen, text }, language.lang)}</p>`;
}

// A card that says all of a person has nothing to open.
function hasDetails({ bio, skills, communityIds, links, workstreams, role, title, ...row }: PersonRow): boolean {
  const lists = [skills, communityIds, links].some((list) => list !== undefined && list.length > 0);
  return (
    lists ||
    row.acceptsMessages === true ||
    bio !== undefined ||
    (workstreams !== undefined && (role ?? title) !== undefined)
  );
}

function name(row: PersonRow, at: number, isOpen: boolean, { level, depth, toggle }: ConnectorSetting): TemplateResult {
  const open = (): void => {
    toggle(row);
  };
  const shown = html`<bdi>${row.name}</bdi>`;
  if (!hasDetails(row)) return heading(level, shown, { depth });
  const content = html`<button class="opener" part="link" type="button" aria-expanded=${isOpen ? 'true' : 'false'}
    aria-controls=${isOpen ? `details-${String(at)}` : nothing} data-id=${row.id} @click=${open}>${shown}</button>`;
  return heading(level, content, { depth });
}
