import type { GatheringWords } from '../../gathering-messages.js';

export const frGathering: GatheringWords = {
  heading: 'Rencontre',
  loading: 'Un instant, le programme arrive',
  failed: 'Le programme n’a pas pu être chargé',
  empty: { title: 'Pas de grande rencontre prévue pour le moment', text: 'La prochaine paraîtra ici.' },
};
