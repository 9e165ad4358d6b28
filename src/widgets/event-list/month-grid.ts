import type { EventRow } from '../../contract/events.js';
import { wallMoment } from '../../i18n/format.js';

const DAY_MS = 86_400_000;
const DAYS_IN_WEEK = 7;
/** Lines of events that one day has room for; the last of them says how many more there are. */
const LINES = 3;

/** The first and last local day that an event touches, `YYYY-MM-DD`. */
export interface EventDays {
  readonly first: string;
  readonly last: string;
}

/** One line of one day. */
export interface DayLine {
  readonly row: EventRow;
  /** A bar over several days; else an event of this day alone. */
  readonly isLong: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Whether the title is written here: on the first day, and again where a week begins. */
  readonly isTitled: boolean;
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

function weekOf(placed: readonly Placed[], start: string, month: string): GridDay[] {
  const dates = Array.from({ length: DAYS_IN_WEEK }, (_, day) => addDays(start, day));
  const lines = dates.map((): (DayLine | undefined)[] => []);
  const isLong = ({ first, last }: Placed) => first !== last;
  for (const event of [...placed.filter(isLong), ...placed.filter((each) => !isLong(each))]) {
    const from = Math.max(
      0,
      dates.findIndex((date) => date >= event.first),
    );
    const to = dates.findLastIndex((date) => date <= event.last);
    const line = freeLine(lines.slice(from, to + 1));
    for (let day = from; day <= to; day += 1) {
      const date = dates[day] ?? start;
      const ofDay = lines[day] ?? [];
      ofDay[line] = {
        row: event.row,
        isLong: isLong(event),
        isFirst: date === event.first,
        isLast: date === event.last,
        isTitled: day === from,
      };
    }
  }
  return dates.map((date, day) => dayOf(date, lines[day] ?? [], placed, month));
}

function freeLine(days: readonly (readonly (DayLine | undefined)[])[]): number {
  let line = 0;
  while (days.some((ofDay) => ofDay[line] !== undefined)) line += 1;
  return line;
}

function dayOf(
  date: string,
  lines: readonly (DayLine | undefined)[],
  placed: readonly Placed[],
  month: string,
): GridDay {
  const rows = placed.filter(({ first, last }) => first <= date && date <= last).map(({ row }) => row);
  const room = lines.length > LINES ? LINES - 1 : LINES;
  const shown = Array.from({ length: Math.min(room, lines.length) }, (_, line) => lines[line]);
  const drawn = shown.filter((line) => line !== undefined).length;
  return { date, isInMonth: date.startsWith(month), lines: shown, hidden: rows.length - drawn, rows };
}
