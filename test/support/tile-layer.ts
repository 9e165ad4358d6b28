import type { ServerPlace } from './misbehaving.js';
import { still } from './community-map.js';
import { all, html, place, until, type Widget } from './widget.js';

/** A picture that says where it is: a light square with an edge. */
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><path fill="#dde7ee" stroke="#789" d="M0 0h256v256H0z"/></svg>';

/** A layer below an address, as its server knows it: `asked` in order, as numbers. */
export interface AskedTile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** The address that a page's author would write. */
export const layerAt = (server: ServerPlace): string => `${server.base}{z}?x={x}&y={y}`;

/** Answers every picture of some zooms. */
export async function answerTiles(server: ServerPlace, zooms: readonly number[]): Promise<void> {
  for (const z of zooms) await server.answer(String(z), { body: PICTURE, type: 'image/svg+xml' });
}

export async function askedTiles(server: ServerPlace): Promise<AskedTile[]> {
  return (await server.hits()).map(({ url }) => {
    const { pathname, searchParams } = new URL(url, server.origin);
    return {
      z: Number(pathname.split('/').at(-1)),
      x: Number(searchParams.get('x')),
      y: Number(searchParams.get('y')),
    };
  });
}

/** The pictures that are in the frame, those that failed left out. */
export const pictures = (map: Widget): HTMLImageElement[] =>
  all(map, '.tiles > img').filter(({ hidden }) => !hidden) as HTMLImageElement[];

/** Puts a map on a layer into the page, and waits until it stands; not for its pictures. */
export async function showTiled(
  page: readonly object[],
  attributes: Readonly<Record<string, string>>,
  width = 1000,
): Promise<Widget> {
  const map = document.createElement('ouishare-community-map');
  for (const [name, value] of Object.entries({ lang: 'en', loading: 'eager', ...attributes }))
    map.setAttribute(name, value);
  map.page = page;
  const around = document.createElement('div');
  around.style.setProperty('width', `${String(width)}px`);
  around.append(map);
  place(html`${around}`);
  await map.whenReady();
  const widget = map as unknown as Widget;
  await until(() => all(widget, '.place').length > 0, 'pins');
  await still(widget);
  return widget;
}

/** Resolves when every picture of the frame has come. */
export async function painted(map: Widget): Promise<void> {
  await until(
    () => pictures(map).length > 0 && pictures(map).every(({ complete, naturalWidth }) => complete && naturalWidth > 0),
    'the pictures',
  );
}
