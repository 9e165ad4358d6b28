import type { Query } from '../../client/endpoint-client.js';
import { NO_FILTER, type EventFilter } from './event-filter.js';

/** What a subscription asks the endpoint for, and what of the visitor's question it cannot. */
export interface Subscription {
  readonly query: Query;
  /** The questions that the wire has no words for, or that would end a subscription: the search, a town, a month, "free". */
  readonly left: EventFilter;
}

/**
 * The question of a subscription: what the page's author fixed, narrowed by what the visitor chose. A choice never widens
 * a limit of the author.
 */
export function subscriptionOf(author: Query, filter: EventFilter, linkedCommunity: string | undefined): Subscription {
  const { kind, community, language, place = '', month = '' } = filter.menus;
  const chosen: Query = {
    ...one('kind', kind),
    ...one('community', community ?? linkedCommunity),
    ...one('lang', language),
    ...(filter.ways.length > 0 && { attendance: within(author.attendance, [...filter.ways, 'hybrid']) }),
  };
  const left = { ...NO_FILTER, text: filter.text, menus: { place, month }, free: filter.free };
  return { query: { ...author, ...chosen }, left };
}

function one(name: 'kind' | 'community' | 'lang', value: string | undefined): Query {
  return value === undefined || value === '' ? {} : { [name]: [value] };
}

function within(limit: readonly string[] | undefined, wanted: readonly string[]): readonly string[] {
  return limit === undefined ? wanted : limit.filter((way) => wanted.includes(way));
}
