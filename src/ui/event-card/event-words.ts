import type { EventRow } from '../../contract/events.js';
import { wallAt } from '../../contract/time.js';
import { attendanceOf } from '../../contract/words.js';
import { chooseText } from '../../contract/text.js';
import {
  formatDate,
  formatDates,
  formatDayNumber,
  formatDayNumbers,
  formatMonthName,
  formatTime,
  formatWeekday,
  formatWeekdays,
  isolate,
  relativeDay,
  sentenceCase,
} from '../../i18n/format.js';
import { regionName } from '../../i18n/names.js';
import type { ChosenText } from '../translated-text/translated-text.js';
import type { Messages } from '../../i18n/messages.js';
import {
  isOn,
  dayCount,
  lastDay,
  previousDay,
  timesOf,
  visitorDay,
  type EventTimes,
  type ShownTime,
  type TimeZoneChoice,
} from './event-time.js';
import { hourWords, onClock } from './hour-words.js';

/** In which words and on whose clock rows are drawn. */
export interface EventLanguage {
  readonly words: Messages;
  /** BCP 47 tag for `Intl`. */
  readonly locale: string;
  /** Language of the words: where a row's text differs from it, the node says so. */
  readonly lang: string;
  readonly timeZone: TimeZoneChoice;
  /** Origin of the page: a link to another one says so. Undefined on a server. */
  readonly origin: string | undefined;
  /** Milliseconds of the Unix epoch. */
  readonly now: number;
}

/** The number in the margin and what stands below it. */
export interface DateWords {
  readonly number: string;
  readonly isSpan: boolean;
  readonly weekday: string;
  /** For a `<time datetime>`: the start as the row's own wall time. */
  readonly datetime: string;
}

/** The one capsule of a row: only where the plan changed or it is now. */
export interface EventBadge {
  readonly kind: 'now' | 'cancelled' | 'postponed' | 'rescheduled' | 'tentative';
  readonly text: string;
}

/** The date in the margin; with its month where no heading above says it. */
export function dateWords(times: EventTimes, { locale }: EventLanguage, withMonth: boolean): DateWords {
  const first = times.start.moment;
  const last = lastDay(times);
  const isSpan = times.days > 1;
  const datetime = datetimeOf(times.start, times.offset);
  // Over the end of a month its first day stands large, and both dates below: "29–1" could be any.
  if (isSpan && formatMonthName(first, locale) !== formatMonthName(last, locale)) {
    const weekday = formatDates(first, last, locale, { month: 'short' });
    return { number: formatDayNumber(first, locale), isSpan: false, weekday, datetime };
  }
  const number = isSpan ? formatDayNumbers(first, last, locale) : formatDayNumber(first, locale);
  const days = isSpan ? formatWeekdays(first, last, locale) : formatWeekday(first, locale);
  return { number, isSpan, weekday: withMonth ? `${days} ${formatMonthName(first, locale)}` : days, datetime };
}

/**
 * "Today" or "tomorrow" (of what is over also "yesterday"), only where that is so on the event's calendar and on the
 * visitor's. What goes on for days and has begun is "now" instead.
 */
export function nearWords(row: EventRow, times: EventTimes, { locale, now }: EventLanguage): string | undefined {
  const { start, yours, zone, days } = times;
  const isBetter = row.status === 'postponed' || (days > 1 && isOn(row, now));
  // Where the two calendars show different dates, "today" would stand beside yesterday's.
  if (isBetter || (yours && yours.date !== start.date)) return undefined;
  const here = dayCount(visitorDay(now), start.date);
  const there = zone === undefined ? here : dayCount(wallAt(now, zone).date, start.date);
  return here === there && Math.abs(here) <= 1 ? sentenceCase(relativeDay(here, locale), locale) : undefined;
}

/** The second fact: the visitor's own time, only where it differs. */
export function yoursWords(times: EventTimes, { words, locale }: EventLanguage): string | undefined {
  if (!times.yours || !times.start.isTimed || times.days > 1) return undefined;
  const isOtherDay = times.yours.date !== times.start.date;
  const day = isOtherDay ? formatDate(times.yours.moment, locale, { weekday: 'short', month: 'short' }) : '';
  return words.eventList.yours(formatTime(times.yours.moment, locale), day);
}

