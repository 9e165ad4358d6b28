/**
 * The only place that shows numbers, days and times. Every function takes the element's locale as it was written on the page (`localeOf` mends it),
 * and none throws: neither for a broken tag nor for an unknown zone, currency or code.
 *
 * A moment is a number of milliseconds since 1970. Wall time goes through `wallMoment`, which makes it a moment in UTC; that is why `zone` is
 * "UTC" where it is left out. An instant needs its zone said: `{ zone: visitorZone() }`.
 */
import {
  attempt,
  dateFormat,
  LAST_RESORT,
  listFormat,
  numberFormat,
  relativeFormat,
  sentenceCase,
  WALL_ZONE,
} from './intl.js';

export { isolate, localeOf, sentenceCase } from './intl.js';
export { languageName, offsetName, regionName, zoneCity, zoneWords } from './names.js';

const DAY_MS = 86_400_000;

export interface ZoneOption {
  /** IANA name; default: UTC, the zone of wall moments. */
  readonly zone?: string | undefined;
}
export interface DateOptions extends ZoneOption {
  readonly weekday?: 'long' | 'short' | undefined;
  readonly month?: 'long' | 'short' | undefined;
  /** Names the year as well. */
  readonly year?: boolean | undefined;
}

export function formatNumber(value: number, locale: string): string {
  return numberFormat(locale, {}).format(value);
}

