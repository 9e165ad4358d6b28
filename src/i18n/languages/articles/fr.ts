import { countedFor } from '../../intl.js';
import type { ArticleWords } from '../../articles-messages.js';

export const frArticle: ArticleWords = {
  heading: 'Magazine',
  loading: 'Un instant, les articles arrivent',
  failed: 'Les articles n’ont pas pu être chargés',
  empty: { title: 'Rien de publié pour le moment', text: 'Le premier article paraîtra ici.' },
  search: 'Titre, auteur, sujet',
  facets: { kind: 'Genre', tag: 'Sujet', language: 'Langue' },
  all: { kind: 'Tous les genres', tag: 'Tous les sujets', language: 'Toutes les langues' },
  none: 'Rien ne correspond',
  pieces: countedFor('fr')('# contenu', '# contenus'),
  kinds: { article: 'Article', interview: 'Entretien', press: 'Presse', video: 'Vidéo', podcast: 'Podcast' },
  by: (names) => `Par ${names}`,
  source: (name) => `Dans ${name}`,
  written: (language) => `En ${language}`,
  seeAlso: 'À lire aussi',
};
