import { html, nothing, type TemplateResult } from 'lit';
import type { CommunityRow } from '../../contract/communities.js';
import { formatNumber } from '../../i18n/format.js';
import { heading } from '../../ui/heading/heading.js';
import { communityMark } from '../../ui/icon/community-marks.js';
import { icon, mark } from '../../ui/icon/icon.js';
import { closeIcon } from '../../ui/icon/icons.js';
import { doorView } from '../../ui/state-view/state-view.js';
import { translatedText } from '../../ui/translated-text/translated-text.js';
import { nameOf, placeFacts, type CommunityLanguage } from '../../ui/community/community-words.js';

export interface CommunityCardSetting {
  readonly language: CommunityLanguage;
  readonly level: number;
  readonly direction: 'ltr' | 'rtl';
  readonly close: () => void;
}

/** Who they are and where; what else there is to say comes with a part of its own, below the button that closes. */
export function communityCard(row: CommunityRow, setting: CommunityCardSetting, details: unknown): TemplateResult {
  const { language } = setting;
  const title = translatedText(nameOf(row, language), language.lang);
  return sheet({ title, facts: placeFacts(row, language), content: details }, setting);
}

/** What is done with communities that share one place. */
export interface SharedPlace {
  /** How many of their names are drawn. */
  readonly drawn: number;
  readonly choose: (row: CommunityRow) => void;
  readonly showMore: () => void;
}

/** Communities that share one place: no view of the map parts them. */
export function sharedPlaceCard(
  rows: readonly CommunityRow[],
  { drawn, choose, showMore }: SharedPlace,
  setting: CommunityCardSetting,
): TemplateResult {
  const { language } = setting;
  const title = language.words.communityMap.results(rows.length, formatNumber(rows.length, language.locale));
  const content = html`<ul class="shared">
    ${rows.slice(0, drawn).map((row) => {
      const act = (): void => {
        choose(row);
      };
      return html`<li><button class="opener" part="link" type="button" @click=${act}>${mark(communityMark(row))}<b>${translatedText(nameOf(row, language), language.lang)}</b></button></li>`;
    })}
    ${
      rows.length > drawn
        ? html`<li class="more">${doorView({ words: language.words.eventList.showMore, press: showMore })}</li>`
        : nothing
    }
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
