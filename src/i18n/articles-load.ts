/** The languages of the articles: each a chunk beside that of the lists, asked for at the same time. */
import { enArticle, type ArticleWords } from './articles-messages.js';
import { Shelf, wordsHere } from './load.js';

export const articlesWords = new Shelf<ArticleWords>(
  enArticle,
  {
    fr: async () => (await import('./languages/articles/fr.js')).frArticle,
    es: async () => (await import('./languages/articles/es.js')).esArticle,
    pt: async () => (await import('./languages/articles/pt.js')).ptArticle,
    de: async () => (await import('./languages/articles/de.js')).deArticle,
    it: async () => (await import('./languages/articles/it.js')).itArticle,
    nl: async () => (await import('./languages/articles/nl.js')).nlArticle,
    ca: async () => (await import('./languages/articles/ca.js')).caArticle,
    ar: async () => (await import('./languages/articles/ar.js')).arArticle,
  },
  wordsHere.articles,
);
