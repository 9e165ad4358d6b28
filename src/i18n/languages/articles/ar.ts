import { pluralFor } from '../../intl.js';
import type { ArticleWords } from '../../articles-messages.js';

export const arArticle: ArticleWords = {
  heading: 'المجلّة',
  loading: 'لحظة، المقالات في الطريق',
  failed: 'تعذّر تحميل المقالات',
  empty: { title: 'لم يُنشر شيء بعد', text: 'سيظهر أوّل مقال هنا.' },
  search: 'العنوان أو الكاتب أو الموضوع',
  facets: { kind: 'النوع', tag: 'الموضوع', language: 'اللغة' },
  all: { kind: 'كل الأنواع', tag: 'كل المواضيع', language: 'كل اللغات' },
  none: 'لا شيء يطابق البحث',
  pieces: (count, shown) =>
    pluralFor('ar')(count, {
      zero: 'لا شيء',
      one: 'مادة واحدة',
      two: 'مادتان',
      few: `${shown} مواد`,
      many: `${shown} مادة`,
      other: `${shown} مادة`,
    }),
  kinds: { article: 'مقال', interview: 'حوار', press: 'صحافة', video: 'فيديو', podcast: 'بودكاست' },
  by: (names) => `بقلم ${names}`,
  source: (name) => `في ${name}`,
  written: (language) => `باللغة ${language}`,
  seeAlso: 'اقرأ أيضًا',
};
