/** All the languages at once, and a way through their words: for the tests of this folder. */
import { ar } from '../../src/i18n/languages/ar.js';
import { ca } from '../../src/i18n/languages/ca.js';
import { de } from '../../src/i18n/languages/de.js';
import { es } from '../../src/i18n/languages/es.js';
import { fr } from '../../src/i18n/languages/fr.js';
import { it } from '../../src/i18n/languages/it.js';
import { nl } from '../../src/i18n/languages/nl.js';
import { pt } from '../../src/i18n/languages/pt.js';
import { en, type Messages } from '../../src/i18n/messages.js';

export const TRANSLATIONS: readonly Messages[] = [fr, es, pt, de, it, nl, ca, ar];
export const LANGUAGES: readonly Messages[] = [en, ...TRANSLATIONS];

/** Sentences with a number: (count, shown). */
export const COUNTED = [
  'states.dropped',
  'eventList.filterOn',
  'eventList.results',
  'eventList.days',
  'eventList.moreInDay',
  'eventList.sessions',
  'eventList.moreDates',
  'eventList.capacity',
  'communityMap.cities',
  'communityMap.thematic',
  'communityMap.results',
  'communityMap.members',
  'memberSignup.summary',
  'partnerWall.results',
];
/** The word below a number that stands by itself. */
export const NUMBER_WORDS = ['communityMap.membersWord', 'communityMap.upcomingWord', 'communityMap.projectsWord'];
/** A number, and names after it. */
export const COUNTED_AND_NAMED = ['communityMap.cluster', 'communityMap.inFrame'];

export type Sentence = (...pieces: unknown[]) => string;

/** Every path to a string or a sentence: `eventList.kinds.lab`. */
export function leaves(words: object, path = ''): [string, string | Sentence][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string | Sentence][] => {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') return [[at, value]];
    if (typeof value === 'function') return [[at, value as Sentence]];
    return leaves(value as object, at);
  });
}

/** What a visitor could read of it, with `#` in place of every piece and the numbers 0 to 11. */
export function spoken([path, value]: [string, string | Sentence]): string[] {
  if (typeof value === 'string') return [value];
  if (path.endsWith('stale')) return ['events', 'partners'].map((noun) => value('#', noun));
  const isCounted = [COUNTED, NUMBER_WORDS, COUNTED_AND_NAMED].some((paths) => paths.includes(path));
  return isCounted ? [0, 1, 2, 3, 11, 100].map((count) => value(count, '#', '#')) : [value('#', '#')];
}
