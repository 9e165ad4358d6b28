import { html, nothing, type TemplateResult } from 'lit';
import type { EventRow } from '../../contract/events.js';
import { attendanceOf, eventKindOf } from '../../contract/words.js';
import { chooseText } from '../../contract/text.js';
import { formatNumber } from '../../i18n/format.js';
import { heading } from '../../ui/heading/heading.js';
import { icon, mark } from '../../ui/icon/icon.js';
import { attendanceIcons, availabilityMarks, kindMarks, nowMark, statusMarks } from '../../ui/icon/marks.js';
import { picture } from '../../ui/picture/picture.js';
import { poster } from '../../ui/poster/poster.js';
import { translatedText } from '../../ui/translated-text/translated-text.js';
import { wordsOf, type EventBadge, type EventLanguage } from '../../ui/event-card/event-words.js';

/** What a row knows of the list around it. */
export interface RowSetting {
  readonly language: EventLanguage;
  /** Level of the widget's heading; a row's title is one below its group's. */
  readonly level: number;
  readonly depth: number;
  /** Whether the date says its month: no heading above does. */
  readonly withMonth: boolean;
  readonly openId: string | undefined;
  /** How many sessions stand under the row, and how many later dates of its series. */
  readonly counts: (row: EventRow) => { readonly sessions: number; readonly dates: number };
  /** The festival that a row which stands for itself is a session of. */
  readonly parentOf: (row: EventRow) => EventRow | undefined;
  /** Which poster of its kind a row has; absent: by its id alone. */
  readonly variant?: (kind: string, id: string) => number;
  readonly allowsImage: (address: string) => boolean;
  readonly toggle: (row: EventRow) => void;
  /** What an opened row shows below its facts. */
  readonly details: (row: EventRow) => unknown;
}

/** One event: its date in the margin, its title, where, when, and what changes a decision. Opens in place. */
export function eventRow(row: EventRow, at: number, setting: RowSetting): TemplateResult {
  const { language, withMonth } = setting;
  const isOpen = setting.openId === row.id;
  const { date, badge, near, hours, yours, place } = wordsOf(row, language, withMonth);
  const kinds = ['event', badge?.kind, isOpen ? 'opened' : undefined].filter((name) => name !== undefined).join(' ');
  return html`<li class=${kinds} part="card">
    <time class="date" part="date" datetime=${date.datetime}>
      <b class=${date.isSpan ? 'span' : ''}>${date.number}</b><span class="quiet">${date.weekday}</span>
    </time>
    <div class="main">
      ${badge ? badgeLine(badge) : nothing} ${title(row, at, isOpen, setting)}
      ${place === undefined ? nothing : html`<p class="place"><span>${place.before}${translatedText(place.name, language.lang)}${place.after}</span></p>`}
      <p class="facts">
        ${near === undefined ? nothing : html`<span class="counts">${near}</span>`}<span>${hours}</span>
        ${yours === undefined ? nothing : html`<span>${yours}</span>`} ${facts(row, setting)}
      </p>
    </div>
    <span class="picture" part="image">${rowPicture(row, setting)}</span>
    ${isOpen ? html`<div class="details" id=${`details-${String(at)}`}>${setting.details(row)}</div>` : nothing}
  </li>`;
}

function badgeLine({ kind, text }: EventBadge): TemplateResult {
  const tone = kind === 'cancelled' ? 'danger' : kind === 'now' ? 'now' : '';
  return html`<p class="badge ${tone}" part="badge">${mark(kind === 'now' ? nowMark : statusMarks[kind])}${text}</p>`;
}

function title(
  row: EventRow,
  at: number,
  isOpen: boolean,
  { language, level, depth, toggle }: RowSetting,
): TemplateResult {
  const open = (): void => {
    toggle(row);
  };
  const content = html`<button class="opener" part="link" type="button" aria-expanded=${isOpen ? 'true' : 'false'}
    aria-controls=${isOpen ? `details-${String(at)}` : nothing} data-id=${row.id}
    @click=${open}>${translatedText(chooseText(row.title, language.lang, row.lang), language.lang)}</button>`;
  return heading(level, content, { depth });
}

/** Kind, how to take part, seats, sessions: in this order, and only what is not already said. */
function facts(row: EventRow, { language, counts, parentOf }: RowSetting): TemplateResult {
  const { words, locale, lang } = language;
  const parent = parentOf(row);
  const attendance = attendanceOf(row);
  const isHeld = row.status !== 'cancelled';
  const { sessions, dates } = counts(row);
  return html`${row.featured === true ? html`<span class="counts">${words.eventList.featured}</span>` : nothing}
    ${parent ? html`<span>${translatedText(chooseText(parent.title, lang, parent.lang), lang)}</span>` : nothing}
    ${kindFact(row, language)}
    ${
      attendance === 'inPerson'
        ? nothing
        : html`<span class="said">${icon(attendanceIcons[attendance])}${words.eventList.attendance[attendance]}</span>`
    }
    ${isHeld ? availability(row, language) : nothing}
    ${sessions > 0 ? html`<span>${words.eventList.sessions(sessions, formatNumber(sessions, locale))}</span>` : nothing}
    ${dates > 0 ? html`<span>${words.eventList.moreDates(dates, formatNumber(dates, locale))}</span>` : nothing}`;
}

// "Other" tells nobody anything.
function kindFact(row: EventRow, { words }: EventLanguage): TemplateResult | typeof nothing {
  const kind = eventKindOf(row);
  if (kind === 'other') return nothing;
  return html`<span class="said">${mark(kindMarks[kind])}${words.eventList.kinds[kind]}</span>`;
}

function availability(row: EventRow, { words, lang }: EventLanguage): TemplateResult | typeof nothing {
  if (row.availability !== undefined && row.availability !== 'open') {
    return html`<span class="said counts">${mark(availabilityMarks[row.availability])}${words.eventList.availability[row.availability]}</span>`;
  }
  if (row.availabilityText === undefined) return nothing;
  return html`<span class="counts">${translatedText(chooseText(row.availabilityText, lang, row.lang), lang)}</span>`;
}

function rowPicture(row: EventRow, { allowsImage, variant }: RowSetting): unknown {
  const kind = eventKindOf(row);
  const fallback = poster(kind, row.id, variant?.(kind, row.id));
  return row.image ? picture({ image: row.image, alt: '', allowed: allowsImage, fallback }) : fallback;
}
