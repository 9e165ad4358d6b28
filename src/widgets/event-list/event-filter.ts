import type { EventRow } from '../../contract/events.js';
import { baseLanguage, everyLanguage } from '../../contract/text.js';
import { attendanceOf, eventKindOf, type Attendance } from '../../contract/words.js';
import { giveWay } from '../../client/abort.js';
import { fold, holdsWords } from '../../i18n/fold.js';
import type { EventFacet } from '../../i18n/messages.js';
import { dayOf, type TimeZoneChoice } from '../../ui/event-card/event-time.js';
import { relationsOf } from './event-relations.js';
import {
  choicesAmong,
  groupsOf,
  separates,
  yesAmong,
  yesOrNo,
  type Choice,
  type ValuesOf,
} from '../../ui/finding/choices.js';

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
  /** The choices of a menu, counted when they are first asked for. */
  readonly menu: (facet: MenuFacet) => readonly Choice[];
  /** Whether a menu has any. */
  readonly has: (facet: MenuFacet) => boolean;
  /** How many rows a way leaves; undefined where it is no choice. */
  readonly ways: Readonly<Record<Way, number | undefined>>;
  readonly free: number | undefined;
}

/** What a filter needs to know besides the rows. */
export interface FilterContext {
  /** Language of the words, for cities. */
  readonly lang: string;
  /** Whose months. */
  readonly clock: TimeZoneChoice;
  /** What else a row is found by: words that stand for its ids. */
  readonly also?: (row: EventRow) => readonly string[];
}

export const NO_FILTER: EventFilter = { text: '', menus: {}, ways: [], free: false };

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
 *
 * @param all the rows that answer all questions: of a question that is not asked the others are all that are
 */
export function choicesOf(
  rows: readonly EventRow[],
  filter: EventFilter,
  context: FilterContext,
  all = filterEvents(rows, filter, context),
): EventChoices {
  const questions = questionsOf(filter, context);
  const answering = (asked: readonly Question[]) =>
    asked.length === 0 ? rows : rows.filter((row) => asked.every(({ answers }) => answers(row)));
  const among = (name: string) =>
    questions.some((question) => question.name === name)
      ? answering(questions.filter((question) => question.name !== name))
      : all;
  const menus = new Map<MenuFacet, readonly Choice[]>();
  const menu = (facet: MenuFacet) => {
    const choices = menus.get(facet) ?? menuChoices(facet, rows, among(facet), context);
    menus.set(facet, choices);
    return choices;
  };
  const ways = among('ways');
  return {
    menu,
    has: (facet) => separates(rows, valuesOf(facet, context)),
    ways: {
      inPerson: yesAmong(rows, ways, WAY_VALUES.inPerson, listedOf),
      online: yesAmong(rows, ways, WAY_VALUES.online, listedOf),
    },
    free: yesAmong(rows, among('free'), FREE_VALUES, listedOf),
  };
}

// A count says how many rows will be listed: sessions and later dates stand under others.
const listedOf = (rows: readonly EventRow[]): number =>
  rows.some(isRelated) ? relationsOf(rows).leading.length : rows.length;
const isRelated = ({ seriesId, parentId }: EventRow): boolean => seriesId !== undefined || parentId !== undefined;

interface Question {
  readonly name: string;
  readonly answers: (row: EventRow) => boolean;
}

const NO_VALUES: readonly string[] = [];
const MONTH_LENGTH = 'YYYY-MM'.length;
const MONTHS: Readonly<Record<TimeZoneChoice, ValuesOf<EventRow>>> = {
  event: (row) => [dayOf(row, 'event').slice(0, MONTH_LENGTH)],
  visitor: (row) => [dayOf(row, 'visitor').slice(0, MONTH_LENGTH)],
};
const VALUES: Readonly<Record<Exclude<MenuFacet, 'month'>, ValuesOf<EventRow>>> = {
  kind: (row) => [eventKindOf(row)],
  community: ({ communityIds = NO_VALUES }) => communityIds,
  language: ({ languages = NO_VALUES }) => languages.map(baseLanguage),
  place: ({ place }) => (place?.city === undefined ? NO_VALUES : [place.city]),
};
const WAY_VALUES = { inPerson: yesOrNo(isWay('inPerson')), online: yesOrNo(isWay('online')) };
const FREE_VALUES = yesOrNo(isFree);

