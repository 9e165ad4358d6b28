import type { ArticleRow } from '../../contract/articles.js';
import { baseLanguage, chooseText, type Text } from '../../contract/text.js';
import { wallOf } from '../../contract/time.js';
import type { ArticleKind } from '../../contract/words.js';
import type { ArticleMessages } from '../../i18n/articles-messages.js';
import { formatDate, formatList, isolate, wallMoment } from '../../i18n/format.js';
import { languageName } from '../../i18n/names.js';

/** In which words articles are drawn. */
export interface ArticleLanguage {
  readonly words: ArticleMessages;
  /** BCP 47 tag for `Intl`. */
  readonly locale: string;
  /** Language of the words. */
  readonly lang: string;
  /** Origin of the page: a link to another one says so. Undefined on a server. */
  readonly origin: string | undefined;
  /** Names of topics, by id. */
  readonly labels: ReadonlyMap<string, Text>;
}

/** As in the contract: what says nothing is an article. */
export function kindOf({ kind = 'article' }: ArticleRow): ArticleKind {
  return kind;
}

/** "4 mai 2027": the day on the publisher's wall. */
export function dayOf({ published }: ArticleRow, locale: string): string {
  return formatDate(wallMoment(wallOf(published).date), locale, { year: true, month: 'long' });
}

/** "Par Basile T. et Mira K."; undefined where nobody is named. */
export function authorNames({ authors = [] }: ArticleRow, { words, locale }: ArticleLanguage): string | undefined {
  const names = authors.map(({ name }) => isolate(name));
  return names.length === 0 ? undefined : words.articles.by(formatList(names, locale));
}

/** "Dans Le Quotidien Lent"; undefined for what appeared here. */
export function sourceName({ source }: ArticleRow, { words }: ArticleLanguage): string | undefined {
  return source && words.articles.source(isolate(source.name));
}

/** "En anglais", of what is in another language than the reader's; undefined where it is not, or nobody says it. */
export function foreignLanguage(row: ArticleRow, { words, locale, lang }: ArticleLanguage): string | undefined {
  const own = row.lang ?? chooseText(row.title, lang)?.lang;
  if (own === undefined || baseLanguage(own) === baseLanguage(lang)) return undefined;
  return words.articles.written(languageName(own, locale));
}

/** A topic by its label; undefined where nobody names it: an id is no word. */
export function topicName(id: string, { labels, lang }: ArticleLanguage): string | undefined {
  return chooseText(labels.get(id), lang)?.text;
}
