import type { CommunityKind } from '../../contract/words.js';
import { sentenceCase } from '../../i18n/intl.js';
import type { Messages } from '../../i18n/messages.js';
import { languageName, regionName } from '../../i18n/names.js';
import type { FilterPart } from '../../ui/finding/finding.js';
import { FACETS, type CommunityFacet, type CommunityFilter } from './community-filter.js';
import type { CommunityLanguage } from '../../ui/community/community-words.js';

/** What a choice of a menu is called: "Maroc", "Thématique", "Français". */
export function choiceWords(facet: CommunityFacet, value: string, { words, locale }: CommunityLanguage): string {
  if (facet === 'country') return regionName(value, locale);
  if (facet === 'kind') return words.communityMap.kinds[value as CommunityKind];
  return sentenceCase(languageName(value, locale), locale);
}

/** A menu's label, and the choice that leaves it open. */
export function menuWords(facet: CommunityFacet, { communityMap, eventList }: Messages): readonly [string, string] {
  if (facet === 'country') return [communityMap.country, communityMap.allCountries];
  return [eventList.facets[facet], eventList.all[facet]];
}

/** Every question that is on, for "remove" buttons and for the sentence of "nothing found". */
export function filterParts(
  filter: CommunityFilter,
  language: CommunityLanguage,
): readonly FilterPart<CommunityFilter>[] {
  const parts: FilterPart<CommunityFilter>[] = [];
  const text = filter.text.trim();
  if (text !== '') parts.push({ name: language.words.common.quote(text), without: { ...filter, text: '' } });
  for (const facet of FACETS) {
    const value = filter.menus[facet] ?? '';
    if (value === '') continue;
    parts.push({
      name: choiceWords(facet, value, language),
      without: { ...filter, menus: { ...filter.menus, [facet]: '' } },
    });
  }
  return parts;
}
