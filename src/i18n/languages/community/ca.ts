import type { CommunityWords } from '../../community-messages.js';

export const caCommunity: CommunityWords = {
  heading: 'Comunitat',
  loading: 'Un moment, arriba la comunitat',
  failed: 'No s’ha pogut carregar la comunitat',
  empty: { title: 'Aquesta comunitat no és a la llista', text: 'Potser ara té un altre nom.' },
  reading: 'Per llegir',
};
