import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CommunityRow } from '../../contract/communities.js';
import { DeepLink } from '../../element/deep-link.js';
import { CommunitySelectEvent } from './events.js';

type ChosenHost = ReactiveControllerHost &
  HTMLElement & { readonly deepLink: boolean; readonly renderRoot: HTMLElement | DocumentFragment };

/** What the controller asks of the map around it. */
export interface ChosenMap {
  /** The row of an id; undefined where it is not here (yet). */
  readonly row: (id: string) => CommunityRow | undefined;
  /** Called when a card opens: the map comes near. */
  readonly opened: (row: CommunityRow) => void;
  /** Called when another card is open, or none. */
  readonly changed: (id: string | undefined) => void;
}

/** How many names of one place are drawn before the visitor asks for more. */
const SHARED_STEP = 60;

/** Holds whose card is open: one at a time, by a press, by the page's address, or by a linked widget. */
export class ChosenController implements ReactiveController {
  /** The id of the community whose card is open. */
  id: string | undefined;
  /** Communities that share one place, from which the visitor is choosing. */
  shared: readonly CommunityRow[] | undefined;
  /** How many of them are drawn. */
  drawnShared = SHARED_STEP;
  readonly #host: ChosenHost;
  readonly #map: ChosenMap;
  readonly #deepLink: DeepLink;
  // The linked community is opened once: after that the visitor decides.
  #isLinkDone = false;
  #opener: HTMLElement | undefined;

  constructor(host: ChosenHost, map: ChosenMap) {
    this.#host = host;
    this.#map = map;
    this.#deepLink = new DeepLink(host, 'ouishare-community', () => {
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

  /** Opens the community that the page's address names, if it is here. */
  openLinked(): void {
    const { id } = this.#deepLink;
    const row = this.#isLinkDone || id === undefined ? undefined : this.#map.row(id);
    if (!row) return;
    this.#isLinkDone = true;
    this.#deepLink.claim(row.id);
    this.#show(row);
    void this.#host.updateComplete.then(() => this.#card?.scrollIntoView({ block: 'nearest' }));
  }

  /** This page's address with that card open; undefined without deep links. */
  addressOf(id: string): string | undefined {
    return this.#deepLink.addressOf(id);
  }

  /** Another widget, or the page, chose: the card opens without taking the focus. Undefined closes it. */
  follow(id: string | undefined): void {
    const row = id === undefined ? undefined : this.#map.row(id);
    if (row) this.#show(row);
    else this.#hide();
  }

  /** A press on a pin or a name: opens its card, closes it where it was open. A page may refuse by cancelling the event. */
  readonly press = (row: CommunityRow): void => {
    this.#isLinkDone = true;
    if (this.id === row.id) {
      this.close();
      return;
    }
    if (!this.#host.dispatchEvent(new CommunitySelectEvent(row.id))) return;
    this.#opener ??= this.#active;
    this.#show(row);
    this.#deepLink.write(row.id);
    this.#map.changed(row.id);
    this.#focusCard();
  };

  /** Offers communities that share one place. */
  offer(rows: readonly CommunityRow[]): void {
    this.#opener = this.#active;
    this.shared = rows;
    this.drawnShared = SHARED_STEP;
    this.id = undefined;
    this.#host.requestUpdate();
    this.#focusCard();
  }

  /** A question leaves communities out: an open card of one of them closes, a list of several keeps the others. */
  keepAmong(rows: readonly CommunityRow[]): void {
    if (this.shared) {
      const among = new Set(rows);
      this.shared = this.shared.filter((row) => among.has(row));
      if (this.shared.length > 0) return;
    } else if (this.id === undefined || rows.some(({ id }) => id === this.id)) return;
    // Where its name stood another one stands now.
    this.#opener = undefined;
    this.close();
  }

  readonly showMoreShared = (): void => {
    this.drawnShared += SHARED_STEP;
    this.#host.requestUpdate();
  };

  readonly close = (): void => {
    const { id } = this;
    const hadFocus = this.#card?.contains(this.#active ?? null) ?? false;
    const opener = this.#opener;
    this.#hide();
    this.#deepLink.write(undefined);
    if (id !== undefined) this.#map.changed(undefined);
    if (hadFocus) void this.#host.updateComplete.then(() => this.#focusBack(opener, id));
  };

  #show(row: CommunityRow): void {
    this.id = row.id;
    this.shared = undefined;
    this.#map.opened(row);
    this.#host.requestUpdate();
  }

  #hide(): void {
    this.id = this.shared = this.#opener = undefined;
    this.#host.requestUpdate();
  }

  #focusCard(): void {
    void this.#host.updateComplete.then(() => {
      this.#card?.focus({ preventScroll: true });
      this.#card?.scrollIntoView({ block: 'nearest' });
    });
  }

  // Back to what opened the card; to the community's own pin or name where that is gone; else to the map, the list or the search.
  #focusBack(opener: HTMLElement | undefined, id: string | undefined): void {
    const { renderRoot } = this.#host;
    const named = [...renderRoot.querySelectorAll<HTMLElement>('[data-id], [data-row]')];
    const own = named.find(({ dataset }) => id !== undefined && (dataset['id'] === id || dataset['row'] === id));
    const target = opener?.isConnected
      ? opener
      : (own ??
        renderRoot.querySelector<HTMLElement>('.window, .places .opener') ??
        renderRoot.querySelector('#search'));
    target?.focus();
  }

  get #card(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.sheet-card');
  }

  get #active(): HTMLElement | undefined {
    const { renderRoot } = this.#host;
    const active = renderRoot instanceof ShadowRoot ? renderRoot.activeElement : null;
    return active instanceof HTMLElement ? active : undefined;
  }
}
