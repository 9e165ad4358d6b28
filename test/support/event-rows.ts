import type { EventRow } from '../../src/contract/events.js';

const DAY_MS = 86_400_000;

/** `YYYY-MM-DD`, so many days from today in UTC. */
export function day(offset: number): string {
  return new Date(Date.now() + offset * DAY_MS).toISOString().slice(0, 10);
}

type Changes = { readonly [K in keyof EventRow]?: EventRow[K] | undefined };

/** An event to come in Casablanca; `changes` make it the one that a test is about, `undefined` takes a field away. */
export function eventRow(changes: Changes = {}): EventRow {
  const row = {
    id: 'governance-workshop',
    title: { fr: 'Coopérer sans chef', en: 'Together without a boss' },
    start: `${day(10)}T18:30`,
    end: `${day(10)}T21:00`,
    timeZone: 'Africa/Casablanca',
    kind: 'workshop',
    place: { name: 'Dar Nakhla', city: 'Casablanca', country: 'MA' },
    ...changes,
  };
  return JSON.parse(JSON.stringify(row)) as EventRow;
}

/** So many events to come, one a day, in four towns. */
export function eventRows(count: number): EventRow[] {
  const towns = ['Casablanca', 'Paris', 'Lisboa', 'Berlin'];
  return Array.from({ length: count }, (_, at) =>
    eventRow({
      id: `event-${String(at)}`,
      title: `Event number ${String(at)}`,
      start: `${day(2 + at)}T18:30`,
      end: `${day(2 + at)}T21:00`,
      place: { city: towns[at % towns.length] ?? 'Paris' },
    }),
  );
}

/** A page of rows as an endpoint answers it. */
export function eventPage(items: readonly unknown[], more: Record<string, unknown> = {}): Record<string, unknown> {
  return { version: '1', lang: 'en', items, ...more };
}
