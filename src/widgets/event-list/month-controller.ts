import type { LitElement, ReactiveController } from 'lit';
import type { EventRow } from '../../contract/events.js';
import { addStyles } from '../../element/added-styles.js';
import { formatDate, wallMoment } from '../../i18n/format.js';
import { weekStart } from '../../i18n/week.js';
import type { RowSetting } from './event-row.js';
import { dayOf, lastDay, timesOf, visitorDay, type TimeZoneChoice } from '../../ui/event-card/event-time.js';
import { relationsOf } from './event-relations.js';
import { BeyondController, type Beyond, type MonthRows } from './month-beyond.js';
import { addDays, addMonths, monthGrid, startOfWeek, type EventDays } from './month-grid.js';
import { monthView, type Emptiness } from './month-view.js';
import { monthStyles } from './month.styles.js';

const MONTHS_IN_YEAR = 12;
const DAYS_IN_WEEK = 7;
const MONTH_DAYS = 31;
const CLOCKS_APART_DAYS = 2;
const LAST_DAY = '9999-12-31';
const MONTH_LENGTH = 'YYYY-MM'.length;

/** What a month is drawn from. */
export interface MonthList extends MonthRows {
  /** The list holds what is over, not what is to come. */
  readonly isPast: boolean;
  /** Where the rest is; undefined where nobody knows, or the page's author wants none of it. */
  readonly beyond: Beyond | undefined;
  readonly row: (month: MonthRows) => RowSetting;
}

