import type { Rule, RuleDay } from './rule.js';

const DAY_MS = 86_400_000;
export const WEEK_DAYS = 7;
/** 4 January is always in the first week of its year (ISO 8601), and 1 January 1970 was a Thursday, the fourth day after Sunday. */
const FIRST_WEEK_DAY = 4;

/** The days of a year that a rule names, in order. @param own the start */
export function daysOfYear(year: number, rule: Rule, own: Date): readonly number[] {
  const { months, weekNumbers, yearDays, monthDays, days } = rule;
  const [first, last] = [dayOf(year, 1, 1), dayOf(year, 12, 31)];
  if (yearDays.length > 0)
    return only(span(first, last), [yearDayIn(rule), monthIn(rule), monthDayIn(rule), weekdayIn(rule)]);
  if (weekNumbers.length > 0) {
    const isDay = days.length > 0 ? weekdayIn(rule) : (day: number) => weekdayOf(day) === own.getUTCDay();
    return only(weeksOf(year, rule), [isDay, monthIn(rule), monthDayIn(rule)]);
  }
  if (monthDays.length > 0 || months.length > 0) {
    const all = months.length > 0 ? months : Array.from({ length: 12 }, (_, at) => at + 1);
    return all.flatMap((month) => daysOfMonth(year, month, rule, own));
  }
  if (days.length > 0) return sorted(days.flatMap((day) => nthOf(day, first, last)));
  return valid(year, own.getUTCMonth() + 1, own.getUTCDate());
}

/** The days of a month that a rule names, in order. @param month from 1 @param own the start */
export function daysOfMonth(year: number, month: number, rule: Rule, own: Date): readonly number[] {
  const { monthDays, days } = rule;
  const [first, last] = [dayOf(year, month, 1), dayOf(year, month + 1, 0)];
  if (monthDays.length > 0) return only(span(first, last), [monthDayIn(rule), weekdayIn(rule)]);
  if (days.length > 0) return sorted(days.flatMap((day) => nthOf(day, first, last)));
  return valid(year, month, own.getUTCDate());
}

/** The days of a week that a rule names, in order. @param first the week’s first day */
export function daysOfWeek(first: number, rule: Rule, startDay: number): readonly number[] {
  const isDay = rule.days.length > 0 ? weekdayIn(rule) : (day: number) => weekdayOf(day) === weekdayOf(startDay);
  return only(span(first, first + WEEK_DAYS - 1), [isDay, monthIn(rule)]);
}

/** Whether a day comes true for a rule that goes by days or less. */
export function isDay(day: number, rule: Rule): boolean {
  return [monthIn(rule), yearDayIn(rule), monthDayIn(rule), weekdayIn(rule)].every((holds) => holds(day));
}

/** The days of the weeks that BYWEEKNO names, which may reach into the year before and the one after. */
function weeksOf(year: number, { weekNumbers, weekStart }: Rule): readonly number[] {
  const firstWeek = weekOne(year, weekStart);
  const weeks = (weekOne(year + 1, weekStart) - firstWeek) / WEEK_DAYS;
  const firsts = weekNumbers.flatMap((number) => {
    const at = number > 0 ? number - 1 : weeks + number;
    return at >= 0 && at < weeks ? [firstWeek + at * WEEK_DAYS] : [];
  });
  return sorted(firsts.flatMap((first) => span(first, first + WEEK_DAYS - 1)));
}

function weekOne(year: number, weekStart: number): number {
  const day = dayOf(year, 1, FIRST_WEEK_DAY);
  return day - daysInto(day, weekStart);
}

/** The nth such weekday between two days, or each of them. */
function nthOf({ nth, weekday }: RuleDay, first: number, last: number): readonly number[] {
  const all: number[] = [];
  for (let day = first + ((weekday - weekdayOf(first) + WEEK_DAYS) % WEEK_DAYS); day <= last; day += WEEK_DAYS)
    all.push(day);
  if (nth === 0) return all;
  const day = all.at(nth > 0 ? nth - 1 : nth);
  return day === undefined ? [] : [day];
}

type Test = (day: number) => boolean;

function monthIn({ months }: Rule): Test {
  return (day) => holds(months, new Date(day * DAY_MS).getUTCMonth() + 1);
}

function monthDayIn({ monthDays }: Rule): Test {
  return (day) => {
    const date = new Date(day * DAY_MS);
    const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
    return holds(monthDays, date.getUTCDate(), length);
  };
}

function yearDayIn({ yearDays }: Rule): Test {
  return (day) => {
    const year = new Date(day * DAY_MS).getUTCFullYear();
    const first = dayOf(year, 1, 1);
    return holds(yearDays, day - first + 1, dayOf(year, 12, 31) - first + 1);
  };
}

function weekdayIn({ days }: Rule): Test {
  return (day) => days.length === 0 || days.some(({ weekday }) => weekday === weekdayOf(day));
}

/** Whether a number is in a list, or nothing is asked. @param length where the list counts from the end as well */
export function holds(list: readonly number[], value: number, length?: number): boolean {
  return list.length === 0 || list.includes(value) || (length !== undefined && list.includes(value - length - 1));
}

function only(days: readonly number[], tests: readonly Test[]): readonly number[] {
  return days.filter((day) => tests.every((test) => test(day)));
}

function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function sorted(days: readonly number[]): readonly number[] {
  return [...new Set(days)].sort((one, other) => one - other);
}

/** A day that exists: 30 February is none. */
function valid(year: number, month: number, day: number): readonly number[] {
  const found = dayOf(year, month, day);
  return new Date(found * DAY_MS).getUTCDate() === day ? [found] : [];
}

/** Whole days since 1970. `day` 0 is the last of the month before. */
export function dayOf(year: number, month: number, day: number): number {
  return Math.floor(Date.UTC(year, month - 1, day) / DAY_MS);
}

function weekdayOf(day: number): number {
  return (((day + FIRST_WEEK_DAY) % WEEK_DAYS) + WEEK_DAYS) % WEEK_DAYS;
}

/** How many days a day is into its week. */
export function daysInto(day: number, weekStart: number): number {
  return (weekdayOf(day) - weekStart + WEEK_DAYS) % WEEK_DAYS;
}
