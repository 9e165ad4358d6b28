import { html, nothing, type TemplateResult } from 'lit';
import type { EventRow } from '../../contract/events.js';
import { chooseText } from '../../contract/text.js';
import type { GatheringMessages } from '../../i18n/gathering-messages.js';
import { formatList, formatNumber, formatTime, formatTimes, isolate } from '../../i18n/format.js';
import { sentenceCase } from '../../i18n/intl.js';
import { languageName } from '../../i18n/names.js';
import type { EventLanguage } from '../../ui/event-card/event-words.js';
import { yoursWords } from '../../ui/event-card/event-words.js';
import { isOn } from '../../ui/event-card/event-time.js';
import { externalLink } from '../../ui/external-link/external-link.js';
import { heading } from '../../ui/heading/heading.js';
import { checkIcon } from '../../ui/icon/form-icons.js';
import { icon } from '../../ui/icon/icon.js';
import { plusIcon } from '../../ui/icon/map-icons.js';
import { prose } from '../../ui/prose/prose.js';
import { translatedText } from '../../ui/translated-text/translated-text.js';
import type { Session } from './programme.js';

export type GatheringLanguage = EventLanguage & { readonly words: GatheringMessages };

/** What a session knows of the programme around it. */
export interface SessionSetting {
  readonly language: GatheringLanguage;
  /** Level of the widget's heading. */
  readonly level: number;
  readonly openId: string | undefined;
  /** Ids of what begins next. */
  readonly next: ReadonlySet<string>;
  /** Ids of what the visitor marked. */
  readonly marked: ReadonlySet<string>;
  readonly toggle: (session: Session) => void;
  readonly mark: (id: string) => void;
}

/** One session: its title, which opens it in place, where and in which language, whether there are places, and the mark. */
export function sessionView(session: Session, setting: SessionSetting): TemplateResult {
  const { row } = session;
  const { language, openId, level } = setting;
  const isOpen = openId === row.id;
  const title = translatedText(chooseText(row.title, language.lang, row.lang), language.lang);
  const open = (): void => {
    setting.toggle(session);
  };
  const button = html`<button class="opener" part="link" type="button" data-id=${row.id} aria-expanded=${isOpen ? 'true' : 'false'} @click=${open}>${title}</button>`;
  return html`<div class="track ${row.status === 'cancelled' ? 'off' : ''}" part="card">
    <div class="main">${heading(level, button, { depth: 2 })} ${nowLine(session, setting)} ${factsLine(session, setting)}</div>
    ${markButton(session, setting)}
    ${isOpen ? details(session, setting) : nothing}
  </div>`;
}

function nowLine({ row }: Session, { language, next }: SessionSetting): TemplateResult | typeof nothing {
  const { words, now } = language;
  if (isOn(row, now)) return html`<p class="badge now" part="badge">${words.eventList.now}</p>`;
  return next.has(row.id) ? html`<p class="badge" part="badge">${words.gathering.next}</p>` : nothing;
}

function factsLine({ row }: Session, { language }: SessionSetting): TemplateResult | typeof nothing {
  const { locale, lang } = language;
  const track = chooseText(row.track, lang, row.lang);
  const languages = (row.languages ?? []).map((tag) => languageName(tag, locale));
  const facts = [
    changeWords(row, language),
    track && translatedText(track, lang),
    languages.length === 0 ? undefined : sentenceCase(formatList(languages, locale), locale),
    placesWords(row, language),
  ].filter((fact) => fact !== undefined);
  return facts.length === 0
    ? nothing
    : html`<p class="quiet facts">${facts.map((fact) => html`<span>${fact}</span>`)}</p>`;
}

function changeWords({ status = 'scheduled' }: EventRow, { words }: GatheringLanguage): string | undefined {
  return status === 'scheduled' ? undefined : words.eventList.statuses[status];
}

/** "30 places", or that it is full or nearly so. */
function placesWords({ availability = 'open', capacity }: EventRow, language: GatheringLanguage): string | undefined {
  const { words, locale } = language;
  if (availability !== 'open') return words.eventList.availability[availability];
  return capacity === undefined ? undefined : words.eventList.capacity(capacity, formatNumber(capacity, locale));
}

function markButton({ row }: Session, { language, marked, mark }: SessionSetting): TemplateResult {
  const { mine } = language.words.gathering;
  const isMarked = marked.has(row.id);
  const title = chooseText(row.title, language.lang, row.lang)?.text ?? '';
  const press = (): void => {
    mark(row.id);
  };
  return html`<button class="button round mark" part="button" type="button" aria-pressed=${isMarked ? 'true' : 'false'} @click=${press}>${icon(isMarked ? checkIcon : plusIcon)}<span class="hidden">${language.words.common.labelled(mine.add, isolate(title))}</span></button>`;
}

function details(session: Session, { language }: SessionSetting): TemplateResult {
  const { row } = session;
  const { lang } = language;
  return html`<div class="details">
    ${prose(chooseText(row.description ?? row.summary, lang, row.lang), lang)} ${practical(session, language)}
    ${doors(row, language)}
  </div>`;
}

function practical({ row, times }: Session, language: GatheringLanguage): TemplateResult | typeof nothing {
  const { words, locale } = language;
  const { facts } = words.eventList;
  const { start, end } = times;
  const hours = end?.isTimed ? formatTimes(start.moment, end.moment, locale) : formatTime(start.moment, locale);
  const yours = yoursWords(times, language);
  const when = start.isTimed ? html`${hours}${yours === undefined ? nothing : html`<br />${yours}`}` : undefined;
  const people = (row.speakers ?? []).map(({ name }) => isolate(name));
  const entries: (readonly [string, unknown])[] = [
    [facts.when, when],
    [facts.with, people.length === 0 ? undefined : formatList(people, locale)],
  ];
  const shown = entries.filter(([, value]) => value !== undefined);
  if (shown.length === 0) return nothing;
  return html`<dl class="practical">${shown.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function doors(row: EventRow, { words, origin }: GatheringLanguage): TemplateResult {
  const { otherSite } = words.common;
  const link = (href: string | undefined, content: string, look: string): unknown =>
    href === undefined
      ? nothing
      : externalLink({ href, content, origin, otherSite, classes: `button ${look}`, part: 'button' });
  const isHeld = row.status !== 'cancelled' && row.status !== 'postponed';
  return html`<p class="buttons">
    ${isHeld && row.availability !== 'soldOut' ? link(row.registerUrl, words.eventList.register, '') : nothing}
    ${isHeld ? link(row.online?.url, words.eventList.joinOnline, 'word') : nothing}
    ${link(row.url, words.eventList.page, 'word')}
  </p>`;
}
