import { html, nothing, type TemplateResult } from 'lit';
import type { EventRow } from '../../contract/events.js';
import { chooseText } from '../../contract/text.js';
import { formatDates, formatNumber } from '../../i18n/format.js';
import { lastDay, timesOf } from '../../ui/event-card/event-time.js';
import { externalLink } from '../../ui/external-link/external-link.js';
import { translatedText } from '../../ui/translated-text/translated-text.js';
import type { GatheringLanguage } from './session-view.js';

export interface PastSetting {
  readonly language: GatheringLanguage;
  /** Level of the widget's heading. */
  readonly level: number;
  readonly isOpen: boolean;
  readonly isReading: boolean;
  readonly hasFailed: boolean;
  /** Undefined until they are read. */
  readonly editions: readonly EventRow[] | undefined;
  readonly toggle: () => void;
}

/** Earlier editions behind a button: most visitors come for the next one. */
export function editionsView(setting: PastSetting): TemplateResult {
  const { language, isOpen, isReading, toggle } = setting;
  const { words } = language;
  return html`<div class="part">
    <button class="button" part="button" type="button" id="past" aria-expanded=${isOpen ? 'true' : 'false'} aria-disabled=${isReading ? 'true' : nothing} @click=${toggle}>${words.gathering.past}</button>
    <div role="status">${isOpen ? list(setting) : nothing}</div>
  </div>`;
}

function list({ language, editions, hasFailed, isReading }: PastSetting): TemplateResult | string {
  const { words } = language;
  if (isReading) return words.gathering.loading;
  if (hasFailed || !editions) return words.gathering.failed;
  if (editions.length === 0) return words.gathering.noPast;
  return html`<ul class="editions">${editions.map((row) => edition(row, language))}</ul>`;
}

function edition(row: EventRow, { words, locale, lang, origin }: GatheringLanguage): TemplateResult {
  const times = timesOf(row, 'event');
  const title = translatedText(chooseText(row.title, lang, row.lang), lang);
  const when = formatDates(times.start.moment, lastDay(times), locale, { month: 'long', year: true });
  const linked =
    row.url === undefined
      ? title
      : externalLink({ href: row.url, content: title, origin, otherSite: words.common.otherSite });
  const number =
    row.edition === undefined ? nothing : html`<span class="quiet">${formatNumber(row.edition, locale)}</span>`;
  return html`<li>${number}<span>${linked}</span><span class="quiet">${when}</span></li>`;
}
