import type { CommunityWords } from '../../community-messages.js';

export const nlCommunity: CommunityWords = {
  heading: 'Community',
  loading: 'Een ogenblik, de community komt eraan',
  failed: 'De community kon niet worden geladen',
  empty: { title: 'Deze community staat niet in de lijst', text: 'Misschien heet ze nu anders.' },
  reading: 'Om te lezen',
};
