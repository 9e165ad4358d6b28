import type { GatheringWords } from '../../gathering-messages.js';

export const deGathering: GatheringWords = {
  heading: 'Treffen',
  loading: 'Einen Moment, das Programm kommt gleich',
  failed: 'Das Programm konnte nicht geladen werden',
  empty: { title: 'Zurzeit ist kein Treffen geplant', text: 'Das nächste erscheint hier.' },
};
