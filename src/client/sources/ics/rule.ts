/** What a recurrence rule says (RFC 5545, 3.3.10), read leniently: a part that cannot be read is left out alone. */

/** From the longest period to the shortest. */
export const FREQUENCIES = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** A weekday, 0 for Sunday; `nth` of its month or year, counted from the end where negative, every one where 0. */
export interface RuleDay {
  readonly nth: number;
  readonly weekday: number;
}

/** A rule; lists are sorted and hold each number once. Times are wall times as moments in UTC, ms. */
export interface Rule {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | undefined;
  /** As written: a wall time, an instant (`Z`), or a day. */
  readonly until: string | undefined;
  readonly months: readonly number[];
  readonly weekNumbers: readonly number[];
  readonly yearDays: readonly number[];
  readonly monthDays: readonly number[];
  readonly days: readonly RuleDay[];
  readonly hours: readonly number[];
  readonly minutes: readonly number[];
  readonly seconds: readonly number[];
  readonly positions: readonly number[];
  /** First day of the week, 0 for Sunday. */
  readonly weekStart: number;
}

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const RULE_DAY = /^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)$/;
const YEAR_DAYS = 366;
const YEAR_WEEKS = 53;
const MONTH_DAYS = 31;

/** Undefined where it is no rule: no frequency that is known. */
export function readRule(text: string): Rule | undefined {
  const parts = new Map(
    text
      .toUpperCase()
      .split(';')
      .map((part) => part.split('=', 2).map((each) => each.trim()))
      .map(([name = '', value = '']) => [name, value]),
  );
  const frequency = FREQUENCIES.find((each) => each === parts.get('FREQ'));
  if (frequency === undefined) return undefined;
  const numbers = (name: string, least: number, most: number): number[] =>
    numbersIn(parts.get(name), (each) => Math.abs(each) >= least && Math.abs(each) <= most);
  const [interval = 1] = numbersIn(parts.get('INTERVAL'), (each) => each >= 1);
  const [count] = numbersIn(parts.get('COUNT'), (each) => each >= 1);
  const weekStart = WEEKDAYS.indexOf(parts.get('WKST') ?? '');
  return {
    frequency,
    interval,
    count,
    until: parts.get('UNTIL') || undefined,
    months: numbers('BYMONTH', 1, 12),
    weekNumbers: numbers('BYWEEKNO', 1, YEAR_WEEKS),
    yearDays: numbers('BYYEARDAY', 1, YEAR_DAYS),
    monthDays: numbers('BYMONTHDAY', 1, MONTH_DAYS),
    days: daysIn(parts.get('BYDAY')),
    hours: numbers('BYHOUR', 0, 23),
    minutes: numbers('BYMINUTE', 0, 59),
    // A leap second is the last of its minute: no clock of ours has it.
    seconds: numbers('BYSECOND', 0, 59),
    positions: numbers('BYSETPOS', 1, YEAR_DAYS),
    weekStart: weekStart < 0 ? 1 : weekStart,
  };
}

function numbersIn(text: string | undefined, fits: (value: number) => boolean): number[] {
  const all = (text ?? '').split(',').flatMap((part) => {
    const value = /^\s*[+-]?\d{1,9}\s*$/.test(part) ? Number(part) : NaN;
    return fits(value) ? [value] : [];
  });
  return [...new Set(all)].sort((one, other) => one - other);
}

function daysIn(text: string | undefined): RuleDay[] {
  const found = (text ?? '').split(',').flatMap((part) => {
    const [, nth = '0', name] = RULE_DAY.exec(part.replaceAll(/\s/g, '')) ?? [];
    return name === undefined ? [] : [{ nth: Number(nth), weekday: WEEKDAYS.indexOf(name) }];
  });
  return [...new Map(found.map((day) => [`${day.nth} ${day.weekday}`, day])).values()];
}
