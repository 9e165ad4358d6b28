/**
 * The values that rows are made of, as strict zod schemas: no default, no transform, no coercion; each accepts a value exactly when the tolerant reader would
 * leave it alone. For endpoint, checker and tests: a page takes their types only.
 */
import { z } from 'zod';
import { cleanText, isLanguage, isLinkUrl, isUrl, readId, readLanguage } from './text.js';
import type { Text } from './text.js';
import { readDate, readTime, readZone } from './time.js';
import { LINK_RELS, matchWord, TEXT_LIMITS } from './words.js';

export type { Text } from './text.js';

/** What a refined string is: JSON Schema loses refinements, and a generator of examples cannot guess them. */
export interface StringKind {
  readonly kind:
    | 'text'
    | 'id'
    | 'url'
    | 'link'
    | 'time'
    | 'date'
    | 'zone'
    | 'language'
    | 'country'
    | 'currency'
    | 'version'
    | 'word';
  /** Longest length in UTF-16 code units. */
  readonly limit?: number;
  /** True where line feeds stay. */
  readonly lines?: boolean;
  /** The well-known values of an open list of words. */
  readonly words?: readonly string[];
}

/** Which refined string a schema stands for. */
export const stringKinds = z.registry<StringKind>();

function refined(kind: StringKind, code: string, accepts: (value: string) => boolean, meta: Record<string, unknown>) {
  return z
    .string()
    .refine(accepts, { params: { code }, error: code })
    .meta({ minLength: 1, ...(kind.limit !== undefined && { maxLength: kind.limit }), ...meta })
    .register(stringKinds, kind);
}

const CLEAN = 'Trimmed plain text without control, bidi override and isolate characters or lone surrogates';

/** A clean string, `limit` UTF-16 code units at most; line feeds only where `lines`. */
export function lineSchema(limit: number, lines = false) {
  return refined(
    { kind: 'text', limit, lines },
    'text',
    (value) => value !== '' && cleanText(value, limit, lines) === value,
    { description: `${CLEAN}${lines ? '; a blank line is a paragraph' : '; one line'}. Never HTML.` },
  );
}

export const languageSchema = refined(
  { kind: 'language' },
  'language',
  (value) => isLanguage(value) && readLanguage(value) === value,
  { id: 'Language', description: 'A BCP 47 language tag that Intl.getCanonicalLocales takes, such as fr or pt-BR.' },
);

/** A `Text`: one string, or one for each language. */
export function textSchema(limit: number, lines = false): z.ZodType<Text> {
  const line = lineSchema(limit, lines);
  return z.union([
    line,
    z
      .record(languageSchema, line)
      .refine((map) => Object.keys(map).length > 0, { params: { code: 'text' }, error: 'text' })
      .meta({ minProperties: 1, description: 'The same words in several languages, by BCP 47 tag.' }),
  ]);
}

export const nameSchema = textSchema(TEXT_LIMITS.name).meta({
  id: 'Name',
  description: 'A name or label in one or more languages.',
});
export const titleSchema = textSchema(TEXT_LIMITS.title).meta({
  id: 'Title',
  description: 'A title or summary in one or more languages.',
});
export const bodySchema = textSchema(TEXT_LIMITS.body, true).meta({
  id: 'Body',
  description: 'Paragraphs of plain text in one or more languages; a blank line parts them.',
});
export const statusTextSchema = textSchema(TEXT_LIMITS.word).meta({
  id: 'StatusText',
  description: 'A status in words, shown as it is.',
});
export const plainNameSchema = lineSchema(TEXT_LIMITS.name);
export const wordSchema = lineSchema(TEXT_LIMITS.word);

/** A word of an open list: the well-known ones in their one spelling, any other clean word as written. */
export function openWordSchema(words: readonly string[]) {
  return refined(
    { kind: 'word', limit: TEXT_LIMITS.word, words },
    'word',
    (value) =>
      value !== '' && cleanText(value, TEXT_LIMITS.word) === value && (matchWord(words, value) ?? value) === value,
    { examples: [...words], description: `${CLEAN}; well known: ${words.join(', ')}; others are welcome.` },
  );
}

export const idSchema = refined({ kind: 'id', limit: TEXT_LIMITS.id }, 'id', (value) => readId(value) === value, {
  id: 'Id',
  description: `An opaque id. ${CLEAN}; never cut.`,
});

export const urlSchema = refined({ kind: 'url' }, 'url', isUrl, {
  id: 'Url',
  format: 'uri-reference',
  description:
    'http:// or https://, or a reference without a scheme, relative to the file it is in; no white space, backslash, control or bidi character.',
});
export const linkUrlSchema = refined({ kind: 'link' }, 'url', isLinkUrl, {
  id: 'LinkUrl',
  format: 'uri-reference',
  description: 'A Url, or a mailto: or tel: address.',
});

