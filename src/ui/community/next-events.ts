import { html, nothing, type TemplateResult } from 'lit';
import type { CommunityRow } from '../../contract/communities.js';
import type { EventRow } from '../../contract/events.js';
import { chooseText } from '../../contract/text.js';
import { isOver, startOf } from '../../contract/time.js';
import { formatDate, formatDates } from '../../i18n/format.js';
import { sentenceCase } from '../../i18n/intl.js';
import { lastDay, timesOf } from '../event-card/event-time.js';
import { hourWords } from '../event-card/hour-words.js';
import { externalLink } from '../external-link/external-link.js';
import { heading } from '../heading/heading.js';
import { translatedText } from '../translated-text/translated-text.js';
import type { CommunityLanguage } from './community-words.js';

/** How many are named; the others are in the list of events. */
const SHOWN = 3;

/** What a community has planned, the next first: sessions of a festival and what is cancelled left out. */
export function nextEventsOf({ id }: CommunityRow, events: readonly EventRow[], now: number): readonly EventRow[] {
  return events
    .filter((event) => event.communityIds?.includes(id) && event.parentId === undefined)
    .filter((event) => event.status !== 'cancelled' && !isOver(event, now))
    .sort((one, other) => startOf(one) - startOf(other));
}

/** Title, day and hour of the next ones. */
export function nextEventsView(
  events: readonly EventRow[],
  { language, level }: { readonly language: CommunityLanguage; readonly level: number },
): TemplateResult | typeof nothing {
  if (events.length === 0) return nothing;
  const { communityMap, eventList } = language.words;
  const title = events.length > 1 ? eventList.heading : communityMap.nextEvent;
  return html`<div class="late">
    ${heading(level, title, { depth: 1 })}
    <ul class="next">${events.slice(0, SHOWN).map((event) => eventLine(event, language))}</ul>
  </div>`;
}

function eventLine(event: EventRow, language: CommunityLanguage): TemplateResult {
  const { words, lang, origin } = language;
  const name = html`<b>${translatedText(chooseText(event.title, lang, event.lang), lang)}</b>`;
  const { otherSite } = words.common;
  const title = event.url === undefined ? name : externalLink({ href: event.url, content: name, origin, otherSite });
  return html`<li>${title}<span class="quiet">${whenWords(event, language)}</span></li>`;
}

/** "Vendredi 14 mai, 18:30, heure de Casablanca", "9–11 juin", and what changed about it. */
function whenWords(event: EventRow, { words, locale }: CommunityLanguage): string {
  const { common, eventList } = words;
  const times = timesOf(event, 'event');
  const { moment } = times.start;
  const day =
    times.days > 1
      ? formatDates(moment, lastDay(times), locale, { month: 'long' })
      : formatDate(moment, locale, { weekday: 'long', month: 'long' });
  const hours = times.days > 1 ? undefined : hourWords(event, times, { words, locale });
  const { status = 'scheduled' } = event;
  const changed = status === 'scheduled' ? undefined : eventList.statuses[status];
  const said = [changed, day, hours].filter((part) => part !== undefined);
  return sentenceCase(
    said.reduce((first, second) => common.pair(first, second)),
    locale,
  );
}
