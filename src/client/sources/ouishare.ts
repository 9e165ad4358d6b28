import { parseJson } from '../http.js';
import type { Source } from './source.js';

/** The contract's own format: its pages need no turning. */
export const readOuishare: Source = (feed) => parseJson(feed);
