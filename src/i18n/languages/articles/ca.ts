import { countedFor } from '../../intl.js';
import type { ArticleWords } from '../../articles-messages.js';

export const caArticle: ArticleWords = {
  heading: 'Revista',
  loading: 'Un moment, arriben els articles',
  failed: 'No s’han pogut carregar els articles',
  empty: { title: 'Encara no hi ha res publicat', text: 'El primer article apareixerà aquí.' },
  search: 'Títol, autoria, tema',
  facets: { kind: 'Gènere', tag: 'Tema', language: 'Llengua' },
  all: { kind: 'Tots els gèneres', tag: 'Tots els temes', language: 'Totes les llengües' },
  none: 'No hi ha res que coincideixi',
  pieces: countedFor('ca')('# contingut', '# continguts'),
  kinds: { article: 'Article', interview: 'Entrevista', press: 'Premsa', video: 'Vídeo', podcast: 'Pòdcast' },
  by: (names) => `Per ${names}`,
  source: (name) => `A ${name}`,
  written: (language) => `En ${language}`,
  seeAlso: 'Vegeu també',
};
