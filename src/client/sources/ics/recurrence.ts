import type { Frequency, Rule } from './rule.js';
import { WEEK_DAYS, dayOf, daysInto, daysOfMonth, daysOfWeek, daysOfYear, holds, isDay } from './rule-days.js';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** 1 January 1970 was a Thursday. */
const FIRST_WEEKDAY = 4;
/** Periods, and moments in them, that are looked at for one rule: one that never comes true ends here, and so does one that counts from long ago. */
const STEPS_MAX = 100_000;

/** How many steps are left for all rules of a feed. */
export interface Budget {
  left: number;
}

/** Where to begin looking, and where to end. Wall times as moments in UTC, ms; both ends belong to it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A period of a rule: the days in it that come true, as whole days since 1970. */
interface Period {
  readonly days: readonly number[];
  /** First day of the period. */
  readonly begins: number;
}

/**
 * The occurrences of a rule within a span, in order (RFC 5545, 3.8.5.3). The start is always one of them and counts as
 * the first. All is on the clock of one place: what its offset is at each of them is for others to say.
 *
 * @param start wall time as a moment in UTC, ms
 * @param until the last moment that counts, likewise; Infinity for none
 * @param most after so many it ends
 * @param budget what is left of it is used up
 */
export function occurrencesOf(
  rule: Rule,
  start: number,
  until: number,
  span: Span,
  most: number,
  budget: Budget = { left: STEPS_MAX },
): number[] {
  const found: number[] = [];
  const end = Math.min(until, span.to);
  const own: Budget = { left: Math.min(STEPS_MAX, budget.left) };
  const before = own.left;
  let counted = 0;
  for (const moment of momentsOf(rule, start, span.from, end, own)) {
    if (moment > end) break;
    counted += 1;
    if (moment >= span.from) found.push(moment);
    if (counted === rule.count || found.length >= most) break;
  }
  budget.left -= before - own.left;
  return found;
}

/** From the start on, once each. Where nothing has to be counted, what lies before `from` may be left out. */
function* momentsOf(rule: Rule, start: number, from: number, end: number, budget: Budget): Generator<number> {
  yield start;
  const first = rule.count === undefined ? Math.max(start, from) : start;
  for (const period of periodsOf(rule, start, first)) {
    budget.left -= 1;
    if (budget.left < 0 || period.begins * DAY_MS > end) return;
    for (const moment of momentsIn(period, rule, start, budget)) if (moment > start) yield moment;
  }
}

function* momentsIn({ days }: Period, rule: Rule, start: number, budget: Budget): Generator<number> {
  const step = STEPS[rule.frequency];
  if (step !== undefined) {
    for (const day of days) yield* shortMoments(day, step, rule, start, budget);
    return;
  }
  const times = timesOfDay(rule, start);
  yield* placed(
    days.flatMap((day) => times.map((time) => day * DAY_MS + time)),
    rule,
  );
}

/** Of a set those that BYSETPOS names. */
function placed(set: readonly number[], { positions }: Rule): readonly number[] {
  if (positions.length === 0) return set;
  const chosen = positions.flatMap((position) => set.at(position > 0 ? position - 1 : position) ?? []);
  return [...new Set(chosen)].sort((one, other) => one - other);
}

/** The times of a day in ms, where each day has the same. */
function timesOfDay({ hours, minutes, seconds }: Rule, start: number): readonly number[] {
  const own = new Date(start);
  const [allHours, allMinutes, allSeconds] = [
    or(hours, own.getUTCHours()),
    or(minutes, own.getUTCMinutes()),
    or(seconds, own.getUTCSeconds()),
  ];
  return allHours.flatMap((hour) =>
    allMinutes.flatMap((minute) =>
      allSeconds.map((second) => hour * HOUR_MS + minute * MINUTE_MS + second * SECOND_MS),
    ),
  );
}

const STEPS: Partial<Record<Frequency, number>> = { HOURLY: HOUR_MS, MINUTELY: MINUTE_MS, SECONDLY: SECOND_MS };

