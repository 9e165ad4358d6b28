import { html, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon, type IconShape } from '../icon/icon.js';
import { globeIcon, minusIcon, plusIcon } from '../icon/map-icons.js';
import type { MapController, MapPlace } from './map-controller.js';
import type { MapMark } from './marks.js';
import { placed } from './placed.js';
import { windowOf } from './view.js';

/** The map's own words. */
export interface MapWords {
  readonly map: string;
  readonly mapKeys: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly wholeWorld: string;
}

/** How a place is told and drawn. */
export interface PlaceLook {
  /** A class for the pin's disc: `plain`, `forming`, `dormant` or `circle`. */
  readonly look: string;
  /** The name beside the pin. */
  readonly name: unknown;
  /** What the look means, for ears. */
  readonly meaning: unknown;
}

export interface PlaceMapSetting<P extends MapPlace> {
  readonly map: MapController<P>;
  readonly words: MapWords;
  /** The page's: buttons stand at the beginning of its lines. */
  readonly direction: 'ltr' | 'rtl';
  readonly placeLook: (place: P) => PlaceLook;
  /** The number in a cluster's disc. */
  readonly clusterNumber: (mark: MapMark<P>) => string;
  /** A cluster's name for ears: how many, around which place, and what pressing does. */
  readonly clusterName: (mark: MapMark<P>) => string;
  readonly press: (mark: MapMark<P>) => void;
  /** How many are in the frame, in words; nothing when all are. */
  readonly inFrame: string | typeof nothing;
}

/**
 * The frame with land, pins and clusters, and its zoom buttons. Buttons come first, for a keyboard meets them first.
 * Needs `placeMapStyles`.
 */
export function placeMap<P extends MapPlace>(setting: PlaceMapSetting<P>): TemplateResult {
  const { map, words, direction, inFrame } = setting;
  return html`<div class="tools raised" role="group" dir=${direction} aria-label=${words.map}>
      ${tool(words.zoomIn, plusIcon, map.zoomIn, map.canZoomIn)}
      ${tool(words.zoomOut, minusIcon, map.zoomOut, map.canZoomOut)}
      ${tool(words.wholeWorld, globeIcon, map.reset, !map.isAtHome)}
    </div>
    <div class="window" part="map" role="group" tabindex="0" aria-label=${words.map} aria-describedby="map-keys"
      @keydown=${map.press} @pointerenter=${map.wake} @pointerdown=${map.wake} @focusin=${map.wake}>
      ${land(map)}
      ${repeat(map.marks, keyOf, (mark) => place(mark, setting))}
      <p class="hidden" id="map-keys">${words.mapKeys}</p>
    </div>
    <p class="count quiet" dir=${direction} role="status">${inFrame}</p>`;
}

/** The land alone, while its places are on their way. */
export function emptyMap(map: Pick<MapController<MapPlace>, 'land' | 'view' | 'frame'>): TemplateResult {
  return html`<div class="window">${land(map)}</div>`;
}

function land({
  land: outline,
  view,
  frame,
}: Pick<MapController<MapPlace>, 'land' | 'view' | 'frame'>): TemplateResult | typeof nothing {
  if (!outline || !view || !frame) return nothing;
  const { x, y, width, height } = windowOf(view, frame);
  const box = [x, y, width, height].map((length) => (length * outline.unit).toFixed(2)).join(' ');
  return html`<svg class="sheet" viewBox=${box} preserveAspectRatio="xMidYMid slice" aria-hidden="true">${svg`<path class="land" d=${outline.path}></path>`}</svg>`;
}

function tool(name: string, sign: IconShape, press: () => void, isOn: boolean): TemplateResult {
  // Never `disabled`: the focus would be lost at the last step.
  return html`<button class="button round" part="button" type="button" aria-label=${name} title=${name}
    aria-disabled=${isOn ? nothing : 'true'} @click=${press}>${icon(sign)}</button>`;
}

/** Its leader's id is a mark's identity: a cluster that is zoomed into stays the same button, and keeps the focus. */
function keyOf({ places }: MapMark<MapPlace>): string {
  return places[0]?.id ?? '';
}

function place<P extends MapPlace>(mark: MapMark<P>, setting: PlaceMapSetting<P>): TemplateResult {
  const [first] = mark.places;
  const isPin = mark.places.length === 1;
  const { look, name, meaning } = first ? setting.placeLook(first) : { look: '', name: '', meaning: '' };
  const press = (): void => {
    setting.press(mark);
  };
  return html`<button class="place ${isPin ? `pin ${look}` : 'cluster'}" part=${isPin ? 'pin' : 'cluster'} type="button"
    data-id=${keyOf(mark)} aria-current=${mark.isChosen ? 'true' : nothing} ${placed(mark.left, mark.top, mark.size)}
    @click=${press}>${
      isPin
        ? html`<span class="name ${mark.side}">${name}<span class="hidden">${meaning}</span></span>`
        : html`<span class="number" aria-hidden="true">${setting.clusterNumber(mark)}</span><span class="hidden">${setting.clusterName(mark)}</span>`
    }</button>`;
}
