import type { GatheringWords } from '../../gathering-messages.js';

export const caGathering: GatheringWords = {
  heading: 'Trobada',
  loading: 'Un moment, arriba el programa',
  failed: 'No s’ha pogut carregar el programa',
  empty: { title: 'De moment no hi ha cap trobada prevista', text: 'La propera apareixerà aquí.' },
};
