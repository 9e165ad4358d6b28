import { drawList } from '../parts/bound.mjs';
import { size } from '../parts/setting.mjs';

const response = await fetch(`/data/${size}/events.json`);
const { items } = await response.json();
drawList(items, 50);
