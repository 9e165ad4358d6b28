import { ar } from './ar.js';
import { ca } from './ca.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { it } from './it.js';
import { nl } from './nl.js';
import { pt } from './pt.js';
import type { Words } from './words.js';

/** Every language that this endpoint speaks, by its base code. */
export const LANGUAGES: ReadonlyMap<string, Words> = new Map(
  [en, fr, es, pt, de, it, nl, ca, ar].map((words) => [words.code, words]),
);

/** The words for the first of these BCP 47 tags whose base language is spoken here; English for none. */
export function chooseWords(...tags: readonly (string | undefined)[]): Words {
  for (const tag of tags) {
    const words = LANGUAGES.get((tag ?? '').split('-', 1)[0]?.toLowerCase() ?? '');
    if (words !== undefined) return words;
  }
  return en;
}
