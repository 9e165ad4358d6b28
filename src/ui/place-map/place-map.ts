import { html, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon, type IconShape } from '../icon/icon.js';
import { globeIcon, minusIcon, plusIcon } from '../icon/map-icons.js';
import type { MapController, MapPlace } from './map-controller.js';
import type { MapMark } from './marks.js';
import { placed } from './placed.js';
import { windowOf } from './view.js';

/** Across, the visitor's own mark. */
const HERE_PX = 14;

/** The map's own words. */
export interface MapWords {
  readonly map: string;
  readonly mapKeys: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly wholeWorld: string;
  /** How a wheel zooms, with the key to hold. */
  readonly wheelHint: (key: string) => string;
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
  /** What the licence of the pictures behind the map asks for. */
  readonly attribution: string | null;
  /** Origin of the page, and the words for a link to another one. */
  readonly origin: string | undefined;
  readonly otherSite: string;
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
      ${ground(map)}
      ${repeat(map.marks, keyOf, (mark) => (mark.isCut ? cutPlace(mark, setting) : place(mark, setting)))}
      ${hereMark(map.hereMark)}
      <p class="hidden" id="map-keys">${words.mapKeys}</p>
    </div>
    <div class="foot" dir=${direction}><p class="count quiet" role="status">${inFrame}</p>${attributionOf(setting)}</div>
    ${map.isHinted ? html`<p class="hint" dir=${direction} aria-hidden="true">${words.wheelHint(modifier())}</p>` : nothing}`;
}

/** The land alone, while its places are on their way. */
export function emptyMap(map: Ground): TemplateResult {
  return html`<div class="window">${ground(map)}</div>`;
}

type Ground = Pick<MapController<MapPlace>, 'land' | 'view' | 'frame' | 'tiles'>;

function ground(map: Ground): TemplateResult | typeof nothing {
  return map.tiles.template === undefined ? land(map) : html`<div class="sheet tiles" aria-hidden="true"></div>`;
}

function attributionOf<P extends MapPlace>(setting: PlaceMapSetting<P>): TemplateResult | typeof nothing {
  const { attribution, origin, otherSite, map } = setting;
  const text = attribution?.trim() ?? '';
  const { template, module } = map.tiles;
  return template !== undefined && module && text !== '' ? module.attributionLine(text, origin, otherSite) : nothing;
}

/** The key that lets a wheel zoom, as it is written on the keyboard. */
function modifier(): string {
  // A server knows no keyboard, and older ones no navigator.
  const { platform = '' } = (globalThis as { navigator?: Partial<Navigator> }).navigator ?? {};
  return /Mac|iP(hone|ad|od)/.test(platform) ? '⌘' : 'Ctrl';
}

function land({ land: outline, view, frame }: Ground): TemplateResult | typeof nothing {
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

/** The visitor's own place: nothing to press, and told by the sentence that names the nearest. */
function hereMark(at: MapController<MapPlace>['hereMark']): TemplateResult | typeof nothing {
  return at ? html`<span class="here" aria-hidden="true" ${placed(at.left, at.top, HERE_PX, 0)}></span>` : nothing;
}

/** Its leader's id is a mark's identity: a cluster that is zoomed into stays the same button, and keeps the focus. */
function keyOf({ leader }: MapMark<MapPlace>): string {
  return leader.id;
}

function place<P extends MapPlace>(mark: MapMark<P>, setting: PlaceMapSetting<P>): TemplateResult {
  const isPin = mark.count === 1;
  const { look, name, meaning } = setting.placeLook(mark.leader);
  const press = (): void => {
    setting.press(mark);
  };
  return html`<button class="place ${isPin ? `pin ${look}` : 'cluster'}" part=${isPin ? 'pin' : 'cluster'} type="button"
    data-id=${keyOf(mark)} aria-current=${mark.isChosen ? 'true' : nothing} ${placed(mark.left, mark.top, mark.size, mark.room)}
    @click=${press}>${
      isPin
        ? html`<span class="name ${mark.opens} ${mark.side}"><span>${name}</span><span class="hidden">${meaning}</span></span>`
        : html`<span class="number" aria-hidden="true">${setting.clusterNumber(mark)}</span><span class="hidden">${setting.clusterName(mark)}</span>`
    }</button>`;
}

/** What the edge of the frame cuts is seen, and no target: half a button is hard to press. */
function cutPlace<P extends MapPlace>(mark: MapMark<P>, setting: PlaceMapSetting<P>): TemplateResult {
  const isPin = mark.count === 1;
  const look = isPin ? `pin ${setting.placeLook(mark.leader).look}` : 'cluster';
  return html`<span class="place ${look}" aria-hidden="true" ${placed(mark.left, mark.top, mark.size, mark.room)}>${isPin ? nothing : html`<span class="number">${setting.clusterNumber(mark)}</span>`}</span>`;
}
