/**
 * What a refined string looks like, and what disguises it may come in: for each kind a generator of pairs. `plain` is what the strict schema accepts;
 * `worn` is the same value as a careless publisher may write it; a reader must see no difference.
 */
import fc from 'fast-check';
import { cleanText, isUrl, readId } from '../../src/contract/text.js';
import type { StringKind } from '../../src/contract/values.js';
import { matchWord } from '../../src/contract/words.js';

export interface Pair {
  readonly plain: unknown;
  readonly worn: unknown;
}

/** A choice for a disguise: index into what is possible, the last one being none at all. */
export function wear(plain: fc.Arbitrary<string>, disguises: (value: string) => unknown[]): fc.Arbitrary<Pair> {
  return fc.tuple(plain, fc.nat()).map(([value, dice]) => {
    const worn = [...disguises(value), value];
    return { plain: value, worn: worn[dice % worn.length] };
  });
}

const PADDINGS = [' ', '\t', '\n', '\u00a0', '\r\n ', '\ufeff'];
const REMOVED = [
  '\u0000',
  '\u0007',
  '\u007f',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\ud800',
  '\udfff',
  '\u202e',
  '\u2066',
  '\u2069',
];

function padded(value: string): string[] {
  return PADDINGS.flatMap((blank) => [blank + value, value + blank, blank + value + blank]);
}

/** A character that has no place in a text, put between each two characters in turn. */
function polluted(value: string): string[] {
  const characters = Array.from(value);
  return REMOVED.map((bad, at) => {
    const place = (at * 7) % (characters.length + 1);
    return [...characters.slice(0, place), bad, ...characters.slice(place)].join('');
  });
}

/** Spellings of a word that differ in case, blanks, `-` and `_` only. */
export function respelled(word: string): string[] {
  const parts = word.replace(/([a-z])([A-Z])/g, '$1 $2').split(' ');
  const lower = parts.map((part) => part.toLowerCase());
  return [
    word.toUpperCase(),
    lower.join('-'),
    lower.join('_'),
    lower.join(' '),
    parts.join('--'),
    ` ${lower.join('')} `,
  ];
}

const characters = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '<script>alert(1)</script>',
      'نقاش مفتوح',
      '日本語',
      '🎈🎈',
      'a\n\nb',
      '{{x}}',
      '2026',
      '-1.5',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('constructor', '__proto__', 'toString', 'null', 'true', 'NaN') },
);

function cleanStrings(limit: number, lines: boolean): fc.Arbitrary<string> {
  const raw = fc.tuple(characters, fc.constantFrom(0, 0, 0, 1)).map(([some, long]) => {
    // A text of just the limit is the one that may have been cut.
    const whole = long === 1 ? `${some}é🎈x`.repeat(Math.ceil(limit / 4)) : some;
    return cleanText(whole, limit, lines);
  });
  return raw.map((text) => (text === '' ? 'x' : text));
}

function asNumber(value: string): unknown[] {
  return value !== '' && String(Number(value)) === value && Number.isFinite(Number(value)) ? [Number(value)] : [];
}

function textPairs(limit: number, lines: boolean): fc.Arbitrary<Pair> {
  return wear(cleanStrings(limit, lines), (value) => [
    ...padded(value),
    ...polluted(value),
    ...asNumber(value),
    ...(lines ? [value.replaceAll('\n', '\r\n'), value.replaceAll('\n', '\r')] : [value.replaceAll(' ', '\n')]),
    value.replaceAll(' ', '\t'),
    ...(value.length === limit ? [`${value}more`, `${value}🎈🎈`] : []),
  ]);
}

const ids = fc.oneof(
  characters.map((text) => readId(cleanText(text)) ?? 'id'),
  fc.maxSafeInteger().map(String),
  fc.constantFrom('~abc', 'a/b', 'x'.repeat(200), 'https://example.org/events/1'),
);

const addresses = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true, validSchemes: ['http', 'https'] }),
  fc.constantFrom('HTTPS://Example.org/Ä?b', 'http://[::1]:8080/', 'https://xn--nxasmq6b/', 'https://例え.jp/道'),
  fc.constantFrom(
    'a/b.html',
    '/rooted',
    '?q=1',
    '#part',
    '//cdn.example.org/x.png',
    '../up',
    '日本.html',
    '.',
    'a|b',
    "it's",
  ),
  fc.webPath({ size: 'small' }).map((path) => (isUrl(path) ? path : './x')),
);
const links = fc.oneof(
  { weight: 3, arbitrary: addresses },
  {
    weight: 1,
    arbitrary: fc.constantFrom('mailto:a@example.org', 'tel:+33123456789', 'MAILTO:b@example.org?subject=x'),
  },
);

