import type { ResourceName } from '../contract/words.js';
import { QUERY_LIMIT_MAX, attendanceOf } from '../contract/words.js';
import { endWallOf, wallOf } from '../contract/time.js';
import type { Query } from './request.js';
import type { RowFields } from './row-fields.js';

/** What a row without a kind is: contract.md, "The resources". */
const USUAL_KINDS: Partial<Record<ResourceName, string>> = {
  communities: 'local',
  events: 'meetup',
  articles: 'article',
};

type ListQuestion = 'community' | 'kind' | 'tag' | 'lang' | 'country' | 'attendance' | 'ids';

/** What a row answers to each question; the order is that of the address. */
const ANSWERS: Record<ListQuestion, (row: RowFields, resource: ResourceName) => readonly (string | undefined)[]> = {
  community: (row, resource) => (resource === 'communities' ? [row.id] : (row.communityIds ?? [])),
  kind: (row, resource) => [row.kind ?? USUAL_KINDS[resource]],
  tag: (row) => row.tags ?? [],
  lang: (row) => row.languages ?? [row.lang],
  country: (row) => [row.place?.country],
  attendance: (row) => [attendanceOf(row)],
  ids: (row) => [row.id],
};
const QUESTIONS = Object.keys(ANSWERS) as ListQuestion[];

/** Rows that are asked for, for each that stands for itself in a list of events: sessions and the dates of a series come with it. */
const EVENT_ROWS = 6;

/**
 * The query as an endpoint is asked it: one order for parameters and values, so that one question is one address, which
 * a CDN can keep. A question with several values is repeated (`community=lyon&community=paris`).
 *
 * @param resource whose `limit` is one of rows that stand for themselves, where it is known
 * @returns `?…`, or nothing for no question
 */
export function searchOf(query: Query = {}, resource?: ResourceName): string {
  const search = new URLSearchParams();
  for (const question of QUESTIONS) {
    for (const value of [...new Set(query[question])].sort()) search.append(question, value);
  }
  if (query.from) search.set('from', query.from);
  if (query.to) search.set('to', query.to);
  const rows = (query.limit ?? 0) * (resource === 'events' ? EVENT_ROWS : 1);
  if (rows > 0) search.set('limit', String(Math.min(rows, QUERY_LIMIT_MAX)));
  const text = search.toString();
  return text && `?${text}`;
}

/** Whether a row is one that the author asked for. Always asked, for a static folder ignores the query. */
export function matches(row: RowFields, resource: ResourceName, query: Query = {}, pageLang?: string): boolean {
  return (
    QUESTIONS.every((question) => {
      const wanted = query[question];
      if (!wanted?.length) return true;
      const answers = ANSWERS[question](row, resource);
      const known = question === 'lang' && answers[0] === undefined ? [pageLang] : answers;
      const same = SAME[question] ?? equal;
      return known.some((answer) => answer !== undefined && wanted.some((value) => same(answer, value)));
    }) && isWithin(row, query.from, query.to)
  );
}

const equal = (answer: string, wanted: string): boolean => answer === wanted;
const equalInAnyCase = (answer: string, wanted: string): boolean => answer.toLowerCase() === wanted.toLowerCase();

const SAME: Partial<Record<ListQuestion, (answer: string, wanted: string) => boolean>> = {
  country: equalInAnyCase,
  // RFC 4647, basic filtering: `pt` takes `pt-BR`.
  lang: (answer, wanted) => `${answer.toLowerCase()}-`.startsWith(`${wanted.toLowerCase()}-`),
};

function isWithin(row: RowFields, from: string | undefined, to: string | undefined): boolean {
  if (!from && !to) return true;
  const days = daysOf(row);
  return !days || ((!from || days.last >= from) && (!to || days.first <= to));
}

/** First and last local day of what has days: an event, an article. */
function daysOf({ start, end, timeZone, published }: RowFields): { first: string; last: string } | undefined {
  const time = start ?? published;
  if (time === undefined) return undefined;
  const first = wallOf(time, timeZone).date;
  const last = start === undefined ? undefined : endWallOf({ start, end, timeZone });
  return { first, last: last?.date ?? first };
}
