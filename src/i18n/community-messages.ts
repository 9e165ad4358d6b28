/**
 * The words of one community: apart from those of the other lists, so that a page pays for what it shows. English is here; the
 * other languages are `languages/community/<code>.ts`, found by `community-load.ts`.
 */
import type { EmptyWords, Messages, StateWords } from './messages.js';

export interface CommunityWords extends StateWords {
  readonly heading: string;
  readonly empty: EmptyWords;
  /** Above what the magazine has of this community. */
  readonly reading: string;
}

/** All that the widget says. */
export type CommunityMessages = Messages & { readonly community: CommunityWords };

export const enCommunity: CommunityWords = {
  heading: 'Community',
  loading: 'One moment, the community is on its way',
  failed: 'The community could not be loaded',
  empty: { title: 'This community is not listed', text: 'Perhaps it has another name by now.' },
  reading: 'Latest pieces',
};
