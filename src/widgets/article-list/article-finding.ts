import type { ArticleRow } from '../../contract/articles.js';
import { baseLanguage, everyLanguage } from '../../contract/text.js';
import type { ArticleFacet } from '../../i18n/articles-messages.js';
import { sentenceCase } from '../../i18n/intl.js';
import { languageName } from '../../i18n/names.js';
import { Finder, type Found } from '../../ui/finding/finder.js';
import type { FacetMenu } from '../../ui/finding/finding-bar.js';
import { kindOf, topicName, type ArticleLanguage } from './article-words.js';

const FACETS = ['kind', 'tag', 'language'] as const;
const NONE: readonly string[] = [];
/** So many further ones, and no more: whoever wants all has the list. */
const ALSO_MAX = 3;

const ANSWERS: Readonly<Record<ArticleFacet, (row: ArticleRow) => readonly string[]>> = {
  kind: (row) => [kindOf(row)],
  tag: ({ tags = NONE }) => tags,
  language: ({ lang }) => (lang === undefined ? NONE : [baseLanguage(lang)]),
};

/** @param language in which words topics are found; undefined before any is drawn */
export function articleFinder(language: () => ArticleLanguage | undefined): Finder<ArticleRow, ArticleFacet> {
  return new Finder(ANSWERS, (row) => {
    const shown = language();
    const { tags = NONE, authors = [], source } = row;
    return [
      ...everyLanguage(row.title),
      ...everyLanguage(row.summary),
      ...authors.map(({ name }) => name),
      source?.name ?? '',
      ...tags.map((tag) => (shown && topicName(tag, shown)) ?? tag),
    ];
  });
}

/** The menus above a list, in their order. */
export function articleMenus(
  found: Found<ArticleRow, ArticleFacet>,
  language: ArticleLanguage,
): readonly FacetMenu<ArticleFacet>[] {
  const { words, locale } = language;
  const { facets, all, kinds } = words.articles;
  const names: Readonly<Record<ArticleFacet, (value: string) => string | undefined>> = {
    kind: (value) => kinds[value as keyof typeof kinds],
    tag: (value) => topicName(value, language),
    language: (value) => sentenceCase(languageName(value, locale), locale),
  };
  return FACETS.map((facet) => ({
    facet,
    label: facets[facet],
    all: all[facet],
    choices: found.choices(facet).filter(({ value }) => names[facet](value) !== undefined),
    nameOf: (value) => names[facet](value) ?? value,
  }));
}

/** What to read next: what the publisher relates, then what shares most topics, newest first. */
export function alsoOf(row: ArticleRow, rows: readonly ArticleRow[]): readonly ArticleRow[] {
  const { related = NONE, tags = NONE } = row;
  const others = rows.filter(({ id }) => id !== row.id);
  const named = related.flatMap((id) => others.find((each) => each.id === id) ?? []);
  const shared = (each: ArticleRow): number => (each.tags ?? NONE).filter((tag) => tags.includes(tag)).length;
  const alike = others.filter((each) => !named.includes(each) && shared(each) > 0);
  return [...named, ...alike.toSorted((one, other) => shared(other) - shared(one))].slice(0, ALSO_MAX);
}
