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
  const marks = [...element.querySelectorAll<HTMLElement>('.place, .here')];
  play(element.querySelector('.sheet'), `translate(${px(left)}, ${px(top)}) scale(${String(ratio)})`);
  for (const mark of marks) {
    // As it was written, not measured: that would lay the whole page out, which has just been changed.
    const [x, y] = [frame.width * shareOf(mark, '--_left'), frame.height * shareOf(mark, '--_top')];
    play(mark, `translate(${px(left + x * (ratio - 1))}, ${px(top + y * (ratio - 1))})`);
  }
}

function shareOf({ style }: HTMLElement, name: string): number {
  return parseFloat(style.getPropertyValue(name)) / 100;
}

function play(element: Element | null, start: string): void {
  element?.animate([{ transform: start }, { transform: 'none' }], { duration: ZOOM_MS, easing: EASING });
}

function px(length: number): string {
  return `${length.toFixed(2)}px`;
}
