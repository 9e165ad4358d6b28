import { CalendarFile } from '../../../src/client/calendar/calendar.js';
import { inOrder } from '../../../src/client/order.js';
import type { EventRow } from '../../../src/contract/events.js';
import { chooseText } from '../../../src/contract/text.js';
import { filterInSlices, Slices } from '../slices.js';
import { chooseWords } from '../words/choose.js';
import type { Shelf } from './library.js';
import { factsOf } from './row-facts.js';

/** How far back a calendar goes: what somebody went to stays in theirs for a year. */
const KEPT_MS = 366 * 86_400_000;
const DAY_MS = 86_400_000;
/** What a publisher is called that does not say. */
const NAME = 'OuiShare';

/** The events that a calendar has, in order: of what is over the last year. Those of these ids, where there are any, however old. */
export async function calendarRows(shelf: Shelf, ids?: readonly string[]): Promise<readonly EventRow[]> {
  const { events, eventsById, madeAt, network } = shelf;
  if (ids !== undefined)
    return inOrder(
      ids.flatMap((id) => eventsById.get(id) ?? []),
      'events',
      false,
      network.manifest.lang,
    );
  return filterInSlices(events, (event) => factsOf(event).endsAt > madeAt - KEPT_MS);
}

/** Events as a calendar to subscribe to, in slices. @param base what relative addresses are relative to */
export async function calendarFile(
  { network, madeAt }: Shelf,
  rows: readonly EventRow[],
  base: string,
): Promise<string> {
  const { lang = 'en', name } = network.manifest;
  const file = new CalendarFile({
    isFeed: true,
    name: chooseText(name, lang, lang)?.text ?? NAME,
    lang,
    words: chooseWords(lang).calendar,
    base,
    // The day, not the moment: the same events are the same file until tomorrow.
    now: Math.floor(madeAt / DAY_MS) * DAY_MS,
    labels: new Map((network.labels ?? []).map(({ id, label }) => [id, label])),
  });
  const slices = new Slices();
  for (const event of rows) {
    file.add(event);
    if (slices.isDue) await slices.pause();
  }
  return file.toString();
}
