import type { Listing } from '../../client/endpoint-client.js';
import type { EventRow } from '../../contract/events.js';
import { everyLanguage } from '../../contract/text.js';
import { startOf } from '../../contract/time.js';
import { eventKindOf } from '../../contract/words.js';
import { ClockController } from '../../element/clock-controller.js';
import type { Status } from '../../element/events.js';
import { NarrowedRows } from '../../element/narrowed-rows.js';
import { formatNumber } from '../../i18n/format.js';
import { filterEvents, isUnfiltered, prepareChoices, type EventChoices, type FilterContext } from './event-filter.js';
import { EventListSettings } from './event-list-settings.js';
import { relationsOf, shownBy } from './event-relations.js';
import { dayOf } from '../../ui/event-card/event-time.js';
import { wordsOf, type EventLanguage } from '../../ui/event-card/event-words.js';
import { ExportController } from './export-controller.js';
import { FilterController } from './filter-controller.js';
import type { Beyond } from './month-beyond.js';
import type { MonthList } from './month-controller.js';
import { MoreController } from './more-controller.js';
import { OpenEventController } from './open-event-controller.js';

/** An event like most. */
const PRACTICE = {
  id: '',
  title: '',
  start: '2024-05-14T18:30',
  end: '2024-05-14T21:00',
  timeZone: 'Europe/Paris',
  place: { country: 'FR' },
};

/** What a visitor has made of the list: asked for, opened, drawn further, taken along. */
export abstract class EventListState extends EventListSettings {
  #hasTurned = false;
  #counted: EventChoices | undefined;
  readonly #clock = new ClockController(this);
  readonly #narrowed = new NarrowedRows<EventRow>((row, id) => row.communityIds?.includes(id) === true);
  // A visitor's question is about the whole: pages that are left are read before "nothing found" is said.
  protected readonly filter = new FilterController(this, () => {
    this.more.reset();
    this.mayLoseFocus = true;
    if (!isUnfiltered(this.filter.filter)) void this.readOn();
  });
  protected readonly opened = new OpenEventController(this, {
    find: (id) => this.resource.value && shownBy(id, this.resource.value.rows),
    isComplete: () => this.resource.value && this.resource.value.complete,
    readOn: () => this.readOn(),
    findOver: (id) => this.#findOver(id),
    drawTo: (count) => {
      this.more.drawTo(count);
    },
  });
  protected readonly more = new MoreController(this, {
    pageLength: () => this.pageLength,
    need: (count) => {
      const listing = this.resource.value;
      if (listing && !listing.complete && relationsOf(listing.rows).leading.length < count) void this.readOn(1);
    },
  });
  protected readonly exported = new ExportController(this, this.calendarFeed, () => this.words);

  /** Resolves once the rows below the first screen are drawn as well. */
  override async whenReady(): Promise<Status> {
    const status = await super.whenReady();
    await this.updateComplete;
    return status;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isSettled = await super.getUpdateComplete();
    if (!this.more.isFirstScreen) return isSettled;
    await this.more.whole;
    return super.getUpdateComplete();
  }

  protected override get announcement(): string | undefined {
    const listing = this.resource.value;
    return listing && !isBeginning(listing) ? this.countWords(listing) : undefined;
  }

  protected override resourceChanged(): void {
    super.resourceChanged();
    if (this.resource.value) this.opened.openLinked();
    if (!this.#hasTurned || this.status !== 'ready') return;
    this.#hasTurned = false;
    void this.#showTop();
  }

  /** The visitor turns to what is over, or back: the door is at the foot, what they asked for begins at the top. */
  protected readonly turn = (past: boolean): void => {
    this.#hasTurned = true;
    this.more.reset();
    this.turnToPast(past);
  };

  async #showTop(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    const { frame } = this;
    if (frame && frame.getBoundingClientRect().top < 0) frame.scrollIntoView({ block: 'start' });
    frame?.focus({ preventScroll: true });
  }

