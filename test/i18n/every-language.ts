/** All the languages at once, and a way through their words: for the tests of this folder. */
import * as ar from '../../src/i18n/doors/ar.js';
import * as ca from '../../src/i18n/doors/ca.js';
import * as de from '../../src/i18n/doors/de.js';
import * as es from '../../src/i18n/doors/es.js';
import * as fr from '../../src/i18n/doors/fr.js';
import * as it from '../../src/i18n/doors/it.js';
import * as nl from '../../src/i18n/doors/nl.js';
import * as pt from '../../src/i18n/doors/pt.js';
import { enArticle, type ArticleMessages } from '../../src/i18n/articles-messages.js';
import { enCommunity, type CommunityMessages } from '../../src/i18n/community-messages.js';
import { enConnector, type ConnectorMessages } from '../../src/i18n/connectors-messages.js';
import { enGathering, type GatheringMessages } from '../../src/i18n/gathering-messages.js';
import { enMessage, type MessageWords } from '../../src/i18n/message-messages.js';
import { en } from '../../src/i18n/messages.js';
import { enProject, type ProjectMessages } from '../../src/i18n/projects-messages.js';
import { enSignup, type SignupMessages } from '../../src/i18n/signup-messages.js';

/** All that is ever said in a language. */
export type AllMessages = SignupMessages &
  ConnectorMessages &
  ArticleMessages &
  ProjectMessages &
  GatheringMessages &
  CommunityMessages & { readonly message: MessageWords };

export const ENGLISH: AllMessages = {
  ...en,
  memberSignup: enSignup,
  connectors: enConnector,
  articles: enArticle,
  projects: enProject,
  gathering: enGathering,
  community: enCommunity,
  message: enMessage,
};

// What a door exports: the lists by the language's code, the others by that and the name of their words.
const whole = (door: object): AllMessages => {
  const words = (end: string) => Object.entries(door).find(([name]) => name.slice('fr'.length) === end)?.[1] as object;
  return {
    ...words(''),
    memberSignup: words('Signup'),
    connectors: words('Connector'),
    articles: words('Article'),
    projects: words('Project'),
    gathering: words('Gathering'),
    community: words('Community'),
    message: words('Message'),
  } as AllMessages;
};

export const TRANSLATIONS: readonly AllMessages[] = [fr, es, pt, de, it, nl, ca, ar].map(whole);
export const LANGUAGES: readonly AllMessages[] = [ENGLISH, ...TRANSLATIONS];

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
  'connectors.people',
  'articles.pieces',
  'projects.projects',
];
/** The word below a number that stands by itself. */
export const NUMBER_WORDS = [
  'communityMap.membersWord',
  'communityMap.upcomingWord',
  'gathering.left.days',
  'gathering.left.hours',
  'gathering.left.minutes',
];
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
