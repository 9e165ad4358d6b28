import type { ReactiveController, ReactiveControllerHost } from 'lit';

type KeeperHost = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/**
 * Keeps the focus on the map when its mark goes: when a pin joins a cluster the focus goes to the cluster, when it
 * leaves the frame, to the frame. Nobody is thrown back to the top of the page for having zoomed.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: KeeperHost;
  readonly #markOf: (id: string) => string | undefined;
  #focused: string | undefined;

  /** @param markOf the id by which the mark that holds a place is drawn; undefined when it is out of the frame */
  constructor(host: KeeperHost, markOf: (id: string) => string | undefined) {
    this.#host = host;
    this.#markOf = markOf;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#focused = this.#active?.closest<HTMLElement>('.place')?.dataset['id'];
  }

  hostUpdated(): void {
    const id = this.#focused;
    if (id === undefined || this.#active) return;
    const mark = this.#markOf(id);
    const places = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.place')];
    const next = places.find((place) => place.dataset['id'] === mark);
    (next ?? this.#host.renderRoot.querySelector<HTMLElement>('.window'))?.focus({ preventScroll: true });
  }

  get #active(): Element | null {
    const { renderRoot } = this.#host;
    return renderRoot instanceof ShadowRoot ? renderRoot.activeElement : null;
  }
}
