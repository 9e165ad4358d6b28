// A chunk of its own: where one place is, for a page that has no map.
import { html, type TemplateResult } from 'lit';
import { LAND } from './land-path.js';
import { project, type GeoPoint } from './projection.js';

/** How much of the sheet is drawn around the place, in its units: some 3,000 km from side to side. */
const WIDTH = 84;
const HEIGHT = 56;
const RADIUS = 1.6;

/** The land around one place, and the place on it. The words beside it say where that is: it adds nothing for ears. */
export function spotMap({ lat, lon }: GeoPoint): TemplateResult {
  const { x, y } = project(lat, lon);
  const around = [x - WIDTH / 2, y - HEIGHT / 2, WIDTH, HEIGHT].map((number) => number.toFixed(1)).join(' ');
  return html`<svg class="spot" viewBox=${around} preserveAspectRatio="xMidYMid slice" aria-hidden="true">
    <path class="land" transform="scale(${(1 / LAND.unit).toString()})" d=${LAND.path}></path>
    <circle class="halo" cx=${x.toFixed(2)} cy=${y.toFixed(2)} r=${RADIUS * 1.7}></circle><circle class="pin" cx=${x.toFixed(2)} cy=${y.toFixed(2)} r=${RADIUS}></circle>
  </svg>`;
}
