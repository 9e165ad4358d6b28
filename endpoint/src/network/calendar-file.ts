import { writeCalendar } from '../../../src/client/calendar/calendar.js';
import { inOrder } from '../../../src/client/order.js';
import type { EventRow } from '../../../src/contract/events.js';
import { chooseText } from '../../../src/contract/text.js';
import { endOf } from '../../../src/contract/time.js';
import { chooseWords } from '../words/choose.js';
import type { Shelf } from './library.js';

/** How far back a calendar goes: what somebody went to stays in theirs for a year. */
const KEPT_MS = 366 * 86_400_000;
const DAY_MS = 86_400_000;
/** What a publisher is called that does not say. */
const NAME = 'OuiShare';

/** The events that a calendar has, in order: of what is over the last year. */
export function calendarRows({ network, madeAt }: Shelf, isAll = false): readonly EventRow[] {
  const kept = network.events.filter((event) => isAll || endOf(event) > madeAt - KEPT_MS);
  return inOrder(kept, 'events', false, network.manifest.lang);
}

/** Events as a calendar to subscribe to. @param base what relative addresses are relative to */
export function calendarFile({ network, madeAt }: Shelf, rows: readonly EventRow[], base: string): string {
  const { lang = 'en', name } = network.manifest;
  return writeCalendar(rows, {
    isFeed: true,
    name: chooseText(name, lang, lang)?.text ?? NAME,
    lang,
    words: chooseWords(lang).calendar,
    base,
    // The day, not the moment: the same events are the same file until tomorrow.
    now: Math.floor(madeAt / DAY_MS) * DAY_MS,
    labels: new Map((network.labels ?? []).map(({ id, label }) => [id, label])),
  });
}
