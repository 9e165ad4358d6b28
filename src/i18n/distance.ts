import { attempt, localeOf, numberFormat } from './intl.js';

/** Where people measure roads in miles (CLDR, supplemental measurement data). A page that names no region gets kilometres. */
const MILES: readonly (string | undefined)[] = ['US', 'GB', 'LR'];
const KM_PER_MILE = 1.609344;

/** "12 km", "1 240 km"; "8 mi" for en-US and en-GB. Never less than one: a town's centre is no more exact than that. */
export function formatDistance(kilometers: number, locale: string): string {
  const inMiles = attempt(() => MILES.includes(new Intl.Locale(localeOf(locale)).region), false);
  const length = Math.max(1, Math.round(inMiles ? kilometers / KM_PER_MILE : kilometers));
  return numberFormat(locale, { style: 'unit', unit: inMiles ? 'mile' : 'kilometer' }).format(length);
}
