import type { EventRow } from '../../contract/events.js';
import { baseLanguage, type Text } from '../../contract/text.js';
import { attendanceOf, eventKindOf, type Attendance } from '../../contract/words.js';
import { fold } from '../../i18n/fold.js';
import type { EventFacet } from '../../i18n/messages.js';
import { choicesAmong, type Choice } from '../../ui/finding/choices.js';

/** The questions that are a menu of one choice each, in the order in which they are shown. */
export const MENU_FACETS = ['place', 'kind', 'community', 'month', 'language'] as const satisfies readonly EventFacet[];
export type MenuFacet = (typeof MENU_FACETS)[number];

/** The ways of taking part that a visitor can ask for; who asks for one also gets hybrid events. */
export const WAYS = ['inPerson', 'online'] as const satisfies readonly Attendance[];
export type Way = (typeof WAYS)[number];

/** What a visitor asked for. What is absent, empty or false asks nothing. */
export interface EventFilter {
  readonly text: string;
  readonly menus: Readonly<Partial<Record<MenuFacet, string>>>;
  readonly ways: readonly Way[];
  readonly free: boolean;
}

/** The choices that separate rows: what all rows share is no choice. */
export interface EventChoices {
  readonly menus: Readonly<Record<MenuFacet, readonly Choice[]>>;
  readonly ways: Readonly<Record<Way, number>>;
  readonly free: number;
}

/** What a filter needs to know besides the rows. */
export interface FilterContext {
  /** Language of the words, for cities. */
  readonly lang: string;
  /** The local day on which a row starts, `YYYY-MM-DD`. */
  readonly dayOf: (row: EventRow) => string;
}

export const NO_FILTER: EventFilter = { text: '', menus: {}, ways: [], free: false };

type Answers = (row: EventRow) => boolean;

/** How many questions are on, the search apart: what "Filter, 2 on" counts. */
export function countFilters({ menus, ways, free }: EventFilter): number {
  return Object.values(menus).filter((value) => value !== '').length + ways.length + Number(free);
}

/** True where nothing is asked at all. */
export function isUnfiltered(filter: EventFilter): boolean {
  return countFilters(filter) === 0 && filter.text.trim() === '';
}

/** The rows that answer every question: OR within one question, AND between them; every word of the search. */
export function filterEvents(
  rows: readonly EventRow[],
  filter: EventFilter,
  context: FilterContext,
): readonly EventRow[] {
  if (isUnfiltered(filter)) return rows;
  const questions = questionsOf(filter, context);
  return rows.filter((row) => questions.every(({ answers }) => answers(row)));
}

/**
 * What can be asked of these rows, with counts: each question's choices are counted among the rows that answer all the
 * *other* questions, so that a count says what choosing it would leave.
 */
export function choicesOf(rows: readonly EventRow[], filter: EventFilter, context: FilterContext): EventChoices {
  const questions = questionsOf(filter, context);
  const among = (name: string) => {
    const others = questions.filter((question) => question.name !== name);
    return others.length === 0 ? rows : rows.filter((row) => others.every(({ answers }) => answers(row)));
  };
  const menus = Object.fromEntries(
    MENU_FACETS.map((facet) => [facet, menuChoices(facet, rows, among(facet), context)]),
  ) as Record<MenuFacet, readonly Choice[]>;
  const ways = among('ways');
  const free = among('free');
  return {
    menus,
    ways: { inPerson: separating(rows, ways, isWay('inPerson')), online: separating(rows, ways, isWay('online')) },
    free: separating(rows, free, isFree),
  };
}

const VALUES: Readonly<Record<MenuFacet, (row: EventRow, context: FilterContext) => readonly string[]>> = {
  kind: (row) => [eventKindOf(row)],
  community: (row) => row.communityIds ?? [],
  language: (row) => (row.languages ?? []).map(baseLanguage),
  month: (row, { dayOf }) => [dayOf(row).slice(0, 'YYYY-MM'.length)],
  place: ({ place }) => (place?.city === undefined ? [] : [place.city]),
};

/** The values of a row for one question: several for languages and communities, none where the row does not say. */
export function valuesOf(row: EventRow, facet: MenuFacet, context: FilterContext): readonly string[] {
  return VALUES[facet](row, context);
}

function questionsOf(filter: EventFilter, context: FilterContext): { name: string; answers: Answers }[] {
  const questions: { name: string; answers: Answers }[] = [];
  const words = fold(filter.text)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length > 0) {
    questions.push({ name: 'text', answers: (row) => words.every((word) => haystackOf(row).includes(word)) });
  }
  for (const facet of MENU_FACETS) {
    const wanted = filter.menus[facet] ?? '';
    if (wanted !== '')
      questions.push({ name: facet, answers: (row) => valuesOf(row, facet, context).includes(wanted) });
  }
  const ways = filter.ways.map(isWay);
  if (ways.length > 0) questions.push({ name: 'ways', answers: (row) => ways.some((answers) => answers(row)) });
  if (filter.free) questions.push({ name: 'free', answers: isFree });
  return questions;
}

function isWay(way: Way): Answers {
  return (row) => {
    const attendance = attendanceOf(row);
    return attendance === way || attendance === 'hybrid';
  };
}

function isFree(row: EventRow): boolean {
  return row.price?.free === true;
}

function menuChoices(
  facet: MenuFacet,
  all: readonly EventRow[],
  among: readonly EventRow[],
  context: FilterContext,
): readonly Choice[] {
  const choices = choicesAmong(all, among, (row) => valuesOf(row, facet, context));
  if (facet === 'month') return choices.sort((a, b) => (a.value < b.value ? -1 : 1));
  if (facet === 'place') return choices.sort((a, b) => a.value.localeCompare(b.value, context.lang));
  return choices;
}

/** How many of `among` it leaves; 0 where it separates none of all rows. */
function separating(all: readonly EventRow[], among: readonly EventRow[], answers: Answers): number {
  const isChoice = all.some(answers) && !all.every(answers);
  return isChoice ? among.filter(answers).length : 0;
}

// Folding 10,000 rows costs some 50 ms: once a row, when a visitor first searches, never at a key.
const haystacks = new WeakMap<EventRow, string>();

function haystackOf(row: EventRow): string {
  let haystack = haystacks.get(row);
  if (haystack === undefined) {
    haystack = fold(searchableTexts(row).join(' \n '));
    haystacks.set(row, haystack);
  }
  return haystack;
}

// Every language of a text: a visitor may well search for the name that the poster shows.
function searchableTexts(row: EventRow): string[] {
  const { place } = row;
  const texts = [row.title, row.summary, row.track, place?.name].flatMap(everyLanguage);
  const address = [place?.city, place?.region, place?.street].map((part) => part ?? '');
  const names = [row.organizer, ...(row.speakers ?? [])].map((who) => who?.name ?? '');
  return [...texts, ...address, ...names, ...(row.tags ?? [])];
}

function everyLanguage(text: Text | undefined): string[] {
  if (text === undefined) return [];
  return typeof text === 'string' ? [text] : Object.values(text);
}
