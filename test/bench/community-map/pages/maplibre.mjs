import * as maplibre from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { FIRST_VIEW, PAN_PX, TILES, app, drawn, placesInMemory, size } from '../parts/setting.mjs';

const places = await placesInMemory();
const { lat, lon, zoom } = FIRST_VIEW;
const features = places.map(({ id, name, lon: x, lat: y }) => ({
  type: 'Feature',
  properties: { id, name },
  geometry: { type: 'Point', coordinates: [x, y] },
}));
const isCluster = ['has', 'point_count'];
const style = {
  version: 8,
  sources: {
    ground: { type: 'raster', tiles: [location.origin + TILES], tileSize: 256 },
    places: { type: 'geojson', data: { type: 'FeatureCollection', features }, cluster: true, clusterRadius: 50 },
  },
  layers: [
    { id: 'ground', type: 'raster', source: 'ground', paint: { 'raster-fade-duration': 0 } },
    {
      id: 'clusters',
      type: 'circle',
      source: 'places',
      filter: isCluster,
      paint: { 'circle-radius': 18, 'circle-color': '#0a5c4d' },
    },
    { id: 'pins', type: 'circle', source: 'places', filter: ['!', isCluster], paint: { 'circle-radius': 6 } },
    {
      id: 'numbers',
      type: 'symbol',
      source: 'places',
      filter: isCluster,
      layout: { 'text-field': ['get', 'point_count_abbreviated'], 'text-size': 12, 'text-allow-overlap': true },
      paint: { 'text-color': '#fff' },
    },
  ],
};
// Its tiles are of 512 pixels: one zoom less shows as much.
const view = { center: [lon, lat], zoom: zoom - 1 };
const map = new maplibre.Map({ container: app, style, ...view, renderWorldCopies: false, fadeDuration: 0 });

globalThis.subject = {
  zoom: () => map.jumpTo({ zoom: map.getZoom() + 1 }),
  pan: () => map.panBy([PAN_PX, 0], { animate: false }),
};

/** What the frame holds; at the edge of two tiles a place is in both. */
function countPlaces() {
  const found = map.queryRenderedFeatures({ layers: ['clusters', 'pins'] });
  const counts = new Map(
    found.map(({ properties: { id, cluster_id: cluster, point_count: count } }) => [cluster ?? id, count ?? 1]),
  );
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

let count = 0;
map.on('render', () => {
  if (!map.isStyleLoaded() && !map.getSource('places')) return;
  if (!map.isSourceLoaded('places')) return;
  // Asking costs time: only until all are there.
  if (count !== size) count = countPlaces();
  drawn(count, `${map.getZoom()} ${map.getCenter()}`);
});
