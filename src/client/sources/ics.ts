import { giveWay } from '../abort.js';
import { EndpointError } from '../errors.js';
import { find, findAll, readBlocks, unescaped, type Block } from './ics/content-lines.js';
import { rowOf, type CalendarFacts, type RawRow } from './ics/event-rows.js';
import { Expansion } from './ics/events.js';
import { Zones, isPlainZone, type ForeignZone } from './ics/zones.js';
import type { Feed, Source } from './source.js';

const DAY_MS = 86_400_000;
/** Recurrences are spelt out for a year and a half (contract.md, "Formats"), and half a year back. */
const AHEAD_MS = 548 * DAY_MS;
const BEHIND_MS = 183 * DAY_MS;
/** More rows than any client reads: what is beyond them is not spelt out either. */
const ROWS_MAX = 10_001;
/** Rows made at once: then the page goes first. */
const STEP_ROWS = 100;

/** iCalendar (RFC 5545, 7986) as a page of events: each VEVENT alone, so that one broken block costs one event. */
export const readCalendar: Source = async (feed) => {
  const root = readBlocks(feed.text);
  const calendars = root.blocks.filter(({ name }) => name === 'VCALENDAR');
  if (calendars.length === 0)
    throw new EndpointError('malformed', { url: feed.url, status: feed.status, detail: 'This is no calendar' });
  const foreign = await foreignZones(calendars);
  const items: RawRow[] = [];
  for (const calendar of calendars) await addRows(items, calendar, foreign, feed);
  return { version: '1', ...languageOf(calendars), items };
};

async function addRows(items: RawRow[], calendar: Block, foreign: ForeignZone, feed: Feed): Promise<void> {
  const of = (name: string): Block[] => calendar.blocks.filter((block) => block.name === name);
  const zones = new Zones(of('VTIMEZONE'), foreign);
  const { now = Date.now(), from = now - BEHIND_MS, to = now + AHEAD_MS } = feed;
  // A day to both sides: on the clock of a place it may be another one.
  const expansion = new Expansion(zones, { from: from - DAY_MS, to: to + DAY_MS });
  const facts: CalendarFacts = {
    zone: zones.of(find(calendar, 'X-WR-TIMEZONE')?.value),
    isCancelled: find(calendar, 'METHOD')?.value.trim().toUpperCase() === 'CANCEL',
  };
  for (const event of expansion.of(of('VEVENT'))) {
    const row = rowOf(event, expansion, facts);
    if (row) items.push(row);
    if (items.length >= ROWS_MAX) return;
    if (items.length % STEP_ROWS === 0) await giveWay();
  }
}

/** The table of foreign names, where this feed has any. */
async function foreignZones(calendars: readonly Block[]): Promise<ForeignZone> {
  const ids = calendars.flatMap((calendar) => [
    ...findAll(calendar, 'X-WR-TIMEZONE').map(({ value }) => value),
    ...calendar.blocks.flatMap(({ properties }) =>
      properties.flatMap(({ name, value, params }) => (name === 'TZID' ? [value] : (params.get('TZID') ?? []))),
    ),
  ]);
  if (ids.every(isPlainZone)) return () => undefined;
  return (await import('./ics/foreign-zones.js')).foreignZone;
}

function languageOf(calendars: readonly Block[]): { lang?: string } {
  const lang = calendars.map((calendar) => find(calendar, 'X-WR-CALLANG') ?? find(calendar, 'LANGUAGE')).find(Boolean);
  return lang ? { lang: unescaped(lang.value).trim() } : {};
}
