import type { CommunityRow } from '../../contract/communities.js';
import { baseLanguage, type Text } from '../../contract/text.js';
import { fold, holdsWords } from '../../i18n/fold.js';
import { regionName } from '../../i18n/names.js';
import { choicesAmong, type Choice } from '../../ui/finding/choices.js';

/** The questions that are a menu of one choice each, in the order in which they are shown. */
export const FACETS = ['country', 'kind', 'language'] as const;
export type CommunityFacet = (typeof FACETS)[number];

/** What a visitor asked for; what is empty or absent asks nothing. */
export interface CommunityFilter {
  readonly text: string;
  readonly menus: Readonly<Partial<Record<CommunityFacet, string>>>;
}

/** The choices that separate rows, with how many each leaves. */
export type CommunityChoices = Readonly<Record<CommunityFacet, readonly Choice[]>>;

export const NO_FILTER: CommunityFilter = { text: '', menus: {} };

const VALUES: Readonly<Record<CommunityFacet, (row: CommunityRow) => readonly string[]>> = {
  country: ({ place }) => (place?.country === undefined ? [] : [place.country]),
  kind: ({ kind = 'local' }) => [kind],
  language: ({ languages = [] }) => [...new Set(languages.map(baseLanguage))],
};

/** How many menus are on: what "Filter, 2 on" counts. */
export function countFilters({ menus }: CommunityFilter): number {
  return FACETS.filter((facet) => isOn(menus[facet])).length;
}

export function isUnfiltered(filter: CommunityFilter): boolean {
  return countFilters(filter) === 0 && filter.text.trim() === '';
}

/**
 * The rows that answer every question (the very same array where nothing is asked), and what else can be asked: each
 * question's choices are counted among the rows that answer all the *other* questions.
 */
export function findCommunities(
  rows: readonly CommunityRow[],
  { text, menus }: CommunityFilter,
  locale: string,
): { readonly rows: readonly CommunityRow[]; readonly choices: CommunityChoices } {
  const question = fold(text);
  const said = question === '' ? rows : rows.filter((row) => holdsWords(haystackOf(row, locale), question));
  const answering = (facets: readonly CommunityFacet[]) => {
    const asked = facets.filter((facet) => isOn(menus[facet]));
    if (asked.length === 0) return said;
    return said.filter((row) => asked.every((facet) => VALUES[facet](row).includes(menus[facet] ?? '')));
  };
  const choices = (facet: CommunityFacet): Choice[] => {
    const among = answering(FACETS.filter((other) => other !== facet));
    return choicesAmong(rows, among, VALUES[facet]);
  };
  return {
    rows: answering(FACETS),
    choices: { country: byName(choices('country'), locale), kind: choices('kind'), language: choices('language') },
  };
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}

function byName(choices: Choice[], locale: string): Choice[] {
  return choices.sort((one, other) =>
    regionName(one.value, locale).localeCompare(regionName(other.value, locale), locale),
  );
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
  const texts = [name, place?.name, place?.city, place?.region, summary].flatMap(everyLanguage);
  const text = fold([...texts, ...countryNames(row, locale), ...tags].join(' '));
  haystacks.set(row, { locale, text });
  return text;
}

// In the visitor's language, and in those spoken there: "Maroc" and "المغرب" are typed on an English page too.
function countryNames({ place, languages = [] }: CommunityRow, locale: string): string[] {
  const code = place?.country;
  return code === undefined ? [] : [locale, ...languages].map((each) => countryName(code, each));
}

// Ten thousand communities are in two hundred countries.
const names = new Map<string, string>();

function countryName(code: string, locale: string): string {
  const key = `${code} ${locale}`;
  const name = names.get(key) ?? regionName(code, locale);
  names.set(key, name);
  return name;
}

// A visitor may well search for a city by the name that it has there.
function everyLanguage(text: Text | undefined): string[] {
  if (text === undefined) return [];
  return typeof text === 'string' ? [text] : Object.values(text);
}
