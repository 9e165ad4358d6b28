import { drawMap } from '../parts/bound.mjs';
import { placesInMemory } from '../parts/setting.mjs';

drawMap(await placesInMemory());
