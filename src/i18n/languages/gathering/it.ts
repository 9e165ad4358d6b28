import { countedFor } from '../../intl.js';
import type { GatheringWords } from '../../gathering-messages.js';

const counted = countedFor('it');

export const itGathering: GatheringWords = {
  heading: 'Incontro',
  loading: 'Un momento, arriva il programma',
  failed: 'Non è stato possibile caricare il programma',
  empty: { title: 'Per ora nessun incontro in programma', text: 'Il prossimo apparirà qui.' },
  left: {
    days: counted('giorno all’apertura', 'giorni all’apertura'),
    hours: counted('ora all’apertura', 'ore all’apertura'),
    minutes: counted('minuto all’apertura', 'minuti all’apertura'),
  },
  over: 'È terminato.',
  programmeLater: 'Il programma comparirà qui.',
  allTracks: 'Tutti i percorsi',
  next: 'A seguire',
  mine: {
    heading: 'Il mio programma',
    add: 'Metti nel mio programma',
    added: 'Nel mio programma',
    only: 'Solo il mio programma',
    none: 'Ancora niente di scelto: segna quello che vuoi vedere.',
    keep: 'Conserva su questo dispositivo',
    kept: 'Conservato su questo dispositivo finché non lo togli.',
  },
  past: 'Edizioni passate',
  noPast: 'Nessuna edizione passata è nota.',
};
