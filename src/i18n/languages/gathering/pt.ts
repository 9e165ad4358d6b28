import type { GatheringWords } from '../../gathering-messages.js';

export const ptGathering: GatheringWords = {
  heading: 'Encontro',
  loading: 'Um momento, o programa está a chegar',
  failed: 'Não foi possível carregar o programa',
  empty: { title: 'Por agora não há nenhum encontro previsto', text: 'O próximo aparecerá aqui.' },
};
