import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { FocusKeeper } from './focus-keeper.js';
import { FrameObserver } from './frame-observer.js';
import { Gathering } from './gathering.js';
import type { LandOutline } from './land-outline.js';
import { Land } from './land.js';
import { MapMoves } from './map-moves.js';
import { drawnMarks, shareOfFrame, type MapMark } from './marks.js';
import { playMove } from './motion.js';
import { EQUAL_EARTH, type GeoPoint, type SheetPoint, type World } from './projection.js';
import { TileGround, tileTemplate } from './tile-ground.js';
import {
  AIR_PX,
  clampView,
  fitView,
  maxZoom,
  nearZoom,
  regionView,
  scaleOf,
  spanOf,
  type Frame,
  type MapHome,
  type Span,
} from './view.js';
import { WEB_MERCATOR } from './web-mercator.js';
import { WheelHint } from './wheel-hint.js';

/** Something with a pin. */
export interface MapPlace extends GeoPoint {
  readonly id: string;
  /** As it is written beside the pin. */
  readonly name: string;
}

export type MapHost = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** Steps in which the map comes near enough to see a place alone. */
const ZOOM_STEP = 2;

/** Holds what part of the world is seen, and gathers the places in it. Pins must be given most important first. */
export class MapController<P extends MapPlace> extends MapMoves implements ReactiveController {
  /** The id of the place whose card is open. */
  chosen: string | undefined;
  /** Where the visitor is, if that is to be seen. */
  here: GeoPoint | undefined;
  /** The pictures behind the places, where the page's author wants some. */
  readonly tiles = new TileGround();
  readonly #hint: WheelHint;
  readonly #host: MapHost;
  readonly #redraw: () => void;
  readonly #observer: FrameObserver;
  readonly #land = new Land();
  readonly #gathering: Gathering<P>;
  #all: readonly P[] = [];
  #marks: readonly MapMark<P>[] | undefined;

