import type { GatheringWords } from '../../gathering-messages.js';

export const esGathering: GatheringWords = {
  heading: 'Encuentro',
  loading: 'Un momento, llega el programa',
  failed: 'No se ha podido cargar el programa',
  empty: { title: 'Por ahora no hay ningún encuentro previsto', text: 'El próximo aparecerá aquí.' },
};
