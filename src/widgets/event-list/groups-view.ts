import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { EventRow } from '../../contract/events.js';
import { formatDate, formatMonth, formatNumber, wallMoment } from '../../i18n/format.js';
import { sentenceCase } from '../../i18n/intl.js';
import { heading } from '../../ui/heading/heading.js';
import { differingVariants } from '../../ui/poster/poster.js';
import { groupEvents, type EventGroup, type GroupBy } from './event-groups.js';
import { eventRow, type RowSetting } from './event-row.js';
import { visitorDay } from '../../ui/event-card/event-time.js';

/** What the list of groups is drawn from. */
export interface GroupsSetting {
  readonly rows: readonly EventRow[];
  /** How many of the rows the list has so far. */
  readonly drawn: number;
  /** How many of those are drawn: the others follow, and what is said of a group counts them. */
  readonly now: number;
  readonly by: GroupBy;
  readonly look: 'list' | 'cards';
  readonly isPast: boolean;
  readonly dayOf: (row: EventRow) => string;
  readonly row: RowSetting;
}

/** Events under the names of their months or days, or all under one rule. */
export function groupsView(setting: GroupsSetting): TemplateResult {
  const { rows, drawn, now, by, look, isPast, dayOf, row } = setting;
  const rowSetting = { ...row, variant: differingVariants() };
  const today = isPast ? undefined : visitorDay(rowSetting.language.now);
  const groups = groupEvents(rows.slice(0, drawn), by, dayOf, today, rowSetting.language.now);
  // A group that "show more" cuts off does not say how many it holds: that is not known from what is drawn.
  const cut = rows.length > drawn ? groups.at(-1) : undefined;
  let left = now;
  const begun = groups.flatMap((group) => {
    const first = now - left;
    const rowsNow = group.rows.slice(0, left);
    left -= rowsNow.length;
    return rowsNow.length === 0 ? [] : [{ group, first, rowsNow }];
  });
  return html`<div class=${look === 'cards' ? 'grid' : 'list'} part="list">
    ${repeat(
      begun,
      ({ group }) => group.key,
      ({ group, first, rowsNow }) => html`<section class="group ${by === 'none' ? 'unnamed' : ''}">
      ${by === 'none' ? nothing : groupName(group, by, group === cut, rowSetting)}
      <ol class=${look === 'cards' ? 'cards' : ''}>${repeat(
        rowsNow,
        ({ id }) => id,
        (each, at) => eventRow(each, first + at, rowSetting),
      )}</ol>
    </section>`,
    )}
  </div>`;
}

function groupName(
  { key, rows }: EventGroup,
  by: GroupBy,
  isCut: boolean,
  { language, level }: RowSetting,
): TemplateResult {
  const { words, locale } = language;
  const name =
    by === 'month'
      ? formatMonth(wallMoment(`${key}-01`), locale)
      : sentenceCase(formatDate(wallMoment(key), locale, { weekday: 'long' }), locale);
  const count = words.eventList.results(rows.length, formatNumber(rows.length, locale));
  return html`<div class="group-name">
    ${heading(level, name, { depth: 1 })} ${isCut ? nothing : html`<span class="quiet">${count}</span>`}
  </div>`;
}
