import { countedFor } from '../../intl.js';
import type { GatheringWords } from '../../gathering-messages.js';

const counted = countedFor('fr');

export const frGathering: GatheringWords = {
  heading: 'Rencontre',
  loading: 'Un instant, le programme arrive',
  failed: 'Le programme n’a pas pu être chargé',
  empty: { title: 'Pas de grande rencontre prévue pour le moment', text: 'La prochaine paraîtra ici.' },
  left: {
    days: counted('jour avant l’ouverture', 'jours avant l’ouverture'),
    hours: counted('heure avant l’ouverture', 'heures avant l’ouverture'),
    minutes: counted('minute avant l’ouverture', 'minutes avant l’ouverture'),
  },
  over: 'C’est terminé.',
  programmeLater: 'Le programme paraîtra ici.',
  allTracks: 'Tous les parcours',
  next: 'Ensuite',
  mine: {
    heading: 'Mon programme',
    add: 'Mettre dans mon programme',
    added: 'Dans mon programme',
    only: 'Seulement mon programme',
    none: 'Rien de choisi : marquez ce que vous voulez voir.',
    keep: 'Garder sur cet appareil',
    kept: 'Gardé sur cet appareil tant que vous le voulez.',
  },
  past: 'Éditions passées',
  noPast: 'Aucune édition passée n’est connue.',
};
