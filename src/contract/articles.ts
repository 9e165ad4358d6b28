/** Articles: what was written, said or filmed, here or elsewhere. */
import { z } from 'zod';
import { PAGE_NOTES, pageSchema } from './page.js';
import { idsSchema, listSchema, namedSchema, rowFields, timeSchema, titleSchema, urlSchema } from './values.js';
import { ARTICLE_KINDS } from './words.js';

export const articleSchema = z
  .strictObject({
    ...rowFields,
    url: urlSchema,
    title: titleSchema,
    published: timeSchema,
    summary: z.exactOptional(titleSchema),
    authors: z.exactOptional(listSchema(namedSchema)),
    communityIds: z.exactOptional(idsSchema),
    kind: z.exactOptional(z.enum(ARTICLE_KINDS)),
    related: z.exactOptional(idsSchema),
  })
  .meta({ id: 'Article' });
export type ArticleRow = z.infer<typeof articleSchema>;

export const articlePageSchema = pageSchema(articleSchema).meta({ id: 'ArticlePage', description: PAGE_NOTES });
export type ArticlePage = z.infer<typeof articlePageSchema>;
