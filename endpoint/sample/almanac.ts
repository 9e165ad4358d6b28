/** Monday is 1, Sunday 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const DAY_MS = 86_400_000;
const DAYS_A_WEEK = 7;

/**
 * Turns "in three weeks, on a Friday" into dates, so that the sample never grows old.
 * Works on calendar days alone: a wall time is a day and an hour, and no offset is ever added to it.
 */
export class Almanac {
  readonly #today: number;

  /** @param now the moment that counts as today, by its day in UTC */
  constructor(now: Date) {
    this.#today = Math.floor(now.getTime() / DAY_MS);
  }

  /** The day `days` after today (before it, if negative), as `YYYY-MM-DD`. */
  day(days: number): string {
    return new Date((this.#today + days) * DAY_MS).toISOString().slice(0, 10);
  }

  /** The first such weekday that is at least `days` after today. */
  next(days: number, weekday: Weekday): string {
    return this.day(days + ((weekday - this.#weekday(days) + DAYS_A_WEEK) % DAYS_A_WEEK));
  }

  /** The last such weekday that is at least `days` before today. */
  last(days: number, weekday: Weekday): string {
    return this.day(-days - ((this.#weekday(-days) - weekday + DAYS_A_WEEK) % DAYS_A_WEEK));
  }

  /** The first day that is the `nth` such weekday of its month and at least `days` after today. */
  monthly(days: number, nth: number, weekday: Weekday): string {
    let day = this.next(days, weekday);
    while (weekOfMonth(day) !== nth) day = dayAfter(day, DAYS_A_WEEK);
    return day;
  }

  /** The last day that was the `nth` such weekday of its month, at least `days` before today. */
  monthlyBefore(days: number, nth: number, weekday: Weekday): string {
    let day = this.last(days, weekday);
    while (weekOfMonth(day) !== nth) day = dayAfter(day, -DAYS_A_WEEK);
    return day;
  }

  /** 1 January 1970 was a Thursday. */
  #weekday(days: number): number {
    const sinceMonday = (this.#today + days + 3) % DAYS_A_WEEK;
    return sinceMonday + 1;
  }
}

/** The day so many days after another day; months and leap years are the calendar's affair. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same weekday of the same week in the next month: four weeks later, or five. */
export function monthAfter(day: string): string {
  const soon = dayAfter(day, 4 * DAYS_A_WEEK);
  return weekOfMonth(soon) === weekOfMonth(day) ? soon : dayAfter(soon, DAYS_A_WEEK);
}

/** 1 for the days from the first to the seventh of a month, and so on. */
function weekOfMonth(day: string): number {
  return Math.ceil(Number(day.slice(8)) / DAYS_A_WEEK);
}
