import type { EventRow } from '../../contract/events.js';
import { chooseText } from '../../contract/text.js';
import { endOf, endWallOf, instantOf, startOf, wallOf, type WallTime } from '../../contract/time.js';
import { attendanceOf, pinOf, type Availability, type EventKind, type EventStatus } from '../../contract/words.js';
import { wallMoment } from '../../i18n/format.js';

/** In which language texts are chosen (BCP 47), and by which absolute address relative ones are resolved. */
export interface StructuredSetting {
  readonly lang: string;
  readonly base: string;
}

/** A node of schema.org, ready for `JSON.stringify`; no key is undefined. */
interface SchemaNode {
  readonly [key: string]: unknown;
}

const CONTEXT = 'https://schema.org';
const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;

// Only what is certain: a conference, a lab or a call is no type of its own.
const TYPES: Readonly<Partial<Record<EventKind, string>>> = { festival: 'Festival', workshop: 'EducationEvent' };

// Schema.org has no "to be confirmed", and an event that may not be is not called scheduled.
const STATUSES: Readonly<Record<EventStatus, string | undefined>> = {
  scheduled: 'EventScheduled',
  tentative: undefined,
  rescheduled: 'EventRescheduled',
  postponed: 'EventPostponed',
  cancelled: 'EventCancelled',
};

const MODES = { inPerson: 'Offline', online: 'Online', hybrid: 'Mixed' } as const;

// A registration that is closed or not yet open says nothing about seats.
const OFFERED: Readonly<Record<Availability, string | undefined>> = {
  open: 'InStock',
  few: 'LimitedAvailability',
  waitlist: 'SoldOut',
  soldOut: 'SoldOut',
  closed: undefined,
  notYet: undefined,
};

/**
 * An event as schema.org says it; nothing is said that the row does not say.
 * Source: https://developers.google.com/search/docs/appearance/structured-data/event
 *
 * @param parent the festival or lab of which the row is a session
 */
export function eventData(row: EventRow, setting: StructuredSetting, parent?: EventRow): SchemaNode {
  const { lang, base } = setting;
  return present({
    ...heading(row, setting),
    endDate: endDate(row),
    previousStartDate: previousStart(row),
    eventStatus: schema(STATUSES[row.status ?? 'scheduled']),
    eventAttendanceMode: attendanceMode(row),
    location: single([physical(row, setting), virtual(row, setting)]),
    description: chooseText(row.description ?? row.summary, lang, row.lang)?.text,
    image: row.image && absolute(row.image.src, base),
    inLanguage: single(row.languages ?? []),
    offers: offer(row, base),
    isAccessibleForFree: isFree(row),
    maximumAttendeeCapacity: row.capacity,
    organizer: row.organizer && present({ '@type': 'Organization', ...named(row.organizer, base) }),
    performer: single((row.speakers ?? []).map((speaker) => present({ '@type': 'Person', ...named(speaker, base) }))),
    superEvent: parent && present(heading(parent, setting)),
  });
}

/** All rows as one document of JSON-LD. A session names its festival where that is among them. */
export function eventsData(rows: readonly EventRow[], setting: StructuredSetting): SchemaNode {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const parentOf = ({ id, parentId }: EventRow): EventRow | undefined =>
    parentId === undefined || parentId === id ? undefined : byId.get(parentId);
  return { '@context': CONTEXT, '@graph': rows.map((row) => eventData(row, setting, parentOf(row))) };
}

/** What makes an event known: type, name, start, address and id. */
function heading(row: EventRow, { lang, base }: StructuredSetting): Record<string, unknown> {
  return {
    '@type': TYPES[row.kind ?? 'meetup'] ?? 'Event',
    name: chooseText(row.title, lang, row.lang)?.text,
    startDate: isoTime(wallOf(row.start, row.timeZone), startOf(row)),
    url: row.url === undefined ? undefined : absolute(row.url, base),
    identifier: row.id,
  };
}

function endDate(row: EventRow): string | undefined {
  const wall = endWallOf(row);
  return wall && isoTime(wall, endOf(row));
}

