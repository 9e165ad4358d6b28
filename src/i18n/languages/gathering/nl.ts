import { countedFor } from '../../intl.js';
import type { GatheringWords } from '../../gathering-messages.js';

const counted = countedFor('nl');

export const nlGathering: GatheringWords = {
  heading: 'Bijeenkomst',
  loading: 'Een ogenblik, het programma komt eraan',
  failed: 'Het programma kon niet worden geladen',
  empty: { title: 'Voorlopig geen bijeenkomst gepland', text: 'De volgende verschijnt hier.' },
  left: {
    days: counted('dag tot de opening', 'dagen tot de opening'),
    hours: counted('uur tot de opening', 'uur tot de opening'),
    minutes: counted('minuut tot de opening', 'minuten tot de opening'),
  },
  over: 'Het is voorbij.',
  programmeLater: 'Het programma verschijnt hier.',
  allTracks: 'Alle reeksen',
  next: 'Hierna',
  mine: {
    heading: 'Mijn programma',
    add: 'In mijn programma zetten',
    added: 'In mijn programma',
    only: 'Alleen mijn programma',
    none: 'Nog niets gekozen: merk aan wat je wilt zien.',
    keep: 'Bewaren op dit apparaat',
    kept: 'Bewaard op dit apparaat tot je het weghaalt.',
  },
  past: 'Eerdere edities',
  noPast: 'Er is geen eerdere editie bekend.',
};
