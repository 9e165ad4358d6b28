import { matches } from '../../../src/client/query.js';
import type { RowFields } from '../../../src/client/row-fields.js';
import type { Geo } from '../../../src/contract/values.js';
import { pinOf, type ResourceName } from '../../../src/contract/words.js';
import { filterInSlices } from '../slices.js';
import type { Box, Questions } from './questions.js';

/**
 * The rows that answer all questions, in the order they came. By the client's own rule, so that server and page never disagree. In slices:
 * a search through a long archive holds up nobody else.
 */
export async function narrow<T extends RowFields>(
  rows: readonly T[],
  resource: ResourceName,
  { box, query, search = '' }: Questions,
  lang: string | undefined,
): Promise<readonly T[]> {
  const words = fold(search).split(/\s+/).filter(Boolean);
  if (words.length === 0 && box === undefined && Object.keys(query).length === 0) return rows;
  return filterInSlices(
    rows,
    (row) =>
      matches(row, resource, query, lang) &&
      (words.length === 0 || holds(textOf(row), words)) &&
      (box === undefined || isInside(pinOf(row as { readonly geo?: Geo }), box)),
  );
}

/** Fields that a search looks into, with those inside them. */
const SEARCHED = ['title', 'name', 'summary', 'place', 'tags', 'city', 'region', 'speakers', 'organizer', 'authors'];

function holds(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

function textOf(row: object): string {
  const parts: string[] = [];
  for (const [key, value] of Object.entries(row)) if (SEARCHED.includes(key)) collect(value, parts);
  return fold(parts.join('\n'));
}

/** Every string in a value: a name in all its languages, a place with its parts. */
function collect(value: unknown, parts: string[]): void {
  if (typeof value === 'string') parts.push(value);
  else if (value !== null && typeof value === 'object') for (const part of Object.values(value)) collect(part, parts);
}

/** Without case and accents: "malmo" finds Malmö. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function isInside(geo: Geo | undefined, [west, south, east, north]: Box): boolean {
  if (geo === undefined || geo.lat < south || geo.lat > north) return false;
  // Across the antimeridian the box begins in the east.
  return west <= east ? geo.lon >= west && geo.lon <= east : geo.lon >= west || geo.lon <= east;
}