/** What rows say to one question: several values for languages and communities, none where a row does not say. */
function valuesOf(facet: MenuFacet, { clock }: Pick<FilterContext, 'clock'>): ValuesOf<EventRow> {
  return facet === 'month' ? MONTHS[clock] : VALUES[facet];
}

function questionsOf(filter: EventFilter, context: FilterContext): Question[] {
  const questions: Question[] = [];
  const words = fold(filter.text);
  if (words !== '') questions.push({ name: 'text', answers: (row) => holdsWords(haystackOf(row, context), words) });
  for (const facet of MENU_FACETS) {
    const wanted = filter.menus[facet] ?? '';
    const values = valuesOf(facet, context);
    if (wanted !== '') questions.push({ name: facet, answers: (row) => values(row).includes(wanted) });
  }
  const ways = filter.ways.map(isWay);
  if (ways.length > 0) questions.push({ name: 'ways', answers: (row) => ways.some((answers) => answers(row)) });
  if (filter.free) questions.push({ name: 'free', answers: isFree });
  return questions;
}

function isWay(way: Way): Question['answers'] {
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
  const choices = choicesAmong(all, among, valuesOf(facet, context), listedOf);
  if (facet === 'month') return choices.sort((a, b) => (a.value < b.value ? -1 : 1));
  if (facet === 'place') return choices.sort((a, b) => a.value.localeCompare(b.value, context.lang));
  return choices;
}

/** So many rows are counted at once without that anybody feels it. */
const COUNTED_ROWS = 1000;

/** Works out what the toolbar of a long list will need, question by question, while the page goes on. */
export async function prepareChoices(rows: readonly EventRow[], clock: TimeZoneChoice): Promise<void> {
  if (rows.length <= COUNTED_ROWS) return;
  const facets = MENU_FACETS.map((facet) => valuesOf(facet, { clock }));
  relationsOf(rows);
  for (const values of [...facets, ...Object.values(WAY_VALUES), FREE_VALUES]) {
    await giveWay();
    groupsOf(rows, values);
  }
  await giveWay();
}

/** Rows that are made ready for a search at once: a few milliseconds' work. */
const PREPARED_ROWS = 100;

/** Makes rows ready for a search, a few at a time, while the visitor reaches for the first key. */
export async function prepareSearch(rows: readonly EventRow[], context: FilterContext): Promise<void> {
  for (let start = 0; start < rows.length; start += PREPARED_ROWS) {
    for (const row of rows.slice(start, start + PREPARED_ROWS)) haystackOf(row, context);
    await giveWay();
  }
}

// Folding 10,000 rows costs some 100 ms: once a row, when the visitor comes to the search, never at a key.
const haystacks = new WeakMap<EventRow, { readonly lang: string; readonly text: string }>();

function haystackOf(row: EventRow, { lang, also }: FilterContext): string {
  const known = haystacks.get(row);
  if (known?.lang === lang) return known.text;
  const text = fold([...searchableTexts(row), ...(also?.(row) ?? [])].join(' \n '));
  haystacks.set(row, { lang, text });
  return text;
}

// Every language of a text: a visitor may well search for the name that the poster shows.
function searchableTexts(row: EventRow): string[] {
  const { place } = row;
  const texts = [row.title, row.summary, row.track, place?.name].flatMap(everyLanguage);
  const address = [place?.city, place?.region, place?.street].map((part) => part ?? '');
  const names = [row.organizer, ...(row.speakers ?? [])].map((who) => who?.name ?? '');
  return [...texts, ...address, ...names, ...(row.tags ?? [])];
}
