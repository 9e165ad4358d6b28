import { Camera } from './camera.js';
import type { FirstPress } from './gestures.js';
import { pressKey } from './map-keys.js';
import type { SheetPoint } from './projection.js';
import type { Frame, MapView } from './view.js';

const ZOOM_STEP = 2;
/** How far an arrow key goes, as a share of the frame. */
const PAN_STEP = 0.2;

/** All ways to move a map: buttons, keys, and what gestures do with it. */
export abstract class MapMoves {
  protected readonly camera = new Camera();
  /** Where the next view is to be, once the frame is known and the card that it makes room for is drawn. */
  protected wish: ((frame: Frame) => MapView) | undefined;
  /** The view that was left, while its move is to be played. */
  protected comesFrom: MapView | undefined;
  #awake: HTMLElement | undefined;
  #press: FirstPress | undefined;

  /** Draws what has changed. */
  protected abstract redraw(): void;

  /** Says how a wheel zooms. */
  abstract hint(): void;

  get frame(): Frame | undefined {
    return this.camera.frame;
  }

  get view(): MapView | undefined {
    return this.camera.view;
  }

  get canZoomIn(): boolean {
    return this.camera.canZoomIn;
  }

  get canZoomOut(): boolean {
    return this.camera.canZoomOut;
  }

  get isAtHome(): boolean {
    return this.camera.isAtHome;
  }

  readonly zoomIn = (): void => {
    this.zoomBy(ZOOM_STEP);
  };

  readonly zoomOut = (): void => {
    this.zoomBy(1 / ZOOM_STEP);
  };

  /** @param at pixels in the frame that stay where they are; without, the move is played */
  zoomBy(factor: number, at?: SheetPoint): void {
    this.go(this.camera.zoomed(factor, at), !at);
  }

  /** Moves what is shown by pixels. */
  panBy(right: number, down: number): void {
    this.go(this.camera.panned(right, down), false);
  }

  /** Shows the neighbouring part of the world: one step right and down where 1, back where -1. */
  step(right: number, down: number): void {
    const { width = 0, height = 0 } = this.frame ?? {};
    this.go(this.camera.panned(-right * width * PAN_STEP, -down * height * PAN_STEP), true);
  }

  /** Back to the first view. */
  readonly reset = (): void => {
    this.ask((frame) => this.camera.first(frame));
  };

  readonly press = (event: KeyboardEvent): void => {
    pressKey(event, this);
  };

  /** Drag, pinch and wheel are loaded when a pointer or the focus comes to the map for the first time. */
  readonly wake = (event: Event): void => {
    const element = event.currentTarget;
    // A finger enters with its press: what woke the map up is not what its gesture begins with.
    if (event.type === 'pointerdown') this.#press = { event: event as PointerEvent, target: event.target };
    if (!(element instanceof HTMLElement) || this.#awake === element) return;
    this.#awake = element;
    void import('./gestures.js').then(({ attachGestures }) => {
      attachGestures(element, this, this.#press);
    });
  };

  protected ask(wish: (frame: Frame) => MapView): void {
    this.wish = wish;
    this.redraw();
  }

  protected go(view: MapView | undefined, isPlayed: boolean): void {
    const left = view && this.camera.go(view);
    if (!left) return;
    this.comesFrom = isPlayed ? left : undefined;
    this.redraw();
  }
}
