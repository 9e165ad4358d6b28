/** A page of rows: what every reading address answers. */
import { z } from 'zod';
import {
  countSchema,
  idSchema,
  languageSchema,
  listSchema,
  nameSchema,
  timeSchema,
  urlSchema,
  versionSchema,
} from './values.js';
import type { Text } from './text.js';
import type { TierSize } from './words.js';

export const labelSchema = z
  .strictObject({ id: idSchema, label: nameSchema })
  .meta({ id: 'Label', description: 'The name of a tag, workstream, interest, community or series used in the page.' });
export type Label = z.infer<typeof labelSchema>;

/** A group of partners, in the order of the page. */
export interface Tier {
  id: string;
  label?: Text;
  size?: TierSize;
}

/** One page of rows. `next` and `past` are absolute once a reader has read the page; `tiers` stands on pages of partners only. */
export interface Page<T> {
  version: string;
  lang?: string;
  updated?: string;
  items: T[];
  next?: string;
  past?: string;
  /** Number of rows before paging, where known. */
  total?: number;
  labels?: Label[];
  tiers?: Tier[];
}

/** The fields of a page besides its rows. */
export const pageFields = {
  version: versionSchema,
  lang: z.exactOptional(languageSchema),
  updated: z.exactOptional(timeSchema),
  next: z.exactOptional(urlSchema),
  past: z.exactOptional(urlSchema),
  total: z.exactOptional(countSchema),
  labels: z.exactOptional(listSchema(labelSchema)),
};

/** What JSON Schema cannot check of a page. */
export const PAGE_NOTES =
  'next and past are relative to this file or absolute, always of its own origin. Of one id the highest sequence counts, then the newest updated. ' +
  'labels names tags, workstreams, interests, communities and series used here; total counts the rows before paging.';

/** The strict schema of a page of `row`. */
export function pageSchema<S extends z.ZodType>(row: S) {
  return z.strictObject({ ...pageFields, items: z.array(row) });
}
