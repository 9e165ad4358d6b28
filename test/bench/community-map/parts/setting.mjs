import { makePlaces } from '../places.mjs';

export const size = Number(new URLSearchParams(location.search).get('size'));

/** Where the subject goes. */
export const app = document.querySelector('#app');

/** All in one view, with the world as wide as the frame: the same for those with tiles. */
export const FIRST_VIEW = { lat: 20, lon: 11, zoom: 2 };
/** An arrow key's way on our map, which is a fifth of its width: the others go as far. */
export const PAN_PX = 205;
/** On the page's own server. */
export const TILES = '/tiles/{z}/{x}/{y}.png';

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

/** The places without any request. Making them is a task of its own, and not the subject's. */
export async function placesInMemory() {
  await nextTask();
  const begins = performance.now();
  const places = makePlaces(size);
  if (globalThis.bench) globalThis.bench.making = { begins, ends: performance.now() };
  await nextTask();
  return places;
}

/** Tells the measurement what it sees in a canvas: called in the frame in which it is drawn. */
export function drawn(count, look) {
  globalThis.subject.drawn = { count, look };
  globalThis.bench?.seen();
}
