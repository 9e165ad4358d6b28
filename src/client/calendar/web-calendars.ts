import { cleanText } from '../../contract/text.js';
import type { EventRow } from '../../contract/events.js';
import { endOf, startOf } from '../../contract/time.js';
import { compact, type Moment } from './lines.js';
import { addDays, momentAt, spanOf, surelyEnd } from './times.js';
import { aboutOf, listed, placeOf, titleOf, type CalendarWording } from './wording.js';

/** A calendar on the web and the address there; its name is a brand, in no language. */
export interface WebCalendar {
  readonly name: string;
  readonly href: string;
}

/** Every browser, mail and proxy takes an address of this length, in characters. */
const ADDRESS_MAX = 1800;
/** What a title and a place may take of it, written for an address: Arabic takes six characters a letter. */
const TITLE_MAX = 700;
const PLACE_MAX = 400;
const ELLIPSIS = encodeURIComponent('…');
const FILE_NAME_MAX = 60;
const FILE_ENDING = '.ics';
const OUTLOOK = 'https://outlook.live.com/calendar/0/';
const MICROSOFT_365 = 'https://outlook.office.com/calendar/0/';

/**
 * Where an event can be put into a calendar on the web, by a form there that is filled in already. None of these sites documents its
 * parameters: they are those that the InteractionDesignFoundation's add-event-to-calendar-docs found. A timed event without an end is given
 * the one that `endOf` assumes; a long description is cut, its links stay.
 */
export function webCalendarLinks(row: EventRow, wording: CalendarWording): WebCalendar[] {
  const when = whenOf(row);
  const compose = `deeplink/compose?path=%2Fcalendar%2Faction%2Fcompose&rru=addevent&${microsoftTimes(when)}`;
  const fill = (head: string, ...names: string[]): string => fillIn(head, names, row, wording);
  return [
    {
      name: 'Google Calendar',
      href: fill(
        `https://calendar.google.com/calendar/render?action=TEMPLATE&dates=${googleTimes(when)}`,
        'text',
        'location',
        'details',
      ),
    },
    { name: 'Outlook.com', href: fill(OUTLOOK + compose, 'subject', 'location', 'body') },
    { name: 'Microsoft 365', href: fill(MICROSOFT_365 + compose, 'subject', 'location', 'body') },
    {
      name: 'Yahoo',
      href: fill(`https://calendar.yahoo.com/?v=60&${yahooTimes(when)}`, 'title', 'in_loc', 'desc'),
    },
  ];
}

/**
 * Where a feed can be subscribed to: `webcal` for the calendar of the visitor's device, `web` for those on the web.
 * `icsUrl` is an absolute web address, `name` the calendar's own.
 */
export function subscribeLinks(icsUrl: string, name: string): { webcal: string; web: WebCalendar[] } {
  const webcal = icsUrl.replace(/^https?:/i, 'webcal:');
  const asked = `addfromweb?url=${encode(icsUrl)}&name=${encode(name)}`;
  return {
    webcal,
    web: [
      { name: 'Google Calendar', href: `https://calendar.google.com/calendar/r?cid=${encode(webcal)}` },
      { name: 'Outlook.com', href: OUTLOOK + asked },
      { name: 'Microsoft 365', href: MICROSOFT_365 + asked },
    ],
  };
}

/**
 * A name for a calendar file: the title's letters and digits, of any script, with `-` for everything else; 60 characters with its ending at
 * most. `event.ics` where nothing is left.
 */
export function calendarFileName(title: string): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^[-\p{M}]+/u, '');
  const stem = cleanText(words, FILE_NAME_MAX - FILE_ENDING.length).replace(/-$/, '');
  return `${stem || 'event'}${FILE_ENDING}`;
}

/** Start and end, as they are written and with zones turned into UTC. */
interface When {
  readonly start: Moment;
  readonly end: Moment;
  readonly utcStart: Moment;
  readonly utcEnd: Moment;
}

function whenOf(row: EventRow): When {
  const span = spanOf(row);
  const { start } = span;
  const end = surelyEnd(row, span);
  const isZoned = start.zone !== undefined;
  return {
    start,
    end,
    utcStart: isZoned ? momentAt(startOf(row)) : start,
    utcEnd: isZoned ? momentAt(endOf(row)) : end,
  };
}

/** Google knows one zone for both ends. */
function googleTimes({ start, end, utcStart, utcEnd }: When): string {
  const { zone } = start;
  if (zone !== end.zone || zone === 'UTC') return `${compact(utcStart)}%2F${compact(utcEnd)}`;
  const clock = zone === undefined ? '' : `&ctz=${encodeURIComponent(zone)}`;
  return `${compact(start)}%2F${compact(end)}${clock}`;
}

function microsoftTimes({ start, utcStart, utcEnd }: When): string {
  const allDay = start.time === undefined ? '&allday=true' : '';
  return `startdt=${isoOf(utcStart)}&enddt=${isoOf(utcEnd)}${allDay}`;
}

function isoOf({ date, time, zone }: Moment): string {
  if (time === undefined) return date;
  return encodeURIComponent(`${date}T${time.padEnd(8, ':00')}${zone === 'UTC' ? 'Z' : ''}`);
}

/** Yahoo has no event of several whole days: such a one fills its days from the first minute to the last. */
function yahooTimes({ start, end, utcStart, utcEnd }: When): string {
  if (start.time !== undefined) return `st=${compact(utcStart)}&et=${compact(utcEnd)}`;
  const last = addDays(end.date, -1);
  if (last <= start.date) return `st=${compact(start)}&dur=allday`;
  return `st=${compact({ ...start, time: '00:00' })}&et=${compact({ date: last, time: '23:59' })}`;
}

function fillIn(head: string, names: readonly string[], row: EventRow, wording: CalendarWording): string {
  const { body, links } = aboutOf(row, wording);
  const values = [
    (room: number) => fit(titleOf(row, wording).text, Math.min(room, TITLE_MAX)),
    (room: number) => fit(placeOf(row, wording), Math.min(room, PLACE_MAX)),
    (room: number) => fitAbout(body, links, room),
  ];
  return names.reduce((href, name, index) => {
    const value = values[index]?.(ADDRESS_MAX - href.length - name.length - 2) ?? '';
    return value === '' ? href : `${href}&${name}=${value}`;
  }, head);
}

/** The links are worth more than the end of a long text, where they are short. */
function fitAbout(body: string, links: string, room: number): string {
  const whole = encode(listed([body, links], '\n\n'));
  if (whole.length <= room) return whole;
  const tail = links === '' ? '' : encodeURIComponent('\n\n') + encode(links);
  return tail.length < room / 2 ? fit(body, room - tail.length) + tail : fit(body, room);
}

/** A text for an address, of `room` characters at most: `+` for a blank would stay a plus at Microsoft. */
function fit(text: string, room: number): string {
  const whole = encode(text);
  if (whole.length <= room) return whole;
  let kept = '';
  for (const character of cleanText(text, Infinity, true)) {
    const more = encodeURIComponent(character);
    if (kept.length + more.length + ELLIPSIS.length > room) break;
    kept += more;
  }
  return kept === '' ? '' : kept + ELLIPSIS;
}

/** Cleaned first: a lone surrogate cannot be written in an address. */
function encode(text: string): string {
  return encodeURIComponent(cleanText(text, Infinity, true));
}
