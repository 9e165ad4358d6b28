import { countedFor } from '../../intl.js';
import type { GatheringWords } from '../../gathering-messages.js';

const counted = countedFor('de');

export const deGathering: GatheringWords = {
  heading: 'Treffen',
  loading: 'Einen Moment, das Programm kommt gleich',
  failed: 'Das Programm konnte nicht geladen werden',
  empty: { title: 'Zurzeit ist kein Treffen geplant', text: 'Das nächste erscheint hier.' },
  left: {
    days: counted('Tag bis zur Eröffnung', 'Tage bis zur Eröffnung'),
    hours: counted('Stunde bis zur Eröffnung', 'Stunden bis zur Eröffnung'),
    minutes: counted('Minute bis zur Eröffnung', 'Minuten bis zur Eröffnung'),
  },
  over: 'Es ist vorbei.',
  programmeLater: 'Das Programm erscheint hier.',
  allTracks: 'Alle Reihen',
  next: 'Als Nächstes',
  mine: {
    heading: 'Mein Programm',
    add: 'In mein Programm',
    added: 'In meinem Programm',
    only: 'Nur mein Programm',
    none: 'Noch nichts gewählt: Merken Sie vor, was Sie sehen möchten.',
    keep: 'Auf diesem Gerät behalten',
    kept: 'Auf diesem Gerät behalten, bis Sie es entfernen.',
  },
  past: 'Frühere Ausgaben',
  noPast: 'Keine frühere Ausgabe ist bekannt.',
};
