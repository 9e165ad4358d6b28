/** The values that rows are made of, as strict zod schemas: those of strings.ts, and the objects and lists made of them. */
import { z } from 'zod';
import {
  countrySchema,
  idSchema,
  languageSchema,
  linkUrlSchema,
  nameSchema,
  openWordSchema,
  plainNameSchema,
  timeSchema,
  titleSchema,
  urlSchema,
  wordSchema,
} from './strings.js';
import { LINK_RELS } from './words.js';

export * from './strings.js';
export type { Text } from './text.js';

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
