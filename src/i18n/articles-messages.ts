/**
 * The words of the articles: apart from those of the other lists, so that a page pays for what it shows. English is here; the
 * other languages are `languages/articles/<code>.ts`, found by `articles-load.ts`.
 */
import { countedFor } from './intl.js';
import type { Counted, EmptyWords, Messages, Named, StateWords } from './messages.js';

/** As the contract names them. */
export type ArticleKindWord = 'article' | 'interview' | 'press' | 'video' | 'podcast';

/** What articles are asked by. */
export type ArticleFacet = 'kind' | 'tag' | 'language';

export interface ArticleWords extends StateWords {
  readonly heading: string;
  readonly empty: EmptyWords;
  readonly search: string;
  readonly facets: Readonly<Record<ArticleFacet, string>>;
  readonly all: Readonly<Record<ArticleFacet, string>>;
  readonly none: string;
  readonly pieces: Counted;
  readonly kinds: Readonly<Record<ArticleKindWord, string>>;
  /** Those who wrote it, as a list. */
  readonly by: Named;
  /** Where it appeared, if not here. */
  readonly source: Named;
  /** The language that it is in, where that is not the reader's. */
  readonly written: Named;
  readonly seeAlso: string;
}

/** All that the widget says. */
export type ArticleMessages = Messages & { readonly articles: ArticleWords };

export const enArticle: ArticleWords = {
  heading: 'Magazine',
  loading: 'One moment, the articles are on their way',
  failed: 'The articles could not be loaded',
  empty: { title: 'Nothing published yet', text: 'The first article will appear here.' },
  search: 'Title, author, topic',
  facets: { kind: 'Kind', tag: 'Topic', language: 'Language' },
  all: { kind: 'All kinds', tag: 'All topics', language: 'All languages' },
  none: 'Nothing matches',
  pieces: countedFor('en')('# piece', '# pieces'),
  kinds: { article: 'Article', interview: 'Interview', press: 'Press', video: 'Video', podcast: 'Podcast' },
  by: (names) => `By ${names}`,
  source: (name) => `In ${name}`,
  written: (language) => `In ${language}`,
  seeAlso: 'See also',
};
