/**
 * The strings that rows are made of, as strict zod schemas: no default, no transform, no coercion; each accepts a value exactly when the tolerant reader would
 * leave it alone. For endpoint, checker and tests: a page takes types only.
 */
import { z } from 'zod';
import { cleanText, isLanguage, isLinkUrl, isUrl, readId, readLanguage } from './text.js';
import type { Text } from './text.js';
import { readDate, readTime, readZone } from './time.js';
import { matchWord, TEXT_LIMITS } from './words.js';

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

/** For JSON Schema: its formats of addresses refuse letters that browsers take. */
const ADDRESS = '([Hh][Tt][Tt][Pp][Ss]?://[^\\s\\\\]+|(?![A-Za-z][A-Za-z\\d+.-]*:)[^\\s\\\\]+)';

export const urlSchema = refined({ kind: 'url' }, 'url', isUrl, {
  id: 'Url',
  pattern: `^${ADDRESS}$`,
  description:
    'http:// or https://, or a reference without a scheme, relative to the file it is in; no white space, backslash, control or bidi character.',
});
export const linkUrlSchema = refined({ kind: 'link' }, 'url', isLinkUrl, {
  id: 'LinkUrl',
  pattern: `^(${ADDRESS}|([Mm][Aa][Ii][Ll][Tt][Oo]|[Tt][Ee][Ll]):[^\\s\\\\]+)$`,
  description: 'A Url, or a mailto: or tel: address.',
});

export const timeSchema = refined({ kind: 'time' }, 'time', (value) => readTime(value) === value, {
  id: 'Time',
  pattern:
    '^\\d{4}-\\d\\d-\\d\\d(T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?(\\[(UTC|[A-Za-z][\\w.+-]*(/[\\w.+-]+)+)\\])?)?$',
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
