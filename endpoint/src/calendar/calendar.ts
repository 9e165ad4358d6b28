import { absoluteUrl, chooseText, type Text } from '../../../src/contract/text.js';
import type { EventRow } from '../../../src/contract/events.js';
import { endOf, instantOf, startOf } from '../../../src/contract/time.js';
import { pinOf } from '../../../src/contract/words.js';
import type { Words } from '../words/words.js';
import { fold, line, text } from './lines.js';
import { timesOf, utc } from './times.js';
import { zoneLines } from './zones.js';

const YEAR_MS = 366 * 86_400_000;

/** What every event of one calendar is written with. */
export interface CalendarFrame {
  /** The publisher's name, as plain text. */
  readonly name: string;
  /** Language of the texts, BCP 47. */
  readonly lang: string;
  readonly words: Words;
  /** What relative addresses are relative to, and whose host makes ids unique in the world. */
  readonly base: string;
  /** When this was put together, epoch ms: an event that does not say when it was changed was last looked at then. */
  readonly now: number;
  /** Names of tags, by id. */
  readonly labels: ReadonlyMap<string, Text>;
}

/** Events as an iCalendar file (RFC 5545 and 7986). */
export function writeCalendar(events: readonly EventRow[], frame: CalendarFrame): string {
  const times = new Map(events.map((event) => [event, timesOf(event)]));
  const zones = new Set([...times.values()].flatMap((one) => one.zones));
  const [from, to] = spanOf(events, frame.now);
  return fold([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//ouishare-widgets//ouishare-endpoint//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    line('NAME', text(frame.name)),
    line('X-WR-CALNAME', text(frame.name)),
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...[...zones].sort().flatMap((zone) => zoneLines(zone, from, to)),
    ...events.flatMap((event) => eventLines(event, times.get(event)?.lines ?? [], frame)),
    'END:VCALENDAR',
  ]);
}

/** A year on both sides of all events: what the clocks do there is written down. */
function spanOf(events: readonly EventRow[], now: number): [from: number, to: number] {
  const from = events.reduce((first, event) => Math.min(first, startOf(event)), now);
  const to = events.reduce((last, event) => Math.max(last, endOf(event)), now);
  return [from - YEAR_MS, to + YEAR_MS];
}

function eventLines(event: EventRow, times: readonly string[], frame: CalendarFrame): string[] {
  const say = (value: Text | undefined): string | undefined => chooseText(value, frame.lang, event.lang)?.text;
  const url = event.url === undefined ? undefined : absoluteUrl(event.url, frame.base);
  const updated = event.updated === undefined ? undefined : instantOf(event.updated, event.timeZone);
  const pin = pinOf(event);
  const tags = (event.tags ?? []).map((tag) => text(say(frame.labels.get(tag)) ?? tag));
  return [
    'BEGIN:VEVENT',
    line('UID', text(uidOf(event.id, frame.base))),
    line('DTSTAMP', utc(updated ?? frame.now)),
    ...optional('LAST-MODIFIED', updated === undefined ? undefined : utc(updated)),
    ...optional('SEQUENCE', event.sequence === undefined || event.sequence < 0 ? undefined : String(event.sequence)),
    ...times,
    titleLine(event, frame),
    ...optional('DESCRIPTION', describe([say(event.summary), say(event.description), joinAt(event, frame), url])),
    ...optional('LOCATION', placeOf(event, frame)),
    ...optional('GEO', pin === undefined ? undefined : `${String(pin.lat)};${String(pin.lon)}`),
    ...optional('URL', url),
    line('STATUS', statusOf(event)),
    ...optional('CATEGORIES', tags.length === 0 ? undefined : tags.join(',')),
    ...conferenceLines(event, frame),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function optional(name: string, value: string | undefined): string[] {
  return value === undefined || value === '' ? [] : [line(name, value)];
}

function uidOf(id: string, base: string): string {
  return /[@:]/.test(id) ? id : `${id}@${new URL(base).hostname}`;
}

function titleLine({ status, title: written, lang: rowLang }: EventRow, { lang, words }: CalendarFrame): string {
  const title = chooseText(written, lang, rowLang);
  const said =
    status === 'cancelled' ? words.calendar.cancelled : status === 'postponed' ? words.calendar.postponed : undefined;
  return line('SUMMARY', text([said, title?.text].filter(Boolean).join(' · ')), { LANGUAGE: title?.lang });
}

function describe(parts: readonly (string | undefined)[]): string {
  return text(parts.filter((part) => part !== undefined && part !== '').join('\n\n'));
}

function joinAt({ online }: EventRow, { base }: CalendarFrame): string | undefined {
  return online?.url === undefined ? undefined : absoluteUrl(online.url, base);
}

function conferenceLines(event: EventRow, frame: CalendarFrame): string[] {
  const url = joinAt(event, frame);
  if (url === undefined) return [];
  const label = chooseText(event.online?.label, frame.lang, event.lang)?.text ?? frame.words.calendar.online;
  return [line('CONFERENCE', url, { VALUE: 'URI', FEATURE: 'VIDEO', LABEL: label })];
}

function placeOf({ place, online, lang }: EventRow, frame: CalendarFrame): string | undefined {
  if (place === undefined) return online === undefined ? undefined : text(frame.words.calendar.online);
  const { street, postalCode, city, region, country } = place;
  const name = chooseText(place.name, frame.lang, lang)?.text;
  const town = [postalCode, city].filter(Boolean).join(' ');
  const land = country === undefined ? undefined : new Intl.DisplayNames([frame.lang], { type: 'region' }).of(country);
  return text([name, street, town, region, land].filter(Boolean).join(', '));
}

function statusOf({ status }: EventRow): string {
  if (status === 'cancelled') return 'CANCELLED';
  return status === 'tentative' || status === 'postponed' ? 'TENTATIVE' : 'CONFIRMED';
}
