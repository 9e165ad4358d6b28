import { countedFor } from '../../intl.js';
import type { ArticleWords } from '../../articles-messages.js';

export const itArticle: ArticleWords = {
  heading: 'Rivista',
  loading: 'Un momento, arrivano gli articoli',
  failed: 'Non è stato possibile caricare gli articoli',
  empty: { title: 'Ancora niente di pubblicato', text: 'Il primo articolo apparirà qui.' },
  search: 'Titolo, autore, tema',
  facets: { kind: 'Genere', tag: 'Tema', language: 'Lingua' },
  all: { kind: 'Tutti i generi', tag: 'Tutti i temi', language: 'Tutte le lingue' },
  none: 'Niente corrisponde',
  pieces: countedFor('it')('# contenuto', '# contenuti'),
  kinds: { article: 'Articolo', interview: 'Intervista', press: 'Stampa', video: 'Video', podcast: 'Podcast' },
  by: (names) => `Di ${names}`,
  source: (name) => `Su ${name}`,
  written: (language) => `In ${language}`,
  seeAlso: 'Leggi anche',
};
