/** One cached `Intl` object per locale and options. No function here or in its neighbours throws for a broken tag or an unknown zone. */

/** Where no language of the page can be made out. */
export const LAST_RESORT = 'en';
/** The zone in which wall time is a moment. */
export const WALL_ZONE = 'UTC';

function memo<Options, Made>(
  make: (locale: string, options: Options) => Made,
): (tag: string, options: Options) => Made {
  const kept = new Map<string, Made>();
  return (tag, options) => {
    const key = `${tag}|${JSON.stringify(options)}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(localeOf(tag), options);
    kept.set(key, made);
    return made;
  };
}

/** What `action` gives, or `otherwise` where it throws. */
export function attempt<T>(action: () => T, otherwise: T): T {
  try {
    return action();
  } catch {
    return otherwise;
  }
}

const locales = new Map<string, string>();

/**
 * A tag that `Intl` takes: the page's own where this browser knows it (`pt_BR` becomes `pt-BR`), else English. Without this `Intl` would quietly
 * fall back to the language of the browser, which may be a third one.
 */
export function localeOf(tag: string): string {
  const known = locales.get(tag);
  if (known !== undefined) return known;
  const found = attempt(() => Intl.DateTimeFormat.supportedLocalesOf(tag.trim().replaceAll('_', '-')), []);
  const locale = found[0] ?? LAST_RESORT;
  locales.set(tag, locale);
  return locale;
}

export const dateFormat = memo(
  (locale, options: Intl.DateTimeFormatOptions) =>
    attempt(() => new Intl.DateTimeFormat(locale, options), undefined) ??
    new Intl.DateTimeFormat(locale, { ...options, timeZone: WALL_ZONE }),
);
export const numberFormat = memo((locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));
export const listFormat = memo((locale, options: Intl.ListFormatOptions) => new Intl.ListFormat(locale, options));
const pluralRules = memo((locale, options: Intl.PluralRulesOptions) => new Intl.PluralRules(locale, options));
export const displayNames = memo((locale, options: Intl.DisplayNamesOptions) => new Intl.DisplayNames(locale, options));
export const relativeFormat = memo(
  (locale, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(locale, options),
);

/** The forms of a plural; what a language does not have is left out. */
export type PluralForms = { readonly other: string } & Partial<Readonly<Record<Intl.LDMLPluralRule, string>>>;

/** A chooser of plural forms for a language (not for a page: English words on a Chinese page have English plurals). */
export function pluralFor(language: string): (count: number, forms: PluralForms) => string {
  return (count, forms) => forms[pluralRules(language, {}).select(count)] ?? forms.other;
}

/**
 * The same for sentences with a number in two forms, `#` standing for the number: `counted('# city', '# cities')`. Enough for every language here
 * but Arabic.
 */
export function countedFor(
  language: string,
): (one: string, other: string) => (count: number, shown?: string) => string {
  const plural = pluralFor(language);
  return (one, other) =>
    (count, shown = '') =>
      plural(count, { one, other }).replace('#', () => shown);
}

/** The first letter large where the script has large letters: "mai 2027" → "Mai 2027". */
export function sentenceCase(text: string, locale: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(localeOf(locale)) + text.slice(first.length);
}

/** Text whose direction may differ from the sentence around it, between U+2068 and U+2069. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
