import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Listing } from '../../client/endpoint-client.js';
import { readEvents } from '../../client/readers/events.js';
import type { EventRow } from '../../contract/events.js';
import { LazyModule } from '../../element/lazy-module.js';
import { wordsOf } from '../../provider/configuration.js';
import { warningIcon } from '../../ui/icon/icons.js';
import { slimLine, type Door } from '../../ui/state-view/state-view.js';
import { clearDoor, foot, nothingFound, nothingPlanned, pastDoor } from './endings.js';
import { isUnfiltered, prepareSearch } from './event-filter.js';
import type { GroupBy } from './event-groups.js';
import { EventListState, isBeginning } from './event-list-state.js';
import { eventListStyles } from './event-list.styles.js';
import { relationsOf } from './event-relations.js';
import type { RowSetting } from './event-row.js';
import { filterParts } from './facet-words.js';
import { WHOLE_LIST } from './export-controller.js';
import type { ListExport } from './export-view.js';
import { failedLine, failedPart } from './failed-part.js';
import { groupsView } from './groups-view.js';
import type { MonthRows } from './month-beyond.js';
import { SearchEngineData, type Told } from '../../element/structured-data/search-engine-data.js';
import { eventsSkeleton } from './skeleton.js';
import { toolbar } from './toolbar.js';

/**
 * @summary Upcoming events of the network as a printed programme: grouped, searchable, each opening in place.
 *
 * Every event says its zone; a visitor elsewhere reads their own time beside it. What changed is said in words and a
 * sign: cancelled, postponed, moved, full.
 *
 * @event {EventSelectEvent} ouishare-event-select - A visitor opens an event; cancelable.
 * @event {StatusChangeEvent} ouishare-status-change - The status changed and is drawn.
 * @event {RowsDropEvent} ouishare-rows-drop - Rows or fields of an answer could not be read.
 *
 * @slot - Fallback content, shown until the first data and when the first load fails.
 * @slot heading - Replaces the heading.
 * @slot empty - Replaces what is shown when there is no event.
 * @slot footer - Below the list.
 *
 * @csspart heading - The heading.
 * @csspart toolbar - Search, filters and views.
 * @csspart filters - The same, by its other name.
 * @csspart list - The list of groups.
 * @csspart card - One event.
 * @csspart date - The date in the margin.
 * @csspart badge - The capsule of what changed, or of now.
 * @csspart link - The title, which opens the event.
 * @csspart image - The picture or poster.
 * @csspart notice - A line or a block about a state.
 * @csspart button - Any button.
 * @csspart field - The search and the menus.
 *
 * @cssproperty --ouishare-color-accent - Now, chosen, and what is drawn.
 * @cssproperty --ouishare-font-heading - The font of titles and dates.
 * @cssproperty --ouishare-space - Half an em: the unit of space.
 *
 * @example
 * <ouishare-event-list endpoint="https://network.example/api/" community="paris">
 *   <a href="https://network.example/agenda">Agenda</a>
 * </ouishare-event-list>
 */
export class EventListElement extends EventListState {
  static override styles = eventListStyles;

  protected override readonly resourceName = 'events';
  protected override readonly reader = readEvents;
  protected override readonly noun = 'events';

  @state() private isFilterOpen = false;
  // Few visitors open an event: what it takes to draw one comes when the first is opened.
  readonly #details = new LazyModule(this, () => import('./event-details.js'));
  readonly #month = new LazyModule(this, async () => new (await import('./month-controller.js')).MonthController(this));

  constructor() {
    super();
    const told = (): Told => ({
      rows: this.resource.value?.rows ?? [],
      count: this.structuredData ? this.pageLength : 0,
      lang: this.words.code,
      base: this.base,
    });
    this.addController(new SearchEngineData(this, told));
  }

  protected override get defaultLabel(): string {
    const { heading, pastHeading } = this.words.eventList;
    return this.showsPast ? pastHeading : heading;
  }

  protected override renderSkeleton(): TemplateResult {
    return eventsSkeleton(Math.max(1, this.rows), !this.noSearch);
  }

  protected override renderAside(listing: Listing<EventRow>): unknown {
    if (this.isEmpty(listing) || isBeginning(listing)) return nothing;
    return html`<p class="quiet">${this.countWords(listing)}</p>`;
  }

  protected override renderValue(listing: Listing<EventRow>): unknown {
    if (this.isEmpty(listing) && listing.complete) return this.#nothingPlanned(listing);
    const { rows } = this.answer(listing);
    const now = this.more.drawnOf(relationsOf(rows).leading);
    const gone = this.opened.isLinkGone ? slimLine(warningIcon, this.words.eventList.linkGone) : nothing;
    return html`${gone} ${this.renderNarrowed(listing)} ${this.#toolbar(listing)}
    ${rows.length === 0 ? this.#nothingFound(listing) : this.#groups(listing, rows, now)} ${this.#foot(listing, rows)}`;
  }

