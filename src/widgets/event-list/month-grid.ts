import type { EventRow } from '../../contract/events.js';
import { wallMoment } from '../../i18n/format.js';

const DAY_MS = 86_400_000;
const DAYS_IN_WEEK = 7;
/** Lines of events that one day has room for; in a fuller one the last of them says how many more there are. */
const LINES = 3;

/** The first and last local day that an event touches, `YYYY-MM-DD`. */
export interface EventDays {
  readonly first: string;
  readonly last: string;
  /** When it begins on the clock that it is shown by, as a moment in UTC: milliseconds. Default: midnight. */
  readonly at?: number;
}

/** One line of one day. */
export interface DayLine {
  readonly row: EventRow;
  /** A bar over several days; else an event of this day alone. */
  readonly isLong: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Over how many days the title runs that is written here: where a bar begins, and again in each week; 0 for none. */
  readonly span: number;
}

export interface GridDay {
  readonly date: string;
  readonly isInMonth: boolean;
  /** What is drawn, line by line; undefined keeps a line free, so that a bar stays level over its days. */
  readonly lines: readonly (DayLine | undefined)[];
  /** Events that found no line. */
  readonly hidden: number;
  /** All events of the day, in order. */
  readonly rows: readonly EventRow[];
}

/** `YYYY-MM-DD`, so many days later. */
export function addDays(date: string, days: number): string {
  return new Date(wallMoment(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day so many months later, the last day of a month that is too short for it. `date` within the years 1 to 9999. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const index = Math.min(Math.max(year * 12 + month - 1 + months, 12), 9999 * 12 + 11);
  const first = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
  const last = addDays(`${first}-01`, DAYS_IN_MONTH_MAX).slice(0, 7) === first ? DAYS_IN_MONTH_MAX + 1 : daysIn(first);
  return `${first}-${String(Math.min(day, last)).padStart(2, '0')}`;
}

const DAYS_IN_MONTH_MAX = 30;

function daysIn(month: string): number {
  for (let day = DAYS_IN_MONTH_MAX; day > 27; day -= 1) {
    if (addDays(`${month}-01`, day - 1).startsWith(month)) return day;
  }
  return 28;
}

/** The first day of the week in which a date lies. `weekStart`: 1 Monday to 7 Sunday. */
export function startOfWeek(date: string, weekStart: number): string {
  const weekday = new Date(wallMoment(date)).getUTCDay();
  return addDays(date, -((weekday - weekStart + DAYS_IN_WEEK) % DAYS_IN_WEEK));
}

/**
 * The weeks of a month with what is on. An event over several days keeps one line for a whole week; events of one day
 * take the lines that are left, in the order of their hours.
 *
 * @param month `YYYY-MM`
 */
export function monthGrid(
  rows: readonly EventRow[],
  month: string,
  weekStart: number,
  daysOf: (row: EventRow) => EventDays,
): readonly (readonly GridDay[])[] {
  const placed = rows.map((row) => ({ row, ...daysOf(row) }));
  const weeks: GridDay[][] = [];
  // After the year 9999 a date has a sign: no month of the contract reaches there.
  const isNear = (start: string) => !start.startsWith('+') && start.slice(0, 7) <= month;
  for (let start = startOfWeek(`${month}-01`, weekStart); isNear(start); start = addDays(start, DAYS_IN_WEEK)) {
    const end = addDays(start, DAYS_IN_WEEK - 1);
    weeks.push(
      weekOf(
        placed.filter(({ first, last }) => first <= end && last >= start),
        start,
        month,
      ),
    );
  }
  return weeks;
}

interface Placed extends EventDays {
  readonly row: EventRow;
}

type Lines = readonly (DayLine | undefined)[];

function weekOf(events: readonly Placed[], start: string, month: string): GridDay[] {
  const placed = events.toSorted(byStart);
  const dates = Array.from({ length: DAYS_IN_WEEK }, (_, day) => addDays(start, day));
  const lines = dates.map((): (DayLine | undefined)[] => []);
  for (const event of placed.filter(isLong)) layBar(event, dates, lines);
  dates.forEach((date, day) => {
    // Below the bars: what is above a bar must be as high on all its days.
    const single = ({ row }: Placed): DayLine => ({ row, isLong: false, isFirst: true, isLast: true, span: 1 });
    lines[day]?.push(...placed.filter((event) => !isLong(event) && event.first === date).map(single));
  });
  const shown = lines.map(shownOf);
  return dates.map((date, day) => {
    const rows = placed.filter(({ first, last }) => first <= date && date <= last).map(({ row }) => row);
    const drawn = (shown[day] ?? []).map((line, at) => line && { ...line, span: spanOf(shown, day, at) });
    const hidden = rows.length - drawn.filter((line) => line !== undefined).length;
    return { date, isInMonth: date.startsWith(month), lines: drawn, hidden, rows };
  });
}

function isLong({ first, last }: EventDays): boolean {
  return first !== last;
}

// In the order of hours; of two that begin together the longer first, as it holds its line for longer.
function byStart(a: EventDays, b: EventDays): number {
  if (a.first !== b.first) return a.first < b.first ? -1 : 1;
  return momentOf(a) - momentOf(b) || (a.last === b.last ? 0 : a.last > b.last ? -1 : 1);
}

function momentOf({ first, at }: EventDays): number {
  return at ?? wallMoment(first);
}

function layBar(event: Placed, dates: readonly string[], lines: readonly (DayLine | undefined)[][]): void {
  const touched = dates.flatMap((date, day) => (event.first <= date && date <= event.last ? [day] : []));
  const line = freeLine(touched.map((day) => lines[day] ?? []));
  for (const day of touched) {
    const isFirst = dates[day] === event.first;
    const isLast = dates[day] === event.last;
    const ofDay = lines[day];
    if (ofDay) ofDay[line] = { row: event.row, isLong: true, isFirst, isLast, span: 0 };
  }
}

function freeLine(days: readonly Lines[]): number {
  let line = 0;
  while (days.some((ofDay) => ofDay[line] !== undefined)) line += 1;
  return line;
}

// A day full of bars says what it holds besides: the first event of its own gets a line more.
function shownOf(lines: Lines): Lines {
  const all = Array.from(lines);
  if (all.length <= LINES) return all;
  const shown = all.slice(0, LINES - 1);
  const single = all.find((line) => line?.isLong === false);
  return single && !shown.includes(single) && shown.every((line) => line?.isLong !== false)
    ? [...shown, single]
    : shown;
}

function spanOf(days: readonly Lines[], day: number, at: number): number {
  const line = days[day]?.[at];
  const isOn = (other: number) => line !== undefined && days[other]?.[at]?.row === line.row;
  if (line?.isLong !== true) return 1;
  if (isOn(day - 1)) return 0;
  let end = day;
  while (isOn(end)) end += 1;
  return end - day;
}
