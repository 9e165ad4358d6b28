/**
 * The words of a gathering: apart from those of the other lists, so that a page pays for what it shows. English is here; the
 * other languages are `languages/gathering/<code>.ts`, found by `gathering-load.ts`.
 */
import type { EmptyWords, Messages, StateWords } from './messages.js';

export interface GatheringWords extends StateWords {
  readonly heading: string;
  readonly empty: EmptyWords;
}

/** All that the widget says. */
export type GatheringMessages = Messages & { readonly gathering: GatheringWords };

export const enGathering: GatheringWords = {
  heading: 'Gathering',
  loading: 'One moment, the programme is on its way',
  failed: 'The programme could not be loaded',
  empty: { title: 'No gathering planned for now', text: 'The next one will appear here.' },
};
