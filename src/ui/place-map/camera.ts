import type { SheetPoint } from './projection.js';
import {
  clampView,
  firstView,
  isSameView,
  maxZoom,
  middleOf,
  nearestView,
  panView,
  scaleOf,
  zoomView,
  type Frame,
  type MapHome,
  type MapView,
  type Span,
} from './view.js';

/** What is looked at, and where that begins. Until the visitor moves, it stays the first view of its frame. */
export class Camera {
  frame: Frame | undefined;
  view: MapView | undefined;
  #home: MapHome = { center: undefined, zoom: undefined };
  #span: Span | undefined;
  #hasMoved = false;

  get canZoomIn(): boolean {
    return !this.view || !this.frame || this.view.zoom < maxZoom(this.frame);
  }

  get canZoomOut(): boolean {
    return !this.view || this.view.zoom > 1;
  }

  get isAtHome(): boolean {
    return !this.frame || !this.view || isSameView(this.view, this.first(this.frame));
  }

  /** Where the page's author wants the map to begin. */
  set home(home: MapHome) {
    this.#home = home;
    this.begin();
  }

  /** What all places span. Before the first are known the view may be of anything. */
  set span(span: Span | undefined) {
    const isFirst = this.#span === undefined;
    this.#span = span;
    if (isFirst) this.begin();
  }

  /** The first view, or what stays of it where the world repeats itself. */
  first(frame: Frame): MapView {
    const first = firstView(this.#home, this.#span, frame);
    return this.view ? nearestView(first, this.view, frame) : first;
  }

  begin(): void {
    if (this.frame && !this.#hasMoved) this.view = firstView(this.#home, this.#span, this.frame);
  }

  /** Another sheet: what was looked at is elsewhere on it. */
  startAgain(frame: Frame | undefined): void {
    this.frame = frame;
    this.#hasMoved = false;
    this.begin();
  }

  /** @returns the view that was left; undefined where nothing changes */
  go(wanted: MapView): MapView | undefined {
    const { view: left, frame } = this;
    if (!left || !frame) return undefined;
    const view = nearestView(wanted, left, frame);
    if (isSameView(view, left)) return undefined;
    this.view = view;
    this.#hasMoved = !this.isAtHome;
    return left;
  }

  /** The view after a zoom; see `zoomView`. */
  zoomed(factor: number, at?: SheetPoint): MapView | undefined {
    return this.view && this.frame && zoomView(this.view, this.frame, factor, at);
  }

  /** The view after a move by pixels. */
  panned(right: number, down: number): MapView | undefined {
    return this.view && this.frame && panView(this.view, this.frame, right, down);
  }

  /** The frame changed, or what covers it. */
  fitInto(frame: Frame, before: Frame | undefined): void {
    this.frame = frame;
    const { view } = this;
    if (!view || !this.#hasMoved) {
      this.view = this.first(frame);
      return;
    }
    // A card that opens or closes covers or frees a part; what is seen stays where it is.
    const shift = before?.width === frame.width ? (middleOf(frame) - middleOf(before)) / scaleOf(frame, view.zoom) : 0;
    this.view = clampView({ ...view, x: view.x + shift }, frame);
  }
}
