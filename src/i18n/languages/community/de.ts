import type { CommunityWords } from '../../community-messages.js';

export const deCommunity: CommunityWords = {
  heading: 'Community',
  loading: 'Einen Moment, die Community kommt gleich',
  failed: 'Die Community konnte nicht geladen werden',
  empty: { title: 'Diese Community steht nicht in der Liste', text: 'Vielleicht heißt sie inzwischen anders.' },
  reading: 'Zum Lesen',
};
