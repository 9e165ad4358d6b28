import type { EventRow } from '../../contract/events.js';
import { chooseText, type Text } from '../../contract/text.js';
import { instantOf } from '../../contract/time.js';
import { pinOf } from '../../contract/words.js';
import { compact, fold, line, text, type Moment } from './lines.js';
import { momentAt, spanOf, type Span } from './times.js';
import { aboutOf, addressOf, listed, placeOf, titleOf, type CalendarWording } from './wording.js';
import { zoneLines } from './zones.js';

/** A place on the map to about a decimetre. */
const GEO_DIGITS = 6;

/** What every event of one calendar is written with. */
export interface CalendarFrame extends CalendarWording {
  /** The name of the calendar, as plain text: a feed says it. */
  readonly name: string;
  /** True for a calendar to subscribe to; false for a file that somebody takes once into a calendar of their own. */
  readonly isFeed: boolean;
  /** When this was put together, epoch ms: an event that does not say when it was changed was last looked at then. */
  readonly now: number;
  /** Names of tags, by id. */
  readonly labels: ReadonlyMap<string, Text>;
}

/** An iCalendar file (RFC 5545 and 7986) that is written event by event. */
export class CalendarFile {
  readonly #frame: CalendarFrame;
  readonly #zones = new Map<string, string[]>();
  #events = '';

  constructor(frame: CalendarFrame) {
    this.#frame = frame;
  }

  /** @throws RangeError for a `start` that `readTime` would not give */
  add(event: EventRow): void {
    const span = spanOf(event);
    for (const moment of [span.start, span.end]) noteZone(this.#zones, moment);
    this.#events += fold(eventLines(event, span, this.#frame));
  }

  toString(): string {
    const { isFeed, name } = this.#frame;
    const head = fold([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//OuiShare//ouishare-widgets//EN',
      'CALSCALE:GREGORIAN',
      ...(isFeed ? feedLines(text(name)) : []),
      ...[...this.#zones].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([zone, dates]) => zoneLines(zone, dates)),
    ]);
    return head + this.#events + fold(['END:VCALENDAR']);
  }
}

/** Events as one iCalendar file. @throws RangeError for a `start` that `readTime` would not give. */
export function writeCalendar(events: readonly EventRow[], frame: CalendarFrame): string {
  const file = new CalendarFile(frame);
  for (const event of events) file.add(event);
  return file.toString();
}

function noteZone(zones: Map<string, string[]>, moment: Moment | undefined): void {
  if (moment?.zone === undefined || moment.zone === 'UTC') return;
  const dates = zones.get(moment.zone);
  if (dates) dates.push(moment.date);
  else zones.set(moment.zone, [moment.date]);
}

function feedLines(name: string): string[] {
  return [
    'METHOD:PUBLISH',
    line('NAME', name),
    line('X-WR-CALNAME', name),
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
  ];
}

function eventLines(event: EventRow, { start, end }: Span, frame: CalendarFrame): string[] {
  const { updated, timeZone, sequence = -1 } = event;
  const changed = updated === undefined ? undefined : instantOf(updated, timeZone);
  const title = titleOf(event, frame);
  const { body, links } = aboutOf(event, frame);
  const pin = pinOf(event);
  const geo = pin && [pin.lat, pin.lon].map((degrees) => String(Number(degrees.toFixed(GEO_DIGITS)))).join(';');
  return [
    'BEGIN:VEVENT',
    line('UID', text(uidOf(event.id, frame.base))),
    line('DTSTAMP', compact(momentAt(changed ?? frame.now))),
    ...optional('LAST-MODIFIED', changed === undefined ? '' : compact(momentAt(changed))),
    ...optional('SEQUENCE', sequence < 0 ? '' : String(sequence)),
    momentLine('DTSTART', start),
    ...(end ? [momentLine('DTEND', end)] : []),
    line('SUMMARY', text(title.text), { LANGUAGE: title.lang }),
    ...optional('DESCRIPTION', text(listed([body, links], '\n\n'))),
    ...optional('LOCATION', text(placeOf(event, frame))),
    ...optional('GEO', geo),
    ...optional('URL', addressOf(event.url, frame)),
    line('STATUS', statusOf(event)),
    ...optional('CATEGORIES', tagsOf(event, frame)),
    ...conferenceLines(event, frame),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function optional(name: string, value = ''): string[] {
  return value === '' ? [] : [line(name, value)];
}

function momentLine(name: string, moment: Moment): string {
  const { time, zone } = moment;
  if (time === undefined) return line(name, compact(moment), { VALUE: 'DATE' });
  return line(name, compact(moment), { TZID: zone === 'UTC' ? undefined : zone });
}

function uidOf(id: string, base: string): string {
  return /[@:]/.test(id) ? id : `${id}@${new URL(base).hostname}`;
}

function tagsOf({ tags = [], lang }: EventRow, frame: CalendarFrame): string {
  return tags.map((tag) => text(chooseText(frame.labels.get(tag), frame.lang, lang)?.text ?? tag)).join(',');
}

function conferenceLines({ online, lang }: EventRow, frame: CalendarFrame): string[] {
  const url = addressOf(online?.url, frame);
  if (url === undefined) return [];
  const label = chooseText(online?.label, frame.lang, lang)?.text ?? frame.words.online;
  return [line('CONFERENCE', url, { VALUE: 'URI', FEATURE: 'VIDEO', LABEL: label })];
}

function statusOf({ status }: EventRow): string {
  if (status === 'cancelled') return 'CANCELLED';
  return status === 'tentative' || status === 'postponed' ? 'TENTATIVE' : 'CONFIRMED';
}
