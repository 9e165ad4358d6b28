import { countedFor } from '../../intl.js';
import type { ArticleWords } from '../../articles-messages.js';

export const esArticle: ArticleWords = {
  heading: 'Revista',
  loading: 'Un momento, llegan los artículos',
  failed: 'No se han podido cargar los artículos',
  empty: { title: 'Todavía no hay nada publicado', text: 'El primer artículo aparecerá aquí.' },
  search: 'Título, autoría, tema',
  facets: { kind: 'Género', tag: 'Tema', language: 'Idioma' },
  all: { kind: 'Todos los géneros', tag: 'Todos los temas', language: 'Todos los idiomas' },
  none: 'Nada coincide',
  pieces: countedFor('es')('# contenido', '# contenidos'),
  kinds: { article: 'Artículo', interview: 'Entrevista', press: 'Prensa', video: 'Vídeo', podcast: 'Pódcast' },
  by: (names) => `Por ${names}`,
  source: (name) => `En ${name}`,
  written: (language) => `En ${language}`,
  seeAlso: 'Ver también',
};
