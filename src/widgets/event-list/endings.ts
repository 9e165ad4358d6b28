import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/messages.js';
import { icon } from '../../ui/icon/icon.js';
import { clockIcon } from '../../ui/icon/icons.js';
import { doorView, emptyView, type Door } from '../../ui/state-view/state-view.js';
import { NO_FILTER, type EventFilter } from './event-filter.js';
import type { TimeZoneChoice } from '../../ui/event-card/event-time.js';

/** What stands below the last row. */
export interface FootSetting {
  readonly words: Messages;
  /** No row stands above. */
  readonly isEmpty: boolean;
  readonly hasMore: boolean;
  readonly showMore: () => void;
  /** Our own limits ended the reading. */
  readonly isTruncated: boolean;
  readonly past: Door | undefined;
  /** Whose hours the rows say. */
  readonly clock: TimeZoneChoice;
  /** Opens the calendars of the whole list. */
  readonly keep: unknown;
  /** Those calendars, while they are open. */
  readonly calendars: unknown;
}

/** More rows, that there are more elsewhere, and the door to past events; below, whose hours these are and the door to the visitor's own calendar. */
export function foot(setting: FootSetting): TemplateResult | typeof nothing {
  if (setting.isEmpty) return setting.isTruncated ? limited(setting.words) : nothing;
  const { words, hasMore, showMore, isTruncated, past, clock, keep, calendars } = setting;
  const { showMore: more, zoneNote, zoneNoteVisitor } = words.eventList;
  const hasDoors = hasMore || past !== undefined || isTruncated;
  return html`${
    hasDoors
      ? html`<div class="foot">
          ${hasMore ? html`<div class="more">${doorView({ words: more, press: showMore })}</div>` : nothing}
          ${isTruncated ? limited(words) : nothing}
          ${past ? doorView(past, 'word') : nothing}
        </div>`
      : nothing
  }
  <div class="notice slim">${icon(clockIcon)}<div><p>${clock === 'visitor' ? zoneNoteVisitor : zoneNote}</p>${keep}</div></div>
  ${calendars}`;
}

function limited({ states }: Messages): TemplateResult {
  return html`<p class="quiet">${states.limited}</p>`;
}

/** The door from what is to come to what is over, and back. */
export function pastDoor({ eventList }: Messages, showsPast: boolean, turn: (past: boolean) => void): Door {
  const press = (): void => {
    turn(!showsPast);
  };
  return { words: showsPast ? eventList.showUpcoming : eventList.showPast, press };
}

/** The way out of a question that nothing answers. */
export function clearDoor({ eventList }: Messages, ask: (filter: EventFilter) => void): Door {
  const press = (): void => {
    ask(NO_FILTER);
  };
  return { words: eventList.clearFilters, press };
}

/** Nothing is planned: what will appear here, and the door to past events. */
export function nothingPlanned(
  words: Messages,
  level: number,
  community: string | undefined,
  past: Door | undefined,
): TemplateResult {
  const { title, text } = words.states.empty.events;
  return emptyView({
    level,
    title,
    text: community === undefined ? text : words.eventList.nextHere(community),
    doors: past ? [past] : [],
  });
}

/** Nothing answers: the question repeated, and the ways out of it. */
export function nothingFound(
  words: Messages,
  level: number,
  question: readonly string[],
  doors: readonly Door[],
): TemplateResult {
  const asked =
    question.length === 0 ? undefined : question.reduce((first, second) => words.common.pair(first, second));
  return emptyView({ level, title: words.eventList.none, text: asked, doors });
}
