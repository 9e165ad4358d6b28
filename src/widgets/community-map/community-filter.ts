import type { CommunityRow } from '../../contract/communities.js';
import type { Text } from '../../contract/text.js';
import { fold, holdsWords } from '../../i18n/fold.js';
import { regionName } from '../../i18n/names.js';

/** What a visitor asked for; empty strings ask nothing. */
export interface CommunityFilter {
  readonly text: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

export const NO_FILTER: CommunityFilter = { text: '', country: '' };

/** One country of the menu. */
export interface CountryChoice {
  readonly code: string;
  readonly name: string;
  readonly count: number;
}

export function isUnfiltered({ text, country }: CommunityFilter): boolean {
  return country === '' && text.trim() === '';
}

/** The rows that are in the country and hold every word of the search, in any language that they are written in. */
export function filterCommunities(
  rows: readonly CommunityRow[],
  filter: CommunityFilter,
  locale: string,
): readonly CommunityRow[] {
  if (isUnfiltered(filter)) return rows;
  const question = fold(filter.text);
  return rows.filter(
    (row) =>
      (filter.country === '' || row.place?.country === filter.country) &&
      (question === '' || holdsWords(haystackOf(row, locale), question)),
  );
}

/** The countries that part these rows, by name; none where all are in one. */
export function countriesOf(rows: readonly CommunityRow[], locale: string): readonly CountryChoice[] {
  const counts = new Map<string, number>();
  for (const { place } of rows) {
    if (place?.country !== undefined) counts.set(place.country, (counts.get(place.country) ?? 0) + 1);
  }
  if (counts.size < 2) return [];
  const choices = [...counts].map(([code, count]) => ({ code, count, name: regionName(code, locale) }));
  return choices.sort((one, other) => one.name.localeCompare(other.name, locale));
}

/** Rows that are made ready for a search at once, so that nobody waits for it. */
const SLICE = 500;

/** Makes rows ready for a search, a few at a time, while the visitor reaches for the first key. */
export async function prepareSearch(rows: readonly CommunityRow[], locale: string): Promise<void> {
  for (let start = 0; start < rows.length; start += SLICE) {
    for (const row of rows.slice(start, start + SLICE)) haystackOf(row, locale);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

// Once a row, when a visitor first searches: folding again at every key would be felt with ten thousand rows.
const haystacks = new WeakMap<CommunityRow, { readonly locale: string; readonly text: string }>();

function haystackOf(row: CommunityRow, locale: string): string {
  const known = haystacks.get(row);
  if (known?.locale === locale) return known.text;
  const { name, place, tags = [], summary } = row;
  const country = place?.country === undefined ? '' : regionName(place.country, locale);
  const texts = [name, place?.city, place?.region, summary].flatMap(everyLanguage);
  const text = fold([...texts, country, ...tags].join(' '));
  haystacks.set(row, { locale, text });
  return text;
}

// A visitor may well search for a city by the name that it has there.
function everyLanguage(text: Text | undefined): string[] {
  if (text === undefined) return [];
  return typeof text === 'string' ? [text] : Object.values(text);
}
