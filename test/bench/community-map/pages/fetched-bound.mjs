import { drawMap } from '../parts/bound.mjs';
import { size } from '../parts/setting.mjs';

const response = await fetch(`/data/${size}/communities.json`);
const { items } = await response.json();
drawMap(items.map(({ id, name, geo: { lat, lon } }) => ({ id, name, lat, lon })));
