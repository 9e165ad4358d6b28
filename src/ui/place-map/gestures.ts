import type { SheetPoint } from './projection.js';

/** What gestures move. */
export interface Movable {
  readonly canZoomIn: boolean;
  readonly canZoomOut: boolean;
  panBy(right: number, down: number): void;
  zoomBy(factor: number, at?: SheetPoint): void;
  /** A wheel was the page's. */
  hint(): void;
}

/** A press from before the gestures were there, and its target: an event in a shadow tree forgets it. */
export interface FirstPress {
  readonly event: PointerEvent;
  readonly target: EventTarget | null;
}

/** A press that moves less than this is a press, not a drag. */
const DRAG_FROM_PX = 5;
/** Wheel units that double the scale: about three notches of a wheel. */
const WHEEL_UNITS_A_DOUBLING = 300;
/** Pixels a line and a page, where a wheel counts in them (UI Events, `deltaMode`). */
const PIXELS_A_MODE = [1, 16, 400];

/**
 * Drag, pinch and wheel. The page keeps its own scrolling: one finger moves the map sideways only (`touch-action:
 * pan-y`), and a wheel zooms with Ctrl or while the focus is on the map.
 *
 * @param first the last press before, if there was one: its drag goes on
 */
export function attachGestures(element: HTMLElement, map: Movable, first?: FirstPress): void {
  const gestures = new Gestures(element, map);
  if (first && isHeld(first)) gestures.press(first.event);
  element.addEventListener('pointerdown', gestures.press);
  element.addEventListener('pointermove', gestures.move);
  element.addEventListener('pointerup', gestures.lift);
  element.addEventListener('pointercancel', gestures.lift);
  element.addEventListener('wheel', gestures.wheel, { passive: false });
  element.addEventListener('touchmove', gestures.touchMove, { passive: false });
  // A drag that began on a pin must not open its card.
  element.addEventListener('click', gestures.click, { capture: true });
  element.addEventListener('dblclick', gestures.doubleClick);
}

/** Whether a press may still last: a finger holds what it touches until it is lifted; a mouse tells with its next move. */
function isHeld({ event, target }: FirstPress): boolean {
  return event.pointerType === 'mouse' || (target instanceof Element && target.hasPointerCapture(event.pointerId));
}

class Gestures {
  readonly #element: HTMLElement;
  readonly #map: Movable;
  readonly #pointers = new Map<number, SheetPoint>();
  #isDragging = false;
  #isClickSpent = false;

  constructor(element: HTMLElement, map: Movable) {
    this.#element = element;
    this.#map = map;
  }

  readonly press = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (this.#pointers.size === 1) this.#isDragging = this.#isClickSpent = false;
  };

  readonly move = (event: PointerEvent): void => {
    const last = this.#pointers.get(event.pointerId);
    if (!last) return;
    // A button that was let go elsewhere.
    if (event.pointerType === 'mouse' && event.buttons === 0) {
      this.lift(event);
      return;
    }
    const [right, down] = [event.clientX - last.x, event.clientY - last.y];
    if (!this.#isDragging && this.#pointers.size === 1 && !isDrag(event, right, down)) return;
    this.#drag(event.pointerId);
    const spread = this.#spread();
    this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const share = this.#pointers.size;
    this.#map.panBy(right / share, down / share);
    if (share > 1 && spread > 0) this.#map.zoomBy(this.#spread() / spread, this.#middle());
  };

  readonly lift = (event: PointerEvent): void => {
    this.#pointers.delete(event.pointerId);
    if (this.#pointers.size > 0 || !this.#isDragging) return;
    this.#isDragging = false;
    this.#isClickSpent = true;
    this.#element.classList.remove('dragged');
    // The click of this release comes before any timer; a later one is a press again.
    setTimeout(() => {
      this.#isClickSpent = false;
    });
  };

  readonly click = (event: MouseEvent): void => {
    if (!this.#isClickSpent) return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly doubleClick = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest('button')) return;
    this.#map.zoomBy(2, this.#inElement({ x: event.clientX, y: event.clientY }));
  };

  // Two fingers are the map's, one finger up or down is the page's.
  readonly touchMove = (event: TouchEvent): void => {
    if (event.touches.length > 1 && event.cancelable) event.preventDefault();
  };

  readonly wheel = (event: WheelEvent): void => {
    if (event.deltaY === 0) return;
    if (!event.ctrlKey && !event.metaKey && !this.#element.matches(':focus-within')) {
      this.#map.hint();
      return;
    }
    // At the end of the zoom the page goes on scrolling.
    if (!event.ctrlKey && !(event.deltaY < 0 ? this.#map.canZoomIn : this.#map.canZoomOut)) return;
    event.preventDefault();
    this.#map.zoomBy(2 ** -doublings(event), this.#inElement({ x: event.clientX, y: event.clientY }));
  };

  #drag(pointerId: number): void {
    if (this.#isDragging) return;
    this.#isDragging = true;
    this.#element.classList.add('dragged');
    // Only now: a captured press would never become a click on a pin.
    try {
      this.#element.setPointerCapture(pointerId);
    } catch {
      // The finger is gone already, its `pointerup` on the way: nothing to hold on to.
    }
  }

  #spread(): number {
    const [one, other] = [...this.#pointers.values()];
    return one && other ? Math.hypot(one.x - other.x, one.y - other.y) : 0;
  }

  #middle(): SheetPoint {
    const points = [...this.#pointers.values()];
    const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
    return this.#inElement({ x: sum.x / points.length, y: sum.y / points.length });
  }

  #inElement({ x, y }: SheetPoint): SheetPoint {
    const box = this.#element.getBoundingClientRect();
    return { x: x - box.left, y: y - box.top };
  }
}

// A finger that begins up or down is about to be the page's: until the browser takes it away, nothing moves.
function isDrag({ pointerType }: PointerEvent, right: number, down: number): boolean {
  return Math.hypot(right, down) >= DRAG_FROM_PX && (pointerType !== 'touch' || Math.abs(right) > Math.abs(down));
}

function doublings({ deltaY, deltaMode, ctrlKey }: WheelEvent): number {
  const units = deltaY * (PIXELS_A_MODE[deltaMode] ?? 1);
  // A trackpad's pinch comes as a wheel with Ctrl and small units.
  const strength = ctrlKey && Math.abs(units) < 50 ? 4 : 1;
  return (units * strength) / WHEEL_UNITS_A_DOUBLING;
}
