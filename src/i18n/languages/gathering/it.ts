import type { GatheringWords } from '../../gathering-messages.js';

export const itGathering: GatheringWords = {
  heading: 'Incontro',
  loading: 'Un momento, arriva il programma',
  failed: 'Non è stato possibile caricare il programma',
  empty: { title: 'Per ora nessun incontro in programma', text: 'Il prossimo apparirà qui.' },
};
