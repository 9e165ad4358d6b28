import type { CommunityWords } from '../../community-messages.js';

export const ptCommunity: CommunityWords = {
  heading: 'Comunidade',
  loading: 'Um momento, a comunidade está a chegar',
  failed: 'Não foi possível carregar a comunidade',
  empty: { title: 'Esta comunidade não está na lista', text: 'Talvez tenha agora outro nome.' },
  reading: 'Para ler',
};
