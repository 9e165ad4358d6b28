import type { GatheringWords } from '../../gathering-messages.js';

export const arGathering: GatheringWords = {
  heading: 'الملتقى',
  loading: 'لحظة، البرنامج في الطريق',
  failed: 'تعذّر تحميل البرنامج',
  empty: { title: 'لا ملتقى مقرَّرًا حاليًّا', text: 'سيظهر الملتقى المقبل هنا.' },
};
