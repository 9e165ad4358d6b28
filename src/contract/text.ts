/**
 * What a text, a language, the writing of a time and a made id are on this wire. No zod, no side effects: a page may load this file.
 * Every `read…` here is tolerant: it gives the canonical form, or undefined for what cannot be read. Schemas accept a string exactly
 * when its reader would leave it alone.
 */
import { TEXT_LIMITS } from './words.js';

export { absoluteUrl, isLinkUrl, isUrl } from './routes.js';

/** A string in the row's language (else the page's), or one string for each BCP 47 tag. Plain text, never HTML. */
export type Text = string | Record<string, string>;

/** What `cleanText` removes: controls, U+2028–9, U+FEFF, lone surrogates, bidi embeddings, overrides and isolates. Marks (LRM, RLM) stay. */
const UNWANTED = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\uFEFF\u202A-\u202E\u2066-\u2069]|\p{Cs}/gu;
/** Text in which nothing has to be looked for: most of it, and one quick look tells. */
const PLAIN = /^[\n -~\u00A0-\u2027\u202F-\u2065\u206A-\uD7FF\uE000-\uFEFE\uFF00-\uFFFF]*$/;
const HIGH_SURROGATE_AT_END = /[\uD800-\uDBFF]$/;
/** Languages seen, so that ten thousand rows ask `Intl` a few times only; bounded because the data is foreign. */
const languages = new Map<string, boolean>();
const LANGUAGES_MAX = 500;

const TIME =
  /^(\d{4}-\d\d-\d\d)(?:[Tt ]((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?)([Zz]|[+-](?:[01]\d|2[0-3])(?::?[0-5]\d)?)?((?:\[[^[\]]*\])*))?$/;
const DATE = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;
const ZONE = /^[A-Za-z][\w.+-]*(?:\/[\w.+-]+)+$/;
const ANNOTATION = /\[!?([^\]]*)\]/g;
const CALENDAR = /^u-ca=[\w-]+$/;

/**
 * A text without what could harm or spoil its line: unified line ends, no controls, no lone surrogates, no bidi overrides, a tab as a blank, trimmed, cut at `limit`
 * UTF-16 code units without splitting a pair, trimmed again. A line feed stays only where `lines` is true. May be empty.
 */
export function cleanText(raw: string, limit = Infinity, lines = false): string {
  const unified = (PLAIN.test(raw) && (lines || !raw.includes('\n')) ? raw : sweep(raw, lines)).trim();
  if (unified.length <= limit) return unified;
  return unified.slice(0, limit).replace(HIGH_SURROGATE_AT_END, '').trim();
}

function sweep(raw: string, lines: boolean): string {
  const unified = raw.replace(/\r\n?/g, '\n').replace(lines ? /\t/g : /[\t\n]/g, ' ');
  return unified.replace(UNWANTED, '');
}

/** An id as text: 1 to 200 characters, opaque; a safe integer counts as its digits. Never cut: a longer one is no id. */
export function readId(raw: unknown): string | undefined {
  if (typeof raw === 'number') return Number.isSafeInteger(raw) ? String(raw) : undefined;
  if (typeof raw !== 'string') return undefined;
  const id = cleanText(raw);
  return id !== '' && id.length <= TEXT_LIMITS.id ? id : undefined;
}

/** What `make` gives for a key, made once. Foreign data fills these memories: one of `max` entries starts afresh. */
export function remember<K, V>(memory: Map<K, V>, key: K, max: number, make: () => V): V {
  if (memory.has(key)) return memory.get(key) as V;
  const value = make();
  if (memory.size >= max) memory.clear();
  memory.set(key, value);
  return value;
}

/** True for whatever `Intl.getCanonicalLocales` takes. */
export function isLanguage(tag: string): boolean {
  return remember(languages, tag, LANGUAGES_MAX, () => {
    try {
      return Intl.getCanonicalLocales(tag).length > 0;
    } catch {
      return false;
    }
  });
}

/** A language tag kept as written, but with `-` for `_`. */
export function readLanguage(raw: string): string | undefined {
  const tag = raw.trim().replaceAll('_', '-');
  return isLanguage(tag) ? tag : undefined;
}

/**
 * A wire time taken apart. `time` is undefined for a whole day; `offset` is `±HH:mm`; `zulu` stands for `Z`. Every key is there, so that none is ever taken from a
 * planted `Object.prototype`.
 */
export interface ZonedTime {
  readonly date: string;
  readonly time: string | undefined;
  readonly zulu: boolean;
  readonly offset: string | undefined;
  readonly zone: string | undefined;
}

/** A zone by its form: `Area/Place`, as written, or `UTC`. Whether this machine knows it is another question (`isKnownZone`); an offset is no zone. */
export function readZone(raw: string): string | undefined {
  const zone = raw.trim();
  if (/^utc$/i.test(zone)) return 'UTC';
  return zone.length <= TEXT_LIMITS.word && ZONE.test(zone) ? zone : undefined;
}