export const timeSchema = refined({ kind: 'time' }, 'time', (value) => readTime(value) === value, {
  id: 'Time',
  pattern:
    '^\\d{4}-\\d\\d-\\d\\d(T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?(\\[[A-Za-z][\\w.+-]*(/[\\w.+-]+)*\\])?)?$',
  description:
    'A day that exists, or a wall time with, in this order, Z or an offset, and a zone in brackets (RFC 9557). A named zone beats the offset.',
  examples: ['2026-05-20', '2026-05-20T18:30', '2026-05-20T18:30+02:00[Europe/Paris]'],
});
export const dateSchema = refined(
  { kind: 'date' },
  'date',
  (value) => value.length <= 10 && readDate(value) === value,
  { id: 'Date', pattern: '^\\d{4}(-\\d\\d(-\\d\\d)?)?$', description: 'A year, a month or a day that exists.' },
);
export const zoneSchema = refined(
  { kind: 'zone', limit: TEXT_LIMITS.word },
  'zone',
  (value) => readZone(value) === value,
  {
    id: 'TimeZone',
    pattern: '^(UTC|[A-Za-z][\\w.+-]*(/[\\w.+-]+)+)$',
    description: 'An IANA time zone, Area/Place, or UTC. Checked by its form only: zone data differs between machines.',
  },
);
export const countrySchema = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .meta({ id: 'Country', description: 'ISO 3166-1 alpha-2, upper case.' })
  .register(stringKinds, { kind: 'country' });
export const currencySchema = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .meta({ id: 'Currency', description: 'ISO 4217, upper case.' })
  .register(stringKinds, { kind: 'currency' });
export const versionSchema = z
  .string()
  .regex(/^1(\.(0|[1-9]\d*))?$/)
  .meta({ description: 'The contract that this follows: 1 or 1.n.' })
  .register(stringKinds, { kind: 'version' });

/** A number of things: 0 or more, a safe integer. */
export const countSchema = z.int().min(0);
/** A size in pixels: 1 or more, a safe integer. */
export const pixelsSchema = z.int().min(1);
/** An amount of money in the row's currency. */
export const amountSchema = z.number().min(0);

/** A list that is not empty: an empty one is left out. */
export function listSchema<S extends z.ZodType>(item: S) {
  return z.array(item).min(1);
}

/** A list of ids or words that is not empty and holds each once. */
export function setSchema<S extends z.ZodType<string>>(item: S) {
  return z
    .array(item)
    .min(1)
    .refine((list) => new Set(list).size === list.length, { params: { code: 'repeated' }, error: 'repeated' })
    .meta({ uniqueItems: true });
}

export const idsSchema = setSchema(idSchema);
export const languagesSchema = setSchema(languageSchema);

/** An object that is not empty: one of which nothing is left is left out. */
export function filled<S extends z.ZodObject>(schema: S): S {
  return schema.refine((value) => Object.keys(value).length > 0, { params: { code: 'empty' }, error: 'empty' });
}

export const geoSchema = z
  .strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) })
  .refine(({ lat, lon }) => lat !== 0 || lon !== 0, { params: { code: 'geo' }, error: 'geo' })
  .meta({ id: 'Geo', description: 'Degrees, WGS84; not exactly 0,0.' });
export type Geo = z.infer<typeof geoSchema>;

export const imageSchema = z
  .strictObject({
    src: urlSchema,
    alt: z.exactOptional(titleSchema),
    width: z.exactOptional(pixelsSchema),
    height: z.exactOptional(pixelsSchema),
    srcset: z.exactOptional(listSchema(z.strictObject({ src: urlSchema, width: pixelsSchema }))),
    dark: z.exactOptional(urlSchema),
    credit: z.exactOptional(titleSchema),
  })
  .meta({ id: 'Image', description: 'A picture; sizes in pixels; dark: the same for dark surroundings.' });
export type Image = z.infer<typeof imageSchema>;

export const placeSchema = filled(
  z.strictObject({
    name: z.exactOptional(nameSchema),
    street: z.exactOptional(plainNameSchema),
    city: z.exactOptional(plainNameSchema),
    region: z.exactOptional(plainNameSchema),
    postalCode: z.exactOptional(plainNameSchema),
    country: z.exactOptional(countrySchema),
  }),
).meta({ id: 'Place', description: 'A postal place; at least one part of it.', minProperties: 1 });
export type Place = z.infer<typeof placeSchema>;

/** A person's place: city and country only. */
export const townSchema = filled(
  z.strictObject({ city: z.exactOptional(plainNameSchema), country: z.exactOptional(countrySchema) }),
).meta({ id: 'Town', description: 'A city, a country, or both: never a home.', minProperties: 1 });
export type Town = z.infer<typeof townSchema>;

/** Somebody or something that is named and may have an address: source, speaker, organizer, author. */
export const namedSchema = z
  .strictObject({ name: plainNameSchema, url: z.exactOptional(urlSchema) })
  .meta({ id: 'Named' });
export type Named = z.infer<typeof namedSchema>;

export const linkSchema = z
  .strictObject({
    rel: z.exactOptional(openWordSchema(LINK_RELS)),
    url: linkUrlSchema,
    label: z.exactOptional(nameSchema),
  })
  .meta({ id: 'Link', description: 'One place where a community, person or project is found.' });
export type Link = z.infer<typeof linkSchema>;

/** The fields that every row may have. */
export const rowFields = {
  id: idSchema,
  url: z.exactOptional(urlSchema),
  image: z.exactOptional(imageSchema),
  tags: z.exactOptional(setSchema(wordSchema)),
  order: z.exactOptional(z.number()),
  lang: z.exactOptional(languageSchema),
  updated: z.exactOptional(timeSchema),
  sequence: z.exactOptional(z.int()),
  source: z.exactOptional(namedSchema),
};