  async #findOver(id: string): Promise<boolean> {
    if (this.showsPast) {
      // An earlier link has turned to the past; the new one may be ahead again.
      if (!this.past) this.turnToPast(false);
      return !this.past;
    }
    if (this.resource.value?.past === undefined) return false;
    try {
      const query = { ...this.query(), ids: [id] };
      const past = await this.client?.list({ ...this.request(), query, past: true, whole: true });
      if (!past || past.rows.length === 0) return false;
    } catch {
      return false;
    }
    this.turnToPast(true);
    return true;
  }

  protected override practice(): readonly (() => unknown)[] {
    const { start, timeZone } = PRACTICE;
    return [() => startOf({ start, timeZone }), () => wordsOf({ ...PRACTICE }, this.eventLanguage, true)];
  }

  protected override prepare({ rows }: Listing<EventRow>): Promise<void> {
    return prepareChoices(rows, this.clock);
  }

  /** The rows that answer what the visitor asked, and what else can be asked. */
  protected answer(listing: Listing<EventRow>): { rows: readonly EventRow[]; choices: () => EventChoices } {
    return this.filter.apply(
      this.#narrowed.of(listing.rows, this.linkedCommunity),
      this.filterContext(listing),
      this.timeZone,
    );
  }

  /**
   * What else can be asked. In the frame of a key it stays as it was: nobody opens a menu then, and counting ten
   * thousand rows takes a while.
   */
  protected choices(listing: Listing<EventRow>): EventChoices {
    if (!this.#counted || !this.more.isFirstScreen) this.#counted = this.answer(listing).choices();
    return this.#counted;
  }

  /** What the visitor's question is answered with. */
  protected filterContext({ rows, labels }: Listing<EventRow>): FilterContext {
    const { kinds } = this.words.eventList;
    // A session is found by its festival's name too, and anything by the names of its kind and its communities.
    const also = (row: EventRow): string[] => {
      const parent = relationsOf(rows).parentOf(row);
      const names = (row.communityIds ?? []).flatMap((id) => everyLanguage(labels.get(id)));
      return [kinds[eventKindOf(row)], ...everyLanguage(parent?.title), ...names];
    };
    return { lang: this.words.code, clock: this.clock, also };
  }

  /** What a month is drawn from: these rows, and what lies beyond the list. */
  protected monthOf(listing: Listing<EventRow>, rows: readonly EventRow[]): Omit<MonthList, 'row'> {
    return { listing, rows, isPast: this.showsPast, beyond: this.#beyond(listing) };
  }

  // Not where nobody has it, or the page's author wants none of it.
  #beyond({ past }: Listing<EventRow>): Beyond | undefined {
    const { client, showsPast, linkedCommunity, words } = this;
    const { filter } = this.filter;
    if (!client || (showsPast ? this.past : past === undefined)) return undefined;
    const request = { ...this.request(), past: !showsPast, whole: true };
    const isOurs = ({ communityIds = [] }: EventRow) =>
      linkedCommunity === undefined || communityIds.includes(linkedCommunity);
    return {
      isPast: !showsPast,
      question: [client, JSON.stringify(request)],
      read: (more) => client.list({ ...request, ...more }),
      answer: (there) => filterEvents(there.rows.filter(isOurs), filter, this.filterContext(there)),
      asked: [filter, linkedCommunity, words, this.clock],
    };
  }

  protected countWords(listing: Listing<EventRow>): string {
    const count = relationsOf(this.answer(listing).rows).leading.length;
    const { results, pastHeading } = this.words.eventList;
    const number = results(count, formatNumber(count, this.locale));
    // Under a name of the author's own nothing else says that these are over.
    const isUnnamed = this.showsPast && !this.past && this.label !== null;
    const words = isUnnamed ? this.words.common.pair(pastHeading, number) : number;
    return listing.complete ? words : this.words.states.soFar(words);
  }

  /** What relative addresses are relative to, and whose host makes ids unique in the world. */
  protected get base(): string {
    return this.client?.endpoint ?? this.baseURI;
  }

  /** In which words and on whose clock rows are drawn. */
  protected get eventLanguage(): EventLanguage {
    const { words, locale } = this;
    return { words, locale, lang: words.code, timeZone: this.clock, origin: this.origin, now: this.#clock.now };
  }

  protected readonly dayOf = (row: EventRow): string => dayOf(row, this.clock);
}

/** The first rows of a page whose others are still being read: how many they are says nothing, and is gone in a moment. */
export function isBeginning({ complete, truncated, next }: Listing<unknown>): boolean {
  return !complete && !truncated && next === undefined;
}