/** A day that the calendar of the years 1 to 9999 has. Counted here: engines differ in what they make of 30 February. */
function isDay(date: string): boolean {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8, 10));
  return year > 0 && month > 0 && month <= 12 && day > 0 && day <= daysOf(year, month);
}

function daysOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? 28 + Number(isLeap) : 30 + ((month + (month >> 3)) & 1);
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, of a day that exists in the years 1 to 9999; of a whole `Time` its day. */
export function readDate(raw: string): string | undefined {
  const text = raw.trim();
  if (!DATE.test(text)) return parseTime(text)?.date;
  return isDay(`${text}-01-01`.slice(0, 10)) ? text : undefined;
}

/** The one zone among `[…]` annotations: undefined for none, null for something that is no annotation of a `Time`. */
function readAnnotations(text: string): string | undefined | null {
  let zone: string | undefined;
  for (const [, body = ''] of text.matchAll(ANNOTATION)) {
    if (CALENDAR.test(body)) continue;
    const read = zone === undefined ? readZone(body) : undefined;
    if (read === undefined) return null;
    zone = read;
  }
  return zone;
}

/** A wire time, or one that `readTime` mends, taken apart; undefined for what cannot be read. */
export function parseTime(raw: string): ZonedTime | undefined {
  const [, date = '', time, offset = '', annotations = ''] = TIME.exec(raw.trim()) ?? [];
  if (!isDay(date)) return undefined;
  const zone = annotations === '' ? undefined : readAnnotations(annotations);
  if (zone === null) return undefined;
  const zulu = /z/i.test(offset);
  return { date, time, zulu, offset: zulu ? undefined : readOffset(offset), zone };
}

function readOffset(offset: string): string | undefined {
  return offset === '' ? undefined : `${offset.slice(0, 3)}:${offset.slice(3).slice(-2) || '00'}`;
}

/**
 * The wire form of a time, or undefined for what cannot be read. Mends a blank or `t` for `T`, `z`, `+0200`, `+02`, `[!…]`, `[u-ca=…]`, and padding.
 * Asks for no zone data: the answer is the same on every machine.
 */
export function readTime(raw: string): string | undefined {
  const parsed = parseTime(raw);
  if (!parsed) return undefined;
  const { date, time, zulu, offset = '', zone } = parsed;
  if (time === undefined) return date;
  return `${date}T${time}${zulu ? 'Z' : offset}${zone === undefined ? '' : `[${zone}]`}`;
}

/** The tag's first part, in lower case: `pt` of `pt-BR`. */
export function baseLanguage(tag: string): string {
  return (tag.split('-', 1)[0] ?? tag).toLowerCase();
}

/** The key of `map` for a language: itself, its base language, any of the same base. */
function keyFor(map: Record<string, string>, tag: string): string | undefined {
  const keys = Object.keys(map);
  const wanted = tag.toLowerCase();
  const base = baseLanguage(tag);
  return (
    keys.find((key) => key.toLowerCase() === wanted) ??
    keys.find((key) => key.toLowerCase() === base) ??
    keys.find((key) => baseLanguage(key) === base)
  );
}

/**
 * The words to show in `lang`: that language, its base language, the row's (else the page's) `rowLang`, English, the first there is.
 * `lang` of the result is the language of those words, undefined where nobody says: where it differs from the element's, the node carries its own `lang` and `dir`.
 */
export function chooseText(
  text: Text | undefined,
  lang: string,
  rowLang?: string,
): { text: string; lang: string | undefined } | undefined {
  if (text === undefined || text === '') return undefined;
  if (typeof text === 'string') return { text, lang: rowLang };
  const wanted = rowLang === undefined ? [lang, 'en'] : [lang, rowLang, 'en'];
  for (const tag of wanted) {
    const key = keyFor(text, tag);
    const words = key === undefined ? undefined : text[key];
    if (key !== undefined && words !== undefined) return { text: words, lang: key };
  }
  const [first] = Object.entries(text);
  return first && { text: first[1], lang: first[0] };
}

/**
 * 64 bits of a text as 14 digits of base 36: two lanes of multiply and xor (FNV-1a's prime, and a second one) over its UTF-16 code units.
 * Not for secrets; the same everywhere, for ever: made ids are compared across machines and days.
 */
export function hashText(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995);
    b ^= b >>> 15;
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b);
  const digits = (lane: number): string => (lane >>> 0).toString(36).padStart(7, '0');
  return digits(a ^ (a >>> 13)) + digits(b ^ a);
}

/**
 * The id of a row that brings none: `~` and a hash of its `url` as written (before it is made absolute), else of its start and its title or name.
 * `start` is a wire `Time`, `title` the row's title or name.
 */
export function makeId(url: string | undefined, start?: string, title?: Text): string {
  if (url !== undefined) return `~${hashText(url)}`;
  const words = typeof title === 'object' ? Object.entries(title).flat() : [title ?? ''];
  return `~${hashText([start ?? '', ...words].join('\n'))}`;
}

/** What a text says in any of its languages; nothing for none. */
export function everyLanguage(text: Text | undefined): readonly string[] {
  if (text === undefined) return [];
  return typeof text === 'string' ? [text] : Object.values(text);
}
