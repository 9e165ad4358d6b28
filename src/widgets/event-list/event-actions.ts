import { html, nothing, type TemplateResult } from 'lit';
import type { EventRow } from '../../contract/events.js';
import { chooseText, type Text } from '../../contract/text.js';
import { isOver } from '../../contract/time.js';
import { attendanceOf } from '../../contract/words.js';
import { externalLink } from '../../ui/external-link/external-link.js';
import { icon } from '../../ui/icon/icon.js';
import { placeIcon } from '../../ui/icon/icons.js';
import { copyButton, shareButton } from '../../ui/copy-button/copy-button.js';
import type { EventLanguage } from '../../ui/event-card/event-words.js';
import type { ExportController } from './export-controller.js';

/** What taking one event along needs. */
export interface EventKeeping {
  readonly controller: ExportController;
  /** An address that opens the event; undefined without one. */
  readonly address: string | undefined;
  /** What relative addresses are relative to. */
  readonly base: string;
}

/** What the actions of one event are drawn from. */
export interface ActionsSetting {
  readonly language: EventLanguage;
  /** Names of tags, by id. */
  readonly labels: ReadonlyMap<string, Text>;
  /** How the event is taken along; undefined where the page's author wants none of it. */
  readonly keeping: EventKeeping | undefined;
}

/** What a visitor can do next: sign up, join, take along, pass on, go there. */
export function eventActions(row: EventRow, setting: ActionsSetting): TemplateResult {
  const { language } = setting;
  const { words, now } = language;
  const isHeld = row.status !== 'cancelled' && !isOver(row, now);
  const link = (href: string | undefined, content: unknown, look: string) =>
    href === undefined ? nothing : button(href, content, language, look);
  const drawn = [
    isHeld && isOpenForAll(row) ? link(row.registerUrl, words.eventList.register, 'filled') : nothing,
    isHeld ? link(row.online?.url, joinWords(row, language), '') : nothing,
    ...keeping(row, setting, isHeld),
    link(row.url, words.eventList.page, 'word'),
    isHeld ? link(mapAddress(row), html`${icon(placeIcon)}${words.eventList.directions}`, 'word') : nothing,
  ];
  const isBare = drawn.every((each) => each === nothing);
  return html`${isBare ? nothing : html`<div class="buttons">${drawn}</div>`} ${calendars(row, setting)}`;
}

function joinWords({ online, lang: rowLang }: EventRow, { words, lang }: EventLanguage): string {
  const label = chooseText(online?.label, lang, rowLang)?.text;
  const { joinOnline } = words.eventList;
  return label === undefined ? joinOnline : words.common.labelled(joinOnline, label);
}

/** Into a calendar, and a link to pass on. What is over or cancelled belongs into no calendar. */
function keeping(row: EventRow, { keeping, language }: ActionsSetting, isHeld: boolean): unknown[] {
  if (!keeping) return [];
  const { controller, address } = keeping;
  const { addToCalendar, share, copyLink, copied } = language.words.eventList;
  const title = chooseText(row.title, language.lang, row.lang)?.text ?? '';
  return [
    isHeld ? controller.door(row.id, addToCalendar, '') : nothing,
    ...(address === undefined
      ? []
      : [shareButton(address, title, share), copyButton(controller.host, address, copyLink, copied)]),
  ];
}

function calendars(row: EventRow, { keeping, language, labels }: ActionsSetting): unknown {
  if (!keeping) return nothing;
  const { controller, base } = keeping;
  return controller.panel(row.id, (view) => view.eventCalendars(row, { language, labels, base }));
}

function isOpenForAll({ availability }: EventRow): boolean {
  return availability !== 'closed' && availability !== 'soldOut';
}

function button(href: string, content: unknown, { words, origin }: EventLanguage, look: string): TemplateResult {
  const { otherSite } = words.common;
  return externalLink({ href, content, origin, otherSite, classes: `button ${look}`, part: 'button' });
}

/** A link that a person presses, never a request of ours. Undefined for an event without a place. */
function mapAddress(row: EventRow): string | undefined {
  if (!row.geo || attendanceOf(row) === 'online') return undefined;
  const [lat, lon] = [String(row.geo.lat), String(row.geo.lon)];
  return `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=17/${lat}/${lon}`;
}
