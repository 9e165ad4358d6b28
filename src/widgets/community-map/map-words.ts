import { nothing } from 'lit';
import { formatNumber } from '../../i18n/format.js';
import type { MapMark } from '../../ui/place-map/marks.js';
import type { PlaceLook } from '../../ui/place-map/place-map.js';
import { translatedText } from '../../ui/translated-text/translated-text.js';
import type { CommunityFilter } from './community-filter.js';
import type { Answer, CommunityPlace } from './community-places.js';
import { filterParts } from './facet-words.js';
import { nameInSentence, nameOf, statusWords, type CommunityLanguage } from '../../ui/community/community-words.js';

/** How a community's pin is drawn, and what that means for ears. */
export function placeLook({ row }: CommunityPlace, language: CommunityLanguage): PlaceLook {
  const status = statusWords(row, language);
  const kind = row.kind === 'circle' ? language.words.communityMap.kinds.circle : undefined;
  const said = [kind, status].filter((part) => part !== undefined);
  return {
    look: row.kind === 'circle' ? 'circle' : (row.status ?? 'active'),
    name: translatedText(nameOf(row, language), language.lang),
    meaning: said.map((part) => `, ${part}`).join(''),
  };
}

/** "11 communautés autour de Paris, agrandir": the most important of them names the place. */
export function clusterName({ leader, count }: MapMark<CommunityPlace>, language: CommunityLanguage): string {
  const { words, locale } = language;
  return words.communityMap.cluster(count, formatNumber(count, locale), nameInSentence(leader.row, language));
}

/** "28 sur 35 dans le cadre"; nothing where all are in it. */
export function inFrameWords(
  count: number | undefined,
  total: number,
  { words, locale }: CommunityLanguage,
): string | typeof nothing {
  // Before the frame is measured and the places are gathered there is no news.
  if (count === undefined || count === total) return nothing;
  return words.communityMap.inFrame(count, formatNumber(count, locale), formatNumber(total, locale));
}

/** "35 villes, 4 communautés thématiques"; with circles, or for an answer to a question, just how many there are. */
export function countWords(
  { rows, thematic: theme, hasCircles }: Answer,
  isWhole: boolean,
  language: CommunityLanguage,
): string {
  const { words, locale } = language;
  const { cities, thematic, results } = words.communityMap;
  const town = rows.length - theme;
  if (!isWhole || hasCircles) return results(rows.length, formatNumber(rows.length, locale));
  const parts = [
    town > 0 ? cities(town, formatNumber(town, locale)) : undefined,
    theme > 0 ? thematic(theme, formatNumber(theme, locale)) : undefined,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? '' : parts.reduce((first, second) => words.common.pair(first, second));
}

/** The visitor's question repeated, where nothing answers it. */
export function questionWords(filter: CommunityFilter, language: CommunityLanguage): string | undefined {
  const parts = filterParts(filter, language).map(({ name }) => name);
  return parts.length === 0 ? undefined : parts.reduce((first, second) => language.words.common.pair(first, second));
}
