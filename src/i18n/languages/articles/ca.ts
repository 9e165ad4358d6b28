import type { ArticleWords } from '../../articles-messages.js';

export const caArticle: ArticleWords = {
  heading: 'Revista',
  loading: 'Un moment, arriben els articles',
  failed: 'No s’han pogut carregar els articles',
  empty: { title: 'Encara no hi ha res publicat', text: 'El primer article apareixerà aquí.' },
};
