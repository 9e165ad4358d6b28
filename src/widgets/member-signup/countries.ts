import { localeOf, regionName } from '../../i18n/format.js';

/** What `Intl` has a name for and is no country to live in: unions, test data, islands' reserved codes. */
const NO_COUNTRIES = /^(?:A[CQ]|C[PQ]|DG|E[AUZ]|IC|QO|TA|UN|X[AB]|ZZ|BV|HM|UM)$/;
const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

let known: { readonly locale: string; readonly countries: readonly (readonly [string, string])[] } | undefined;

/** Codes (ISO 3166-1 alpha-2) and names of countries, by name. The browser knows them: no list has to travel. */
export function countries(locale: string): readonly (readonly [string, string])[] {
  if (known?.locale === locale) return known.countries;
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  const named = codes
    // A code of a country that is no more is canonically another one.
    .filter((code) => !NO_COUNTRIES.test(code) && new Intl.Locale(`und-${code}`).region === code)
    .map((code) => [code, regionName(code, locale)] as const)
    .filter(([code, name]) => name !== code);
  const { compare } = new Intl.Collator(localeOf(locale));
  known = { locale, countries: named.sort(([, a], [, b]) => compare(a, b)) };
  return known.countries;
}
