/** How a week looks in a locale. */
import { formatWeekday, wallMoment } from './format.js';
import { localeOf } from './intl.js';

/** Narrow to long names of the seven days, the first being the one that begins the week in this locale. */
export function weekdayNames(locale: string, width: 'long' | 'short' | 'narrow' = 'short'): string[] {
  // 1 January 2024 was a Monday.
  const monday = wallMoment('2024-01-01');
  const first = weekStart(locale) - 1;
  return Array.from({ length: 7 }, (_, day) =>
    formatWeekday(monday + (first + day) * 24 * 3_600_000, locale, { width }),
  );
}

// CLDR 48, weekData; every other region begins on Monday, but the Maldives on Friday.
const SATURDAY_REGIONS = 'AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY';
const SUNDAY_REGIONS =
  'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW';

interface WeekLocale extends Intl.Locale {
  getWeekInfo?(): { firstDay: number };
  readonly weekInfo?: { firstDay: number };
}

/** The day that begins a week: 1 Monday to 7 Sunday. Firefox has no `getWeekInfo`: there by region. */
export function weekStart(locale: string): number {
  const intl: WeekLocale = new Intl.Locale(localeOf(locale));
  const info = intl.getWeekInfo?.() ?? intl.weekInfo;
  if (info !== undefined) return info.firstDay;
  const region = intl.maximize().region ?? '001';
  if (region === 'MV') return 5;
  if (SUNDAY_REGIONS.includes(region)) return 7;
  return SATURDAY_REGIONS.includes(region) ? 6 : 1;
}
