/** All the languages at once, and a way through their words: for the tests of this folder. */
import * as ar from '../../src/i18n/doors/ar.js';
import * as ca from '../../src/i18n/doors/ca.js';
import * as de from '../../src/i18n/doors/de.js';
import * as es from '../../src/i18n/doors/es.js';
import * as fr from '../../src/i18n/doors/fr.js';
import * as it from '../../src/i18n/doors/it.js';
import * as nl from '../../src/i18n/doors/nl.js';
import * as pt from '../../src/i18n/doors/pt.js';
import { en, type Messages } from '../../src/i18n/messages.js';
import { enSignup, type SignupMessages, type SignupWords } from '../../src/i18n/signup-messages.js';

const whole = (lists: Messages, memberSignup: SignupWords): SignupMessages => ({ ...lists, memberSignup });

export const ENGLISH = whole(en, enSignup);
export const TRANSLATIONS: readonly SignupMessages[] = [
  whole(fr.fr, fr.frSignup),
  whole(es.es, es.esSignup),
  whole(pt.pt, pt.ptSignup),
  whole(de.de, de.deSignup),
  whole(it.it, it.itSignup),
  whole(nl.nl, nl.nlSignup),
  whole(ca.ca, ca.caSignup),
  whole(ar.ar, ar.arSignup),
];
export const LANGUAGES: readonly SignupMessages[] = [ENGLISH, ...TRANSLATIONS];

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
export const NUMBER_WORDS = ['communityMap.membersWord', 'communityMap.upcomingWord'];
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
