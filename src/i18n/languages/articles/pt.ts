import type { ArticleWords } from '../../articles-messages.js';

export const ptArticle: ArticleWords = {
  heading: 'Revista',
  loading: 'Um momento, os artigos estão a chegar',
  failed: 'Não foi possível carregar os artigos',
  empty: { title: 'Ainda não há nada publicado', text: 'O primeiro artigo aparecerá aqui.' },
};
