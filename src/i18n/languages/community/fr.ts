import type { CommunityWords } from '../../community-messages.js';

export const frCommunity: CommunityWords = {
  heading: 'Communauté',
  loading: 'Un instant, la communauté arrive',
  failed: 'La communauté n’a pas pu être chargée',
  empty: { title: 'Cette communauté n’est pas dans la liste', text: 'Elle porte peut-être un autre nom désormais.' },
  reading: 'À lire',
};
