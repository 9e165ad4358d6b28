import { pluralFor } from '../../intl.js';
import type { ProjectWords } from '../../projects-messages.js';

export const arProject: ProjectWords = {
  heading: 'المشاريع',
  loading: 'لحظة، المشاريع في الطريق',
  failed: 'تعذّر تحميل المشاريع',
  empty: { title: 'لا مشروع بعد', text: 'سيظهر أوّلها هنا.' },
  search: 'الاسم أو الموضوع أو الشخص',
  facets: { kind: 'النوع', status: 'الحالة', community: 'المجتمع' },
  all: { kind: 'كل الأنواع', status: 'كل الحالات', community: 'كل المجتمعات' },
  none: 'لا مشروع يطابق البحث',
  projects: (count, shown) =>
    pluralFor('ar')(count, {
      zero: 'لا مشروع',
      one: 'مشروع واحد',
      two: 'مشروعان',
      few: `${shown} مشاريع`,
      many: `${shown} مشروعًا`,
      other: `${shown} مشروع`,
    }),
  kinds: { expertise: 'خبرة', visibility: 'تعريف', research: 'بحث', space: 'مكان مشترك', tool: 'أداة', other: 'مشروع' },
  statuses: { idea: 'فكرة', active: 'جارٍ', done: 'مكتمل' },
  people: 'الأشخاص',
  since: (date) => `منذ ${date}`,
  until: (date) => `حتى ${date}`,
};
