import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { EventRow } from '../../contract/events.js';
import { chooseText } from '../../contract/text.js';
import { formatDate, formatDayNumber, formatMonth, formatNumber, wallMoment } from '../../i18n/format.js';
import { sentenceCase } from '../../i18n/intl.js';
import { weekdayNames } from '../../i18n/week.js';
import type { Messages } from '../../i18n/messages.js';
import { heading } from '../../ui/heading/heading.js';
import { icon } from '../../ui/icon/icon.js';
import { warningIcon } from '../../ui/icon/icons.js';
import { backIcon, forthIcon } from '../../ui/icon/list-icons.js';
import { retryDoor, slimLine } from '../../ui/state-view/state-view.js';
import { directionOf } from '../../ui/translated-text/direction.js';
import { ownLanguage } from '../../ui/translated-text/translated-text.js';
import { eventRow, type RowSetting } from './event-row.js';
import type { EventLanguage } from '../../ui/event-card/event-words.js';
import { addMonths, type DayLine, type GridDay } from './month-grid.js';

/** What a month is drawn from. */
export interface MonthSetting {
  readonly weeks: readonly (readonly GridDay[])[];
  /** `YYYY-MM` */
  readonly month: string;
  /** The day that has the grid's one tab stop, and whose events stand below. `YYYY-MM-DD` */
  readonly day: string;
  readonly today: string;
  readonly row: RowSetting;
  /** What is known of the chosen day where no row stands below it. */
  readonly empty: Emptiness;
  /** What of this month lies beyond the list is being read. */
  readonly isReading: boolean;
  /** Asks again for what could not be read; undefined unless that failed. */
  readonly retry: (() => void) | undefined;
  readonly turn: (months: number) => void;
  readonly choose: (date: string) => void;
  readonly open: (row: EventRow, date: string) => void;
  readonly press: (event: KeyboardEvent) => void;
}

/** `nothing`: all is read; `soFar`: not all; `unknown`: nobody can say. */
export type Emptiness = 'nothing' | 'soFar' | 'unknown';

/** A name of a weekday that is longer needs a wider column. */
const SHORT_NAME_LENGTH = 5;
const MAX_DOTS = 3;

/** A month as a grid of days (ARIA Authoring Practices, "Grid"), and the events of the chosen day below it. */
export function monthView(setting: MonthSetting): TemplateResult {
  const { weeks, month, row, press } = setting;
  return html`<div class="month" part="list">
    ${turnLine(setting)}
    ${failure(setting)}
    <table class="calendar" role="grid" aria-labelledby="month" @keydown=${press}>
      <thead>
        ${weekdays(row.language.locale)}
      </thead>
      <tbody>
        ${repeat(
          weeks,
          (week) => `${month} ${week[0]?.date ?? ''}`,
          (week) => html`<tr>${week.map((day) => dayCell(day, setting))}</tr>`,
        )}
      </tbody>
    </table>
    ${chosenDay(setting)}
  </div>`;
}

// Ears hear the whole name; eyes see what the column has room for, never half of it.
function weekdays(locale: string): TemplateResult {
  const long = weekdayNames(locale, 'long');
  const narrow = weekdayNames(locale, 'narrow');
  const short = weekdayNames(locale, 'short');
  const looks = short.some((name) => name.length > SHORT_NAME_LENGTH) ? 'lengthy' : '';
  return html`<tr class=${looks}>${short.map(
    (name, at) =>
      html`<th scope="col" abbr=${long[at] ?? name}><span class="hidden">${long[at]}</span><span class="short" aria-hidden="true">${name}</span><span class="narrow" aria-hidden="true">${narrow[at]}</span></th>`,
  )}</tr>`;
}

// The rest of the month is shown all the same.
function failure({ row, retry }: MonthSetting): TemplateResult | typeof nothing {
  const { states } = row.language.words;
  return retry ? slimLine(warningIcon, states.failed.events, retryDoor(states.retry, retry)) : nothing;
}

function turnLine({ month, row, turn, isReading }: MonthSetting): TemplateResult {
  const { words, locale } = row.language;
  const name = formatMonth(wallMoment(`${month}-01`), locale);
  const button = (months: number, label: string, sign: typeof backIcon) => {
    const target = formatMonth(wallMoment(addMonths(`${month}-01`, months)), locale);
    const press = (): void => {
      turn(months);
    };
    return html`<button class="button round" part="button" type="button" aria-label=${words.common.labelled(label, target)}
      @click=${press}>${icon(sign)}</button>`;
  };
  return html`<div class="turn">
    ${button(-1, words.eventList.previousMonth, backIcon)}
    <div aria-live="polite">${heading(row.level, name, { depth: 1, id: 'month' })}${isReading ? html`<p class="quiet">${words.states.loading.events}</p>` : nothing}</div>
    ${button(1, words.eventList.nextMonth, forthIcon)}
  </div>`;
}