function previousStart({ status, previousStart: time, timeZone }: EventRow): string | undefined {
  if (status !== 'rescheduled' || time === undefined) return undefined;
  return isoTime(wallOf(time, timeZone), instantOf(time, timeZone) ?? NaN);
}

/** ISO 8601: a day alone, a wall time with the offset in force there and then, an instant in UTC, a floating time bare. */
function isoTime({ date, time, basis, offset }: WallTime, instant: number): string {
  if (basis === 'day' || time === undefined) return date;
  const wall = `${date}T${time}`;
  if (basis === 'floating') return wall;
  if (basis === 'offset') return wall + (offset ?? '');
  if (basis === 'instant') return `${wall}Z`;
  // Not to the millisecond: the wall time is cut at its seconds.
  const seconds = Math.round((wallMoment(date, time) - instant) / 1000);
  const minutes = (seconds * 1000) / MINUTE_MS;
  // The local mean time of old zones has seconds, for which ISO 8601 has no offset.
  if (!Number.isInteger(minutes)) return new Date(instant).toISOString();
  const two = (value: number): string => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${wall}${minutes < 0 ? '-' : '+'}${two(Math.floor(size / HOUR_MINUTES))}:${two(size % HOUR_MINUTES)}`;
}

function attendanceMode(row: EventRow): string | undefined {
  const { attendance, place, geo, online } = row;
  // "In person" is what a row without all of these is taken for, not what it says.
  if (attendance === undefined && place === undefined && geo === undefined && online === undefined) return undefined;
  return schema(`${MODES[attendanceOf(row)]}EventAttendanceMode`);
}

function physical(row: EventRow, { lang }: StructuredSetting): SchemaNode | undefined {
  const { place } = row;
  const pin = pinOf(row);
  if (attendanceOf(row) === 'online') return undefined;
  return node('Place', {
    name: chooseText(place?.name, lang, row.lang)?.text,
    address: node('PostalAddress', {
      streetAddress: place?.street,
      addressLocality: place?.city,
      addressRegion: place?.region,
      postalCode: place?.postalCode,
      addressCountry: place?.country,
    }),
    geo: pin && node('GeoCoordinates', { latitude: pin.lat, longitude: pin.lon }),
  });
}

function virtual(row: EventRow, { lang, base }: StructuredSetting): SchemaNode | undefined {
  const { online } = row;
  if (attendanceOf(row) === 'inPerson' || !online) return undefined;
  return node('VirtualLocation', {
    name: chooseText(online.label, lang, row.lang)?.text,
    url: online.url === undefined ? undefined : absolute(online.url, base),
  });
}

function offer(row: EventRow, base: string): SchemaNode | undefined {
  const { price, availability, registerUrl } = row;
  if (row.status === 'cancelled') return undefined;
  return node('Offer', {
    price: price?.free === true ? 0 : (price?.min ?? price?.max),
    priceCurrency: price?.currency,
    availability: availability && schema(OFFERED[availability]),
    url: registerUrl === undefined ? undefined : absolute(registerUrl, base),
  });
}

function isFree({ price }: EventRow): boolean | undefined {
  if (price?.free !== undefined) return price.free;
  return (price?.min ?? 0) > 0 ? false : undefined;
}

function named({ name, url }: { name: string; url?: string | undefined }, base: string): Record<string, unknown> {
  return { name, url: url === undefined ? undefined : absolute(url, base) };
}

function absolute(address: string, base: string): string | undefined {
  return URL.canParse(address, base) ? new URL(address, base).href : undefined;
}

function schema(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `${CONTEXT}/${name}`;
}

/** A node of which something is known; undefined where nothing is. */
function node(type: string, fields: Record<string, unknown>): SchemaNode | undefined {
  const known = present(fields);
  return Object.keys(known).length === 0 ? undefined : { '@type': type, ...known };
}

function present(fields: Record<string, unknown>): SchemaNode {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** One thing alone, several as a list, none not at all. */
function single(things: readonly unknown[]): unknown {
  const known = things.filter((each) => each !== undefined);
  return known.length > 1 ? known : known[0];
}
