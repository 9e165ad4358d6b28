import type { ProjectWords } from '../../projects-messages.js';

export const arProject: ProjectWords = {
  heading: 'المشاريع',
  loading: 'لحظة، المشاريع في الطريق',
  failed: 'تعذّر تحميل المشاريع',
  empty: { title: 'لا مشروع بعد', text: 'سيظهر أوّلها هنا.' },
};
