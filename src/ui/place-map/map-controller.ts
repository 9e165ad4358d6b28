import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { FocusKeeper } from './focus-keeper.js';
import { FrameObserver } from './frame-observer.js';
import { Gathering } from './gathering.js';
import type { LandOutline } from './land-outline.js';
import { Land } from './land.js';
import { pressKey } from './map-keys.js';
import { drawnMarks, type MapMark } from './marks.js';
import { playMove } from './motion.js';
import type { SheetPoint } from './projection.js';
import {
  AIR_PX,
  clampView,
  firstView,
  fitView,
  isSameView,
  maxZoom,
  middleOf,
  nearZoom,
  panView,
  regionView,
  scaleOf,
  zoomView,
  type Frame,
  type MapHome,
  type MapView,
} from './view.js';

/** Something with a pin. */
export interface MapPlace extends SheetPoint {
  readonly id: string;
  /** As it is written beside the pin. */
  readonly name: string;
}

export type MapHost = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

const ZOOM_STEP = 2;
/** How far an arrow key goes, as a share of the frame. */
const PAN_STEP = 0.2;

/** Holds what part of the world is seen, and gathers the places in it. Pins must be given most important first. */
export class MapController<P extends MapPlace> implements ReactiveController {
  /** The id of the place whose card is open. */
  chosen: string | undefined;
  readonly #host: MapHost;
  readonly #observer: FrameObserver;
  readonly #land = new Land();
  readonly #gathering = new Gathering<P>();
  #all: readonly P[] = [];
  #home: MapHome = { center: undefined, zoom: undefined };
  #view: MapView | undefined;
  // Until the visitor moves, the map stays at its first view when its frame changes.
  #hasMoved = false;
  #wish: ((frame: Frame) => MapView) | undefined;
  #comesFrom: MapView | undefined;
  #awake: HTMLElement | undefined;

