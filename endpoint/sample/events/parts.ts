import { dayAfter } from '../almanac.js';
import type { EventRow } from '../../../src/contract/events.js';

/** Everything of an event but what its builder works out; an `end` told here is the one that counts. */
export type Told = Omit<EventRow, 'id' | 'start' | 'url'>;

const SITE = 'https://agenda.example';

/** An event within one day: `from` and `to` are wall times, `HH:mm`, in its venue's zone; `to` before `from` means past midnight. */
export function event(id: string, day: string, from: string, to: string | undefined, told: Told): EventRow {
  const end = to === undefined ? undefined : `${to < from ? dayAfter(day, 1) : day}T${to}`;
  return { id, url: `${SITE}/${id}`, start: `${day}T${from}`, ...(end ? { end } : {}), ...told };
}

/** An event of whole days, the last one included. */
export function wholeDays(id: string, first: string, count: number, told: Told): EventRow {
  return { id, url: `${SITE}/${id}`, start: first, end: dayAfter(first, count - 1), ...told };
}

/** Where seats are asked for. */
export function tickets(id: string): string {
  return `https://tickets.example/${id}`;
}

/** A meeting room on the web whose address comes by mail, after the sign-up. */
export const AFTER_SIGNUP = { afterSignup: true } as const;

/** A room that anyone may enter. */
export function openRoom(name: string): { url: string } {
  return { url: `https://rooms.example/${name}` };
}
