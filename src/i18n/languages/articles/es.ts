import type { ArticleWords } from '../../articles-messages.js';

export const esArticle: ArticleWords = {
  heading: 'Revista',
  loading: 'Un momento, llegan los artículos',
  failed: 'No se han podido cargar los artículos',
  empty: { title: 'Todavía no hay nada publicado', text: 'El primer artículo aparecerá aquí.' },
};
