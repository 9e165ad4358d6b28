import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { languageSchema, idSchema } from '../../../src/contract/values.js';
import { manifestSchema } from '../../../src/contract/manifest.js';
import { FORMATS, RESOURCES } from '../../../src/contract/words.js';
import { OperatorError } from '../operator-error.js';

const SECONDS_MIN = 60;
const SECONDS_MAX = 7 * 86_400;
const SOURCES_MAX = 1000;

const addressSchema = z.string().refine((value) => /^https?:\/\//i.test(value) && URL.canParse(value), {
  error: 'not an http address',
});

/** One feed that is taken up. */
const sourceSchema = z.strictObject({
  href: addressSchema,
  /** Stands before the ids of its rows; made from the address where absent. */
  id: z.exactOptional(idSchema),
  format: z.exactOptional(z.enum(FORMATS)),
  resource: z.exactOptional(z.enum(RESOURCES)),
  /** Who publishes it: said at each of its rows. */
  name: z.exactOptional(z.string().min(1).max(120)),
  url: z.exactOptional(addressSchema),
  /** Its rows belong to these communities besides those that they name themselves. */
  communities: z.exactOptional(z.array(idSchema)),
  lang: z.exactOptional(languageSchema),
  /** Seconds between two readings. */
  every: z.exactOptional(z.int().min(SECONDS_MIN).max(SECONDS_MAX)),
});

const sourceListSchema = z.strictObject({
  /** What the publisher says of itself; its own resources and feeds are written by us. */
  manifest: z.exactOptional(manifestSchema.partial({ version: true })),
  sources: z.array(sourceSchema).max(SOURCES_MAX),
});

export type FeedSource = z.infer<typeof sourceSchema>;
export type SourceList = z.infer<typeof sourceListSchema>;

/** Reads `sources.json`. @throws OperatorError in one line that says where the fault is */
export function readSourceList(file: string): SourceList {
  const result = sourceListSchema.safeParse(readJson(file));
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => `/${path.map(String).join('/')} ${message}`);
  throw new OperatorError(`${file} is not as it should be: ${faults.slice(0, 5).join('; ')}.`);
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    throw new OperatorError(`${file} cannot be read: ${error instanceof Error ? error.message : 'unknown'}.`);
  }
}
