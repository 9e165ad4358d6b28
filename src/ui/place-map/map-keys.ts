/** What keys move. */
export interface KeyMovable {
  step(right: number, down: number): void;
  zoomIn(): void;
  zoomOut(): void;
  reset(): void;
}

const KEYS: Readonly<Record<string, (map: KeyMovable) => void>> = {
  ArrowLeft: (map) => map.step(-1, 0),
  ArrowRight: (map) => map.step(1, 0),
  ArrowUp: (map) => map.step(0, -1),
  ArrowDown: (map) => map.step(0, 1),
  '+': (map) => map.zoomIn(),
  // The same key without Shift on most keyboards.
  '=': (map) => map.zoomIn(),
  '-': (map) => map.zoomOut(),
  '0': (map) => map.reset(),
};

/** Arrows move the map, plus and minus zoom, 0 shows the whole; all other keys stay the page's. */
export function pressKey(event: KeyboardEvent, map: KeyMovable): void {
  if (event.altKey || event.ctrlKey || event.metaKey || !Object.hasOwn(KEYS, event.key)) return;
  event.preventDefault();
  KEYS[event.key]?.(map);
}
