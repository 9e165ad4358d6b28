import { countedFor } from '../../intl.js';
import type { ArticleWords } from '../../articles-messages.js';

export const deArticle: ArticleWords = {
  heading: 'Magazin',
  loading: 'Einen Moment, die Artikel kommen gleich',
  failed: 'Die Artikel konnten nicht geladen werden',
  empty: { title: 'Noch nichts erschienen', text: 'Der erste Artikel erscheint hier.' },
  search: 'Titel, Namen, Thema',
  facets: { kind: 'Art', tag: 'Thema', language: 'Sprache' },
  all: { kind: 'Alle Arten', tag: 'Alle Themen', language: 'Alle Sprachen' },
  none: 'Nichts passt dazu',
  pieces: countedFor('de')('# Beitrag', '# Beiträge'),
  kinds: { article: 'Artikel', interview: 'Gespräch', press: 'Presse', video: 'Video', podcast: 'Podcast' },
  by: (names) => `Von ${names}`,
  source: (name) => `In: ${name}`,
  written: (language) => `Auf ${language}`,
  seeAlso: 'Siehe auch',
};
