import { ahead } from './events/ahead.js';
import { elsewhere } from './events/elsewhere.js';
import { fest } from './events/fest.js';
import { summerLab } from './events/lab.js';
import { happening } from './events/now.js';
import { past } from './events/past.js';
import type { Almanac } from './almanac.js';
import type { EventRow } from '../../src/contract/events.js';

/** Some sixty events around `now`, in no particular order: what goes on, what comes and what is over. */
export function eventsAround(almanac: Almanac, now: Date): EventRow[] {
  return [
    ...happening(almanac, now),
    ...ahead(almanac),
    ...fest(almanac),
    ...elsewhere(almanac),
    ...summerLab(almanac),
    ...past(almanac),
  ];
}
