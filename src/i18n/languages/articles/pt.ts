import { countedFor } from '../../intl.js';
import type { ArticleWords } from '../../articles-messages.js';

export const ptArticle: ArticleWords = {
  heading: 'Revista',
  loading: 'Um momento, os artigos estão a chegar',
  failed: 'Não foi possível carregar os artigos',
  empty: { title: 'Ainda não há nada publicado', text: 'O primeiro artigo aparecerá aqui.' },
  search: 'Título, autoria, tema',
  facets: { kind: 'Género', tag: 'Tema', language: 'Língua' },
  all: { kind: 'Todos os géneros', tag: 'Todos os temas', language: 'Todas as línguas' },
  none: 'Nada corresponde',
  pieces: countedFor('pt')('# conteúdo', '# conteúdos'),
  kinds: { article: 'Artigo', interview: 'Entrevista', press: 'Imprensa', video: 'Vídeo', podcast: 'Podcast' },
  by: (names) => `Por ${names}`,
  source: (name) => `Em ${name}`,
  written: (language) => `Em ${language}`,
  seeAlso: 'Ver também',
};
