import { html, nothing, type TemplateResult } from 'lit';
import { chooseText } from '../../contract/text.js';
import { formatDate, formatTime, wallMoment } from '../../i18n/format.js';
import { heading } from '../../ui/heading/heading.js';
import { choiceMenu } from '../../ui/finding/finding.js';
import { translatedText } from '../../ui/translated-text/translated-text.js';
import { isBreak, type ProgrammeDay, type Session, type Slot } from './programme.js';
import { sessionView, type SessionSetting } from './session-view.js';

/** What a programme is drawn from. */
export interface ProgrammeSetting extends SessionSetting {
  readonly days: readonly ProgrammeDay[];
  /** Date of the day that is shown. */
  readonly day: string;
  readonly chooseDay: (date: string) => void;
  /** Title of the track that is shown, empty for all. */
  readonly track: string;
  readonly chooseTrack: (track: string) => void;
  readonly isMineOnly: boolean;
  /** On paper nobody can turn to another day: all are there. */
  readonly isPrinting: boolean;
}

/** The days as buttons, the tracks as a menu where there are several, and what begins when. */
export function programmeView(setting: ProgrammeSetting): TemplateResult {
  const { days, day, isPrinting } = setting;
  const shown = days.filter(({ date }) => isPrinting || date === day);
  return html`${dayTabs(setting)} ${trackMenu(setting)}
    ${shown.map((each) => html`${isPrinting && days.length > 1 ? dayHeading(each, setting) : nothing} ${dayView(each, setting)}`)}`;
}

function dayHeading({ date }: ProgrammeDay, { language, level }: ProgrammeSetting): TemplateResult {
  const name = formatDate(wallMoment(date), language.locale, { weekday: 'long', month: 'long' });
  return heading(level, html`<time datetime=${date}>${name}</time>`, { depth: 2 });
}

function dayView(day: ProgrammeDay, setting: ProgrammeSetting): TemplateResult {
  const slots = day.slots.flatMap((slot) => slotOf(slot, setting));
  if (slots.length === 0) return html`<p class="quiet nothing">${setting.language.words.gathering.mine.none}</p>`;
  return html`<ol class="programme" part="programme">${slots.map((slot) => slotView(slot, setting))}</ol>`;
}

/** What of a slot is asked for; none where nothing is. */
function slotOf(slot: Slot, setting: ProgrammeSetting): readonly Slot[] {
  const sessions = slot.sessions.filter(
    ({ row }) =>
      (setting.track === '' || trackName(row.track, setting) === setting.track || isBreak(row)) &&
      (!setting.isMineOnly || setting.marked.has(row.id)),
  );
  return sessions.length === 0 ? [] : [{ ...slot, sessions }];
}

function dayTabs({ days, day, language, chooseDay }: ProgrammeSetting): TemplateResult | typeof nothing {
  if (days.length < 2) return nothing;
  const { locale } = language;
  const name = (date: string): string =>
    formatDate(wallMoment(date), locale, { weekday: 'short', month: days.length > 3 ? 'short' : 'long' });
  return html`<div class="day-tabs">${days.map(
    ({ date }) =>
      html`<button type="button" class="tab" part="button" aria-pressed=${date === day ? 'true' : 'false'} @click=${() => {
        chooseDay(date);
      }}><time datetime=${date}>${name(date)}</time></button>`,
  )}</div>`;
}

function trackMenu(setting: ProgrammeSetting): TemplateResult | typeof nothing {
  const { days, language, track, chooseTrack } = setting;
  const rows = days.flatMap(({ slots }) => slots.flatMap(({ sessions }) => sessions));
  const counts = new Map<string, number>();
  for (const { row } of rows) {
    const name = trackName(row.track, setting);
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  if (counts.size < 2) return nothing;
  const { words, locale } = language;
  return choiceMenu({
    id: 'track',
    label: words.eventList.facts.track,
    all: words.gathering.allTracks,
    value: track,
    choices: [...counts].map(([value, count]) => ({ value, count })),
    nameOf: (value) => value,
    locale,
    choose: chooseTrack,
  });
}

function trackName(track: Session['row']['track'], { language }: ProgrammeSetting): string | undefined {
  return chooseText(track, language.lang)?.text;
}

function slotView({ moment, isTimed, sessions }: Slot, setting: ProgrammeSetting): TemplateResult {
  const { locale, lang } = setting.language;
  const hour = isTimed ? formatTime(moment, locale) : '';
  const [first] = sessions;
  if (sessions.length === 1 && first && isBreak(first.row)) {
    const title = translatedText(chooseText(first.row.title, lang, first.row.lang), lang);
    return html`<li class="slot pause"><p class="hour">${hour}</p><p>${title}</p></li>`;
  }
  return html`<li class="slot"><p class="hour">${hour}</p><div class="tracks">${sessions.map((session) => sessionView(session, setting))}</div></li>`;
}