  constructor(host: MapHost) {
    this.#host = host;
    this.#observer = new FrameObserver((frame, before) => {
      this.#fitInto(frame, before);
    });
    host.addController(this);
    new FocusKeeper(
      host,
      (id) => this.marks.find(({ places }) => places.some((place) => place.id === id))?.places[0]?.id,
    );
  }

  hostDisconnected(): void {
    this.#observer.stop();
  }

  hostUpdated(): void {
    this.#observer.look(this.#host.renderRoot);
    const { frame, element } = this.#observer;
    if (!frame || !element) return;
    this.#land.load(scaleOf(frame, this.#view?.zoom ?? 1), () => {
      this.#host.requestUpdate();
    });
    if (this.#wish) {
      const view = this.#wish(frame);
      this.#wish = undefined;
      this.#go(view, true);
    } else if (this.#comesFrom && this.#view) {
      playMove(element, frame, this.#comesFrom, this.#view);
      this.#comesFrom = undefined;
    }
  }

  /** What has pins now, and what would have without the visitor's filter; both by importance. */
  setPlaces(places: readonly P[], all: readonly P[]): void {
    const isFirst = this.#all.length === 0;
    this.#gathering.places = places;
    this.#all = all;
    if (isFirst && this.frame && !this.#hasMoved) this.#view = firstView(this.#home, this.#all, this.frame);
  }

  setHome(home: MapHome): void {
    this.#home = home;
    if (this.frame && !this.#hasMoved) this.#view = firstView(this.#home, this.#all, this.frame);
  }

  get land(): LandOutline | undefined {
    return this.#land.outline;
  }

  get frame(): Frame | undefined {
    return this.#observer.frame;
  }

  get view(): MapView | undefined {
    return this.#view;
  }

  get canZoomIn(): boolean {
    return !this.#view || !this.frame || this.#view.zoom < maxZoom(this.frame);
  }

  get canZoomOut(): boolean {
    return !this.#view || this.#view.zoom > 1;
  }

  get isAtHome(): boolean {
    const { frame } = this;
    return !frame || !this.#view || isSameView(this.#view, firstView(this.#home, this.#all, frame));
  }

  /** What to draw in the frame; nothing before the frame is known. */
  get marks(): readonly MapMark<P>[] {
    const { frame } = this;
    if (!frame || !this.#view) return [];
    const groups = this.#gathering.at(this.#view, this.#view.zoom, frame);
    const { font, tools } = this.#observer;
    return drawnMarks(groups, this.#gathering.places, { frame, view: this.#view, chosen: this.chosen, font, tools });
  }

  readonly zoomIn = (): void => {
    this.zoomBy(ZOOM_STEP);
  };

  readonly zoomOut = (): void => {
    this.zoomBy(1 / ZOOM_STEP);
  };

  /** @param at pixels in the frame that stay where they are; without, the move is played */
  zoomBy(factor: number, at?: SheetPoint): void {
    if (this.frame && this.#view) this.#go(zoomView(this.#view, this.frame, factor, at), !at);
  }

  /** Moves what is shown by pixels. */
  panBy(right: number, down: number): void {
    if (this.frame && this.#view) this.#go(panView(this.#view, this.frame, right, down), false);
  }

  /** Shows the neighbouring part of the world: one step right and down where 1, back where -1. */
  step(right: number, down: number): void {
    if (!this.frame || !this.#view) return;
    const { width, height } = this.frame;
    this.#go(panView(this.#view, this.frame, -right * width * PAN_STEP, -down * height * PAN_STEP), true);
  }

  /** Back to the first view. */
  readonly reset = (): void => {
    this.#ask((frame) => firstView(this.#home, this.#all, frame));
  };

  /** Shows all of these places. */
  showAll(places: readonly SheetPoint[]): void {
    if (places.length > 0) this.#ask((frame) => regionView(places, frame));
  }

  /** Brings one place into the part of the frame that a card leaves free, near enough to stand alone where that can be. */
  showPlace(place: P): void {
    this.#ask((frame) => {
      let zoom = Math.max(this.#view?.zoom ?? 1, nearZoom(frame));
      while (zoom < maxZoom(frame) && (this.#gathering.groupOf(place, zoom, frame)?.members.length ?? 1) > 1)
        zoom *= ZOOM_STEP;
      return clampView({ x: place.x, y: place.y, zoom }, frame);
    });
  }

  /**
   * Comes near enough to see a cluster's members apart.
   *
   * @returns false where no view parts them: they share one place
   */
  open({ places }: MapMark<P>): boolean {
    const { frame } = this;
    const [leader] = places;
    if (!frame || !leader) return false;
    for (const least of [this.#view?.zoom ?? 1, maxZoom(frame)]) {
      const fit = fitView(places, frame, maxZoom(frame), AIR_PX);
      const view = clampView({ ...fit, zoom: Math.max(fit.zoom, least) }, frame);
      const left = this.#gathering.groupOf(leader, view.zoom, frame)?.members.length ?? 0;
      if (left < places.length) {
        this.#go(view, true);
        return true;
      }
    }
    return false;
  }

  readonly press = (event: KeyboardEvent): void => {
    pressKey(event, this);
  };

  /** Drag, pinch and wheel are loaded when a pointer or the focus comes to the map for the first time. */
  readonly wake = (event: Event): void => {
    const element = event.currentTarget;
    if (!(element instanceof HTMLElement) || this.#awake === element) return;
    this.#awake = element;
    void import('./gestures.js').then(({ attachGestures }) => {
      attachGestures(element, this, event.type === 'pointerdown' ? (event as PointerEvent) : undefined);
    });
  };

  // A wish waits until the frame is known and the card that it makes room for is drawn.
  #ask(wish: (frame: Frame) => MapView): void {
    this.#wish = wish;
    this.#host.requestUpdate();
  }

  #go(view: MapView, isPlayed: boolean): void {
    if (!this.#view || isSameView(view, this.#view)) return;
    this.#comesFrom = isPlayed ? this.#view : undefined;
    this.#view = view;
    this.#hasMoved = !this.isAtHome;
    this.#host.requestUpdate();
  }

  #fitInto(frame: Frame, before: Frame | undefined): void {
    if (!this.#view || !this.#hasMoved) this.#view = firstView(this.#home, this.#all, frame);
    else {
      // A card that opens or closes covers or frees a part; what is seen stays where it is.
      const shift =
        before?.width === frame.width ? (middleOf(frame) - middleOf(before)) / scaleOf(frame, this.#view.zoom) : 0;
      this.#view = clampView({ ...this.#view, x: this.#view.x + shift }, frame);
    }
    this.#host.requestUpdate();
  }
}
