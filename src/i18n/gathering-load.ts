/** The languages of a gathering: each a chunk beside that of the lists, asked for at the same time. */
import { enGathering, type GatheringWords } from './gathering-messages.js';
import { Shelf, wordsHere } from './load.js';

export const gatheringWords = new Shelf<GatheringWords>(
  enGathering,
  {
    fr: async () => (await import('./languages/gathering/fr.js')).frGathering,
    es: async () => (await import('./languages/gathering/es.js')).esGathering,
    pt: async () => (await import('./languages/gathering/pt.js')).ptGathering,
    de: async () => (await import('./languages/gathering/de.js')).deGathering,
    it: async () => (await import('./languages/gathering/it.js')).itGathering,
    nl: async () => (await import('./languages/gathering/nl.js')).nlGathering,
    ca: async () => (await import('./languages/gathering/ca.js')).caGathering,
    ar: async () => (await import('./languages/gathering/ar.js')).arGathering,
  },
  wordsHere.gathering,
);
