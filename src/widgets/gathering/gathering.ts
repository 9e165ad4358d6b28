import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { EndpointClient, Listing } from '../../client/endpoint-client.js';
import type { EventRow } from '../../contract/events.js';
import { chooseText } from '../../contract/text.js';
import { wallAt } from '../../contract/time.js';
import { ClockController } from '../../element/clock-controller.js';
import { NarrowedRows } from '../../element/narrowed-rows.js';
import { PrintController } from '../../element/print-controller.js';
import { SearchEngineData, type Told } from '../../element/structured-data/search-engine-data.js';
import { formatList, isolate } from '../../i18n/format.js';
import { EventSelectEvent } from '../../ui/event-card/events.js';
import { isOn, timesOf } from '../../ui/event-card/event-time.js';
import { heading } from '../../ui/heading/heading.js';
import { emptyView } from '../../ui/state-view/state-view.js';
import { GatheringSettings } from './gathering-settings.js';
import { gatheringStyles } from './gathering.styles.js';
import { bandView, footView, gatheringSkeleton } from './masthead.js';
import { mineView } from './mine-view.js';
import { MyProgramme } from './my-programme.js';
import { PastEditions } from './past-editions.js';
import { editionsView } from './past-view.js';
import { chooseGathering, nextIds, programmeOf, sessionsOf, speakersOf, type Session } from './programme.js';
import { programmeView } from './programme-view.js';
import type { GatheringLanguage } from './session-view.js';

/**
 * @summary A festival or a lab: its name, when and where, how long until it opens, its programme by day and track.
 *
 * Without `event` and `series` it shows the next featured festival or lab. A visitor marks sessions for themselves: the marks
 * live as long as the page, on the device only when they ask for it, and leave as one calendar file.
 *
 * @event {EventSelectEvent} ouishare-event-select - A visitor opens a session; cancelable.
 * @event {StatusChangeEvent} ouishare-status-change - The status changed and is drawn.
 * @event {RowsDropEvent} ouishare-rows-drop - Rows or fields of an answer could not be read.
 *
 * @slot - Fallback content, shown until the first data and when the first load fails.
 * @slot heading - Replaces the heading.
 * @slot empty - Replaces what is shown when there is no gathering.
 * @slot footer - Below the programme.
 *
 * @csspart heading - The heading: the gathering's name.
 * @csspart picture - The band above it.
 * @csspart image - The picture in the band.
 * @csspart countdown - How long until it opens.
 * @csspart badge - That it is on, or what changed.
 * @csspart programme - The sessions of the day.
 * @csspart card - One session.
 * @csspart link - A session's title, and any link.
 * @csspart notice - A line or a block about a state.
 * @csspart button - Any button.
 * @csspart field - The menu of the tracks.
 *
 * @cssproperty --ouishare-color-accent - The band, the number, what is chosen.
 * @cssproperty --ouishare-space - Half an em: the unit of space.
 *
 * @example
 * <ouishare-gathering endpoint="https://network.example/api/" series="ouishare-fest">
 *   <a href="https://fest.example/">The Fest</a>
 * </ouishare-gathering>
 */
export class GatheringElement extends GatheringSettings {
  static override styles = gatheringStyles;