function dayCell(day: GridDay, setting: MonthSetting): TemplateResult {
  const { day: chosen, today, row, choose } = setting;
  const { words, locale } = row.language;
  const isChosen = day.date === chosen;
  const moment = wallMoment(day.date);
  const date = formatDate(moment, locale, { weekday: 'long', month: 'long' });
  const count = day.rows.length;
  const label =
    count === 0 ? date : words.common.pair(date, words.eventList.results(count, formatNumber(count, locale)));
  const press = (): void => {
    choose(day.date);
  };
  // The whole cell chooses its day, whatever in it is pressed: its number by keys, "3 more" and the free room by pointers.
  return html`<td class="${day.isInMonth ? '' : 'away'} ${isChosen ? 'chosen' : ''}" role="gridcell" aria-selected=${isChosen ? 'true' : 'false'} @click=${press}>
    <button class="day ${day.date === today ? 'today' : ''}" type="button" data-date=${day.date} tabindex=${isChosen ? '0' : '-1'}
      aria-label=${label} aria-current=${day.date === today ? 'date' : nothing}>${formatDayNumber(moment, locale)}</button>
    <span class="dots" aria-hidden="true">${Array.from({ length: Math.min(count, MAX_DOTS) }, () => html`<i></i>`)}</span>
    ${day.lines.map((line) => (line ? entry(line, day, setting) : html`<span class="entry free" aria-hidden="true"></span>`))}
    ${day.hidden > 0 ? html`<span class="entry rest" aria-hidden="true">${words.eventList.moreInDay(day.hidden, formatNumber(day.hidden, locale))}</span>` : nothing}
  </td>`;
}

// For eyes and pointers: ears and keys have the day's count and the rows below, without thirty more tab stops.
function entry(line: DayLine, day: GridDay, { row: { language }, open }: MonthSetting): TemplateResult {
  const { row, isLong, isFirst, isLast, span } = line;
  const names = [
    'entry',
    isLong && 'long',
    isLong && span > 0 && 'named',
    isLong && isFirst && 'from',
    isLong && isLast && 'to',
    isOff(row) && 'off',
  ];
  const press = (event: Event): void => {
    event.stopPropagation();
    open(row, day.date);
  };
  return html`<span class=${names.filter((name) => name !== false).join(' ')} aria-hidden="true" @click=${press}>${isLong ? label(line, language) : titleOf(row, language)}</span>`;
}

// One text over all days of the bar; where the bar comes from the week before, it ends with the word for that.
function label({ row, isFirst, span }: DayLine, language: EventLanguage): TemplateResult | typeof nothing {
  if (span === 0) return nothing;
  const { common, eventList } = language.words;
  const more = isFirst ? nothing : html`<span class="more">${common.pair('', eventList.continued)}</span>`;
  return html`<span class="label over${span}">${titleOf(row, language)}${more}</span>`;
}

// A title has its own direction: it is cut at its end, never at its beginning.
function titleOf(row: EventRow, { lang }: EventLanguage): TemplateResult {
  const title = chooseText(row.title, lang, row.lang);
  const own = ownLanguage(title?.lang, lang);
  const direction = title?.lang === undefined ? 'auto' : directionOf(title.lang);
  return html`<span class="name" lang=${own ?? nothing} dir=${direction}>${title?.text}</span>`;
}

function isOff({ status }: EventRow): boolean {
  return status === 'cancelled' || status === 'postponed';
}

function chosenDay({ weeks, day, row, empty }: MonthSetting): TemplateResult {
  const { words, locale } = row.language;
  const rows = weeks.flat().find(({ date }) => date === day)?.rows ?? [];
  const name = sentenceCase(formatDate(wallMoment(day), locale, { weekday: 'long', month: 'long' }), locale);
  return html`<section class="group of-day list">
    <div class="group-name">${heading(row.level, name, { depth: 1 })}</div>
    ${
      rows.length === 0
        ? nothingSaid(empty, words)
        : html`<ol>${repeat(
            rows,
            ({ id }) => id,
            (each, at) => eventRow(each, at, row),
          )}</ol>`
    }
  </section>`;
}

// Nothing is called empty that is only not read.
function nothingSaid(empty: Emptiness, { eventList, states }: Messages): TemplateResult {
  const says: Readonly<Record<Emptiness, string>> = {
    nothing: eventList.nothingThatDay,
    soFar: states.soFar(eventList.nothingThatDay),
    unknown: '',
  };
  return html`<p class="quiet">${says[empty]}</p>`;
}
