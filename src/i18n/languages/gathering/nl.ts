import type { GatheringWords } from '../../gathering-messages.js';

export const nlGathering: GatheringWords = {
  heading: 'Bijeenkomst',
  loading: 'Een ogenblik, het programma komt eraan',
  failed: 'Het programma kon niet worden geladen',
  empty: { title: 'Voorlopig geen bijeenkomst gepland', text: 'De volgende verschijnt hier.' },
};