/** Holds which month is shown and which day of it is chosen; moves by keys as a grid does. */
export class MonthController implements ReactiveController {
  readonly #host: LitElement;
  readonly #beyond: BeyondController;
  #day: string | undefined;
  #takesFocus = false;
  #bringsRows = false;
  // Turned to a month of which nothing is read yet: its first event is chosen when it comes.
  #turnedTo: string | undefined;
  #isPast: boolean | undefined;
  #turnedFrom: MonthRows['listing'] | undefined;
  #openId: string | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    this.#beyond = new BeyondController(host);
    addStyles(host, monthStyles);
    host.addController(this);
  }

  hostUpdated(): void {
    const root = this.#host.renderRoot;
    if (this.#takesFocus)
      root.querySelector<HTMLElement>('.day[tabindex="0"]')?.focus({ preventScroll: this.#bringsRows });
    if (this.#bringsRows) bringIntoView(root.querySelector('.of-day .opened, .of-day > .quiet, .of-day .event'));
    this.#takesFocus = this.#bringsRows = false;
  }

  render(list: MonthList): unknown {
    const all = this.#beyond.together(list, list.beyond);
    const setting = eachDate(list.row(all));
    const isTurning = this.#isTurning(list);
    const { language } = setting;
    const { timeZone } = language;
    const { rows } = all;
    const today = visitorDay(language.now);
    const day = this.#chosen(rows, today, setting);
    const isBeyond = list.isPast ? day > today : day < today;
    if (list.beyond && isBeyond && !isTurning) this.#beyond.read(list.beyond);
    const month = day.slice(0, MONTH_LENGTH);
    const start = weekStart(language.locale);
    return monthView({
      weeks: monthGrid(datesOf(all, month, timeZone), month, start, (row) => daysOf(row, timeZone)),
      month,
      day,
      today,
      row: setting,
      empty: isBeyond ? this.#emptiness(list) : isRead(list.listing) ? 'nothing' : 'soFar',
      isReading: this.#beyond.isReading,
      retry: this.#retry(list),
      turn: (months) => {
        const target = addMonths(day, months);
        const first = firstIn(rows, target.slice(0, MONTH_LENGTH), timeZone);
        this.#go(first ?? target, {});
        this.#turnedTo = first === undefined ? target : undefined;
      },
      choose: (date) => {
        this.#go(date, { takesFocus: true, bringsRows: true });
      },
      open: (row, date) => {
        this.#go(date, { takesFocus: true, bringsRows: true });
        if (setting.openId !== row.id) setting.toggle(row);
      },
      press: (event) => {
        this.#move(event, day, start, language.locale);
      },
    });
  }

  // From what is to come to what is over, or back: the old rows are shown until the new ones come, which choose a day anew.
  #isTurning({ isPast, listing }: MonthList): boolean {
    if (this.#isPast !== undefined && this.#isPast !== isPast) this.#turnedFrom = listing;
    this.#isPast = isPast;
    if (this.#turnedFrom && this.#turnedFrom !== listing) this.#turnedFrom = this.#day = undefined;
    return this.#turnedFrom !== undefined;
  }

  #chosen(rows: readonly EventRow[], today: string, { openId, language: { timeZone } }: RowSetting): string {
    const day = (this.#day ??= firstDay(rows, today, timeZone));
    const month = day.slice(0, MONTH_LENGTH);
    const turned = this.#turnedTo === day ? firstIn(rows, month, timeZone) : undefined;
    if (turned !== undefined) return (this.#day = turned);
    if (this.#openId === openId) return day;
    // Opened by the page's address, or in another view: its day is shown.
    const opened = rows.find(({ id }) => id === openId);
    if (opened || openId === undefined) this.#openId = openId;
    if (!opened) return day;
    const { first, last } = daysOf(opened, timeZone);
    return first <= day && day <= last ? day : (this.#day = first);
  }

  #emptiness({ beyond }: MonthList): Emptiness {
    if (!beyond || (this.#beyond.failed && !this.#beyond.isReading)) return 'unknown';
    return this.#beyond.isWhole ? 'nothing' : 'soFar';
  }

  #retry({ beyond }: MonthList): (() => void) | undefined {
    if (!beyond || !this.#beyond.failed) return undefined;
    return () => {
      this.#beyond.read(beyond, true);
      this.#takesFocus = true;
      this.#host.requestUpdate();
    };
  }

  #go(day: string, { takesFocus = false, bringsRows = false }): void {
    this.#day = day;
    this.#turnedTo = undefined;
    this.#takesFocus = takesFocus;
    this.#bringsRows = bringsRows;
    this.#host.requestUpdate();
  }

  #move(event: KeyboardEvent, day: string, start: number, locale: string): void {
    const isButton = event.target instanceof HTMLElement && event.target.classList.contains('day');
    if (!isButton || event.altKey || event.ctrlKey || event.metaKey) return;
    const isMirrored = getComputedStyle(event.target).direction === 'rtl';
    const target = targetOf(event, day, start, isMirrored);
    if (target === undefined || formatDate(wallMoment(target), locale) === '') return;
    event.preventDefault();
    this.#go(target, { takesFocus: true });
  }
}

/** Where a key leads from a day; undefined for keys that are none of the grid's. */
export function targetOf(
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  day: string,
  start: number,
  isMirrored: boolean,
): string | undefined {
  const forth = isMirrored ? -1 : 1;
  const months = shiftKey ? MONTHS_IN_YEAR : 1;
  const targets: Readonly<Record<string, () => string>> = {
    ArrowRight: () => addDays(day, forth),
    ArrowLeft: () => addDays(day, -forth),
    ArrowDown: () => addDays(day, 7),
    ArrowUp: () => addDays(day, -7),
    Home: () => startOfWeek(day, start),
    End: () => addDays(startOfWeek(day, start), 6),
    PageDown: () => addMonths(day, months),
    PageUp: () => addMonths(day, -months),
  };
  return Object.hasOwn(targets, key) ? targets[key]?.() : undefined;
}

// A month shows all dates of a series, each on its day: "and 5 more" would say them twice.
function eachDate(setting: RowSetting): RowSetting {
  return { ...setting, counts: (row) => ({ ...setting.counts(row), dates: 0 }) };
}

// Where the first event is, if nothing is on in the present month: a grid of empty days helps nobody.
function firstDay(rows: readonly EventRow[], today: string, timeZone: TimeZoneChoice): string {
  const isNear = near(today, Infinity);
  const next = rows.find((row) => isNear(row) && daysOf(row, timeZone).last >= today) ?? rows[0];
  if (!next) return today;
  const { first, last } = daysOf(next, timeZone);
  return first < today && last >= today ? today : first;
}

// Who turns a page wants to see what is on: the first day of that month with an event, if there is one.
function firstIn(rows: readonly EventRow[], month: string, timeZone: TimeZoneChoice): string | undefined {
  const rowsNear = rows.filter(near(`${month}-01`, MONTH_DAYS));
  const days = rowsNear.map((row) => dayOf(row, timeZone)).filter((day) => day.startsWith(month));
  return days.sort()[0];
}

/** Nothing is left to read. */
function isRead({ complete, truncated }: MonthRows['listing']): boolean {
  return complete && !truncated;
}

// Every date of a series, as the list does not; but no session on its festival's own days.
function datesOf({ rows }: MonthRows, month: string, timeZone: TimeZoneChoice): readonly EventRow[] {
  const { parentOf } = relationsOf(rows);
  const isNear = near(addDays(`${month}-01`, -DAYS_IN_WEEK), MONTH_DAYS + 2 * DAYS_IN_WEEK);
  return rows.filter((row) => {
    if (!isNear(row)) return false;
    const parent = parentOf(row);
    if (!parent || parentOf(parent)) return true;
    const own = daysOf(row, timeZone);
    const around = daysOf(parent, timeZone);
    return own.first < around.first || own.last > around.last;
  });
}

/**
 * False for a row that touches none of so many days on any clock. The written dates alone tell it, as the clocks of ten
 * thousand rows cost a second; no clock is further than 26 hours from another.
 */
function near(from: string, days: number): (row: EventRow) => boolean {
  const first = addDays(from, -CLOCKS_APART_DAYS);
  const until = days === Infinity ? LAST_DAY : addDays(from, days + CLOCKS_APART_DAYS);
  // After the year 9999 a date has a sign.
  const last = until.startsWith('+') ? LAST_DAY : until;
  return ({ start, end = start }) => {
    const [begins, ends] = start < end ? [start, end] : [end, start];
    return begins.slice(0, LAST_DAY.length) <= last && ends.slice(0, LAST_DAY.length) >= first;
  };
}

const known = { event: new WeakMap<EventRow, EventDays>(), visitor: new WeakMap<EventRow, EventDays>() };

function daysOf(row: EventRow, timeZone: TimeZoneChoice): EventDays {
  const found = known[timeZone].get(row);
  if (found) return found;
  const times = timesOf(row, timeZone);
  const last = new Date(lastDay(times)).toISOString().slice(0, 'YYYY-MM-DD'.length);
  const days = { first: times.start.date, last, at: times.start.moment };
  known[timeZone].set(row, days);
  return days;
}

// The focus stays in the grid: it is the page that moves, as little as needed.
function bringIntoView(row: Element | null): void {
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  row?.scrollIntoView({ block: 'nearest', behavior });
}
