/** Foreign JSON as it comes: fields that may be anything. */
import { fieldsOf } from '../http.js';
import { plainLine, plainText } from './foreign-text.js';

export { fieldsOf };

type Fields = Readonly<Record<string, unknown>>;

const WEB = /^https?:\/\/\S+$/i;
const LETTERS = 26;
const FIRST_LETTER = 65;

/** The objects of a list; none where it is no list. */
export function objectsOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'object' && each !== null).map(fieldsOf) : [];
}

/** The first of these that says something, as text. */
export function textIn(fields: Fields, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = fields[name];
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  }
  return undefined;
}

/** The same as one line of plain text. */
export function lineIn(fields: Fields, ...names: readonly string[]): string | undefined {
  return plainLine(textIn(fields, ...names) ?? '') || undefined;
}

/** The same as plain text with its paragraphs. */
export function proseIn(fields: Fields, ...names: readonly string[]): string | undefined {
  return plainText(textIn(fields, ...names) ?? '') || undefined;
}

/** The first of these that is an address of the web. */
export function addressIn(fields: Fields, ...names: readonly string[]): string | undefined {
  return names.map((name) => textIn(fields, name)?.trim()).find((value) => value !== undefined && WEB.test(value));
}

/** A number, also where it is written as text; undefined for none. */
export function numberIn(fields: Fields, ...names: readonly string[]): number | undefined {
  const value = textIn(fields, ...names);
  return value === undefined || !Number.isFinite(Number(value)) ? undefined : Number(value);
}

/** `{ lat, lon }` in any of the spellings of coordinates. */
export function geoIn(fields: Fields): { lat: number; lon: number } | undefined {
  const lat = numberIn(fields, 'latitude', 'lat', 'geo_lat', 'y');
  const lon = numberIn(fields, 'longitude', 'lng', 'lon', 'long', 'geo_lng', 'x');
  return lat === undefined || lon === undefined ? undefined : { lat, lon };
}

let countries: ReadonlyMap<string, string> | undefined;

/**
 * The code of a country that is written by its name, in English or in the language of the feed; a code stays one. ISO 3166-1 alpha-2.
 *
 * @param lang BCP 47, where the feed says it
 */
export function countryCode(name: string | undefined, lang?: string): string | undefined {
  const word = name?.trim();
  if (word === undefined || word === '') return undefined;
  if (/^[a-z]{2}$/i.test(word)) return word.toUpperCase();
  countries ??= new Map(countryNames(['en', 'fr', 'es', 'pt', 'de', 'it', 'nl', 'ca', 'ar']));
  return (
    countries.get(word.toLowerCase()) ??
    (lang === undefined ? undefined : new Map(countryNames([lang])).get(word.toLowerCase()))
  );
}

function* countryNames(languages: readonly string[]): Generator<[string, string]> {
  for (const language of languages.filter(isSupported)) {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (let at = 0; at < LETTERS * LETTERS; at += 1) {
      const code = String.fromCharCode(FIRST_LETTER + Math.floor(at / LETTERS), FIRST_LETTER + (at % LETTERS));
      const name = names.of(code);
      // France was FX as well: a code that has given way to another is none.
      if (name !== undefined && new Intl.Locale(`und-${code}`).region === code) yield [name.toLowerCase(), code];
    }
  }
}

function isSupported(language: string): boolean {
  try {
    return Intl.DisplayNames.supportedLocalesOf(language).length > 0;
  } catch {
    return false;
  }
}

/** Tags and how they are called, for a page's `labels`. */
export class Tags {
  readonly #labels = new Map<string, string>();

  /** Ids of tags that have an id and a name. */
  of(list: readonly Fields[], id: string, name: string): readonly string[] {
    return list.flatMap((tag) => {
      const key = textIn(tag, id, name)?.trim();
      const label = lineIn(tag, name, id);
      if (key === undefined || label === undefined) return [];
      this.#labels.set(key, label);
      return [key];
    });
  }

  get labels(): readonly { id: string; label: string }[] {
    return [...this.#labels].map(([id, label]) => ({ id, label }));
  }
}
