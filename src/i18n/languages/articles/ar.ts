import type { ArticleWords } from '../../articles-messages.js';

export const arArticle: ArticleWords = {
  heading: 'المجلّة',
  loading: 'لحظة، المقالات في الطريق',
  failed: 'تعذّر تحميل المقالات',
  empty: { title: 'لم يُنشر شيء بعد', text: 'سيظهر أوّل مقال هنا.' },
};
