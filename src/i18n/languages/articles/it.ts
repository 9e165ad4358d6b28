import type { ArticleWords } from '../../articles-messages.js';

export const itArticle: ArticleWords = {
  heading: 'Rivista',
  loading: 'Un momento, arrivano gli articoli',
  failed: 'Non è stato possibile caricare gli articoli',
  empty: { title: 'Ancora niente di pubblicato', text: 'Il primo articolo apparirà qui.' },
};
