import { html, nothing, type TemplateResult } from 'lit';
import type { EventRow } from '../../contract/events.js';
import type { Text } from '../../contract/text.js';
import { heading } from '../../ui/heading/heading.js';
import type { MyProgramme } from './my-programme.js';
import type { GatheringLanguage } from './session-view.js';

export interface MineSetting {
  readonly language: GatheringLanguage;
  /** Level of the widget's heading. */
  readonly level: number;
  /** What the visitor marked. */
  readonly marked: readonly EventRow[];
  readonly mine: MyProgramme;
  /** Whether nothing else is shown. */
  readonly isOnly: boolean;
  readonly toggleOnly: () => unknown;
  /** Of the calendar file. */
  readonly name: string;
  readonly labels: ReadonlyMap<string, Text>;
  readonly base: string;
}

/** What can be done with what was marked: to see it alone, to keep it on the device, to take it into a calendar. */
export function mineView(setting: MineSetting): TemplateResult | typeof nothing {
  const { language, level, marked, mine, isOnly, toggleOnly } = setting;
  const words = language.words.gathering.mine;
  if (marked.length === 0 && !isOnly) return nothing;
  const save = async (): Promise<void> => {
    const { saveCalendar } = await import('../../element/save-calendar.js');
    saveCalendar(marked, setting.name, setting);
  };
  return html`<div class="part tools">${heading(level, words.heading, { depth: 1 })}
    <p class="buttons">
      ${toggle(words.only, isOnly, toggleOnly)} ${toggle(words.keep, mine.isKept, mine.toggleKept)}
      ${marked.length === 0 ? nothing : html`<button class="chip" part="button" type="button" @click=${save}>${language.words.eventList.addToCalendar}</button>`}
    </p>
    ${mine.isKept ? html`<p class="quiet">${words.kept}</p>` : nothing}</div>`;
}

function toggle(words: string, isOn: boolean, act: () => unknown): TemplateResult {
  return html`<button class="chip" part="button" type="button" aria-pressed=${isOn ? 'true' : 'false'} @click=${act}>${words}</button>`;
}
