/**
 * The words of the articles: apart from those of the other lists, so that a page pays for what it shows. English is here; the
 * other languages are `languages/articles/<code>.ts`, found by `articles-load.ts`.
 */
import type { EmptyWords, Messages, StateWords } from './messages.js';

export interface ArticleWords extends StateWords {
  readonly heading: string;
  readonly empty: EmptyWords;
}

/** All that the widget says. */
export type ArticleMessages = Messages & { readonly articles: ArticleWords };

export const enArticle: ArticleWords = {
  heading: 'Magazine',
  loading: 'One moment, the articles are on their way',
  failed: 'The articles could not be loaded',
  empty: { title: 'Nothing published yet', text: 'The first article will appear here.' },
};
