// A chunk of its own, asked for when the first card is opened.
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { readEvents } from '../client/readers/events.js';
import { readPeople } from '../client/readers/people.js';
import type { EndpointClient } from '../client/endpoint-client.js';
import type { CommunityRow } from '../contract/communities.js';
import type { EventRow } from '../contract/events.js';
import type { PersonRow } from '../contract/people.js';
import { chooseText } from '../contract/text.js';
import { addStyles } from './added-styles.js';
import { KnownRows } from './known-rows.js';
import { formatList, formatNumber } from '../i18n/format.js';
import { sentenceCase } from '../i18n/intl.js';
import type { Messages } from '../i18n/messages.js';
import { languageName } from '../i18n/names.js';
import { copyButton, shareButton } from '../ui/copy-button/copy-button.js';
import { icon } from '../ui/icon/icon.js';
import { speechIcon } from '../ui/icon/map-icons.js';
import { portrait } from '../ui/monogram/monogram.styles.js';
import { prose } from '../ui/prose/prose.js';
import type { ChosenText } from '../ui/translated-text/translated-text.js';
import { communityDetailsStyles } from '../ui/community/community-details.styles.js';
import { joining, links } from '../ui/community/community-links.js';
import { nameOf, type CommunityLanguage } from '../ui/community/community-words.js';
import { connectorsOf, connectorsView } from '../ui/community/connectors.js';
import { nextEventsOf, nextEventsView } from '../ui/community/next-events.js';

/** What stands on an opened card, below its head. */
export interface DetailsSetting {
  readonly language: CommunityLanguage;
  /** Level of the card's title. */
  readonly level: number;
  readonly allowsImage: (address: string) => boolean;
  /** An address of this page that opens the card; undefined without deep links. */
  readonly address: string | undefined;
  /** Leads to the page's own sign-up; undefined without one. */
  readonly signup: (() => void) | undefined;
}

/** Draws opened cards: what the row says at once, people and events when they are read, once a client. */
export class CommunityDetails {
  readonly #host: LitElement;
  readonly #people: KnownRows<PersonRow>;
  readonly #events: KnownRows<EventRow>;

  constructor(host: LitElement, client: () => EndpointClient | undefined) {
    this.#host = host;
    this.#people = new KnownRows(host, { resource: 'people', reader: () => Promise.resolve(readPeople), client });
    this.#events = new KnownRows(host, { resource: 'events', reader: () => Promise.resolve(readEvents), client });
    addStyles(host, portrait);
    addStyles(host, communityDetailsStyles);
  }

  /** True while people or events are on their way. */
  get isLoading(): boolean {
    return this.#people.isLoading || this.#events.isLoading;
  }

  // What comes late stands last: nothing that can be pressed moves away under a finger.
  view(row: CommunityRow, setting: DetailsSetting): TemplateResult {
    const { language, level, signup, allowsImage } = setting;
    const events = nextEventsOf(row, this.#events.rows, Date.now());
    const people = connectorsOf(row, this.#people.rows);
    return html`${about(row, language)} ${numbers(row, events.length, language)} ${spoken(row, language)}
      ${joining(row, language, signup)} ${links(row, language, signup !== undefined, this.#keep(row, setting))}
      ${nextEventsView(events, { language, level })} ${connectorsView(people, { language, level, allowsImage })}`;
  }

  #keep(row: CommunityRow, { address, language }: DetailsSetting): unknown[] {
    if (address === undefined) return [];
    const { share, copyLink, copied } = language.words.eventList;
    return [shareButton(address, nameOf(row, language).text, share), copyButton(this.#host, address, copyLink, copied)];
  }
}

/** One paragraph at once; what else they write about themselves is opened in place. */
function about(row: CommunityRow, { words, lang, pageLang }: CommunityLanguage): unknown {
  const short = chooseText(row.summary, lang, row.lang ?? pageLang);
  const long = chooseText(row.description, lang, row.lang ?? pageLang);
  if (!long) return prose(short, lang);
  const [first = '', ...others] = long.text.split(/\n[^\S\n]*\n\s*/);
  const rest = short ? long.text : others.join('\n\n');
  return html`${prose(short ?? { ...long, text: first }, lang)}${rest === '' || rest === short?.text ? nothing : furtherText({ ...long, text: rest }, words, lang)}`;
}

function furtherText(text: ChosenText, { eventList }: Messages, lang: string): TemplateResult {
  return html`<details><summary>${eventList.open}</summary>${prose(text, lang)}</details>`;
}

function numbers(
  { members = 0 }: CommunityRow,
  upcoming: number,
  { words, locale }: CommunityLanguage,
): TemplateResult | typeof nothing {
  // A line that came with the events would move what stands below it.
  if (members === 0) return nothing;
  const { membersWord, upcomingWord } = words.communityMap;
  const all: [number, (count: number) => string][] = [
    [members, membersWord],
    [upcoming, upcomingWord],
  ];
  const shown = all.filter(([count]) => count > 0);
  return html`<dl class="numbers">${shown.map(([count, word]) => html`<div><dt>${word(count)}</dt><dd>${formatNumber(count, locale)}</dd></div>`)}</dl>`;
}

function spoken({ languages = [] }: CommunityRow, { locale }: CommunityLanguage): TemplateResult | typeof nothing {
  if (languages.length === 0) return nothing;
  const names = formatList(
    languages.map((tag) => languageName(tag, locale)),
    locale,
  );
  return html`<p class="said quiet">${icon(speechIcon)}<span>${sentenceCase(names, locale)}</span></p>`;
}