  /** @param redraw has the host drawn again when the map alone has moved */
  constructor(host: MapHost, redraw = (): void => host.requestUpdate()) {
    super();
    this.#host = host;
    this.#redraw = redraw;
    this.#hint = new WheelHint(host);
    this.#gathering = new Gathering<P>(this.#drawAgain);
    this.#observer = new FrameObserver((frame, before) => {
      this.camera.fitInto(frame, before);
      this.redraw();
    });
    host.addController(this);
    new FocusKeeper(host, (id) => this.#markOf(id));
  }

  hostDisconnected(): void {
    this.#observer.stop();
    this.tiles.stop();
  }

  hostUpdate(): void {
    this.#marks = undefined;
  }

  hostUpdated(): void {
    this.#observer.look(this.#host.renderRoot, this.wish !== undefined);
    const { element } = this.#observer;
    const { frame, view } = this.camera;
    if (!frame || !element) return;
    this.#drawGround(frame);
    if (this.wish) {
      const wished = this.wish(frame);
      this.wish = undefined;
      this.go(wished, true);
    } else if (this.comesFrom && view) {
      playMove(element, frame, this.comesFrom, view);
      this.comesFrom = undefined;
    }
  }

  /** Gathers places before they are drawn, a little at a time: the first picture has its pins then. */
  prepare(places: readonly P[]): Promise<void> {
    return this.#gathering.prepare(places, this.#world);
  }

  /** What has pins now, and what would have without the visitor's filter; both by importance. */
  setPlaces(places: readonly P[], all: readonly P[]): void {
    this.#gathering.take(places, this.#world);
    if (all === this.#all) return;
    this.#all = all;
    this.camera.span = this.#spanOf(all);
  }

  setHome(home: MapHome): void {
    this.camera.home = home;
  }

  /**
   * Draws the places on pictures from a layer of the web instead of on our own land.
   *
   * @param template its address with `{z}`, `{x}`, `{y}`; our own land for null and for what names no such layer
   */
  setTiles(template: string | null): void {
    const before = this.#world;
    this.tiles.template = tileTemplate(template, typeof document === 'undefined' ? undefined : document.baseURI);
    if (this.#world === before) return;
    this.#observer.world = this.#world;
    this.camera.span = this.#spanOf(this.#all);
    this.camera.startAgain(this.#observer.frame);
  }

  get land(): LandOutline | undefined {
    return this.#land.outline;
  }

  /** Whether the visitor has to be told how a wheel zooms. */
  get isHinted(): boolean {
    return this.#hint.isShown;
  }

  /** How many places lie in the frame; undefined before they are gathered. */
  get inFrame(): number | undefined {
    // Of others that have been asked for meanwhile it would be a wrong number.
    if (!this.frame || !this.#gathering.places || this.#gathering.isBehind) return undefined;
    return this.marks.reduce((sum, { count, isCut }) => sum + (isCut ? 0 : count), 0);
  }

  /** What to draw in the frame, once a drawing; nothing before the frame is known. */
  get marks(): readonly MapMark<P>[] {
    const { frame, view } = this.camera;
    if (!frame || !view) return [];
    const { font, covers } = this.#observer;
    this.#marks ??= drawnMarks(this.#gathering, { frame, view, chosen: this.chosen, font, covers });
    return this.#marks;
  }

  /** Where the visitor's own place is drawn: shares of the frame in percent. */
  get hereMark(): { readonly left: number; readonly top: number } | undefined {
    const { here, frame, view } = this;
    return here && frame && view && shareOfFrame(this.#world.project(here.lat, here.lon), view, frame);
  }

  override hint(): void {
    this.#hint.show();
  }

  /** Shows all of these places. */
  showAll(places: readonly GeoPoint[]): void {
    const span = this.#spanOf(places);
    if (span) this.ask((frame) => regionView(span, frame));
  }

  /** Brings one place into the part of the frame that a card leaves free, near enough to stand alone where that can be. */
  showPlace(place: P): void {
    const { x, y } = this.#world.project(place.lat, place.lon);
    this.ask((frame) => {
      let zoom = Math.max(this.view?.zoom ?? 1, nearZoom(frame));
      while (zoom < maxZoom(frame) && (this.#gathering.groupOf(place, zoom, frame)?.count ?? 1) > 1) zoom *= ZOOM_STEP;
      return clampView({ x, y, zoom }, frame);
    });
  }

  /**
   * Comes near enough to see a cluster's members apart.
   *
   * @returns false where no view parts them: they share one place
   */
  open({ places, leader }: MapMark<P>): boolean {
    const { frame } = this;
    const span = this.#spanOf(places);
    if (!frame || !span) return false;
    for (const least of [this.view?.zoom ?? 1, maxZoom(frame)]) {
      const fit = fitView(span, frame, maxZoom(frame), AIR_PX);
      const view = clampView({ ...fit, zoom: Math.max(fit.zoom, least) }, frame);
      const left = this.#gathering.groupOf(leader, view.zoom, frame)?.count ?? 0;
      if (left < places.length) {
        this.go(view, true);
        return true;
      }
    }
    return false;
  }

  get #world(): World {
    return this.tiles.template === undefined ? EQUAL_EARTH : WEB_MERCATOR;
  }

  #markOf(id: string): string | undefined {
    const pressable = this.marks.filter(({ isCut }) => !isCut);
    return pressable.find(({ places }) => places.some((place) => place.id === id))?.leader.id;
  }

  protected override redraw(): void {
    this.#redraw();
  }

  readonly #drawAgain = (): void => {
    this.redraw();
  };

  #drawGround(frame: Frame): void {
    const { view } = this.camera;
    if (view) this.tiles.draw(this.#host.renderRoot, view, frame, this.#drawAgain);
    if (this.tiles.template === undefined) this.#land.load(scaleOf(frame, view?.zoom ?? 1), this.#drawAgain);
  }

  #spanOf(places: readonly GeoPoint[]): Span | undefined {
    return spanOf(projected(places, this.#world));
  }
}

// One at a time: a hundred thousand points at once would be an array for nothing.
function* projected(places: readonly GeoPoint[], world: World): Generator<SheetPoint> {
  for (const { lat, lon } of places) yield world.project(lat, lon);
}
