import type { CommunityWords } from '../../community-messages.js';

export const esCommunity: CommunityWords = {
  heading: 'Comunidad',
  loading: 'Un momento, llega la comunidad',
  failed: 'No se ha podido cargar la comunidad',
  empty: { title: 'Esta comunidad no está en la lista', text: 'Quizá tenga ahora otro nombre.' },
  reading: 'Para leer',
};
