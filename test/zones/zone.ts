import type { EventRow } from '../../src/contract/events.js';
import '../../src/widgets/event-list/define.js';
import { all, html, one, place, textOf, until, type Widget } from '../support/widget.js';

/** The zones in which these tests run, each in a browser of its own; see scripts/test-parts.mjs. */
export const ZONES = ['UTC', 'Europe/Paris', 'Africa/Casablanca', 'America/New_York', 'Pacific/Auckland'] as const;
type Zone = (typeof ZONES)[number];

/** The zone of this browser, as it says itself. */
export const here = Intl.DateTimeFormat().resolvedOptions().timeZone as Zone;

/** What a visitor reads in each zone, written down by hand: in the order of `ZONES`. */
export type Truth = readonly [utc: string, paris: string, casablanca: string, newYork: string, auckland: string];

/** The one of five truths that holds here. */
export function truth(words: Truth): string {
  const at = ZONES.indexOf(here);
  if (at === -1) throw new Error(`this browser is in ${here}: run it with TZ set to one of ${ZONES.join(', ')}`);
  return words[at] ?? '';
}

/** A list drawn in its language. Most of these tests show past events: what happened keeps its clock changes for ever. */
export async function draw(rows: readonly EventRow[], attributes: Record<string, string> = {}): Promise<Widget> {
  const list = document.createElement('ouishare-event-list');
  const { lang = 'en', ...more } = attributes;
  for (const [name, value] of Object.entries({ lang, loading: 'eager', ...more })) list.setAttribute(name, value);
  list.page = rows;
  place(html`<div></div>`).append(list);
  await list.whenReady();
  const widget = list as unknown as Widget;
  await until(() => one(widget, '.frame').lang === lang.split('-')[0], 'the words');
  return widget;
}

/** What the first row says: its date, and its facts. */
export async function said(row: Partial<EventRow>, attributes: Record<string, string> = {}): Promise<string[]> {
  const event = { id: 'a', title: 'An event', ...row } as EventRow;
  const list = await draw([event], attributes);
  return [textOf(one(list, '.date')), ...all(list, '.facts > span').map(textOf)];
}
