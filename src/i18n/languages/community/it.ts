import type { CommunityWords } from '../../community-messages.js';

export const itCommunity: CommunityWords = {
  heading: 'Comunità',
  loading: 'Un momento, arriva la comunità',
  failed: 'Non è stato possibile caricare la comunità',
  empty: { title: 'Questa comunità non è nell’elenco', text: 'Forse ora ha un altro nome.' },
  reading: 'Da leggere',
};
