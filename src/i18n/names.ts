/** Names of countries, languages and zones. */
import { attempt, displayNames, isolate, LAST_RESORT } from './intl.js';
import type { Messages } from './messages.js';

/** The name of a country by its ISO 3166-1 code; the code where there is no name. */
export function regionName(code: string, locale: string): string {
  return nameOf('region', code, locale);
}

/** The name of a language by its tag, in the element's language, else in English, else the tag. */
export function languageName(tag: string, locale: string): string {
  return nameOf('language', tag, locale);
}

/** "UTC+2", "UTC−4:30" for an offset as the wire writes it (`+02:00`), "UTC" for none. */
export function offsetName(offset: string): string {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(offset) ?? [];
  if (sign === undefined || hours === undefined || `${hours}${minutes ?? ''}` === '0000') return 'UTC';
  return `UTC${sign === '-' ? '−' : '+'}${Number(hours).toString()}${minutes === '00' ? '' : `:${minutes ?? ''}`}`;
}

/**
 * The city to name a zone by. The place's own `city` where the row gives one: it is what the reader knows, and in the publisher's spelling. Else the
 * city in the zone's id, in the language's spelling where `cities` (`messages.common.cities`) has it. `Intl` has no city names to give, only
 * "heure d’Europe centrale" or, unevenly, countries. "UTC" for zones that are no place: show it as it is.
 */
export function zoneCity(zone: string, cities: Readonly<Record<string, string>>, city?: string): string {
  if (city !== undefined && city !== '') return city;
  if (!zone.includes('/') || zone.startsWith('Etc/')) return 'UTC';
  const id = zone.slice(zone.lastIndexOf('/') + 1);
  return Object.hasOwn(cities, id) ? (cities[id] ?? id) : id.replaceAll('_', ' ');
}

/** Whose hours these are: "heure de Casablanca" after a city, "UTC" or "UTC−2" where the zone is no place. `zone` is an IANA name. */
export function zoneWords(words: Messages, zone: string, city?: string): string {
  const name = zoneCity(zone, words.common.cities, city);
  if (name !== 'UTC') return words.eventList.zone(isolate(name));
  // The sign in these ids is the other way round: Etc/GMT+2 is west of Greenwich.
  const [, sign, hours] = /^Etc\/GMT([+-])([1-9]\d*)$/.exec(zone) ?? [];
  return sign === undefined || hours === undefined ? 'UTC' : `UTC${sign === '+' ? '−' : '+'}${hours}`;
}

function nameOf(type: 'region' | 'language', code: string, locale: string): string {
  for (const tag of [locale, LAST_RESORT]) {
    const name = attempt(() => displayNames(tag, { type, fallback: 'none' }).of(code), undefined);
    if (name !== undefined) return name;
  }
  return code;
}