const two = (value: number): string => String(value).padStart(2, '0');
const days = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
export const ZONES = [
  'Europe/Paris',
  'Africa/Casablanca',
  'America/Argentina/Buenos_Aires',
  'Etc/GMT+2',
  'UTC',
  'Moon/Tycho',
];
const zones = fc.constantFrom(...ZONES);
const clockTimes = fc
  .tuple(fc.nat(23), fc.nat(59), fc.option(fc.nat(59)), fc.option(fc.stringMatching(/^\d{1,9}$/)))
  .map(([hour, minute, second, fraction]) => {
    const seconds = second === null ? '' : `:${two(second)}${fraction === null ? '' : `.${fraction}`}`;
    return `${two(hour)}:${two(minute)}${seconds}`;
  });
const offsets = fc.oneof(
  fc.constantFrom('', 'Z', '+00:00', '-00:00', '+02:00', '+05:30', '-11:00'),
  fc.tuple(fc.constantFrom('+', '-'), fc.nat(23), fc.nat(59)).map(([sign, h, m]) => `${sign}${two(h)}:${two(m)}`),
);
const times = fc.oneof(
  days,
  fc
    .tuple(days, clockTimes, offsets, fc.option(zones))
    .map(([day, time, offset, zone]) => `${day}T${time}${offset}${zone === null ? '' : `[${zone}]`}`),
);

function wornTimes(value: string): string[] {
  if (!value.includes('T')) return padded(value);
  return [
    ...padded(value),
    value.replace('T', ' '),
    value.replace('T', 't'),
    value.replace(/Z(?=$|\[)/, 'z'),
    value.replace(/([+-]\d\d):(\d\d)(?=$|\[)/, '$1$2'),
    value.replace(/([+-]\d\d):00(?=$|\[)/, '$1'),
    value.replace('[', '[!'),
    `${value}[u-ca=gregory]`,
    `${value}[!u-ca=iso8601]`,
  ];
}

const dates = fc.oneof(
  days,
  days.map((day) => day.slice(0, 7)),
  days.map((day) => day.slice(0, 4)),
);
const LANGUAGES = [
  'en',
  'fr',
  'pt-BR',
  'zh-Hant-TW',
  'ar',
  'de-1996',
  'valueOf',
  'es-419',
  'sr-Latn',
  'FR',
  'en-u-ca-gregory',
];
const versions = fc.oneof(
  fc.constantFrom('1', '1.0', '1.10'),
  fc.nat(999).map((minor) => `1.${String(minor)}`),
);

function openWords(words: readonly string[], limit: number): fc.Arbitrary<Pair> {
  return fc.oneof(
    wear(fc.constantFrom(...words), respelled),
    wear(
      cleanStrings(limit, false).map((word) => matchWord(words, word) ?? word),
      padded,
    ),
  );
}

/** Pairs of one kind of string. */
export function stringPairs({ kind, limit = 0, lines = false, words = [] }: StringKind): fc.Arbitrary<Pair> {
  const generators: Record<StringKind['kind'], () => fc.Arbitrary<Pair>> = {
    text: () => textPairs(limit, lines),
    word: () => openWords(words, limit),
    id: () => wear(ids, (value) => [...padded(value), ...asSafeInteger(value)]),
    url: () => wear(addresses, padded),
    link: () => wear(links, padded),
    time: () => wear(times, wornTimes),
    date: () => wear(dates, (value) => [...padded(value), ...asNumber(value)]),
    zone: () => wear(zones, (value) => [...padded(value), value === 'UTC' ? 'utc' : value]),
    language: () => wear(fc.constantFrom(...LANGUAGES), (value) => [...padded(value), value.replaceAll('-', '_')]),
    country: () => wear(fc.constantFrom('FR', 'MA', 'BR'), (value) => [...padded(value), value.toLowerCase()]),
    currency: () => wear(fc.constantFrom('EUR', 'MAD', 'BRL'), (value) => [...padded(value), value.toLowerCase()]),
    version: () => wear(versions, (value) => [...padded(value), ...asNumber(value)]),
  };
  return generators[kind]();
}

function asSafeInteger(value: string): unknown[] {
  return asNumber(value).filter(Number.isSafeInteger);
}
