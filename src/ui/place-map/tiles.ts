import { html, type TemplateResult } from 'lit';
import { externalLink } from '../external-link/external-link.js';
import { SHEET } from './projection.js';
import { scaleOf, windowOf, type Frame, type MapView } from './view.js';
import { DEEPEST_TILE_ZOOM, TILE_PX } from './web-mercator.js';

/** Servers of one layer, where its address asks for several. */
const SERVERS = ['a', 'b', 'c'];
/** How many pictures of another zoom are kept, at most, until the new ones are there. */
const KEPT_AT_MOST = 40;

interface Tile {
  readonly z: number;
  /** Counted on over the edge of the world: 2^z is column 0 again. */
  readonly column: number;
  readonly row: number;
  readonly picture: HTMLImageElement;
}

interface Needed {
  readonly z: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Raster pictures behind a frame: those that it needs and no more. Pictures of the last zoom stay below until the new
 * ones are there; one that does not come leaves the plain ground.
 */
export class TileLayer {
  readonly #tiles = new Map<string, Tile>();
  #template = '';
  /** The zoom that is wanted now: a picture of another one may come late. */
  #zoom = 0;

  draw(element: HTMLElement, template: string, view: MapView, frame: Frame): void {
    if (template !== this.#template) this.clear();
    this.#template = template;
    const needed = neededTiles(view, frame);
    this.#zoom = needed.z;
    for (let row = needed.top; row <= needed.bottom; row += 1)
      for (let column = needed.left; column <= needed.right; column += 1) this.#want(needed.z, column, row);
    this.#dropUnneeded(needed);
    const { x, y } = windowOf(view, frame);
    const scale = scaleOf(frame, view.zoom);
    for (const { z, column, row, picture } of this.#tiles.values()) {
      if (picture.parentNode !== element) element.append(picture);
      const size = (SHEET.width / 2 ** z) * scale;
      // To whole pixels, edge by edge: no hairlines between neighbours.
      const [left, top] = [Math.round(column * size - x * scale), Math.round(row * size - y * scale)];
      const { style } = picture;
      style.translate = `${String(left)}px ${String(top)}px`;
      style.width = `${String(Math.round((column + 1) * size - x * scale) - left)}px`;
      style.height = `${String(Math.round((row + 1) * size - y * scale) - top)}px`;
      // What is of this zoom lies over what is of another.
      style.zIndex = z === needed.z ? '1' : '0';
    }
  }

  /** Takes back what is still asked for: the map has left the page. */
  stop(): void {
    for (const [key, tile] of this.#tiles) if (!isSettled(tile)) this.#drop(key, tile);
  }

  clear(): void {
    for (const [key, tile] of this.#tiles) this.#drop(key, tile);
  }

  #want(z: number, column: number, row: number): void {
    const key = `${String(z)}/${String(column)}/${String(row)}`;
    if (this.#tiles.has(key)) return;
    const picture = new Image(TILE_PX, TILE_PX);
    picture.alt = '';
    picture.decoding = 'async';
    picture.draggable = false;
    picture.referrerPolicy = 'no-referrer';
    picture.onload = () => {
      this.#dropCovered();
    };
    picture.onerror = () => {
      // No sign of a broken picture: the ground is seen.
      picture.hidden = true;
      this.#dropCovered();
    };
    this.#tiles.set(key, { z, column, row, picture });
    picture.src = addressOf(this.#template, z, column, row);
  }

  #dropUnneeded(needed: Needed): void {
    const { z } = needed;
    let kept = 0;
    for (const [key, tile] of this.#tiles) {
      if (isAmong(tile, needed)) continue;
      // What has not come is not waited for any more: that takes its request back.
      const isWorthKeeping = tile.z !== z && isSettled(tile) && !tile.picture.hidden;
      if (isWorthKeeping && kept < KEPT_AT_MOST) kept += 1;
      else this.#drop(key, tile);
    }
    this.#dropCovered();
  }

  /** Drops the pictures of other zooms when all of this one are there. */
  #dropCovered(): void {
    const z = this.#zoom;
    const tiles = [...this.#tiles];
    if (tiles.some(([, tile]) => tile.z === z && !isSettled(tile))) return;
    for (const [key, tile] of tiles) if (tile.z !== z) this.#drop(key, tile);
  }

  #drop(key: string, { picture }: Tile): void {
    picture.onload = picture.onerror = null;
    picture.removeAttribute('src');
    picture.remove();
    this.#tiles.delete(key);
  }
}

/** Whether a picture has come, or is known not to. */
function isSettled({ picture }: Tile): boolean {
  return picture.complete;
}

function isAmong(tile: Tile, { z, left, right, top, bottom }: Needed): boolean {
  return tile.z === z && tile.column >= left && tile.column <= right && tile.row >= top && tile.row <= bottom;
}

/** The tiles that a frame shows, at the zoom whose pixels are nearest to the screen's. */
function neededTiles(view: MapView, frame: Frame): Needed {
  const { x, y, width, height } = windowOf(view, frame);
  const exact = Math.log2((SHEET.width * scaleOf(frame, view.zoom)) / TILE_PX);
  const z = Math.max(0, Math.min(DEEPEST_TILE_ZOOM, Math.round(exact)));
  const size = SHEET.width / 2 ** z;
  const last = (end: number): number => Math.ceil(end / size) - 1;
  return {
    z,
    left: Math.floor(x / size),
    right: last(x + width),
    top: Math.max(0, Math.floor(y / size)),
    bottom: Math.min(2 ** z - 1, last(y + height)),
  };
}

function addressOf(template: string, z: number, column: number, row: number): string {
  const columns = 2 ** z;
  const x = ((column % columns) + columns) % columns;
  const values: Readonly<Record<string, string>> = {
    '{z}': String(z),
    '{x}': String(x),
    '{y}': String(row),
    '{s}': SERVERS[(x + row) % SERVERS.length] ?? '',
    '{r}': devicePixelRatio > 1 ? '@2x' : '',
  };
  return template.replace(/\{[zxysr]\}/g, (name) => values[name] ?? name);
}

/** What a layer's licence asks for, below its pictures; addresses in it are links. */
export function attributionLine(text: string, origin: string | undefined, otherSite: string): TemplateResult {
  const pieces = text.split(/(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?()])/);
  const said = pieces.map((piece, index) =>
    index % 2 === 1 && URL.canParse(piece) ? externalLink({ href: piece, content: piece, origin, otherSite }) : piece,
  );
  return html`<p class="attribution quiet" dir="auto">${said}</p>`;
}
