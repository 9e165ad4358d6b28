import { html, nothing, type TemplateResult } from 'lit';
import type { EventRow } from '../../contract/events.js';
import { chooseText } from '../../contract/text.js';
import { isOver } from '../../contract/time.js';
import { attendanceOf } from '../../contract/words.js';
import { formatDate, formatDates, formatNumber } from '../../i18n/format.js';
import { lastDay, timesOf } from '../../ui/event-card/event-time.js';
import { badgeOf, placeWords } from '../../ui/event-card/event-words.js';
import { externalLink } from '../../ui/external-link/external-link.js';
import { icon } from '../../ui/icon/icon.js';
import { ticketIcon } from '../../ui/icon/list-icons.js';
import { picture } from '../../ui/picture/picture.js';
import { bandPoster } from '../../ui/poster/band-poster.js';
import { prose } from '../../ui/prose/prose.js';
import { bone } from '../../ui/state-view/state-view.js';
import { ownLanguage, translatedText } from '../../ui/translated-text/translated-text.js';
import { leftUntil } from './countdown.js';
import type { GatheringLanguage } from './session-view.js';

/** A band of quarters, the same for a gathering for ever; its own picture where it has one. */
export function bandView(row: EventRow, lang: string, allowsImage: (address: string) => boolean): TemplateResult {
  const alt = chooseText(row.image?.alt, lang, row.lang);
  const band = picture({
    image: row.image,
    alt: alt?.text ?? '',
    lang: ownLanguage(alt?.lang, lang),
    allowed: allowsImage,
    fallback: bandPoster(row.id),
  });
  return html`<div class="band" part="picture">${band}</div>`;
}

/** Below the name: when and where, how long until it opens or what changed, the way in, and what it is about. */
export function footView(row: EventRow, language: GatheringLanguage): TemplateResult {
  return html`<div class="foot">
      <div><p class="when">${whenWords(row, language)}${whereView(row, language)}</p>${editionView(row, language)} ${stateView(row, language)}</div>
      ${doorsView(row, language)}
    </div>
    ${aboutView(row, language)}`;
}

function whenWords(row: EventRow, { locale }: GatheringLanguage): TemplateResult {
  const times = timesOf(row, 'event');
  const first = times.start.moment;
  const said =
    times.days > 1
      ? formatDates(first, lastDay(times), locale, { month: 'long', year: true })
      : formatDate(first, locale, { weekday: 'long', month: 'long', year: true });
  return html`<time datetime=${times.start.date}>${said}</time>`;
}

function whereView(row: EventRow, language: GatheringLanguage): unknown {
  const place = placeWords(row, language);
  if (!place) return nothing;
  return html`<br />${place.before}${translatedText(place.name, language.lang)}${place.after}`;
}

function editionView(row: EventRow, { words, locale }: GatheringLanguage): TemplateResult | typeof nothing {
  const { facts, attendance } = words.eventList;
  const how = attendanceOf(row);
  const said = [
    row.edition === undefined ? undefined : words.common.labelled(facts.edition, formatNumber(row.edition, locale)),
    how === 'inPerson' ? undefined : attendance[how],
  ].filter((each) => each !== undefined);
  return said.length === 0
    ? nothing
    : html`<p class="quiet facts">${said.map((each) => html`<span>${each}</span>`)}</p>`;
}

// Text that changes a few times a day at most, and is never announced: nobody is hurried.
function stateView(row: EventRow, language: GatheringLanguage): TemplateResult | typeof nothing {
  const { words, locale, now } = language;
  const badge = badgeOf(row, timesOf(row, 'event'), language);
  if (badge) {
    const tone = badge.kind === 'now' ? 'now' : badge.kind === 'cancelled' ? 'danger' : '';
    return html`<p class="badge ${tone}" part="badge">${badge.text}</p>`;
  }
  const left = leftUntil(row, now);
  if (left) {
    const number = formatNumber(left.count, locale);
    return html`<p class="countdown" part="countdown"><b>${number}</b> <span>${words.gathering.left[left.unit](left.count)}</span></p>`;
  }
  return isOver(row, now) ? html`<p class="quiet" part="countdown">${words.gathering.over}</p>` : nothing;
}

function doorsView(row: EventRow, { words, origin, now }: GatheringLanguage): TemplateResult | typeof nothing {
  const { otherSite } = words.common;
  const { availability = 'open' } = row;
  const isHeld = row.status !== 'cancelled' && !isOver(row, now);
  const mayRegister = isHeld && availability !== 'closed' && availability !== 'soldOut';
  const link = (href: string | undefined, content: unknown, look: string): unknown =>
    href === undefined
      ? nothing
      : externalLink({ href, content, origin, otherSite, classes: `button ${look}`, part: 'button' });
  const register = mayRegister
    ? link(row.registerUrl, html`${icon(ticketIcon)}${words.eventList.register}`, 'filled')
    : nothing;
  const said = isHeld && availability !== 'open' ? words.eventList.availability[availability] : undefined;
  return html`<div><p class="buttons">${register} ${link(row.url, words.eventList.page, 'word')}</p>${said === undefined ? nothing : html`<p class="quiet">${said}</p>`}</div>`;
}

function aboutView(row: EventRow, { lang }: GatheringLanguage): TemplateResult | typeof nothing {
  const about = chooseText(row.description ?? row.summary, lang, row.lang);
  return about ? html`<div class="about">${prose(about, lang)}</div>` : nothing;
}

/** In the size of what will come: the band, and so many slots of the programme. */
export function gatheringSkeleton(slots: number): TemplateResult {
  const slot = html`<li class="slot"><p>${bone('line', 60)}</p><div>${bone('title', 60)}${bone('line', 45)}</div></li>`;
  return html`<span class="band bone"></span><ol role="presentation">${Array.from({ length: slots }, () => slot)}</ol>`;
}
