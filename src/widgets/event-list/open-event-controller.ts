import type { LitElement, ReactiveController } from 'lit';
import type { EventRow } from '../../contract/events.js';
import { DeepLink } from '../../element/deep-link.js';
import { EventSelectEvent } from './events.js';

/** The widget that holds the list. */
export type OpenEventHost = LitElement & { readonly deepLink: boolean };

/** What the controller asks of the list around it. */
export interface OpenEventList {
  /** The rows that can be opened, in order; undefined before the first answer. */
  readonly rows: () => readonly EventRow[] | undefined;
  /** Reads further pages: the linked event may be in one of them. */
  readonly readOn: () => Promise<void>;
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

  hostDisconnected(): void {
    this.#isLinkDone = false;
  }

  /** Opens the event that the page's address names, if it is here; reads on where it may still come. */
  openLinked(): void {
    const { id } = this.#deepLink;
    const rows = this.#list.rows();
    if (this.#isLinkDone || id === undefined || !rows) return;
    const at = rows.findIndex((row) => row.id === id);
    if (at < 0) {
      void this.#list.readOn();
      return;
    }
    this.#isLinkDone = true;
    this.#deepLink.claim(id);
    this.id = id;
    this.#list.drawTo(at + 1);
    void this.#host.updateComplete.then(() => {
      this.#host.renderRoot.querySelector('.opened')?.scrollIntoView({ block: 'nearest' });
    });
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
}
