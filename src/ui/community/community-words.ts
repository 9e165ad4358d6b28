import type { CommunityRow } from '../../contract/communities.js';
import { chooseText, everyLanguage } from '../../contract/text.js';
import { formatNumber } from '../../i18n/format.js';
import type { Messages } from '../../i18n/messages.js';
import { isolate } from '../../i18n/intl.js';
import { regionName } from '../../i18n/names.js';
import type { ChosenText } from '../translated-text/translated-text.js';

/** In which words communities are drawn. */
export interface CommunityLanguage {
  readonly words: Messages;
  /** BCP 47 tag for `Intl`. */
  readonly locale: string;
  /** Language of the words: where a row's text differs from it, the node says so. */
  readonly lang: string;
  /** Language of rows that do not say theirs. */
  readonly pageLang: string | undefined;
  /** Origin of the page: a link to another one says so. Undefined on a server. */
  readonly origin: string | undefined;
}

/** The name in the visitor's language, with the language that it is in. */
export function nameOf(row: CommunityRow, { lang, pageLang }: CommunityLanguage): ChosenText {
  return chooseText(row.name, lang, row.lang ?? pageLang) ?? { text: row.id, lang: undefined };
}

/** The name to put into a sentence of ours. */
export function nameInSentence(row: CommunityRow, language: CommunityLanguage): string {
  return isolate(nameOf(row, language).text);
}

/** "en formation", or a publisher's own words for a state that we do not know; undefined for an active community. */
export function statusWords(row: CommunityRow, { words, lang, pageLang }: CommunityLanguage): string | undefined {
  const { status, statusText } = row;
  if (status === 'forming' || status === 'dormant') return words.communityMap.statuses[status];
  return chooseText(statusText, lang, row.lang ?? pageLang)?.text;
}

/** "Maroc", "Kenya, en formation", "Cercle", "Maroc, 12 km": what stands beside a name in the list. */
export function factsOf(row: CommunityRow, language: CommunityLanguage, distance: string | undefined): string {
  const { words } = language;
  const kind = row.kind === 'circle' ? words.communityMap.kinds.circle : undefined;
  return joined([kind, countryOf(row, language), statusWords(row, language), distance], words);
}

/** "96 membres", "Maroc, 12 membres": what stands below the name of a community that the map cannot place. */
export function shelfFacts(row: CommunityRow, language: CommunityLanguage): string {
  const { words, locale } = language;
  const { members } = row;
  const kind = row.kind === 'circle' ? words.communityMap.kinds.circle : undefined;
  const count = members === undefined ? undefined : words.communityMap.members(members, formatNumber(members, locale));
  const place = [cityOf(row), countryOf(row, language)];
  return joined([kind, ...place, count, statusWords(row, language)], words);
}

/** "Maroc, depuis 2013": what stands below the name on the card, the city too where it is not the name. */
export function placeFacts(row: CommunityRow, language: CommunityLanguage): string {
  const { words } = language;
  const { kinds, since } = words.communityMap;
  const kind = row.kind === 'thematic' || row.kind === 'circle' ? kinds[row.kind] : undefined;
  const year = row.founded === undefined ? undefined : since(row.founded.slice(0, 4));
  return joined([kind, cityOf(row), countryOf(row, language), year, statusWords(row, language)], words);
}

/** The city, where it is not said by the name. */
function cityOf({ name, place }: CommunityRow): string | undefined {
  const city = place?.city;
  return city === undefined || everyLanguage(name).some((each) => each.includes(city)) ? undefined : city;
}

/** The country's name; undefined where the row names none. */
export function countryOf({ place }: CommunityRow, { locale }: CommunityLanguage): string | undefined {
  return place?.country === undefined ? undefined : regionName(place.country, locale);
}

function joined(parts: readonly (string | undefined)[], { common }: Messages): string {
  const said = parts.filter((part) => part !== undefined && part !== '') as string[];
  return said.reduce((first, second) => (first === '' ? second : common.pair(first, second)), '');
}
