import { drawList } from '../parts/bound.mjs';
import { eventsInMemory } from '../parts/setting.mjs';

drawList(eventsInMemory(), 50);
