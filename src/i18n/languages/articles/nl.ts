import { countedFor } from '../../intl.js';
import type { ArticleWords } from '../../articles-messages.js';

export const nlArticle: ArticleWords = {
  heading: 'Magazine',
  loading: 'Een ogenblik, de artikelen komen eraan',
  failed: 'De artikelen konden niet worden geladen',
  empty: { title: 'Nog niets verschenen', text: 'Het eerste artikel verschijnt hier.' },
  search: 'Titel, auteur, onderwerp',
  facets: { kind: 'Soort', tag: 'Onderwerp', language: 'Taal' },
  all: { kind: 'Alle soorten', tag: 'Alle onderwerpen', language: 'Alle talen' },
  none: 'Niets komt overeen',
  pieces: countedFor('nl')('# bijdrage', '# bijdragen'),
  kinds: { article: 'Artikel', interview: 'Gesprek', press: 'Pers', video: 'Video', podcast: 'Podcast' },
  by: (names) => `Door ${names}`,
  source: (name) => `In ${name}`,
  written: (language) => `In het ${language}`,
  seeAlso: 'Zie ook',
};
