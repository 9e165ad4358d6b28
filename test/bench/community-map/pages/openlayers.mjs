import Feature from 'ol/Feature.js';
import OlMap from 'ol/Map.js';
import View from 'ol/View.js';
import Point from 'ol/geom/Point.js';
import TileLayer from 'ol/layer/Tile.js';
import VectorLayer from 'ol/layer/Vector.js';
import { fromLonLat } from 'ol/proj.js';
import Cluster from 'ol/source/Cluster.js';
import Vector from 'ol/source/Vector.js';
import XYZ from 'ol/source/XYZ.js';
import CircleStyle from 'ol/style/Circle.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';
import 'ol/ol.css';
import { FIRST_VIEW, PAN_PX, TILES, app, drawn, placesInMemory } from '../parts/setting.mjs';

const places = await placesInMemory();
const features = places.map(({ lat, lon, name }) => new Feature({ geometry: new Point(fromLonLat([lon, lat])), name }));
const clusters = new Cluster({
  distance: 40,
  minDistance: 20,
  source: new Vector({ features, wrapX: false }),
  wrapX: false,
});
const styles = new Map();

function styleOf(feature) {
  const count = feature.get('features').length;
  if (!styles.has(count)) {
    const image = new CircleStyle({
      radius: 12,
      stroke: new Stroke({ color: '#fff' }),
      fill: new Fill({ color: '#0a5c4d' }),
    });
    const text = new Text({ text: String(count), fill: new Fill({ color: '#fff' }) });
    styles.set(count, new Style({ image, text }));
  }
  return styles.get(count);
}

const layer = new VectorLayer({ source: clusters, style: styleOf });
const view = new View({ center: fromLonLat([FIRST_VIEW.lon, FIRST_VIEW.lat]), zoom: FIRST_VIEW.zoom });

globalThis.subject = {
  zoom: () => view.setZoom(view.getZoom() + 1),
  pan() {
    const [x, y] = view.getCenter();
    view.setCenter([x + PAN_PX * view.getResolution(), y]);
  },
};
layer.on('postrender', () => {
  const count = clusters.getFeatures().reduce((sum, feature) => sum + feature.get('features').length, 0);
  drawn(count, `${view.getZoom()} ${view.getCenter()}`);
});
new OlMap({ target: app, layers: [new TileLayer({ source: new XYZ({ url: TILES }) }), layer], view });
