import { hashText, readLanguage } from '../../../contract/text.js';
import { TEXT_LIMITS } from '../../../contract/words.js';
import { decodeEntities, plainLine, plainText } from '../foreign-text.js';
import { find, findAll, unescaped, unescapedList, type Block } from './content-lines.js';
import type { Expansion, Occurrence } from './events.js';
import { instantOfMoment, occurrenceKey, readDuration, writeMoment, type Moment, type Zone } from './moments.js';

const DAY_MS = 86_400_000;
const WEB = /^https?:\/\/\S+$/i;
const STATUSES: Readonly<Record<string, string>> = { CANCELLED: 'cancelled', TENTATIVE: 'tentative' };
/** What nobody else is meant to see (RFC 5545, 3.8.1.3). */
const HIDDEN = /^(?:PRIVATE|CONFIDENTIAL)$/i;
const GEO = /(-?\d+(?:\.\d+)?)\s*[;,]\s*(-?\d+(?:\.\d+)?)/;

/** What all events of a calendar have in common. */
export interface CalendarFacts {
  /** Whose clock a time is on that does not say it. */
  readonly zone: Zone | undefined;
  /** The calendar calls off all that is in it (`METHOD:CANCEL`). */
  readonly isCancelled: boolean;
}

/** A row of the contract as it is before it is read; undefined for what its publisher keeps to themselves. */
export type RawRow = Readonly<Record<string, unknown>>;

/** The row of an event; of a block that cannot be read one that tells whose it was, for the reader to leave out and say so. */
export function rowOf(event: Occurrence | Block, expansion: Expansion, facts: CalendarFacts): RawRow | undefined {
  const block = 'block' in event ? event.block : event;
  if (HIDDEN.test(valueOf(block, 'CLASS') ?? '')) return undefined;
  if (!('block' in event) || !block.isWhole) return { id: valueOf(block, 'UID')?.slice(0, TEXT_LIMITS.id) };
  const { start } = event;
  return {
    ...identityOf(event),
    ...zoneOf(start, facts),
    ...placeOf(block),
    ...statusOf(event, facts),
    title: lineOf(block, 'SUMMARY'),
    description: textOf(block, 'DESCRIPTION'),
    start: writeMoment(start),
    end: endOf(event, expansion),
    url: urlOf(block, 'URL'),
    image: imageOf(block),
    tags: findAll(block, 'CATEGORIES').flatMap(({ value }) => unescapedList(value).map(decodeEntities)),
    lang: languageOf(block),
    updated: updatedOf(block),
    sequence: valueOf(block, 'SEQUENCE'),
    organizer: organizerOf(block),
  };
}

/** What a publisher says of it; one that is at another time than its series says was moved. */
function statusOf({ block, movedFrom }: Occurrence, { isCancelled }: CalendarFacts): RawRow {
  const status = isCancelled ? 'cancelled' : STATUSES[valueOf(block, 'STATUS')?.toUpperCase() ?? ''];
  if (status !== undefined) return { status };
  return movedFrom ? { status: 'rescheduled', previousStart: writeMoment(movedFrom) } : {};
}

/** The same at every reading: the UID, and of one of a series the moment that it was meant for. */
function identityOf({ block, master, key }: Occurrence): RawRow {
  const given = valueOf(block, 'UID') ?? valueOf(master, 'UID');
  if (key === undefined)
    return { id: given !== undefined && given.length > TEXT_LIMITS.id ? `~${hashText(given)}` : given };
  const named = given ?? `${valueOf(master, 'SUMMARY') ?? ''}${valueOf(master, 'DTSTART') ?? ''}`;
  const moment = occurrenceKey(key.wall, key.isDay);
  const fits = given !== undefined && given.length + moment.length < TEXT_LIMITS.id;
  const series = fits ? named : `~${hashText(named)}`;
  return { id: `${series}/${moment}`, seriesId: series };
}

function zoneOf({ zone, isDay }: Moment, facts: CalendarFacts): RawRow {
  const own = zone?.kind === 'named' ? zone : undefined;
  // An instant and a bare time are on the calendar's own clock, where it has one.
  const theirs = zone === undefined || zone.kind === 'utc' ? facts.zone : undefined;
  const name = isDay ? undefined : (own ?? theirs)?.name;
  if (name !== undefined) return { timeZone: name };
  return {};
}

