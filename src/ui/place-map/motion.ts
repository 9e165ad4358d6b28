import type { Frame, MapView } from './view.js';
import { scaleOf, windowOf } from './view.js';

const ZOOM_MS = 220;
const EASING = 'cubic-bezier(.2, .7, .3, 1)';

/**
 * Plays the way from the last view to the one that is drawn: the land and every mark start where they would have been
 * and go where they are, so that an eye follows them. Nothing moves for who asked for less motion.
 */
export function playMove(element: HTMLElement, frame: Frame, from: MapView, to: MapView): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const [before, after] = [windowOf(from, frame), windowOf(to, frame)];
  const scale = scaleOf(frame, from.zoom);
  const ratio = from.zoom / to.zoom;
  const [left, top] = [(after.x - before.x) * scale, (after.y - before.y) * scale];
  const marks = [...element.querySelectorAll<HTMLElement>('.place')];
  // All is measured before anything is played: the other way round lays the page out once a mark.
  const starts = marks.map(
    ({ offsetLeft, offsetTop }) => [left + offsetLeft * (ratio - 1), top + offsetTop * (ratio - 1)] as const,
  );
  play(element.querySelector('.sheet'), `translate(${px(left)}, ${px(top)}) scale(${String(ratio)})`);
  marks.forEach((mark, index) => {
    const [x = 0, y = 0] = starts[index] ?? [];
    play(mark, `translate(${px(x)}, ${px(y)})`);
  });
}

function play(element: Element | null, start: string): void {
  element?.animate([{ transform: start }, { transform: 'none' }], { duration: ZOOM_MS, easing: EASING });
}

function px(length: number): string {
  return `${length.toFixed(2)}px`;
}
