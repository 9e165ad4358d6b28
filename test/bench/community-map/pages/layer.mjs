import { LitElement, html, nothing } from 'lit';
import { controls } from '../../../../src/theme/controls.styles.ts';
import { tokens } from '../../../../src/theme/tokens.styles.ts';
import { MapController } from '../../../../src/ui/place-map/map-controller.ts';
import { placeMap } from '../../../../src/ui/place-map/place-map.ts';
import { placeMapStyles } from '../../../../src/ui/place-map/place-map.styles.ts';
import { app, placesInMemory, size } from '../parts/setting.mjs';

const WORDS = {
  map: 'Map',
  mapKeys: 'Arrow keys move the map, plus and minus zoom.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholeWorld: 'Whole world',
  wheelHint: (key) => `${key} and the wheel zoom`,
};
const numbers = new Intl.NumberFormat('en');

/** The drawing of the map alone: no client, no list, no search. */
class MapLayer extends LitElement {
  static styles = [tokens, controls, placeMapStyles];
  #map = new MapController(this);
  #places = [];

  take(places) {
    this.#places = places;
    this.requestUpdate();
  }

  willUpdate() {
    this.#map.setPlaces(this.#places, this.#places);
  }

  #inFrame() {
    const { inFrame = size } = this.#map;
    return inFrame === size ? nothing : `${numbers.format(inFrame)} in view`;
  }

  render() {
    return html`<div class="frame"><div class="map">${placeMap({
      map: this.#map,
      words: WORDS,
      direction: 'ltr',
      placeLook: ({ name }) => ({ look: 'active', name, meaning: nothing }),
      clusterNumber: ({ count }) => numbers.format(count),
      clusterName: ({ leader, count }) => `${numbers.format(count)} communities around ${leader.name}`,
      press: (mark) => this.#map.open(mark),
      inFrame: this.#inFrame(),
      attribution: null,
      origin: location.origin,
      otherSite: 'another site',
    })}</div></div>`;
  }
}
customElements.define('bench-map-layer', MapLayer);

const places = await placesInMemory();
const layer = document.createElement('bench-map-layer');
layer.take(places);
app.append(layer);
