import type { LitElement, ReactiveController } from 'lit';
import type { EventRow } from '../../contract/events.js';
import { formatDate, wallMoment } from '../../i18n/format.js';
import { weekStart } from '../../i18n/week.js';
import type { RowSetting } from './event-row.js';
import { lastDay, timesOf, visitorDay, type TimeZoneChoice } from '../../ui/event-card/event-time.js';
import { addDays, addMonths, monthGrid, startOfWeek, type EventDays } from './month-grid.js';
import { monthView } from './month-view.js';
import { monthStyles } from './month.styles.js';

const MONTHS_IN_YEAR = 12;

/** Holds which month is shown and which day of it is chosen; moves by keys as a grid does. */
export class MonthController implements ReactiveController {
  readonly #host: LitElement;
  #day: string | undefined;
  #takesFocus = false;
  #rows: readonly EventRow[] | undefined;
  #days = new Map<EventRow, EventDays>();

  constructor(host: LitElement) {
    this.#host = host;
    const root = host.renderRoot as ShadowRoot;
    if (monthStyles.styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, monthStyles.styleSheet];
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.#takesFocus) return;
    this.#takesFocus = false;
    this.#host.renderRoot.querySelector<HTMLElement>('.day[tabindex="0"]')?.focus();
  }

  /** @param rows those that lead, in order */
  render(rows: readonly EventRow[], setting: RowSetting): unknown {
    const { language } = setting;
    const today = visitorDay(language.now);
    const day = (this.#day ??= this.#firstDay(rows, today, language.timeZone));
    this.#remember(rows, language.timeZone);
    const month = day.slice(0, 'YYYY-MM'.length);
    const start = weekStart(language.locale);
    return monthView({
      weeks: monthGrid(rows, month, start, (row) => this.#daysOf(row, language.timeZone)),
      month,
      day,
      today,
      row: setting,
      turn: (months) => {
        this.#go(this.#firstIn(addMonths(day, months).slice(0, 7), language.timeZone) ?? addMonths(day, months), false);
      },
      choose: (date) => {
        this.#go(date, true);
      },
      open: (row, date) => {
        this.#go(date, false);
        if (setting.openId !== row.id) setting.toggle(row);
      },
      press: (event) => {
        this.#move(event, day, start, setting.language.locale);
      },
    });
  }

  // Where the first event is, if nothing is on in the present month: a grid of empty days helps nobody.
  #firstDay(rows: readonly EventRow[], today: string, timeZone: TimeZoneChoice): string {
    const days = rows.map((row) => this.#daysOf(row, timeZone));
    const next = days.find(({ last }) => last >= today) ?? days[0];
    if (!next) return today;
    return next.first < today && next.last >= today ? today : next.first;
  }

  // Who turns a page wants to see what is on: the first day of that month with an event, if there is one.
  #firstIn(month: string, timeZone: TimeZoneChoice): string | undefined {
    const inMonth = (this.#rows ?? [])
      .map((row) => this.#daysOf(row, timeZone).first)
      .filter((day) => day.startsWith(month));
    return inMonth.sort()[0];
  }

  #remember(rows: readonly EventRow[], timeZone: TimeZoneChoice): void {
    if (this.#rows === rows) return;
    this.#rows = rows;
    this.#days = new Map(rows.map((row) => [row, daysOf(row, timeZone)]));
  }

  #daysOf(row: EventRow, timeZone: TimeZoneChoice): EventDays {
    return this.#days.get(row) ?? daysOf(row, timeZone);
  }

  #go(day: string, takesFocus: boolean): void {
    this.#day = day;
    this.#takesFocus = takesFocus;
    this.#host.requestUpdate();
  }

  #move(event: KeyboardEvent, day: string, start: number, locale: string): void {
    const isButton = event.target instanceof HTMLElement && event.target.classList.contains('day');
    if (!isButton || event.altKey || event.ctrlKey || event.metaKey) return;
    const isMirrored = getComputedStyle(event.target).direction === 'rtl';
    const target = targetOf(event, day, start, isMirrored);
    if (target === undefined || formatDate(wallMoment(target), locale) === '') return;
    event.preventDefault();
    this.#go(target, true);
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

function daysOf(row: EventRow, timeZone: TimeZoneChoice): EventDays {
  const times = timesOf(row, timeZone);
  return { first: times.start.date, last: new Date(lastDay(times)).toISOString().slice(0, 10) };
}
