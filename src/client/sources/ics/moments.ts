import { instantOf, wallAt } from '../../../contract/time.js';
import type { Property } from './content-lines.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** The years that are written with four digits. */
const FIRST_WALL_MS = Date.UTC(1000, 0, 1);
const LAST_WALL_MS = Date.UTC(9999, 11, 31);
const MOMENT = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:\.\d+)?)?(Z)?)?$/i;
const DURATION = /^([+-])?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i;
/** Whose clock a time is on. `offsetAt`: minutes east of Greenwich, at a wall time given as a moment in UTC, ms. */
export type Zone =
  | { readonly kind: 'utc'; readonly name?: undefined }
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'rules'; readonly name?: undefined; readonly offsetAt: (wall: number) => number };

const UTC: Zone = { kind: 'utc' };

/** A date, or a date and time on the clock of one place. */
export interface Moment {
  /** What the clock shows, as a moment in UTC, ms. */
  readonly wall: number;
  readonly isDay: boolean;
  /** Whose clock it is; undefined where nobody says. */
  readonly zone: Zone | undefined;
}

/** Reads a date or a time; undefined for what is none, 30 February among it. @param zone for a time that does not say it is UTC */
export function readMoment(text: string, zone: Zone | undefined): Moment | undefined {
  const [, year, month, day, hour, minute = '0', second = '0', zulu] = MOMENT.exec(text.trim()) ?? [];
  if (year === undefined) return undefined;
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (new Date(date).getUTCDate() !== Number(day)) return undefined;
  if (hour === undefined) return { wall: date, isDay: true, zone };
  const time = timeOf(Number(hour), Number(minute), Number(second));
  if (time === undefined) return undefined;
  return { wall: date + time, isDay: false, zone: zulu === undefined ? zone : UTC };
}

/** Since midnight, ms. A leap second is the second before; 24:00 is written for the end of a day. */
function timeOf(hour: number, minute: number, second: number): number | undefined {
  if (minute > 59 || second > 60 || hour > 24 || (hour === 24 && minute + second > 0)) return undefined;
  return (hour * 60 + minute) * MINUTE_MS + Math.min(second, 59) * 1000;
}

/** A length of time, ms; undefined for what is none, and for one that runs backwards. */
export function readDuration(text: string): number | undefined {
  const found = DURATION.exec(text.trim());
  if (!found || found[1] === '-') return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found
    .slice(2)
    .map((part: string | undefined) => Number(part ?? 0));
  return (weeks * 7 + days) * DAY_MS + (hours * 60 + minutes) * MINUTE_MS + seconds * 1000;
}

/** The moments of a property that lists some: EXDATE, RDATE; of a period its start. */
export function readMoments({ value }: Property, zone: Zone | undefined): readonly Moment[] {
  return value.split(',').flatMap((part) => readMoment(part.split('/', 1)[0] ?? '', zone) ?? []);
}

/** What the clock of `like` shows at a moment, ms. Of a day it is midnight; what no clock knows is taken as it is written. */
export function wallLike(moment: Moment, like: Moment): number {
  if (moment.isDay || like.isDay || isSame(moment.zone, like.zone)) return moment.wall;
  const instant = instantOfMoment(moment);
  if (instant === undefined) return moment.wall;
  return wallOfInstant(instant, like.zone) ?? moment.wall;
}

function isSame(one: Zone | undefined, other: Zone | undefined): boolean {
  return (
    one === other || (one !== undefined && one.kind === other?.kind && one.name === other.name && one.kind !== 'rules')
  );
}

/** Epoch ms; undefined for a time of nobody's clock. */
export function instantOfMoment({ wall, zone }: Moment): number | undefined {
  if (zone === undefined) return undefined;
  if (zone.kind === 'utc') return wall;
  if (zone.kind === 'named') return instantOf(written(wall), zone.name);
  return wall - zone.offsetAt(wall) * MINUTE_MS;
}

function wallOfInstant(instant: number, zone: Zone | undefined): number | undefined {
  if (zone === undefined) return undefined;
  if (zone.kind === 'utc') return instant;
  if (zone.kind === 'rules') return instant + zone.offsetAt(instant) * MINUTE_MS;
  const { date, time } = wallAt(instant, zone.name);
  return Date.parse(`${date}T${time.padEnd(8, ':00')}Z`);
}

/** A moment as the contract writes a time, without the zone that has a name. */
export function writeMoment({ wall, isDay, zone }: Moment): string {
  if (isDay) return written(wall).slice(0, 10);
  if (zone?.kind === 'utc') return `${written(wall)}Z`;
  return zone?.kind === 'rules' ? written(wall) + writeOffset(zone.offsetAt(wall)) : written(wall);
}

/** `2026-05-20T18:30`, with seconds where there are some. */
function written(wall: number): string {
  return new Date(Math.min(Math.max(wall, FIRST_WALL_MS), LAST_WALL_MS))
    .toISOString()
    .slice(0, wall % MINUTE_MS === 0 ? 16 : 19);
}

function writeOffset(minutes: number): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
}

/** `20260520T183000`: names an occurrence, whatever becomes of it. */
export function occurrenceKey(wall: number, isDay: boolean): string {
  return written(wall)
    .padEnd(19, ':00')
    .replaceAll(/[-:]|\.\d+Z$/g, '')
    .slice(0, isDay ? 8 : 15);
}
