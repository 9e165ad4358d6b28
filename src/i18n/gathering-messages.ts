/**
 * The words of a gathering: apart from those of the other lists, so that a page pays for what it shows. English is here; the
 * other languages are `languages/gathering/<code>.ts`, found by `gathering-load.ts`.
 */
import { countedFor } from './intl.js';
import type { EmptyWords, Messages, StateWords } from './messages.js';

export interface GatheringWords extends StateWords {
  readonly heading: string;
  readonly empty: EmptyWords;
  /** Beside a large number, without it: how long until it opens. */
  readonly left: Readonly<Record<'days' | 'hours' | 'minutes', (count: number) => string>>;
  readonly over: string;
  /** Where nobody has published one yet. */
  readonly programmeLater: string;
  readonly allTracks: string;
  /** At what begins next, while something is on. */
  readonly next: string;
  /** What a visitor marks for themselves. */
  readonly mine: Readonly<Record<'heading' | 'add' | 'added' | 'only' | 'none' | 'keep' | 'kept', string>>;
  readonly past: string;
  readonly noPast: string;
}

/** All that the widget says. */
export type GatheringMessages = Messages & { readonly gathering: GatheringWords };

const counted = countedFor('en');

export const enGathering: GatheringWords = {
  heading: 'Gathering',
  loading: 'One moment, the programme is on its way',
  failed: 'The programme could not be loaded',
  empty: { title: 'No gathering planned for now', text: 'The next one will appear here.' },
  left: {
    days: counted('day until it opens', 'days until it opens'),
    hours: counted('hour until it opens', 'hours until it opens'),
    minutes: counted('minute until it opens', 'minutes until it opens'),
  },
  over: 'It is over.',
  programmeLater: 'The programme will appear here.',
  allTracks: 'All tracks',
  next: 'Next',
  mine: {
    heading: 'My programme',
    add: 'Put into my programme',
    added: 'In my programme',
    only: 'Only my programme',
    none: 'Nothing chosen yet: mark what you want to see.',
    keep: 'Keep on this device',
    kept: 'Kept on this device until you take it off.',
  },
  past: 'Past editions',
  noPast: 'No past edition is known.',
};
