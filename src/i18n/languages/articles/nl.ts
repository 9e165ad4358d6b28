import type { ArticleWords } from '../../articles-messages.js';

export const nlArticle: ArticleWords = {
  heading: 'Magazine',
  loading: 'Een ogenblik, de artikelen komen eraan',
  failed: 'De artikelen konden niet worden geladen',
  empty: { title: 'Nog niets verschenen', text: 'Het eerste artikel verschijnt hier.' },
};
