import type { LitElement, ReactiveController } from 'lit';
import type { EventRow } from '../../contract/events.js';
import { DeepLink } from '../../element/deep-link.js';
import { EventSelectEvent } from '../../ui/event-card/events.js';

/** The widget that holds the list. */
export type OpenEventHost = LitElement & { readonly deepLink: boolean };

/** What the controller asks of the list around it. */
export interface OpenEventList {
  /**
   * The row that shows an event, and its place: its own, that of the festival it is a session of, or the next date of its
   * series. Undefined where no row does.
   */
  readonly find: (id: string) => { readonly row: EventRow; readonly at: number } | undefined;
  /** Whether all that can be found has been read; undefined before the first answer. */
  readonly isComplete: () => boolean | undefined;
  /** Reads further pages: the linked event may be in one of them. */
  readonly readOn: () => Promise<void>;
  /** Looks among what is over, and turns to that where the event is there. */
  readonly findOver: (id: string) => Promise<boolean>;
  /** Draws at least so many rows. */
  readonly drawTo: (count: number) => unknown;
}

/** Holds which event is open: one at a time, by a press or by the page's address. */
export class OpenEventController implements ReactiveController {
  /** The id of the open event. */
  id: string | undefined;
  readonly #host: OpenEventHost;
  readonly #list: OpenEventList;
  readonly #deepLink: DeepLink;
  // The linked event is opened once: after that the visitor decides.
  #isLinkDone = false;
  #lookedFor: string | undefined;
  #gone: string | undefined;

  constructor(host: OpenEventHost, list: OpenEventList) {
    this.#host = host;
    this.#list = list;
    this.#deepLink = new DeepLink(host, 'ouishare-event', () => {
      this.#isLinkDone = false;
      this.id = undefined;
      this.openLinked();
      host.requestUpdate();
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('keydown', this.#leave);
  }

  hostDisconnected(): void {
    this.#isLinkDone = false;
    this.#host.removeEventListener('keydown', this.#leave);
  }

  /** True where the page's address names an event that is nowhere. */
  get isLinkGone(): boolean {
    return this.#gone !== undefined && this.#gone === this.#deepLink.id;
  }

  /** Opens the event that the page's address names, if it is here; reads on where it may still come. */
  openLinked(): void {
    const { id } = this.#deepLink;
    const isComplete = this.#list.isComplete();
    if (this.#isLinkDone || id === undefined || isComplete === undefined) return;
    const found = this.#list.find(id);
    if (found) this.#openLinked(id, found.row, found.at);
    else if (!isComplete) void this.#list.readOn();
    else if (this.#lookedFor !== id) void this.#lookAmongPast(id);
  }

  #openLinked(id: string, row: EventRow, at: number): void {
    this.#isLinkDone = true;
    this.#deepLink.claim(id);
    this.id = row.id;
    this.#list.drawTo(at + 1);
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      const card = this.#host.renderRoot.querySelector('.opened');
      card?.scrollIntoView({ block: 'start' });
      // As after a link to a place in the page: what is read next is what the link was for.
      if (document.activeElement === document.body) {
        card?.querySelector<HTMLElement>('.opener')?.focus({ preventScroll: true });
      }
    });
  }

  async #lookAmongPast(id: string): Promise<void> {
    this.#lookedFor = id;
    if (await this.#list.findOver(id)) return;
    this.#gone = id;
    this.#host.requestUpdate();
  }

  /** An address that opens this event: this page's, else the event's own page; undefined where there is neither. */
  addressOf(row: EventRow): string | undefined {
    return this.#deepLink.addressOf(row.id) ?? row.url;
  }

  /** A press on a title: opens it, closes the one that was open; a page may keep it closed by cancelling the event. */
  readonly toggle = (row: EventRow): void => {
    this.#isLinkDone = true;
    if (this.id === row.id) this.id = undefined;
    else if (this.#host.dispatchEvent(new EventSelectEvent(row))) this.id = row.id;
    this.#deepLink.write(this.id);
    this.#host.requestUpdate();
  };

  readonly #leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || this.id === undefined) return;
    const card = event.composedPath().find((node) => node instanceof Element && node.matches('.opened'));
    const opener = card instanceof Element ? card.querySelector<HTMLElement>('.opener') : null;
    if (!opener) return;
    event.preventDefault();
    opener.focus();
    opener.click();
  };
}