/** Within a day: every so many hours, minutes or seconds, counted from the start. */
function* shortMoments(day: number, step: number, rule: Rule, start: number, budget: Budget): Generator<number> {
  const { interval } = rule;
  const origin = Math.floor(start / step);
  const begins = (day * DAY_MS) / step;
  // To the first one of this day that is a whole number of intervals away.
  const offset = (((origin - begins) % interval) + interval) % interval;
  for (let at = begins + offset; at < begins + DAY_MS / step && budget.left > 0; at += interval) {
    budget.left -= 1;
    if (isTime(at * step, step, rule)) yield* placed(withinStep(at * step, step, rule, new Date(start)), rule);
  }
}

/** Whether the hour, and the minute and second where the steps are as short, are among those that are named. */
function isTime(moment: number, step: number, { hours, minutes, seconds }: Rule): boolean {
  const time = new Date(moment);
  if (!holds(hours, time.getUTCHours())) return false;
  if (step < HOUR_MS && !holds(minutes, time.getUTCMinutes())) return false;
  return step > SECOND_MS || holds(seconds, time.getUTCSeconds());
}

/** What is named within one step: minutes of an hour, seconds of a minute. */
function withinStep(moment: number, step: number, { minutes, seconds }: Rule, own: Date): readonly number[] {
  const inHour = step === HOUR_MS ? or(minutes, own.getUTCMinutes()) : [0];
  const inMinute = step === SECOND_MS ? [0] : or(seconds, own.getUTCSeconds());
  return inHour.flatMap((minute) => inMinute.map((second) => moment + minute * MINUTE_MS + second * SECOND_MS));
}

/** The periods from that of `first` on, without end. */
function* periodsOf(rule: Rule, start: number, first: number): Generator<Period> {
  const { interval, frequency } = rule;
  const count = COUNTS[frequency] ?? COUNTS.DAILY;
  const step = frequency in STEPS ? 1 : interval;
  const from = count.at(start, rule);
  for (let at = from + Math.max(0, Math.floor((count.at(first, rule) - from) / step)) * step; ; at += step)
    yield count.period(at, rule, start);
}

/** How periods of a length are counted, and what is in one. */
interface Count {
  readonly at: (moment: number, rule: Rule) => number;
  readonly period: (at: number, rule: Rule, start: number) => Period;
}

// Shorter ones than a day are a day's: what comes true within it, is said by their own steps.
const COUNTS = {
  YEARLY: {
    at: (moment) => new Date(moment).getUTCFullYear(),
    period: (year, rule, start) => ({ begins: dayOf(year, 1, 1), days: daysOfYear(year, rule, new Date(start)) }),
  },
  MONTHLY: {
    at: (moment) => new Date(moment).getUTCFullYear() * 12 + new Date(moment).getUTCMonth(),
    period: (at, rule, start) => {
      const [year, month] = [Math.floor(at / 12), (at % 12) + 1];
      const days = holds(rule.months, month) ? daysOfMonth(year, month, rule, new Date(start)) : [];
      return { begins: dayOf(year, month, 1), days };
    },
  },
  WEEKLY: {
    at: (moment, { weekStart }) => {
      const day = Math.floor(moment / DAY_MS);
      return (day - daysInto(day, weekStart) - (weekStart - FIRST_WEEKDAY)) / WEEK_DAYS;
    },
    period: (at, rule, start) => {
      const begins = at * WEEK_DAYS + (rule.weekStart - FIRST_WEEKDAY);
      return { begins, days: daysOfWeek(begins, rule, Math.floor(start / DAY_MS)) };
    },
  },
  DAILY: {
    at: (moment) => Math.floor(moment / DAY_MS),
    period: (day, rule) => ({ begins: day, days: isDay(day, rule) ? [day] : [] }),
  },
} satisfies Partial<Record<Frequency, Count>> as Partial<Record<Frequency, Count>> & { readonly DAILY: Count };

function or(list: readonly number[], own: number): readonly number[] {
  return list.length > 0 ? list : [own];
}
