import { html, nothing, type TemplateResult } from 'lit';
import type { CommunityRow } from '../../contract/communities.js';
import { formatNumber } from '../../i18n/format.js';
import { choiceMenu, removeButtons, searchField } from '../../ui/finding/finding.js';
import { icon } from '../../ui/icon/icon.js';
import { placeIcon } from '../../ui/icon/icons.js';
import { filterIcon } from '../../ui/icon/list-icons.js';
import {
  FACETS,
  countFilters,
  prepareSearch,
  type CommunityChoices,
  type CommunityFilter,
} from './community-filter.js';
import { choiceWords, filterParts, menuWords } from './facet-words.js';
import type { CommunityLanguage } from '../../ui/community/community-words.js';

export interface CommunityToolbarSetting {
  readonly language: CommunityLanguage;
  /** The landmark's name: no other map on the page has it. */
  readonly name: string;
  readonly filter: CommunityFilter;
  readonly choices: CommunityChoices;
  readonly ask: (filter: CommunityFilter) => void;
  /** What is searched. */
  readonly rows: readonly CommunityRow[];
  /** Whether the menus are open in a narrow map. */
  readonly isOpen: boolean;
  readonly toggle: () => unknown;
  /** The button that asks where the visitor is; undefined where there is no way to ask, or nothing to be near to. */
  readonly near: NearButton | undefined;
}

/** What the button knows of what a press has started. */
export interface NearButton {
  readonly isOn: boolean;
  readonly isAsking: boolean;
  /** What came of it, in words. */
  readonly words: string | undefined;
  readonly press: () => unknown;
}

/** Search, menus where there is something to choose, and the way to the nearest. */
export function communityToolbar(setting: CommunityToolbarSetting): TemplateResult {
  const { language, name, filter, rows, ask, near } = setting;
  const { words, locale } = language;
  const search = searchField({
    label: words.communityMap.search,
    text: filter.text,
    ask: (text) => {
      ask({ ...filter, text });
    },
    prepare: () => void prepareSearch(rows, locale),
  });
  return html`<div class="toolbar seeking" part="toolbar" role="search" aria-label=${name}>
    <div class="row">
      ${search}
      <div class="line">${filterButton(setting)} ${near ? nearButton(near, language) : nothing}</div>
      ${menus(setting)}
    </div>
    <p class="quiet near" role="status">${near?.words ?? nothing}</p>
    ${removeButtons(filterParts(filter, language), words.eventList.removeFilter, ask)}
  </div>`;
}

/** The room that the toolbar will take. */
export const toolbarSkeleton: TemplateResult = html`<div class="toolbar seeking"><div class="row">
  <div class="field search"><label>&nbsp;</label><span class="bone box"></span></div>
  <div class="line"><span class="button"></span></div>
</div></div>`;

function menus({ language, filter, choices, isOpen, ask }: CommunityToolbarSetting): unknown {
  const separating = FACETS.filter((facet) => choices[facet].length > 0);
  if (separating.length === 0) return nothing;
  const fields = separating.map((facet) => {
    const [label, all] = menuWords(facet, language.words);
    return choiceMenu({
      id: facet,
      label,
      all,
      value: filter.menus[facet] ?? '',
      choices: choices[facet],
      nameOf: (value) => choiceWords(facet, value, language),
      locale: language.locale,
      choose: (value) => {
        ask({ ...filter, menus: { ...filter.menus, [facet]: value } });
      },
    });
  });
  return html`<div class="menus ${isOpen ? '' : 'wide'}">${fields}</div>`;
}

// In a narrow map the menus are behind this button; a wide one has room for all of them.
function filterButton({ language, filter, choices, isOpen, toggle }: CommunityToolbarSetting): unknown {
  if (FACETS.every((facet) => choices[facet].length === 0)) return nothing;
  const { words, locale } = language;
  const count = countFilters(filter);
  const name = count === 0 ? words.eventList.filter : words.eventList.filterOn(count, formatNumber(count, locale));
  return html`<button class="button narrow" part="button" type="button" id="filter"
    aria-expanded=${isOpen ? 'true' : 'false'} @click=${toggle}>${icon(filterIcon)}${name}</button>`;
}

function nearButton({ isOn, isAsking, press }: NearButton, { words }: CommunityLanguage): TemplateResult {
  return html`<button class="button" part="button" type="button" id="near" aria-pressed=${isOn ? 'true' : 'false'}
    @click=${press}>${isAsking ? html`<span class="dot"></span>` : icon(placeIcon)}${words.communityMap.nearMe}</button>`;
}