  #toolbar(listing: Listing<EventRow>): TemplateResult {
    const choices = this.choices(listing);
    const { community } = this.filter.filter.menus;
    // Their names are needed once they are in sight.
    const named = this.isFilterOpen ? choices.menu('community').map(({ value }) => value) : wordsOf(community ?? null);
    return toolbar({
      language: this.eventLanguage,
      filter: this.filter.filter,
      choices,
      labels: this.communities.labels(listing.labels, named),
      view: this.look,
      hasSearch: !this.noSearch,
      hasFilters: !this.noFilters,
      isOpen: this.isFilterOpen,
      ask: this.filter.set,
      prepare: () => void prepareSearch(listing.rows, this.filterContext(listing)),
      toggle: () => (this.isFilterOpen = !this.isFilterOpen),
      look: (view) => (this.chosenView = view),
    });
  }

  #groups(listing: Listing<EventRow>, rows: readonly EventRow[], now: number): unknown {
    if (this.look === 'month') return this.#renderMonth(listing, rows);
    const { look } = this;
    const by = look === 'cards' ? 'none' : this.division;
    return groupsView({
      rows: relationsOf(rows).leading,
      drawn: this.more.drawn,
      now,
      by,
      look,
      isPast: this.showsPast,
      dayOf: this.dayOf,
      row: this.#rowSetting(listing, rows, by),
    });
  }

  #renderMonth(listing: Listing<EventRow>, rows: readonly EventRow[]): unknown {
    // A day without an event may be called empty only when all is read.
    void this.readOn();
    const row = (all: MonthRows) => this.#rowSetting(all.listing, all.rows, 'day');
    const month = { ...this.monthOf(listing, rows), row };
    return this.#month.current?.render(month) ?? failedPart(this.words, this.headingLevel, this.#month);
  }

  #rowSetting(listing: Listing<EventRow>, rows: readonly EventRow[], by: GroupBy): RowSetting {
    const { sessions, laterDates } = relationsOf(rows);
    return {
      language: this.eventLanguage,
      level: this.headingLevel,
      depth: by === 'none' ? 1 : 2,
      withMonth: by === 'none',
      openId: this.opened.id,
      parentOf: relationsOf(listing.rows).parentOf,
      counts: ({ id }) => ({ sessions: sessions.get(id)?.length ?? 0, dates: laterDates.get(id)?.length ?? 0 }),
      allowsImage: this.allowsImage,
      toggle: this.opened.toggle,
      details: (row) => this.#renderDetails(row, listing),
    };
  }

  #renderDetails(row: EventRow, listing: Listing<EventRow>): unknown {
    const { sessions, laterDates } = relationsOf(listing.rows);
    const setting = {
      language: this.eventLanguage,
      sessions: sessions.get(row.id) ?? [],
      laterDates: laterDates.get(row.id) ?? [],
      labels: listing.labels,
      community: (id: string) => this.communities.find(id),
      keeping: this.noExport
        ? undefined
        : { controller: this.exported, address: this.opened.addressOf(row), base: this.base },
    };
    return this.#details.current?.eventDetails(row, setting) ?? failedLine(this.words, this.#details);
  }

  #foot(listing: Listing<EventRow>, rows: readonly EventRow[]): unknown {
    return foot({
      words: this.words,
      isEmpty: rows.length === 0,
      hasMore: this.look !== 'month' && (relationsOf(rows).leading.length > this.more.drawn || !listing.complete),
      showMore: this.more.press,
      isTruncated: listing.truncated,
      past: this.#pastDoor(listing),
      clock: this.clock,
      ...this.#keeping(listing, rows),
    });
  }

  // What is over belongs into no calendar.
  #keeping(listing: Listing<EventRow>, rows: readonly EventRow[]): { keep: unknown; calendars: unknown } {
    if (this.noExport || this.showsPast || rows.length === 0) return { keep: nothing, calendars: nothing };
    const setting = (): ListExport => ({
      rows,
      name: this.regionName,
      language: this.eventLanguage,
      labels: listing.labels,
      base: this.base,
      author: this.query(),
      filter: this.filter.filter,
      linkedCommunity: this.linkedCommunity,
      host: this,
      feed: this.exported.feed,
    });
    return {
      keep: this.exported.door(WHOLE_LIST, this.words.eventList.addAll, 'word'),
      calendars: this.exported.panel(WHOLE_LIST, (view) => view.listCalendars(setting())),
    };
  }

  #nothingPlanned(listing: Listing<EventRow>): TemplateResult {
    const name = this.communityName(wordsOf(this.community)[0] ?? this.linkedCommunity, listing);
    return html`<slot name="empty">${nothingPlanned(this.words, this.headingLevel, name, this.#pastDoor(listing))}</slot>`;
  }

  #nothingFound(listing: Listing<EventRow>): TemplateResult | typeof nothing {
    // "Nothing" may be said only after the last page. Narrowed by a linked widget, there is no filter to clear.
    if (!listing.complete) return nothing;
    if (isUnfiltered(this.filter.filter)) return this.#nothingPlanned(listing);
    const question = filterParts(this.filter.filter, this.eventLanguage, listing.labels).map(({ name }) => name);
    const clear = clearDoor(this.words, this.filter.set);
    const past = this.#pastDoor(listing);
    return nothingFound(this.words, this.headingLevel, question, past ? [clear, past] : [clear]);
  }

  #pastDoor(listing: Listing<EventRow>): Door | undefined {
    const hasOther = this.showsPast ? !this.past : listing.past !== undefined;
    return hasOther ? pastDoor(this.words, this.showsPast, this.turn) : undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ouishare-event-list': EventListElement;
  }
}