/** The capsule of a row, if it has one. What is now beats what is only to be confirmed; a changed plan beats both. */
export function badgeOf(row: EventRow, times: EventTimes, language: EventLanguage): EventBadge | undefined {
  const { words, locale, lang, now } = language;
  const said = chooseText(row.statusText, lang, row.lang)?.text;
  switch (row.status) {
    case 'cancelled':
      return { kind: 'cancelled', text: words.eventList.statuses.cancelled };
    case 'postponed':
      return { kind: 'postponed', text: words.eventList.newDateLater };
    case 'rescheduled': {
      const old = previousDay(row, language.timeZone);
      const text = old
        ? words.eventList.movedFrom(formatDate(old.moment, locale, { month: 'long' }))
        : words.eventList.statuses.rescheduled;
      if (!isOn(row, now)) return { kind: 'rescheduled', text };
      break;
    }
    default:
  }
  if (isOn(row, now)) return { kind: 'now', text: nowWords(row, times, language) };
  if (row.status === 'tentative') return { kind: 'tentative', text: words.eventList.statuses.tentative };
  return said === undefined ? undefined : { kind: 'tentative', text: said };
}

/** Where an event is: the place's own name in whatever language it is in, and what stands before and behind it. */
export interface PlaceWords {
  readonly before: string;
  readonly name: ChosenText | undefined;
  readonly after: string;
}

/** Stands for the name while the language puts its commas. */
const NAME = '\uE000';

/** Where it is, most telling first: "Dar Nakhla, Casablanca, Maroc"; for an event that is only online, where its link is. */
export function placeWords(row: EventRow, language: EventLanguage): PlaceWords | undefined {
  const { words, lang } = language;
  const name = chooseText(row.place?.name, lang, row.lang);
  const parts = townWords(row, language).filter((part) => part !== name?.text);
  const said = name ? [NAME, ...parts.map(isolate)] : parts.map(isolate);
  if (said.length > 0) {
    const [before = '', after = ''] = said.reduce((first, second) => words.common.pair(first, second)).split(NAME);
    return { before, name, after };
  }
  if (attendanceOf(row) !== 'online' || row.online?.afterSignup !== true) return undefined;
  return { before: words.eventList.linkAfterSignup, name: undefined, after: '' };
}

function townWords({ place }: EventRow, { locale }: EventLanguage): string[] {
  const country = place?.country === undefined ? undefined : regionName(place.country, locale);
  return [...new Set([place?.city, country].filter((part) => part !== undefined))];
}

// To somebody on another clock an hour alone would be a wrong one.
function nowWords(row: EventRow, times: EventTimes, language: EventLanguage): string {
  const { words, locale } = language;
  const { end, yours, days } = times;
  if (!end) return words.eventList.now;
  if (days > 1) return words.eventList.nowUntilDay(formatDate(lastDay(times), locale, { month: 'long' }));
  if (!end.isTimed) return words.eventList.now;
  const time = formatTime(end.moment, locale);
  return words.eventList.nowUntil(yours ? onClock(time, row, times, language) : time);
}

function datetimeOf(start: ShownTime, offset: string | undefined): string {
  if (!start.isTimed) return start.date;
  return `${new Date(start.moment).toISOString().slice(0, 16)}${offset ?? ''}`;
}

interface RowWords {
  readonly date: DateWords;
  readonly badge: EventBadge | undefined;
  readonly near: string | undefined;
  readonly hours: string;
  readonly yours: string | undefined;
  readonly place: PlaceWords | undefined;
}

// Dates are slow to put into words, and every key typed in the search draws fifty rows.
const said = new WeakMap<EventRow, readonly [key: readonly unknown[], words: RowWords]>();

/** The words of a row, put together once for a minute. */
export function wordsOf(row: EventRow, language: EventLanguage, withMonth: boolean): RowWords {
  const { words, locale, timeZone, now } = language;
  const key = [words, locale, timeZone, now, withMonth];
  const known = said.get(row);
  if (known?.[0].every((part, at) => part === key[at]) === true) return known[1];
  const times = timesOf(row, timeZone);
  const all = {
    date: dateWords(times, language, withMonth),
    badge: badgeOf(row, times, language),
    near: nearWords(row, times, language),
    hours: hourWords(row, times, language),
    yours: yoursWords(times, language),
    place: placeWords(row, language),
  };
  said.set(row, [key, all]);
  return all;
}
