import type { CommunityWords } from '../../community-messages.js';

export const arCommunity: CommunityWords = {
  heading: 'المجموعة',
  loading: 'لحظة من فضلك، المجموعة في الطريق',
  failed: 'تعذّر تحميل المجموعة',
  empty: { title: 'هذه المجموعة ليست في القائمة', text: 'لعلّ اسمها تغيّر.' },
};
