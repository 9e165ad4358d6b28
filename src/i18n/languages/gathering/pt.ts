import { countedFor } from '../../intl.js';
import type { GatheringWords } from '../../gathering-messages.js';

const counted = countedFor('pt');

export const ptGathering: GatheringWords = {
  heading: 'Encontro',
  loading: 'Um momento, o programa está a chegar',
  failed: 'Não foi possível carregar o programa',
  empty: { title: 'Por agora não há nenhum encontro previsto', text: 'O próximo aparecerá aqui.' },
  left: {
    days: counted('dia para a abertura', 'dias para a abertura'),
    hours: counted('hora para a abertura', 'horas para a abertura'),
    minutes: counted('minuto para a abertura', 'minutos para a abertura'),
  },
  over: 'Terminou.',
  programmeLater: 'O programa aparecerá aqui.',
  allTracks: 'Todos os percursos',
  next: 'A seguir',
  mine: {
    heading: 'O meu programa',
    add: 'Pôr no meu programa',
    added: 'No meu programa',
    only: 'Só o meu programa',
    none: 'Nada escolhido ainda: marque o que quer ver.',
    keep: 'Guardar neste dispositivo',
    kept: 'Guardado neste dispositivo até o retirar.',
  },
  past: 'Edições passadas',
  noPast: 'Não se conhece nenhuma edição passada.',
};
