import { property, state } from 'lit/decorators.js';
import type { ListRequest, Query } from '../../client/endpoint-client.js';
import { readTime } from '../../contract/time.js';
import type { EventRow } from '../../contract/events.js';
import { RowsElement } from '../../element/rows-element.js';
import { wordsOf } from '../../provider/configuration.js';
import type { GroupBy } from './event-groups.js';
import type { TimeZoneChoice } from '../../ui/event-card/event-time.js';
import { VIEWS, type EventView } from './toolbar.js';

/** How many rows are drawn before the visitor asks for more. */
export const DEFAULT_PAGE_SIZE = 50;

/** What a page's author writes on the tag, what of it a visitor has changed, and the question that it asks. */
export abstract class EventListSettings extends RowsElement<EventRow> {
  /** How the events are shown: `list`, `cards` or `month`. */
  @property() view: EventView = 'list';
  /** First local day to show, `YYYY-MM-DD`. */
  @property() from: string | null = null;
  /** Last local day to show, `YYYY-MM-DD`. */
  @property() to: string | null = null;
  /** Shows past events, newest first, and only those. */
  @property({ type: Boolean }) past = false;
  /** Kinds to show, separated by spaces. */
  @property() kind: string | null = null;
  /** Tags to show, separated by spaces. */
  @property() tag: string | null = null;
  /** Ways of taking part to show: `inPerson`, `online`, `hybrid`, separated by spaces. */
  @property() attendance: string | null = null;
  /** Countries to show, ISO 3166-1 alpha-2, separated by spaces. */
  @property() country: string | null = null;
  /** How the list is divided: `month`, `day` or `none`. */
  @property({ attribute: 'group-by' }) groupBy: GroupBy = 'month';
  /** Whose clock: `event` (that of the place) or `visitor`. */
  @property({ attribute: 'time-zone' }) timeZone: TimeZoneChoice = 'event';
  /** Rows drawn before the visitor asks for more. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = DEFAULT_PAGE_SIZE;
  /** Shows no menus and chips. */
  @property({ type: Boolean, attribute: 'no-filters' }) noFilters = false;
  /** Shows no search. */
  @property({ type: Boolean, attribute: 'no-search' }) noSearch = false;
  /** Shows no way to take events along: calendars, subscription, link. */
  @property({ type: Boolean, attribute: 'no-export' }) noExport = false;
  /** Keeps which event is open in the page's address. */
  @property({ type: Boolean, attribute: 'deep-link' }) deepLink = false;
  /** Describes the events that are drawn for search engines, as schema.org `Event` in JSON-LD. */
  @property({ type: Boolean, attribute: 'structured-data' }) structuredData = false;

  @state() protected chosenView: EventView | undefined;
  @state() protected chosenPast: boolean | undefined;

  protected override query(): Query {
    const lists = { kind: this.kind, tag: this.tag, attendance: this.attendance, country: this.country };
    const several = Object.entries(lists).map(([name, value]) => [name, wordsOf(value)] as const);
    return {
      ...super.query(),
      ...Object.fromEntries(several.filter(([, values]) => values.length > 0)),
      ...(isDay(this.from) && { from: this.from }),
      ...(isDay(this.to) && { to: this.to }),
    };
  }

  protected override request(): ListRequest<EventRow> {
    return { ...super.request(), ...(this.showsPast && { past: true }) };
  }

  /** Turns to what is over, or back to what is to come. */
  protected readonly turnToPast = (past: boolean): void => {
    this.chosenPast = past;
  };

  /** The address of all events as a calendar: the manifest names it, or `src` is one itself; undefined without one. */
  protected readonly calendarFeed = async (): Promise<string | undefined> => {
    if (this.src !== null) return this.format === 'ics' ? new URL(this.src, this.baseURI).href : undefined;
    return (await this.client?.manifest())?.feeds?.ics;
  };

  // Attributes are written by hand: an unknown word is the default.
  protected get clock(): TimeZoneChoice {
    return this.timeZone === 'visitor' ? 'visitor' : 'event';
  }

  protected get division(): GroupBy {
    return this.groupBy === 'day' || this.groupBy === 'none' ? this.groupBy : 'month';
  }

  protected get look(): EventView {
    const view = this.chosenView ?? this.view;
    return VIEWS.includes(view) ? view : 'list';
  }

  protected get showsPast(): boolean {
    return this.chosenPast ?? this.past;
  }

  protected get pageLength(): number {
    return this.pageSize >= 1 ? Math.floor(this.pageSize) : DEFAULT_PAGE_SIZE;
  }
}

function isDay(value: string | null): value is string {
  return value !== null && readTime(value) === value && !value.includes('T');
}
