import { giveWay } from '../../client/abort.js';
import type { CommunityRow } from '../../contract/communities.js';
import { baseLanguage, everyLanguage } from '../../contract/text.js';
import { fold, holdsWords } from '../../i18n/fold.js';
import { regionName } from '../../i18n/names.js';
import type { Choice } from '../../ui/finding/choices.js';

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

type Values = Readonly<Record<CommunityFacet, readonly string[]>>;
type Counts = Record<CommunityFacet, Map<string, number>>;

const NONE: readonly string[] = [];
const values = new WeakMap<CommunityRow, Values>();

/** What a row answers to each menu: worked out once. */
function valuesOf(row: CommunityRow): Values {
  let known = values.get(row);
  if (!known) {
    const { place, kind = 'local', languages } = row;
    const country = place?.country === undefined ? NONE : [place.country];
    const language = languages?.length ? [...new Set(languages.map(baseLanguage))] : NONE;
    values.set(row, (known = { country, kind: [kind], language }));
  }
  return known;
}

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
  const asked = FACETS.filter((facet) => isOn(menus[facet]));
  const question = fold(text);
  const all = totalsOf(rows);
  if (asked.length === 0 && question === '') return { rows, choices: choicesOf(rows, all, all, locale) };
  const [found, counts] = [[] as CommunityRow[], noCounts()];
  for (const row of rows) {
    if (question !== '' && !holdsWords(haystackOf(row, locale), question)) continue;
    const answers = valuesOf(row);
    const missed = asked.filter((facet) => !answers[facet].includes(menus[facet] ?? ''));
    if (missed.length === 0) found.push(row);
    // What one question alone leaves out is what another choice of it would leave.
    if (missed.length <= 1) for (const facet of missed.length === 0 ? FACETS : missed) count(counts, facet, answers);
  }
  return { rows: found, choices: choicesOf(rows, all, counts, locale) };
}

function noCounts(): Counts {
  return { country: new Map(), kind: new Map(), language: new Map() };
}

function count(counts: Counts, facet: CommunityFacet, answers: Values): void {
  const own = counts[facet];
  for (const value of answers[facet]) own.set(value, (own.get(value) ?? 0) + 1);
}

const totals = new WeakMap<readonly CommunityRow[], Counts>();

/** Counted once for an array of rows: it stays the same while a visitor asks. */
function totalsOf(rows: readonly CommunityRow[]): Counts {
  const known = totals.get(rows) ?? noCounts();
  if (!totals.has(rows)) {
    for (const row of rows) for (const facet of FACETS) count(known, facet, valuesOf(row));
    totals.set(rows, known);
  }
  return known;
}

/** Countries by name, the rest with the most rows first; none where no choice separates rows: what all share is no choice. */
function choicesOf({ length }: readonly unknown[], all: Counts, counts: Counts, locale: string): CommunityChoices {
  const choices = (facet: CommunityFacet): Choice[] => {
    const own = [...all[facet]];
    if (own.length < 2 && own.every(([, total]) => total === length)) return [];
    return own
      .sort(([, one], [, other]) => other - one)
      .map(([value]) => ({ value, count: counts[facet].get(value) ?? 0 }));
  };
  return { country: byName(choices('country'), locale), kind: choices('kind'), language: choices('language') };
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}

function byName(choices: Choice[], locale: string): Choice[] {
  const { compare } = new Intl.Collator(locale);
  return choices.sort((one, other) => compare(countryName(one.value, locale), countryName(other.value, locale)));
}

/** Rows that are made ready at once, so that nobody waits for it. */
const SLICE = 500;

async function forEachSlice(rows: readonly CommunityRow[], act: (row: CommunityRow) => void): Promise<void> {
  for (let start = 0; start < rows.length; start += SLICE) {
    rows.slice(start, start + SLICE).forEach(act);
    await giveWay();
  }
}

/** Counts what the menus will offer, a few rows at a time, before the first drawing. */
export async function prepareChoices(rows: readonly CommunityRow[]): Promise<void> {
  const counts = noCounts();
  await forEachSlice(rows, (row) => {
    for (const facet of FACETS) count(counts, facet, valuesOf(row));
  });
  totals.set(rows, counts);
}

/** Makes rows ready for a search, a few at a time, while the visitor reaches for the first key. */
export function prepareSearch(rows: readonly CommunityRow[], locale: string): Promise<void> {
  return forEachSlice(rows, (row) => void haystackOf(row, locale));
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

export function countryName(code: string, locale: string): string {
  const key = `${code} ${locale}`;
  const name = names.get(key) ?? regionName(code, locale);
  names.set(key, name);
  return name;
}
