import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { EventRow } from '../../contract/events.js';
import { chooseText } from '../../contract/text.js';
import { formatDate, formatDayNumber, formatMonth, formatNumber, wallMoment } from '../../i18n/format.js';
import { sentenceCase } from '../../i18n/intl.js';
import { weekdayNames } from '../../i18n/week.js';
import { heading } from '../../ui/heading/heading.js';
import { icon } from '../../ui/icon/icon.js';
import { backIcon, forthIcon } from '../../ui/icon/list-icons.js';
import { translatedText } from '../../ui/translated-text/translated-text.js';
import { eventRow, type RowSetting } from './event-row.js';
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
  readonly turn: (months: number) => void;
  readonly choose: (date: string) => void;
  readonly open: (row: EventRow, date: string) => void;
  readonly press: (event: KeyboardEvent) => void;
}

const MAX_DOTS = 3;

/** A month as a grid of days (ARIA Authoring Practices, "Grid"), and the events of the chosen day below it. */
export function monthView(setting: MonthSetting): TemplateResult {
  const { weeks, month, row, press } = setting;
  const { locale } = row.language;
  const long = weekdayNames(locale, 'long');
  return html`<div class="month" part="list">
    ${turnLine(setting)}
    <table class="calendar" role="grid" aria-labelledby="month" @keydown=${press}>
      <thead>
        <tr>${weekdayNames(locale).map((name, at) => html`<th scope="col" abbr=${long[at] ?? name}>${name}</th>`)}</tr>
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

function turnLine({ month, row, turn }: MonthSetting): TemplateResult {
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
    <div aria-live="polite">${heading(row.level, name, { depth: 1, id: 'month' })}</div>
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
  return html`<td class="${day.isInMonth ? '' : 'away'} ${isChosen ? 'chosen' : ''}" role="gridcell" aria-selected=${isChosen ? 'true' : 'false'}>
    <button class="day ${day.date === today ? 'today' : ''}" type="button" data-date=${day.date} tabindex=${isChosen ? '0' : '-1'}
      aria-label=${label} aria-current=${day.date === today ? 'date' : nothing} @click=${press}>${formatDayNumber(moment, locale)}</button>
    <span class="dots" aria-hidden="true">${Array.from({ length: Math.min(count, MAX_DOTS) }, () => html`<i></i>`)}</span>
    ${day.lines.map((line) => (line ? entry(line, day, setting) : html`<span class="entry free" aria-hidden="true"></span>`))}
    ${day.hidden > 0 ? html`<span class="entry rest" aria-hidden="true">${words.eventList.moreInDay(day.hidden, formatNumber(day.hidden, locale))}</span>` : nothing}
  </td>`;
}

// For eyes and pointers: ears and keys have the day's count and the rows below, without thirty more tab stops.
function entry(line: DayLine, day: GridDay, { row: { language }, open }: MonthSetting): TemplateResult {
  const { row, isLong, isFirst, isLast, isTitled } = line;
  const names = ['entry', isLong && 'long', isLong && isFirst && 'from', isLong && isLast && 'to', isOff(row) && 'off'];
  const press = (): void => {
    open(row, day.date);
  };
  const { words, lang } = language;
  const title = translatedText(chooseText(row.title, lang, row.lang), lang);
  const text = isFirst ? title : html`${title} <span class="quiet">${words.eventList.continued}</span>`;
  return html`<span class=${names.filter((name) => name !== false).join(' ')} aria-hidden="true" @click=${press}>${isTitled ? text : html`&nbsp;`}</span>`;
}

function isOff({ status }: EventRow): boolean {
  return status === 'cancelled' || status === 'postponed';
}

function chosenDay({ weeks, day, row }: MonthSetting): TemplateResult {
  const { words, locale } = row.language;
  const rows = weeks.flat().find(({ date }) => date === day)?.rows ?? [];
  const name = sentenceCase(formatDate(wallMoment(day), locale, { weekday: 'long', month: 'long' }), locale);
  return html`<section class="group of-day list">
    <div class="group-name">${heading(row.level, name, { depth: 1 })}</div>
    ${
      rows.length === 0
        ? html`<p class="quiet">${words.eventList.nothingThatDay}</p>`
        : html`<ol>${repeat(
            rows,
            ({ id }) => id,
            (each, at) => eventRow(each, at, row),
          )}</ol>`
    }
  </section>`;
}
