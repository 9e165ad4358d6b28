import { pluralFor } from '../../intl.js';
import type { GatheringWords } from '../../gathering-messages.js';

export const arGathering: GatheringWords = {
  heading: 'الملتقى',
  loading: 'لحظة، البرنامج في الطريق',
  failed: 'تعذّر تحميل البرنامج',
  empty: { title: 'لا ملتقى مقرَّرًا حاليًّا', text: 'سيظهر الملتقى المقبل هنا.' },
  left: {
    days: (count) =>
      pluralFor('ar')(count, {
        zero: 'يوم حتى الافتتاح',
        one: 'يوم حتى الافتتاح',
        two: 'يومان حتى الافتتاح',
        few: 'أيام حتى الافتتاح',
        many: 'يومًا حتى الافتتاح',
        other: 'يوم حتى الافتتاح',
      }),
    hours: (count) =>
      pluralFor('ar')(count, {
        zero: 'ساعة حتى الافتتاح',
        one: 'ساعة حتى الافتتاح',
        two: 'ساعتان حتى الافتتاح',
        few: 'ساعات حتى الافتتاح',
        many: 'ساعة حتى الافتتاح',
        other: 'ساعة حتى الافتتاح',
      }),
    minutes: (count) =>
      pluralFor('ar')(count, {
        zero: 'دقيقة حتى الافتتاح',
        one: 'دقيقة حتى الافتتاح',
        two: 'دقيقتان حتى الافتتاح',
        few: 'دقائق حتى الافتتاح',
        many: 'دقيقة حتى الافتتاح',
        other: 'دقيقة حتى الافتتاح',
      }),
  },
  over: 'انتهى اللقاء.',
  programmeLater: 'سيظهر البرنامج هنا.',
  allTracks: 'كل المسارات',
  next: 'التالي',
  mine: {
    heading: 'برنامجي',
    add: 'أضف إلى برنامجي',
    added: 'في برنامجي',
    only: 'برنامجي فقط',
    none: 'لم تختر شيئًا بعد: علّم ما تود حضوره.',
    keep: 'احفظ على هذا الجهاز',
    kept: 'محفوظ على هذا الجهاز إلى أن تزيله.',
  },
  past: 'الدورات السابقة',
  noPast: 'لا تُعرف دورة سابقة.',
};