/** "5 €", "5–8 €"; an unknown currency is written as it came. */
export function formatPrice(
  price: { min: number; max?: number | undefined; currency: string },
  locale: string,
): string {
  const { min, max = min, currency } = price;
  const options = { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' } as const;
  return attempt(
    () => {
      const format = numberFormat(locale, options);
      return max > min ? format.formatRange(min, max) : format.format(min);
    },
    `${formatNumber(min, locale)}${max > min ? `–${formatNumber(max, locale)}` : ''} ${currency}`,
  );
}

/** The moment, in UTC, at which clocks in UTC show this wall time: `YYYY-MM-DD`, `HH:mm[:ss]`. NaN where it is none. */
export function wallMoment(date: string, time = '00:00'): number {
  return Date.parse(`${date}T${time}Z`);
}

let here: string | undefined;

// V8 gives no zone on a machine that is set to "EST5", whatever its type says.
function namedZone({ timeZone }: { readonly timeZone?: string }): string {
  return timeZone ?? 'Etc/Unknown';
}

/** The visitor's own zone; asked for once, for asking is slow. */
export function visitorZone(): string {
  here ??= namedZone(Intl.DateTimeFormat().resolvedOptions());
  return here;
}

/** "14", the bare number of a day. */
export function formatDayNumber(moment: number, locale: string, { zone = WALL_ZONE }: ZoneOption = {}): string {
  const parts = safely(moment, (at) => dateFormat(locale, { day: 'numeric', timeZone: zone }).formatToParts(at));
  return parts === undefined ? '' : (parts.find((part) => part.type === 'day')?.value ?? '');
}

/** "15–17"; over the end of a month "30–2": the month is said elsewhere. */
export function formatDayNumbers(from: number, to: number, locale: string, option: ZoneOption = {}): string {
  const [first, last] = [formatDayNumber(from, locale, option), formatDayNumber(to, locale, option)];
  return first === last && !(to - from >= DAY_MS) ? first : `${first}–${last}`;
}

/** "ven.", or "vendredi" with `width` long. */
export function formatWeekday(
  moment: number,
  locale: string,
  { zone = WALL_ZONE, width = 'short' }: ZoneOption & { readonly width?: 'long' | 'short' | 'narrow' | undefined } = {},
): string {
  return safely(moment, (at) => dateFormat(locale, { weekday: width, timeZone: zone }).format(at)) ?? '';
}

/** "sam. – lun." */
export function formatWeekdays(
  from: number,
  to: number,
  locale: string,
  { zone = WALL_ZONE }: ZoneOption = {},
): string {
  return range(from, to, dateFormat(locale, { weekday: 'short', timeZone: zone }));
}

/** "mai" or "nov.", beside a day that stands elsewhere. */
export function formatMonthName(moment: number, locale: string, { zone = WALL_ZONE }: ZoneOption = {}): string {
  return safely(moment, (at) => dateFormat(locale, { month: 'short', timeZone: zone }).format(at)) ?? '';
}

/** "Mai 2027", as a heading. */
export function formatMonth(moment: number, locale: string, { zone = WALL_ZONE }: ZoneOption = {}): string {
  const format = dateFormat(locale, { month: 'long', year: 'numeric', timeZone: zone });
  return sentenceCase(safely(moment, (at) => format.format(at)) ?? '', locale);
}

/** "mai – juin 2027", inside a sentence. */
export function formatMonths(from: number, to: number, locale: string, { zone = WALL_ZONE }: ZoneOption = {}): string {
  return range(from, to, dateFormat(locale, { month: 'long', year: 'numeric', timeZone: zone }));
}

/** "14 mai", "vendredi 14 mai", "14 mai 2027": what `options` ask for. */
export function formatDate(moment: number, locale: string, options: DateOptions = {}): string {
  return safely(moment, (at) => dateFormat(locale, dateOptions(options)).format(at)) ?? '';
}

/** "9–11 juin", "30 mai – 2 juin", with the year or weekdays where asked for. */
export function formatDates(from: number, to: number, locale: string, options: DateOptions = {}): string {
  return range(from, to, dateFormat(locale, dateOptions(options)));
}

/** "18:30" or "6:30 PM", as the locale counts. */
export function formatTime(moment: number, locale: string, { zone = WALL_ZONE }: ZoneOption = {}): string {
  return safely(moment, (at) => timeFormat(locale, zone).format(at)) ?? '';
}

/** "18:30 – 21:00"; an end after midnight stays a time ("22:00 – 01:30"), where `Intl` alone would write both dates. */
export function formatTimes(from: number, to: number, locale: string, { zone = WALL_ZONE }: ZoneOption = {}): string {
  const day = { zone, year: true };
  if (formatDate(from, locale, day) === formatDate(to, locale, day)) return timeRange(from, to, locale, zone);
  return `${formatTime(from, locale, { zone })} – ${formatTime(to, locale, { zone })}`;
}

/**
 * When data were fresh: "11 mai à 18:40", with the year where it is not that of `now`. An instant, so the visitor's zone where none is given.
 */
export function formatStamp(
  moment: number,
  locale: string,
  { zone = visitorZone(), now = Date.now() }: ZoneOption & { readonly now?: number | undefined } = {},
): string {
  const year = (at: number): string => dateFormat(LAST_RESORT, { year: 'numeric', timeZone: zone }).format(at);
  return (
    safely(moment, (at) =>
      dateFormat(locale, {
        ...dateOptions({ zone, year: year(at) !== year(now) }),
        hour: 'numeric',
        minute: '2-digit',
      }).format(at),
    ) ?? ''
  );
}

/** "aujourd’hui", "demain", "dans 3 jours": how far a day is, in days. */
export function relativeDay(days: number, locale: string): string {
  return relativeFormat(locale, { numeric: 'auto' }).format(days, 'day');
}

/** "A, B et C". */
export function formatList(
  items: readonly string[],
  locale: string,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return listFormat(locale, { type }).format(items);
}

function dateOptions({ zone = WALL_ZONE, weekday, month = 'long', year }: DateOptions): Intl.DateTimeFormatOptions {
  return { timeZone: zone, day: 'numeric', month, ...(weekday && { weekday }), ...(year && { year: 'numeric' }) };
}

function timeFormat(locale: string, zone: string): Intl.DateTimeFormat {
  return dateFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: zone });
}

/** `Intl` throws for NaN and for moments beyond its calendar: those are nothing to show. */
function safely<T>(moment: number, show: (moment: number) => T): T | undefined {
  return attempt(() => show(moment), undefined);
}

// Some locales write "8:00" alone and "08:00 – 10:00" in a range (CLDR 48: fr, de, it, nl, pt): one page, one way.
function timeRange(from: number, to: number, locale: string, zone: string): string {
  const format = timeFormat(locale, zone);
  const morning = timeFormat(locale, WALL_ZONE).formatToParts(wallMoment('2024-01-01', '08:00'));
  const hasShortHour = morning.some(({ type, value }) => type === 'hour' && value.length === 1);
  const parts = attempt(() => format.formatRangeToParts(from, to), undefined);
  if (!parts || !hasShortHour) return range(from, to, format);
  return parts.map(({ type, value }) => (type === 'hour' ? value.replace(/^0(?=\d)/, '') : value)).join('');
}

/** `formatRange`, or the two ends by themselves where it refuses (an end before the start). */
function range(from: number, to: number, format: Intl.DateTimeFormat): string {
  return attempt(
    () => format.formatRange(from, to),
    attempt(() => `${format.format(from)} – ${format.format(to)}`, ''),
  );
}
