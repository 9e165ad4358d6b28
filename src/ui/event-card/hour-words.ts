import type { EventRow } from '../../contract/events.js';
import { attendanceOf } from '../../contract/words.js';
import { formatDate, formatNumber, formatTime, formatTimes } from '../../i18n/format.js';
import type { Messages } from '../../i18n/messages.js';
import { offsetName, zoneWords } from '../../i18n/names.js';
import type { EventTimes, ShownTime } from './event-time.js';

/** In which words hours are said. */
export interface HourLanguage {
  readonly words: Messages;
  /** BCP 47 tag for `Intl`. */
  readonly locale: string;
}

/** The hours and whose they are: "18:30 – 21:00, heure de Casablanca". */
export function hourWords(row: EventRow, times: EventTimes, language: HourLanguage): string {
  const { words, locale } = language;
  const isPlan = row.status === 'postponed' && times.start.isTimed;
  const time = isPlan ? formatTime(times.start.moment, locale) : lengthWords(times, language);
  const said = onClock(time, row, times, language);
  return isPlan ? words.eventList.plannedAt(said) : said;
}

/** A time and whose it is: "22:00, heure de Montréal"; the time alone where nobody has to say. */
export function onClock(time: string, row: EventRow, times: EventTimes, language: HourLanguage): string {
  const clock = clockWords(row, times, language);
  return clock === undefined ? time : language.words.common.pair(time, clock);
}

/**
 * From which hour of which day to which, and whose hours: "mer. 25 novembre, 9:00 – dim. 29 novembre, 18:00, heure de
 * Paris". Undefined for what `hourWords` says already: what is over in a day, and whole days.
 */
export function spanWords(row: EventRow, times: EventTimes, language: HourLanguage): string | undefined {
  const { words, locale } = language;
  const { start, end, days } = times;
  if (days < 2 || !start.isTimed || !end) return undefined;
  const say = ({ moment, isTimed }: ShownTime): string => {
    const day = formatDate(moment, locale, { weekday: 'short', month: 'long' });
    return isTimed ? words.common.pair(day, formatTime(moment, locale)) : day;
  };
  return onClock(`${say(start)} – ${say(end)}`, row, times, language);
}

/** "Casablanca, Maroc" is named by its city for "heure de Casablanca". */
function clockWords(row: EventRow, times: EventTimes, { words }: HourLanguage): string | undefined {
  // Where no hour is said, there is no clock to name.
  if (!times.start.isTimed) return undefined;
  if (times.basis === 'floating') return words.eventList.localTime;
  if (times.basis === 'instant') return words.eventList.visitorTime;
  if (times.zone !== undefined) {
    const isOwnZone = times.zone === row.timeZone;
    const city = isOwnZone && attendanceOf(row) !== 'online' ? row.place?.city : undefined;
    return zoneWords(words, times.zone, city);
  }
  return times.offset === undefined ? undefined : offsetName(times.offset);
}

function lengthWords(times: EventTimes, { words, locale }: HourLanguage): string {
  if (times.days > 1) return words.eventList.days(times.days, formatNumber(times.days, locale));
  if (!times.start.isTimed) return words.eventList.allDay;
  if (!times.end?.isTimed || times.end.moment === times.start.moment) return formatTime(times.start.moment, locale);
  return formatTimes(times.start.moment, times.end.moment, locale);
}
