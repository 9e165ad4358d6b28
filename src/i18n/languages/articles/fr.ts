import type { ArticleWords } from '../../articles-messages.js';

export const frArticle: ArticleWords = {
  heading: 'Magazine',
  loading: 'Un instant, les articles arrivent',
  failed: 'Les articles n’ont pas pu être chargés',
  empty: { title: 'Rien de publié pour le moment', text: 'Le premier article paraîtra ici.' },
};
