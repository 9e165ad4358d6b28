import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CommunityRow } from '../../contract/communities.js';
import { formatNumber } from '../../i18n/format.js';
import { icon } from '../../ui/icon/icon.js';
import { searchIcon } from '../../ui/icon/icons.js';
import { prepareSearch, type CommunityFilter, type CountryChoice } from './community-filter.js';
import type { CommunityLanguage } from './community-words.js';

export interface CommunityToolbarSetting {
  readonly language: CommunityLanguage;
  readonly filter: CommunityFilter;
  readonly countries: readonly CountryChoice[];
  readonly ask: (filter: CommunityFilter) => void;
  /** What is searched. */
  readonly rows: readonly CommunityRow[];
}

/** Search, and the countries where there are several. */
export function communityToolbar(setting: CommunityToolbarSetting): TemplateResult {
  const { language, filter, countries, rows, ask } = setting;
  const prepare = (): void => {
    void prepareSearch(rows, language.locale);
  };
  const search = (event: Event): void => {
    ask({ ...filter, text: (event.target as HTMLInputElement).value });
  };
  return html`<div class="toolbar" part="toolbar" role="search"><div class="row">
    <div class="field search">
      <label for="search">${language.words.communityMap.search}</label>
      <input class="box" part="field" id="search" type="search" autocomplete="off" enterkeyhint="search"
        .value=${live(filter.text)} @focus=${prepare} @input=${search} />
      ${icon(searchIcon)}
    </div>
    ${countries.length > 0 ? countryMenu(setting) : nothing}
  </div></div>`;
}

/** The room that the toolbar will take. */
export const toolbarSkeleton: TemplateResult = html`<div class="toolbar"><div class="row">
  <div class="field"><label>&nbsp;</label><span class="bone box"></span></div>
  <div class="field wide"><label>&nbsp;</label><span class="bone box"></span></div>
</div></div>`;

function countryMenu({ language, filter, countries, ask }: CommunityToolbarSetting): TemplateResult {
  const { words, locale } = language;
  const choose = (event: Event): void => {
    ask({ ...filter, country: (event.target as HTMLSelectElement).value });
  };
  return html`<div class="field wide">
    <label for="country">${words.communityMap.country}</label>
    <select class="box" part="field" id="country" @change=${choose}>
      <option value="" .selected=${filter.country === ''}>${words.communityMap.allCountries}</option>
      ${countries.map(
        ({ code, name, count }) =>
          html`<option value=${code} .selected=${filter.country === code}>${name} (${formatNumber(count, locale)})</option>`,
      )}
    </select>
  </div>`;
}
