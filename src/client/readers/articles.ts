import type { ArticleRow } from '../../contract/articles.js';
import { ARTICLE_KINDS } from '../../contract/words.js';
import * as read from './fields.js';
import { pageReader, rowReader } from './rows.js';
import { needed } from './table.js';

/** Reads a page of articles. */
export const readArticles = pageReader(
  rowReader<ArticleRow>({
    ...read.commonFields,
    url: needed(read.url),
    title: needed(read.title),
    published: needed(read.time),
    summary: read.title,
    authors: read.list(read.named),
    communityIds: read.set(read.id),
    kind: read.word(ARTICLE_KINDS),
    related: read.set(read.id),
  }),
);
