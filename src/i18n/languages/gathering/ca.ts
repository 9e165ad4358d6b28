import { countedFor } from '../../intl.js';
import type { GatheringWords } from '../../gathering-messages.js';

const counted = countedFor('ca');

export const caGathering: GatheringWords = {
  heading: 'Trobada',
  loading: 'Un moment, arriba el programa',
  failed: 'No s’ha pogut carregar el programa',
  empty: { title: 'De moment no hi ha cap trobada prevista', text: 'La propera apareixerà aquí.' },
  left: {
    days: counted('dia per a l’obertura', 'dies per a l’obertura'),
    hours: counted('hora per a l’obertura', 'hores per a l’obertura'),
    minutes: counted('minut per a l’obertura', 'minuts per a l’obertura'),
  },
  over: 'S’ha acabat.',
  programmeLater: 'El programa apareixerà aquí.',
  allTracks: 'Tots els recorreguts',
  next: 'A continuació',
  mine: {
    heading: 'El meu programa',
    add: 'Posa al meu programa',
    added: 'Al meu programa',
    only: 'Només el meu programa',
    none: 'Encara no hi ha res triat: marca el que vulguis veure.',
    keep: 'Conserva en aquest dispositiu',
    kept: 'Conservat en aquest dispositiu fins que ho treguis.',
  },
  past: 'Edicions passades',
  noPast: 'No es coneix cap edició passada.',
};
