/**
 * Tolerant readers of single values: each gives the form that the strict schema accepts, or undefined for what cannot be read. None
 * fills anything in, none throws, none asks for zone data.
 */
import type { Geo, Image, Named, Place } from '../../contract/values.js';
import { absoluteUrl, cleanText, readId, readLanguage } from '../../contract/text.js';
import type { Text } from '../../contract/text.js';
import { readDate, readTime, readZone } from '../../contract/time.js';
import { matchWord, TEXT_LIMITS } from '../../contract/words.js';
import { fieldsReader, isAbsent, isObject, needed, readAt, report, unreadable } from './table.js';
import type { FieldReader, Reading, Table } from './table.js';

const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** What a text may be written as: a string or a number. */
export function wordsOf(raw: unknown): string | undefined {
  if (typeof raw === 'string') return raw;
  return typeof raw === 'number' && Number.isFinite(raw) ? String(raw) : undefined;
}

/** A reader of strings from a function that gives the canonical form. */
function string(read: (raw: string) => string | undefined): FieldReader<string> {
  return (raw) => (typeof raw === 'string' ? read(raw) : undefined);
}

/** Clean text in one language, cut at `limit`; line feeds stay where `lines`. */
export function line(limit: number, lines = false): FieldReader<string> {
  return (raw) => {
    const words = wordsOf(raw);
    return words === undefined ? undefined : cleanText(words, limit, lines) || undefined;
  };
}

/** Clean text in one language or several. */
export function text(limit: number, lines = false): FieldReader<Text> {
  const readLine = line(limit, lines);
  return (raw, reading) => (isObject(raw) ? readTexts(raw, readLine, reading) : readLine(raw, reading));
}

function readTexts(raw: Record<string, unknown>, readLine: FieldReader<string>, reading: Reading): Text | undefined {
  const texts: Record<string, string> = {};
  let any = false;
  for (const [key, words] of Object.entries(raw)) {
    if (isAbsent(words)) continue;
    const language = readLanguage(key);
    const value = readAt(key, words, language === undefined ? unreadable : readLine, reading);
    if (language === undefined || value === undefined || Object.hasOwn(texts, language)) continue;
    texts[language] = value;
    any = true;
  }
  return any ? texts : undefined;
}

export const name = text(TEXT_LIMITS.name);
export const title = text(TEXT_LIMITS.title);
export const body = text(TEXT_LIMITS.body, true);
export const statusText = text(TEXT_LIMITS.word);
export const plainName = line(TEXT_LIMITS.name);
/** A word that is free, such as a tag or a skill. */
export const freeWord = line(TEXT_LIMITS.word);

export const id: FieldReader<string> = readId;
export const time = string(readTime);
export const zone = string(readZone);
export const language = string(readLanguage);
export const country = string(letters(/^[A-Z]{2}$/i));
export const currency = string(letters(/^[A-Z]{3}$/i));
/** A year may be a number. */
export const date: FieldReader<string> = (raw) => readDate(wordsOf(raw) ?? '');

function letters(form: RegExp): (raw: string) => string | undefined {
  return (raw) => (form.test(raw.trim()) ? raw.trim().toUpperCase() : undefined);
}

export const url: FieldReader<string> = (raw, { base }) =>
  typeof raw === 'string' ? absoluteUrl(raw.trim(), base) : undefined;

/** A number, also written as text. */
export const number: FieldReader<number> = (raw) => {
  const value = typeof raw === 'string' && NUMBER.test(raw.trim()) ? Number(raw) : raw;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
};

/** A whole number of at least `min`. */
export function integer(min = -Infinity): FieldReader<number> {
  return (raw, reading) => {
    const value = number(raw, reading);
    return Number.isSafeInteger(value) && value !== undefined && value >= min ? value : undefined;
  };
}

/** A number of at least `min` and at most `max`. */
export function between(min: number, max = Infinity): FieldReader<number> {
  return (raw, reading) => {
    const value = number(raw, reading);
    return value !== undefined && value >= min && value <= max ? value : undefined;
  };
}

/** True or false, also as text or as 1 and 0. */
export const flag: FieldReader<boolean> = (raw) => {
  const word = typeof raw === 'boolean' ? String(raw) : wordsOf(raw)?.trim().toLowerCase();
  if (word === 'true' || word === '1') return true;
  return word === 'false' || word === '0' ? false : undefined;
};

/** A word of a closed list without regard to case, blanks, `-`, `_`; `other` for an unknown one where the list has it. */
export function word<W extends string>(list: readonly W[]): FieldReader<W> {
  return (raw, reading) => {
    const spelled = wordsOf(raw);
    if (spelled === undefined) return undefined;
    const found = matchWord(list, spelled) ?? list.find((each) => each === 'other');
    if (found === undefined) report(reading, spelled, 'unknown_word');
    return found;
  };
}

/** A list; one value alone is a list of one. What cannot be read in it is left out. */
export function list<V>(read: FieldReader<V>): FieldReader<V[]> {
  return (raw, reading) => {
    const values: V[] = [];
    (Array.isArray(raw) ? raw : [raw]).forEach((each: unknown, at) => {
      if (isAbsent(each)) return;
      const value = readAt(at, each, read, reading);
      if (value !== undefined) values.push(value);
    });
    return values.length > 0 ? values : undefined;
  };
}

/** A list of ids or words, each once. */
export function set<V extends string>(read: FieldReader<V>): FieldReader<V[]> {
  const readList = list(read);
  return (raw, reading) => {
    const values = readList(raw, reading);
    return values && [...new Set(values)];
  };
}

/** An object; one of which nothing is left is no object. A bare string is taken for its field `bare`. */
export function object<T extends object>(table: Table<T>, bare?: keyof T & string): FieldReader<T> {
  const readFields = fieldsReader(table);
  return (raw, reading) => {
    const given = bare !== undefined && typeof raw === 'string' ? { [bare]: raw } : raw;
    if (!isObject(given)) return undefined;
    const value = readFields(given, reading);
    return value && Object.keys(value).length > 0 ? value : undefined;
  };
}

const coordinates = object<Geo>({ lat: needed(between(-90, 90)), lon: needed(between(-180, 180)) });

/** Degrees in range and not exactly 0,0, which is what a failed look-up leaves behind. */
export const geo: FieldReader<Geo> = (raw, reading) => {
  const value = coordinates(raw, reading);
  return value && (value.lat !== 0 || value.lon !== 0) ? value : undefined;
};

export const image = object<Image>(
  {
    src: needed(url),
    alt: title,
    width: integer(1),
    height: integer(1),
    srcset: list(object<{ src: string; width: number }>({ src: needed(url), width: needed(integer(1)) })),
    dark: url,
    credit: title,
  },
  'src',
);

export const place = object<Place>(
  { name, street: plainName, city: plainName, region: plainName, postalCode: plainName, country },
  'name',
);

/** Somebody who is named: a bare string is the name. */
export const named = object<Named>({ name: needed(plainName), url }, 'name');

/** The readers of what every row may have, but its id. */
export const commonFields = {
  url,
  image,
  tags: set(freeWord),
  order: number,
  lang: language,
  updated: time,
  sequence: integer(),
  source: named,
};
