import type { CommunityWords } from '../../community-messages.js';

export const arCommunity: CommunityWords = {
  heading: 'المجتمع',
  loading: 'لحظة، المجتمع في الطريق',
  failed: 'تعذّر تحميل المجتمع',
  empty: { title: 'هذا المجتمع ليس في القائمة', text: 'لعلّ اسمه تغيّر.' },
  reading: 'للقراءة',
};