/** A whole day's end is the day after (RFC 5545, 3.6.1); the contract's is the last day. */
function endOf({ block, start, master }: Occurrence, expansion: Expansion): string | undefined {
  const said = (find(block, 'DTEND') ?? find(block, 'DURATION')) ? block : master;
  const length = lengthOf(said, expansion);
  if (length === undefined || length <= 0) return undefined;
  if (!start.isDay) return writeMoment({ ...start, wall: start.wall + length });
  return length <= DAY_MS
    ? undefined
    : writeMoment({ ...start, wall: start.wall + Math.ceil(length / DAY_MS) * DAY_MS - DAY_MS });
}

function lengthOf(block: Block, expansion: Expansion): number | undefined {
  const start = expansion.startOf(block);
  const end = expansion.momentOf(block, 'DTEND');
  if (!start) return undefined;
  if (!end) return readDuration(valueOf(block, 'DURATION') ?? '');
  if (start.isDay || end.isDay) return end.wall - start.wall;
  const [from, to] = [instantOfMoment(start), instantOfMoment(end)];
  return from === undefined || to === undefined || start.zone === end.zone ? end.wall - start.wall : to - from;
}

function placeOf(block: Block): RawRow {
  const [location, geo] = [lineOf(block, 'LOCATION'), geoOf(block)];
  const online = onlineOf(block, location);
  return {
    ...(online !== undefined && { online: { url: online } }),
    ...(location !== undefined && !WEB.test(location) && { place: { name: location } }),
    ...(geo && { geo }),
    ...(online !== undefined && location !== undefined && !WEB.test(location) && { attendance: 'hybrid' }),
  };
}

/** RFC 7986, 5.11; Google's and Microsoft's own; or a place that is an address of the web. */
function onlineOf(block: Block, location: string | undefined): string | undefined {
  const named = ['CONFERENCE', 'X-GOOGLE-CONFERENCE', 'X-MICROSOFT-SKYPETEAMSMEETINGURL'].flatMap(
    (name) => urlOf(block, name) ?? [],
  );
  return named[0] ?? (location !== undefined && WEB.test(location) ? location : undefined);
}

function geoOf(block: Block): RawRow | undefined {
  const apple = find(block, 'X-APPLE-STRUCTURED-LOCATION')?.value.replace(/^geo:/i, '');
  const [, lat, lon] = GEO.exec(find(block, 'GEO')?.value ?? apple ?? '') ?? [];
  return lat === undefined ? undefined : { lat: Number(lat), lon: Number(lon) };
}

/** RFC 7986, 5.10; or a picture that is attached by its address. */
function imageOf(block: Block): RawRow | undefined {
  const attached = findAll(block, 'ATTACH').filter(({ params }) => /^image\//i.test(params.get('FMTTYPE') ?? ''));
  const src = [...findAll(block, 'IMAGE'), ...attached]
    .map(({ value }) => value.trim())
    .find((value) => WEB.test(value));
  return src === undefined ? undefined : { src };
}

/** Only by name: an address is nobody's business. */
function organizerOf(block: Block): RawRow | undefined {
  const name = plainLine(find(block, 'ORGANIZER')?.params.get('CN') ?? '');
  return name === '' || name.includes('@') ? undefined : { name };
}

function updatedOf(block: Block): string | undefined {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(valueOf(block, 'LAST-MODIFIED') ?? '') ?? [];
  return year === undefined
    ? undefined
    : `${year}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}Z`;
}

function languageOf(block: Block): string | undefined {
  return readLanguage(find(block, 'SUMMARY')?.params.get('LANGUAGE') ?? '');
}

function urlOf(block: Block, name: string): string | undefined {
  const value = decodeEntities(unescaped(valueOf(block, name) ?? ''));
  return WEB.test(value) ? value : undefined;
}

function lineOf(block: Block, name: string): string | undefined {
  return plainLine(unescaped(valueOf(block, name) ?? '')) || undefined;
}

function textOf(block: Block, name: string): string | undefined {
  return plainText(unescaped(valueOf(block, name) ?? '')) || undefined;
}

function valueOf(block: Block, name: string): string | undefined {
  return find(block, name)?.value.trim();
}
