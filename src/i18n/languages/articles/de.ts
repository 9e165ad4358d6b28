import type { ArticleWords } from '../../articles-messages.js';

export const deArticle: ArticleWords = {
  heading: 'Magazin',
  loading: 'Einen Moment, die Artikel kommen gleich',
  failed: 'Die Artikel konnten nicht geladen werden',
  empty: { title: 'Noch nichts erschienen', text: 'Der erste Artikel erscheint hier.' },
};