  @state() private day: string | undefined;
  @state() private track = '';
  @state() private openId: string | undefined;
  @state() private isMineOnly = false;
  @state() private showsPast = false;
  readonly #clock = new ClockController(this);
  readonly #print = new PrintController(this);
  readonly #about = new NarrowedRows<EventRow>(({ id, parentId }, wanted) => id === wanted || parentId === wanted);
  readonly #past = new PastEditions(this);
  readonly #mine = new MyProgramme(
    this,
    () => `ouishare-gathering ${this.client?.endpoint ?? ''} ${this.#row?.id ?? ''}`,
  );
  #row: EventRow | undefined;

  constructor() {
    super();
    this.addController(new SearchEngineData(this, () => this.#told));
  }

  protected override get defaultLabel(): string {
    const title = this.#row && chooseText(this.#row.title, this.words.code, this.#row.lang);
    return title?.text ?? this.words.gathering.heading;
  }

  protected override isEmpty(listing: Listing<EventRow>): boolean {
    return this.#choose(listing) === undefined;
  }

  protected override valueChosen(listing: Listing<EventRow> | undefined): void {
    this.#row = listing && this.#choose(listing);
    if (this.client && this.#row && isOn(this.#row, this.#clock.now)) this.#readToday(this.client, listing);
  }

  protected override renderSkeleton(): TemplateResult {
    return gatheringSkeleton(Math.max(1, this.rows));
  }

  protected override renderValue(listing: Listing<EventRow>): unknown {
    const row = this.#row;
    if (!row) return this.#none(listing);
    const language = this.#language;
    const sessions = sessionsOf(this.#rows(listing), row.id);
    return html`${bandView(row, language.lang, this.allowsImage)} ${footView(row, language)}
      ${this.#programme(row, sessions, language, listing)} ${this.#speakers([row, ...sessions], language)}
      ${this.#editions(row, listing)}`;
  }

  get #language(): GatheringLanguage {
    const { words, locale, origin } = this;
    return { words, locale, lang: words.code, timeZone: 'event', origin, now: this.#clock.now };
  }

  /** The gathering and its sessions. */
  get #told(): Told {
    const rows = this.#about.of(this.resource.value?.rows ?? [], this.#row?.id ?? '');
    return { rows, count: this.structuredData ? rows.length : 0, lang: this.words.code, base: this.#base };
  }

  get #base(): string {
    return this.client?.endpoint ?? this.baseURI;
  }

  /** What is coming, and what is over once somebody asked for it. */
  #rows({ rows }: Listing<EventRow>): readonly EventRow[] {
    return this.#past.rows ? [...rows, ...this.#past.rows] : rows;
  }

  #choose(listing: Listing<EventRow>): EventRow | undefined {
    return chooseGathering(this.#rows(listing), this, this.#clock.now);
  }

  // While it goes on, its first sessions are among what is over.
  #readToday(client: EndpointClient, listing: Listing<EventRow> | undefined): void {
    // A failure stays one until somebody asks: each drawing would ask again.
    if (listing?.past !== undefined && !this.#past.hasFailed) void this.#past.read(client, false);
  }

  #none(listing: Listing<EventRow>): unknown {
    // A gathering that the page names may be over: what is over has a list of its own.
    if (this.event !== null && listing.past !== undefined && this.client && !this.#past.rows && !this.#past.hasFailed) {
      void this.#past.read(this.client, true);
      return this.renderSkeleton();
    }
    if (!listing.complete) return nothing;
    const { title, text } = this.words.gathering.empty;
    return html`<slot name="empty">${emptyView({ level: this.headingLevel, title, text })}</slot>`;
  }

  #programme(row: EventRow, sessions: readonly EventRow[], language: GatheringLanguage, listing: Listing<EventRow>) {
    const { words } = language;
    const title = heading(this.headingLevel, words.eventList.facts.programme, { depth: 1 });
    if (sessions.length === 0)
      return html`<div class="part">${title}<p class="quiet">${words.gathering.programmeLater}</p></div>`;
    const days = programmeOf(sessions);
    return html`<div class="part">${title}
      ${programmeView({
        days,
        day: this.#dayOf(
          row,
          days.map(({ date }) => date),
        ),
        chooseDay: (date) => (this.day = date),
        track: this.track,
        chooseTrack: (track) => (this.track = track),
        isMineOnly: this.isMineOnly,
        isPrinting: this.#print.isPrinting,
        language,
        level: this.headingLevel,
        openId: this.openId,
        next: nextIds(row, sessions, language.now),
        marked: this.#mine.ids,
        toggle: this.#toggle,
        mark: this.#mine.toggle,
      })}
      ${this.#mineTools(sessions, language, listing)}</div>`;
  }

  /** The chosen day, else today's where there is one, else the first. */
  #dayOf(row: EventRow, dates: readonly string[]): string {
    const chosen = this.day !== undefined && dates.includes(this.day) ? this.day : undefined;
    const { zone } = timesOf(row, 'event');
    const today = zone === undefined ? undefined : wallAt(this.#clock.now, zone).date;
    return chosen ?? dates.find((date) => date === today) ?? dates[0] ?? '';
  }

  #mineTools(sessions: readonly EventRow[], language: GatheringLanguage, { labels }: Listing<EventRow>): unknown {
    return mineView({
      language,
      level: this.headingLevel,
      marked: sessions.filter(({ id }) => this.#mine.ids.has(id)),
      mine: this.#mine,
      isOnly: this.isMineOnly,
      toggleOnly: () => (this.isMineOnly = !this.isMineOnly),
      name: this.regionName,
      labels,
      base: this.#base,
    });
  }

  #speakers(rows: readonly EventRow[], { words, locale }: GatheringLanguage): unknown {
    const names = speakersOf(rows).map(({ name }) => isolate(name));
    if (names.length === 0) return nothing;
    return html`<div class="part">${heading(this.headingLevel, words.eventList.facts.with, { depth: 1 })}<p>${formatList(names, locale)}</p></div>`;
  }

  #editions(row: EventRow, listing: Listing<EventRow>): unknown {
    if (row.seriesId === undefined || listing.past === undefined) return nothing;
    return editionsView({
      language: this.#language,
      level: this.headingLevel,
      isOpen: this.showsPast,
      isReading: this.#past.isReading,
      hasFailed: this.#past.hasFailed,
      editions: this.#past.rows && this.#past.of(row),
      toggle: () => {
        this.showsPast = !this.showsPast;
        if (this.showsPast && this.client) void this.#past.read(this.client, true);
      },
    });
  }

  readonly #toggle = ({ row }: Session): void => {
    if (this.openId === row.id) this.openId = undefined;
    else if (this.dispatchEvent(new EventSelectEvent(row))) this.openId = row.id;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ouishare-gathering': GatheringElement;
  }
}
