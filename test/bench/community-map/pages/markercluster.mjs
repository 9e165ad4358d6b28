import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import 'leaflet.markercluster';
import 'leaflet.markercluster/dist/MarkerCluster.css';
import 'leaflet.markercluster/dist/MarkerCluster.Default.css';
import { FIRST_VIEW, PAN_PX, TILES, app, placesInMemory } from '../parts/setting.mjs';

const places = await placesInMemory();
const { lat, lon, zoom } = FIRST_VIEW;
// Nothing is played, here as elsewhere: what is measured is work.
const still = { zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false };
const map = L.map(app, { center: [lat, lon], zoom, ...still });
L.tileLayer(TILES).addTo(map);
// Drawn by its sheet: no picture has to come first.
const icon = L.divIcon({ className: 'bench-pin' });
const clusters = L.markerClusterGroup({ animate: false });
clusters.addLayers(places.map((place) => L.marker([place.lat, place.lon], { icon, title: place.name })));
map.addLayer(clusters);

globalThis.subject = {
  zoom: () => map.setZoom(map.getZoom() + 1, { animate: false }),
  pan: () => map.panBy([PAN_PX, 0], { animate: false }),
};
